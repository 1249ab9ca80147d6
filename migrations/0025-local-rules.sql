-- What a committee sets for itself and what hangs below it, over what a national rule leaves open; dated, never changed for the past.
CREATE TABLE local_rules (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisations,
  key text NOT NULL,             -- of the national rule (regulations/)
  valid daterange NOT NULL,
  document text NOT NULL CHECK (length(document) BETWEEN 3 AND 120),  -- kind and number of the decision
  issued_on date NOT NULL,
  article text CHECK (length(article) BETWEEN 1 AND 100),
  note text NOT NULL DEFAULT '' CHECK (length(note) <= 500),          -- where its text was seen
  settings jsonb NOT NULL CHECK (jsonb_typeof(settings) = 'object' AND settings <> '{}'),
  set_by uuid REFERENCES people, -- null: a job that builds a place
  set_at timestamptz NOT NULL,
  ended_by uuid REFERENCES people,
  ended_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT local_rules_some_time CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  CONSTRAINT one_local_rule_a_day EXCLUDE USING gist (organisation_id WITH =, key WITH =, valid WITH &&)
);
-- What it says stays; only its end is still set, and what has not come into force yet may be taken out.
CREATE FUNCTION refuse_changed_local_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.organisation_id, NEW.key, lower(NEW.valid), NEW.document, NEW.issued_on, NEW.article, NEW.note, NEW.settings, NEW.set_by, NEW.set_at)
    IS DISTINCT FROM (OLD.id, OLD.organisation_id, OLD.key, lower(OLD.valid), OLD.document, OLD.issued_on, OLD.article, OLD.note, OLD.settings, OLD.set_by, OLD.set_at) THEN
    RAISE EXCEPTION 'local rule % is in force as it was set', OLD.id USING ERRCODE = 'NN025';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER local_rules_stay BEFORE UPDATE ON local_rules FOR EACH ROW EXECUTE FUNCTION refuse_changed_local_rule();

-- A cell's own least length is a local rule of the committee above it now.
ALTER TABLE organisations DROP COLUMN meeting_minimum_minutes;
