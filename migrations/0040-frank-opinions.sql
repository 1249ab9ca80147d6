-- Frank opinions on blind tokens (docs/decisions/020): a window of a cell, what was said in it without a name, hiding, answers.

-- A use may publish fewer than it must hand out: who took a token need not write. And it may end without a list of its own,
-- where what came out is kept by the module whose use it is, behind that module's walls.
ALTER TABLE blind_uses ADD COLUMN fewest_out integer;
UPDATE blind_uses SET fewest_out = fewest;
ALTER TABLE blind_uses
  ALTER COLUMN fewest_out SET NOT NULL,
  DROP CONSTRAINT blind_uses_check3,
  ADD CONSTRAINT blind_uses_out CHECK (phase NOT IN ('emptied', 'published') OR received >= fewest_out),
  ADD CONSTRAINT blind_uses_fewest_out CHECK (fewest_out BETWEEN 1 AND fewest);

DROP FUNCTION blind_open(uuid, bytea, text, bytea, integer, integer);
CREATE FUNCTION blind_open(use uuid, public_key bytea, fingerprint text, sealed_key bytea, body_bytes integer, fewest integer, fewest_out integer)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO public.blind_uses (id, public_key, fingerprint, sealed_key, body_bytes, fewest, fewest_out, phase)
    VALUES (use, public_key, fingerprint, sealed_key, body_bytes, fewest, fewest_out, 'handing_out');
  -- mark: of the token, so that it is spent once; whole: of token and body, so that the same one sent again is known.
  EXECUTE format('CREATE TABLE blind_boxes.%I (mark bytea PRIMARY KEY CHECK (octet_length(mark) = 32),
    whole bytea NOT NULL CHECK (octet_length(whole) = 32), box bytea NOT NULL CHECK (octet_length(box) = %s))',
    use, 28 + 64 + 256 + body_bytes);
  -- In the row itself, also when it is long: what lies beside a table is gone with it before it has been read.
  EXECUTE format('ALTER TABLE blind_boxes.%I ALTER COLUMN box SET STORAGE PLAIN', use);
END $$;

-- Takes what lies in the inbox out of it, in an order of strong random numbers, and removes it. Fewer than the fewest are
-- removed unread: then nothing comes out, and the use is abandoned.
CREATE OR REPLACE FUNCTION blind_empty(use uuid) RETURNS SETOF bytea
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE lying integer;
BEGIN
  PERFORM public.blind_lock(use, true);
  PERFORM FROM public.blind_uses u WHERE u.id = use AND u.phase = 'ended';
  IF NOT FOUND THEN RAISE EXCEPTION 'not ended' USING ERRCODE = 'NN033'; END IF;
  EXECUTE format('SELECT count(*) FROM blind_boxes.%I', use) INTO lying;
  IF lying >= (SELECT u.fewest_out FROM public.blind_uses u WHERE u.id = use) THEN
    UPDATE public.blind_uses u SET phase = 'emptied', received = lying WHERE u.id = use;
    RETURN QUERY EXECUTE format('SELECT i.box FROM blind_boxes.%I i ORDER BY gen_random_uuid()', use);
  ELSE
    UPDATE public.blind_uses u SET phase = 'abandoned' WHERE u.id = use;
  END IF;
  EXECUTE format('DROP TABLE blind_boxes.%I', use);
END $$;

