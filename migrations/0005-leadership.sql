-- Resolutions and conclusions; their clauses become tasks when passed.
CREATE TABLE resolutions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisations,
  kind text NOT NULL CHECK (kind IN ('resolution', 'conclusion')),
  occasion_type text NOT NULL,   -- what it was passed at
  occasion_id uuid NOT NULL,
  subject text NOT NULL CHECK (length(subject) BETWEEN 3 AND 300),
  review_strengths text NOT NULL DEFAULT '',   -- I: praise and what went well
  review_weaknesses text NOT NULL DEFAULT '',  -- I: weaknesses and causes
  ideology text NOT NULL DEFAULT '',           -- I: state of mind, the committee's paragraph
  direction text NOT NULL DEFAULT '',          -- II: tasks of the month, leading paragraph
  score_line text NOT NULL DEFAULT '',         -- IV: typed by hand until the sheet comes
  recipients text[] NOT NULL DEFAULT '{}',
  review jsonb,                  -- I's table, frozen when passed: task ids, state, result of that day
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'passed', 'issued', 'rejected')),
  vote_id uuid REFERENCES votes,
  number integer,
  number_type text,
  signer_id uuid REFERENCES people,
  signer_role text CHECK (signer_role IN ('secretary', 'deputy_secretary')),
  passed_at timestamptz,
  issued_on date,
  version integer NOT NULL DEFAULT 1,
  CHECK ((state = 'issued') = (issued_on IS NOT NULL)),
  CHECK (state <> 'issued' OR (number IS NOT NULL AND signer_id IS NOT NULL))
);
CREATE INDEX resolutions_organisation ON resolutions (organisation_id, state);
CREATE UNIQUE INDEX one_kind_an_occasion ON resolutions (occasion_type, occasion_id, kind) WHERE state <> 'rejected';
CREATE TABLE resolution_clauses (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  resolution_id uuid NOT NULL REFERENCES resolutions,
  ordinal integer NOT NULL CHECK (ordinal > 0),
  text text NOT NULL CHECK (length(text) BETWEEN 3 AND 2000),
  assignee_id uuid REFERENCES people,
  partner_ids uuid[] NOT NULL DEFAULT '{}',
  due_on date,
  carried_task_id uuid REFERENCES tasks,  -- last month's task that this clause carries on
  task_id uuid REFERENCES tasks,
  UNIQUE (resolution_id, ordinal) DEFERRABLE INITIALLY DEFERRED
);
-- A passed resolution's words stay; only its number, signer and issue are added.
CREATE FUNCTION refuse_change_of_passed_resolution() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('issued', 'rejected') OR (OLD.state = 'passed' AND (NEW.subject, NEW.review_strengths, NEW.review_weaknesses, NEW.ideology, NEW.direction, NEW.vote_id)
     IS DISTINCT FROM (OLD.subject, OLD.review_strengths, OLD.review_weaknesses, OLD.ideology, OLD.direction, OLD.vote_id)) THEN
    RAISE EXCEPTION 'resolution % is passed', OLD.id USING ERRCODE = 'NN002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER passed_resolution_stays BEFORE UPDATE ON resolutions FOR EACH ROW EXECUTE FUNCTION refuse_change_of_passed_resolution();
REVOKE DELETE ON resolutions FROM nennep_program;
