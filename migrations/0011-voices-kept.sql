-- Votes, opinions and resolutions: what was counted, said or passed cannot be changed afterwards; drafts stay in the cell.

-- A vote's question, electorate and what it asks for are fixed when it opens; electors are written with it and never after.
CREATE OR REPLACE FUNCTION refuse_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'open' OR (to_jsonb(NEW) - ARRAY['state', 'closed_at', 'passed', 'version'])
      <> (to_jsonb(OLD) - ARRAY['state', 'closed_at', 'passed', 'version']) THEN
    RAISE EXCEPTION 'vote % is not open', OLD.id USING ERRCODE = 'NN001';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION electors_come_with_their_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM votes WHERE id = NEW.vote_id AND xmin = pg_current_xact_id()::xid;
  IF NOT FOUND THEN RAISE EXCEPTION 'the electors of vote % are frozen', NEW.vote_id USING ERRCODE = 'NN001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER electors_frozen BEFORE INSERT ON vote_electors FOR EACH ROW EXECUTE FUNCTION electors_come_with_their_vote();
CREATE UNIQUE INDEX one_open_vote_a_subject ON votes (subject_type, subject_id) WHERE state = 'open';

-- A withdrawn opinion keeps its trace and changes no more.
REVOKE DELETE ON opinions FROM nennep_program;
CREATE FUNCTION refuse_change_of_withdrawn_opinion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL OR (NEW.organisation_id, NEW.meeting_id, NEW.author_id, NEW.noted_at)
      IS DISTINCT FROM (OLD.organisation_id, OLD.meeting_id, OLD.author_id, OLD.noted_at) THEN
    RAISE EXCEPTION 'opinion % stays', OLD.id USING ERRCODE = 'NN011';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER withdrawn_opinion_stays BEFORE UPDATE ON opinions FOR EACH ROW EXECUTE FUNCTION refuse_change_of_withdrawn_opinion();

ALTER TABLE resolutions
  DROP COLUMN score_line,                                    -- the meeting keeps its score
  ADD COLUMN review_praise text NOT NULL DEFAULT '',         -- I-4
  ADD COLUMN execution text NOT NULL DEFAULT '',             -- III-2 and on: lines
  ADD COLUMN reviewed_id uuid REFERENCES resolutions,        -- I-3: whose tasks were reviewed; kept when passed
  ADD COLUMN drafted_by uuid NOT NULL REFERENCES people,
  ADD COLUMN drafted_at timestamptz NOT NULL,
  ADD COLUMN number_of text NOT NULL DEFAULT 'resolution' CHECK (number_of = 'resolution'),  -- for the key below
  ADD CONSTRAINT resolutions_voted CHECK (state = 'draft' OR vote_id IS NOT NULL),
  ADD CONSTRAINT resolutions_passed_whole CHECK ((state IN ('passed', 'issued')) = (passed_at IS NOT NULL)),
  ADD CONSTRAINT resolutions_signer CHECK (state NOT IN ('passed', 'issued')
    OR (signer_id IS NOT NULL AND signer_role IS NOT NULL AND review IS NOT NULL)),
  ADD CONSTRAINT resolutions_number_whole CHECK ((state = 'issued') = (number IS NOT NULL)
    AND (number IS NULL) = (number_type IS NULL)),
  ADD CONSTRAINT resolutions_number_type CHECK (number_type = CASE kind WHEN 'resolution' THEN 'NQ' ELSE 'KL' END);
-- The number on the paper is the one that was taken for it.
CREATE UNIQUE INDEX document_numbers_paper ON document_numbers (subject_type, subject_id, type, number);
ALTER TABLE resolutions ADD CONSTRAINT resolutions_number_taken
  FOREIGN KEY (number_of, id, number_type, number) REFERENCES document_numbers (subject_type, subject_id, type, number);

-- Drafts change but for what they are of; not while they are voted on. Once passed only number and issue are added; then nothing.
CREATE OR REPLACE FUNCTION refuse_change_of_passed_resolution() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE free text[];
BEGIN
  IF OLD.state = 'draft' AND NEW.state = 'draft' AND EXISTS (
      SELECT FROM votes WHERE subject_type = 'resolution' AND subject_id = OLD.id AND state = 'open') THEN
    RAISE EXCEPTION 'resolution % is being voted on', OLD.id USING ERRCODE = 'NN012';
  END IF;
  IF OLD.state = 'draft' AND NEW.state IN ('draft', 'passed', 'rejected') THEN
    IF (NEW.organisation_id, NEW.kind, NEW.occasion_type, NEW.occasion_id, NEW.drafted_by, NEW.drafted_at)
      IS NOT DISTINCT FROM (OLD.organisation_id, OLD.kind, OLD.occasion_type, OLD.occasion_id, OLD.drafted_by, OLD.drafted_at)
      THEN RETURN NEW; END IF;
  ELSIF OLD.state = 'passed' AND NEW.state = 'issued' THEN
    free := ARRAY['state', 'number', 'number_type', 'issued_on', 'version'];
    IF (to_jsonb(NEW) - free) = (to_jsonb(OLD) - free) THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'resolution % is passed', OLD.id USING ERRCODE = 'NN002';
END $$;

ALTER TABLE resolution_clauses
  ADD CONSTRAINT one_clause_a_carried_task UNIQUE (resolution_id, carried_task_id);
CREATE UNIQUE INDEX resolution_clauses_task ON resolution_clauses (resolution_id, task_id);
CREATE INDEX resolution_clauses_by_task ON resolution_clauses (task_id);
-- Clauses change with their draft only; tasks are told to them before it is passed, in the same transaction.
CREATE FUNCTION refuse_change_of_passed_clause() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_resolution uuid := coalesce(NEW.resolution_id, OLD.resolution_id);
BEGIN
  PERFORM FROM resolutions WHERE id = of_resolution AND state = 'draft' FOR SHARE;
  IF NOT FOUND OR NEW.resolution_id <> OLD.resolution_id THEN
    RAISE EXCEPTION 'resolution % is passed', of_resolution USING ERRCODE = 'NN002';
  END IF;
  IF EXISTS (SELECT FROM votes WHERE subject_type = 'resolution' AND subject_id = of_resolution AND state = 'open') THEN
    RAISE EXCEPTION 'resolution % is being voted on', of_resolution USING ERRCODE = 'NN012';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER passed_resolution_keeps_clauses BEFORE INSERT OR UPDATE OR DELETE ON resolution_clauses
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_passed_clause();

-- Drafts hold the state of mind and are read in the cell only; what was issued is reported to the committee directly above.
ALTER TABLE resolutions ENABLE ROW LEVEL SECURITY;
ALTER TABLE resolutions FORCE ROW LEVEL SECURITY;
CREATE POLICY resolutions_of_the_cell ON resolutions
  USING (acting_member_of(organisation_id) OR acting_job() = 'live')
  WITH CHECK (acting_member_of(organisation_id));
CREATE POLICY resolutions_reported ON resolutions FOR SELECT
  USING (state = 'issued' AND acting_confidant_of(organisation_id));
-- Clauses follow their resolution: who does not see it does not see them.
ALTER TABLE resolution_clauses ENABLE ROW LEVEL SECURITY;
ALTER TABLE resolution_clauses FORCE ROW LEVEL SECURITY;
CREATE POLICY clauses_of_the_resolution ON resolution_clauses
  USING (EXISTS (SELECT FROM resolutions r WHERE r.id = resolution_id))
  WITH CHECK (EXISTS (SELECT FROM resolutions r WHERE r.id = resolution_id AND acting_member_of(r.organisation_id)));