-- Ends a use whose bodies are kept elsewhere: no list here, neither tokens nor signatures.
CREATE FUNCTION blind_end_unlisted(use uuid, taken integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE public.blind_uses u SET phase = 'published' WHERE u.id = use AND u.phase = 'emptied' AND u.received = taken;
  IF NOT FOUND THEN RAISE EXCEPTION 'not what was received' USING ERRCODE = 'NN033'; END IF;
END $$;
REVOKE EXECUTE ON FUNCTION blind_open, blind_end_unlisted FROM PUBLIC;
GRANT EXECUTE ON FUNCTION blind_open, blind_end_unlisted TO nennep_program;

CREATE TABLE frank_windows (
  id uuid PRIMARY KEY REFERENCES blind_uses,
  organisation_id uuid NOT NULL REFERENCES organisations,
  theme text NOT NULL CHECK (length(theme) BETWEEN 3 AND 300),
  vote_id uuid NOT NULL REFERENCES votes,   -- by which the cell allowed it
  state text NOT NULL CHECK (state IN ('handing_out', 'writing', 'shown', 'void', 'stopped')),
  hands_until timestamptz NOT NULL,
  shows_at timestamptz,                     -- null = when the chair opens the item
  opened_by uuid NOT NULL REFERENCES people,
  opened_at timestamptz NOT NULL,
  handed_at timestamptz,
  ended_at timestamptz,
  blank integer,                            -- sent without a word, so that the others are not alone
  answer_due_on date,
  answer_rule_id text,
  CHECK (shows_at > hands_until),
  CHECK ((state IN ('shown', 'void', 'stopped')) = (ended_at IS NOT NULL)),
  CHECK ((state = 'shown') = (blank IS NOT NULL)),
  CHECK ((answer_due_on IS NULL) = (answer_rule_id IS NULL))
);
CREATE UNIQUE INDEX one_frank_window_a_cell ON frank_windows (organisation_id) WHERE state IN ('handing_out', 'writing');
CREATE INDEX frank_windows_organisation ON frank_windows (organisation_id, opened_at);
CREATE FUNCTION refuse_change_of_ended_frank_window() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('shown', 'void', 'stopped') THEN RAISE EXCEPTION 'window % has ended', OLD.id USING ERRCODE = 'NN040'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ended_frank_window_stays BEFORE UPDATE ON frank_windows
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ended_frank_window();
REVOKE DELETE ON frank_windows FROM nennep_program;

-- What came out of a window, without a word of it: written in one transaction, in the order in which the inbox was emptied.
CREATE TABLE frank_opinions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  window_id uuid NOT NULL REFERENCES frank_windows,
  organisation_id uuid NOT NULL REFERENCES organisations,
  place integer NOT NULL,
  audience text NOT NULL CHECK (audience IN ('cell', 'committee')),
  hidden_why text CHECK (length(hidden_why) BETWEEN 3 AND 500),
  hidden_by uuid REFERENCES people,
  hidden_at timestamptz,
  UNIQUE (window_id, place),
  CHECK ((hidden_at IS NULL) = (hidden_why IS NULL) AND (hidden_at IS NULL) = (hidden_by IS NULL))
);
CREATE FUNCTION refuse_change_of_frank_opinion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - ARRAY['hidden_why', 'hidden_by', 'hidden_at']) <> (to_jsonb(OLD) - ARRAY['hidden_why', 'hidden_by', 'hidden_at'])
    THEN RAISE EXCEPTION 'opinion % stays', OLD.id USING ERRCODE = 'NN040'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frank_opinion_stays BEFORE UPDATE ON frank_opinions FOR EACH ROW EXECUTE FUNCTION refuse_change_of_frank_opinion();
REVOKE DELETE ON frank_opinions FROM nennep_program;

-- Whether the person sits in the committee of that cell: an office that answers for it, and one of its committee's.
CREATE FUNCTION acting_committee_of(organisation uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT acting_answers_for(organisation) AND EXISTS (SELECT FROM offices o WHERE o.person_id = acting_person()
  AND o.organisation_id = organisation AND o.kind IN ('secretary', 'deputy_secretary', 'committee_member')) $$;

-- The words: to the cell, or to its committee only, as the writer chose. Hidden ones are the committee's.
CREATE TABLE frank_texts (
  opinion_id uuid PRIMARY KEY REFERENCES frank_opinions,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 1200)
);
ALTER TABLE frank_texts ENABLE ROW LEVEL SECURITY;
ALTER TABLE frank_texts FORCE ROW LEVEL SECURITY;
CREATE POLICY frank_texts_read ON frank_texts FOR SELECT USING (EXISTS (SELECT FROM frank_opinions o WHERE o.id = opinion_id
  AND (acting_committee_of(o.organisation_id)
    OR (o.audience = 'cell' AND o.hidden_at IS NULL AND acting_member_of(o.organisation_id)))));
CREATE POLICY frank_texts_show ON frank_texts FOR INSERT WITH CHECK (acting_job() IN ('frank.steps', 'sample')
  OR EXISTS (SELECT FROM frank_opinions o WHERE o.id = opinion_id AND acting_committee_of(o.organisation_id)));
REVOKE UPDATE, DELETE ON frank_texts FROM nennep_program;

-- The committee answers as such, before the whole cell; one answer may be to several opinions.
CREATE TABLE frank_answers (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  window_id uuid NOT NULL REFERENCES frank_windows,
  organisation_id uuid NOT NULL REFERENCES organisations,
  text text NOT NULL CHECK (length(text) BETWEEN 3 AND 4000),
  answered_by uuid NOT NULL REFERENCES people,
  answered_at timestamptz NOT NULL
);
CREATE INDEX frank_answers_window ON frank_answers (window_id, answered_at);
ALTER TABLE frank_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE frank_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY frank_answers_read ON frank_answers FOR SELECT
  USING (acting_member_of(organisation_id) OR acting_committee_of(organisation_id));
CREATE POLICY frank_answers_give ON frank_answers FOR INSERT WITH CHECK (acting_committee_of(organisation_id));
REVOKE UPDATE, DELETE ON frank_answers FROM nennep_program;
CREATE TABLE frank_answered (
  opinion_id uuid PRIMARY KEY REFERENCES frank_opinions,
  answer_id uuid NOT NULL REFERENCES frank_answers
);
CREATE INDEX frank_answered_answer ON frank_answered (answer_id);
REVOKE UPDATE, DELETE ON frank_answered FROM nennep_program;
