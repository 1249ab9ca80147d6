-- The ground: a dated tree of organisations, people, memberships, statuses, offices, contacts, invitations, document numbers.
CREATE TABLE organisations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL CHECK (kind IN ('cell', 'grassroots_committee', 'upper_committee')),
  founded_on date NOT NULL,
  founded_by text,               -- number of the decision
  ended_on date,                 -- first day on which it no longer exists
  ended_by text,
  ending text CHECK (ending IN ('merged', 'split', 'dissolved')),
  place text,                    -- place name on the date line of papers
  abbreviation text,             -- CB, ĐU: the body's symbol on papers
  meeting_minimum_minutes integer,
  version integer NOT NULL DEFAULT 1,
  CHECK (ended_on IS NULL OR ended_on > founded_on),
  CHECK ((ended_on IS NULL) = (ending IS NULL))
);
CREATE TABLE organisation_names (
  organisation_id uuid NOT NULL REFERENCES organisations,
  valid daterange NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 2 AND 200),
  decision text,
  EXCLUDE USING gist (organisation_id WITH =, valid WITH &&)
);
CREATE TABLE organisation_links (
  organisation_id uuid NOT NULL REFERENCES organisations,
  parent_id uuid NOT NULL REFERENCES organisations,
  valid daterange NOT NULL,
  decision text,
  CHECK (organisation_id <> parent_id),
  EXCLUDE USING gist (organisation_id WITH =, valid WITH &&)
);
CREATE INDEX organisation_links_parent ON organisation_links (parent_id);
-- Merged into / split from: where members and papers went.
CREATE TABLE organisation_successions (
  predecessor_id uuid NOT NULL REFERENCES organisations,
  successor_id uuid NOT NULL REFERENCES organisations,
  happened_on date NOT NULL,
  decision text,
  PRIMARY KEY (predecessor_id, successor_id)
);
CREATE TABLE organisation_terms (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisations,
  valid daterange NOT NULL,
  label text,
  EXCLUDE USING gist (organisation_id WITH =, valid WITH &&)
);

CREATE TABLE people (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  full_name text NOT NULL CHECK (length(full_name) BETWEEN 2 AND 100),
  given_name text GENERATED ALWAYS AS (split_part(full_name, ' ', -1)) STORED,
  birth_year integer CHECK (birth_year BETWEEN 1900 AND 2100),
  sex text CHECK (sex IN ('male', 'female')),
  post text,                     -- post in the agency
  version integer NOT NULL DEFAULT 1
);
-- Phone and card number: confidential, sign-in only.
CREATE TABLE contacts (
  person_id uuid PRIMARY KEY REFERENCES people,
  organisation_id uuid REFERENCES organisations,  -- the cell whose committee may read it
  phone text UNIQUE CHECK (phone ~ '^0[0-9]{9,10}$'),
  card_number text UNIQUE CHECK (card_number ~ '^[0-9A-Z.-]{4,20}$')
);
ALTER TABLE contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE contacts FORCE ROW LEVEL SECURITY;
CREATE POLICY contacts_read ON contacts FOR SELECT
  USING (person_id = acting_person() OR acting_confidant_of(organisation_id) OR acting_job() = 'command-line');
-- Jobs that build a place: the first run, the sample organisation, the command line.
CREATE POLICY contacts_add ON contacts FOR INSERT WITH CHECK (acting_confidant_of(organisation_id)
  OR acting_job() IN ('nameOrganisation', 'sample', 'command-line'));
CREATE POLICY contacts_change ON contacts FOR UPDATE
  USING (person_id = acting_person() OR acting_confidant_of(organisation_id) OR acting_job() = 'command-line')
  WITH CHECK (person_id = acting_person() OR acting_confidant_of(organisation_id) OR acting_job() = 'command-line');
