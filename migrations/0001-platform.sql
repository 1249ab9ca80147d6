-- Platform: accounts, facts and their hash chain, idempotency keys, files. Knows no party word.
-- The program's role is a member of nennep_program (made before the first migration runs); it owns nothing.
CREATE EXTENSION IF NOT EXISTS btree_gist;

GRANT USAGE ON SCHEMA public TO nennep_program;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO nennep_program;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO nennep_program;

-- The person a transaction acts for; null when nobody is set, so that every policy then finds nothing.
CREATE FUNCTION acting_person() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('nennep.person', true), '')::uuid $$;
-- Organisations whose confidential rows the transaction may read (direct grants only, set by the module that owns the rule).
CREATE FUNCTION acting_confidant_of(organisation uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT organisation = ANY (string_to_array(nullif(current_setting('nennep.confidant', true), ''), ',')::uuid[]) $$;
-- Organisations in which the person sits, cells as a rule.
CREATE FUNCTION acting_member_of(organisation uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT organisation = ANY (string_to_array(nullif(current_setting('nennep.member', true), ''), ',')::uuid[]) $$;
-- A job's name when a job acts ('' otherwise); policies name the jobs they let in.
CREATE FUNCTION acting_job() RETURNS text LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('nennep.job', true), '') $$;

-- better-auth's tables; the account's id is the person's id.
CREATE TABLE auth_users (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  username text UNIQUE,
  display_username text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE auth_sessions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES auth_users ON DELETE CASCADE,
  token text NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL,
  ip_address text,
  user_agent text,
  shared boolean NOT NULL DEFAULT false,  -- signed in on a machine that others use: signed out sooner when idle
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX auth_sessions_user ON auth_sessions (user_id);
CREATE TABLE auth_accounts (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id text NOT NULL,
  provider_id text NOT NULL,
  user_id uuid NOT NULL REFERENCES auth_users ON DELETE CASCADE,
  access_token text, refresh_token text, id_token text,
  access_token_expires_at timestamptz, refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX auth_accounts_user ON auth_accounts (user_id);
CREATE TABLE auth_verifications (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- Facts: who did what, when, on what. History, outbox and chain in one. Ids, kinds and hashes only: no names, no text.
CREATE TABLE facts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id uuid NOT NULL,
  kind text NOT NULL,
  actor_id uuid,
  job text,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  data jsonb NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL,
  xact xid8 NOT NULL DEFAULT pg_current_xact_id(),
  CHECK ((actor_id IS NULL) <> (job IS NULL))
);
CREATE INDEX facts_subject ON facts (subject_type, subject_id, id);
CREATE INDEX facts_organisation ON facts (organisation_id, id);
CREATE TABLE fact_seals (
  organisation_id uuid NOT NULL,
  sequence bigint NOT NULL,
  fact_id bigint NOT NULL UNIQUE REFERENCES facts,
  hash bytea NOT NULL,
  sealed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, sequence)
);
REVOKE UPDATE, DELETE ON facts, fact_seals FROM nennep_program;

-- How far each reaction has read the facts; moved in the transaction of its effects.
CREATE TABLE reaction_cursors (
  reaction text PRIMARY KEY,
  fact_id bigint NOT NULL DEFAULT 0
);

-- The answer a command gave, so that the same request sent twice is done once.
CREATE TABLE idempotency_keys (
  actor_id uuid NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 8 AND 100),
  endpoint text NOT NULL,
  request_hash bytea NOT NULL,
  status integer NOT NULL,
  answer jsonb,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (actor_id, key)
);
CREATE INDEX idempotency_keys_at ON idempotency_keys (at);

CREATE TABLE files (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL,
  sha256 text NOT NULL,
  name text NOT NULL,
  mime text NOT NULL,
  size bigint NOT NULL,
  uploaded_by uuid NOT NULL,
  uploaded_at timestamptz NOT NULL
);