-- The one look-up that sign-in needs before anybody is known: which account has this phone or card number.
CREATE FUNCTION account_for_sign_in(typed text) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
$$ SELECT person_id FROM contacts WHERE phone = typed OR card_number = upper(typed) $$;
-- Only inside that function does the owner act for another session.
CREATE POLICY contacts_sign_in ON contacts FOR SELECT TO CURRENT_USER USING (current_user <> session_user);
REVOKE ALL ON FUNCTION account_for_sign_in(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION account_for_sign_in(text) TO nennep_program;

CREATE TABLE memberships (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES people,
  organisation_id uuid NOT NULL REFERENCES organisations,
  kind text NOT NULL CHECK (kind IN ('home', 'temporary')),  -- temporary = on temporary transfer in, counted at home
  joined_on date,                -- admitted (kết nạp)
  official_on date,              -- official; null or later than a date = probationary on that date
  valid daterange NOT NULL,
  ending text CHECK (ending IN ('transferred', 'removed', 'died', 'returned', 'merged')),
  version integer NOT NULL DEFAULT 1,
  CHECK (official_on IS NULL OR joined_on IS NULL OR official_on >= joined_on),
  EXCLUDE USING gist (person_id WITH =, kind WITH =, valid WITH &&)
);
CREATE INDEX memberships_organisation ON memberships (organisation_id);
CREATE TABLE membership_statuses (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  membership_id uuid NOT NULL REFERENCES memberships,
  kind text NOT NULL CHECK (kind IN ('exempt', 'away', 'suspended')),  -- away = on temporary transfer elsewhere
  valid daterange NOT NULL,
  decision text,
  EXCLUDE USING gist (membership_id WITH =, kind WITH =, valid WITH &&)
);
CREATE TABLE offices (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisations,
  person_id uuid NOT NULL REFERENCES people,
  kind text NOT NULL CHECK (kind IN ('secretary', 'deputy_secretary', 'committee_member', 'group_head',
    'inspection_commission', 'agency_head', 'supervisor', 'officer', 'administrator')),
  valid daterange NOT NULL,
  decision text,
  version integer NOT NULL DEFAULT 1,
  EXCLUDE USING gist (organisation_id WITH =, person_id WITH =, kind WITH =, valid WITH &&)
);
CREATE INDEX offices_person ON offices (person_id);
ALTER TABLE offices ADD CONSTRAINT one_holder EXCLUDE USING gist (organisation_id WITH =, kind WITH =, valid WITH &&)
  WHERE (kind IN ('secretary', 'agency_head', 'supervisor'));

CREATE TABLE invitations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES people,
  organisation_id uuid NOT NULL REFERENCES organisations,
  code_hash text NOT NULL UNIQUE,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  withdrawn_at timestamptz
);
CREATE TABLE roster_previews (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisations,
  file_name text NOT NULL,
  made_by uuid,                  -- null: the command line
  made_at timestamptz NOT NULL,
  preview jsonb NOT NULL,        -- with phones and card numbers, so guarded as contacts are; emptied when written
  imported_at timestamptz
);
ALTER TABLE roster_previews ENABLE ROW LEVEL SECURITY;
ALTER TABLE roster_previews FORCE ROW LEVEL SECURITY;
CREATE POLICY roster_previews_of_the_cell ON roster_previews
  USING (acting_confidant_of(organisation_id) OR acting_job() = 'command-line')
  WITH CHECK (acting_confidant_of(organisation_id) OR acting_job() = 'command-line');

-- Numbers of papers: per type and term of the issuer, from 01, going on from the last number told at first run.
CREATE TABLE document_numbers (
  organisation_id uuid NOT NULL REFERENCES organisations,
  term_id uuid NOT NULL REFERENCES organisation_terms,
  type text NOT NULL CHECK (type IN ('NQ', 'KL', 'BB', 'TB', 'CTr', 'BC', 'KH', 'QĐ', 'QC', 'TTr', 'CV', 'ĐA')),
  number integer NOT NULL CHECK (number > 0),
  subject_type text,             -- null: given on paper before this place kept the numbers
  subject_id uuid,
  taken_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, term_id, type, number)
);
CREATE UNIQUE INDEX document_numbers_subject ON document_numbers (subject_type, subject_id, type);
