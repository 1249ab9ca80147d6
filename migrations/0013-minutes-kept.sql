-- Minutes go step by step; what people wrote is kept apart from what events wrote; scans and corrections only add up.
ALTER TABLE minutes
  DROP COLUMN scan_file, DROP COLUMN scan_at,
  ADD COLUMN agreed_hash text,     -- sha256 of the paragraphs that the cell agreed
  ADD COLUMN number_of text NOT NULL DEFAULT 'meeting' CHECK (number_of = 'meeting'),  -- for the key below
  ADD COLUMN number_type text NOT NULL DEFAULT 'BB' CHECK (number_type = 'BB'),
  ADD CONSTRAINT minutes_agreed_whole CHECK (state = 'draft' OR (read_at IS NOT NULL AND agreed_at IS NOT NULL
    AND agreed_present IS NOT NULL AND agreed_hash IS NOT NULL)),
  ADD CONSTRAINT minutes_confirmed_whole CHECK ((state IN ('taker_confirmed', 'locked'))
    = (taker_confirmed_at IS NOT NULL AND taker_confirmed_by IS NOT NULL)),
  ADD CONSTRAINT minutes_locked_whole CHECK ((state = 'locked') = (locked_at IS NOT NULL AND chair_confirmed_at IS NOT NULL
    AND chair_confirmed_by IS NOT NULL AND content_hash IS NOT NULL AND number IS NOT NULL)),
  ADD CONSTRAINT minutes_hashes CHECK (content_hash ~ '^[0-9a-f]{64}$' AND agreed_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT minutes_two_people CHECK (chair_confirmed_by <> taker_confirmed_by);
-- The number on the paper is the one that was taken for it.
ALTER TABLE minutes ADD CONSTRAINT minutes_number_taken
  FOREIGN KEY (number_of, meeting_id, number_type, number) REFERENCES document_numbers (subject_type, subject_id, type, number);

CREATE OR REPLACE FUNCTION locked_minutes_take_scan_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'locked' OR (OLD.state <> NEW.state AND (OLD.state || ' ' || NEW.state) NOT IN (
    'draft agreed', 'agreed taker_confirmed', 'taker_confirmed agreed', 'taker_confirmed locked')) THEN
    RAISE EXCEPTION 'minutes of % do not go from % to %', OLD.meeting_id, OLD.state, NEW.state USING ERRCODE = 'NN003';
  END IF;
  IF NEW.state IN ('taker_confirmed', 'locked') AND NOT EXISTS (
      SELECT FROM meetings WHERE id = NEW.meeting_id AND state = 'closed') THEN
    RAISE EXCEPTION 'meeting % has not closed', NEW.meeting_id USING ERRCODE = 'NN003';
  END IF;
  RETURN NEW;
END $$;
ALTER FUNCTION locked_minutes_take_scan_only() RENAME TO minutes_go_step_by_step;
CREATE FUNCTION minutes_begin_as_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'draft' OR NOT EXISTS (
      SELECT FROM meetings WHERE id = NEW.meeting_id AND organisation_id = NEW.organisation_id) THEN
    RAISE EXCEPTION 'minutes of % begin as a draft, in its own organisation', NEW.meeting_id USING ERRCODE = 'NN003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minutes_begin BEFORE INSERT ON minutes FOR EACH ROW EXECUTE FUNCTION minutes_begin_as_draft();

-- Kept are the paragraphs that people touched, and all of them once the minutes are locked; what events write is
-- composed from the events until then.
DROP INDEX minutes_paragraphs_meeting;
ALTER TABLE minutes_paragraphs
  ADD COLUMN part text NOT NULL CHECK (part IN ('opening', 'contents', 'closing')),
  ADD COLUMN after_id uuid,        -- written by a person: behind which paragraph it stands; null = first
  ALTER COLUMN ordinal TYPE integer,
  ALTER COLUMN ordinal DROP NOT NULL,  -- told when locked
  ADD CONSTRAINT paragraph_written_by_somebody CHECK (original IS NOT NULL OR edited_by IS NOT NULL),
  ADD CONSTRAINT paragraph_of_meeting UNIQUE (meeting_id, id);
CREATE UNIQUE INDEX minutes_paragraphs_order ON minutes_paragraphs (meeting_id, ordinal);
-- Who writes and who locks wait for one another; a paragraph stays in its minutes.
CREATE OR REPLACE FUNCTION refuse_change_of_locked_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_meeting uuid := coalesce(NEW.meeting_id, OLD.meeting_id);
BEGIN
  PERFORM FROM minutes WHERE meeting_id = of_meeting AND state <> 'locked' FOR SHARE;
  IF NOT FOUND OR NEW.meeting_id <> OLD.meeting_id THEN
    RAISE EXCEPTION 'minutes are locked' USING ERRCODE = 'NN003';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

CREATE TABLE minutes_scans (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  meeting_id uuid NOT NULL REFERENCES minutes,
  file_id uuid NOT NULL REFERENCES files,
  by_person uuid NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX minutes_scans_meeting ON minutes_scans (meeting_id, at);
REVOKE UPDATE, DELETE ON minutes_scans FROM nennep_program;

-- Scans and corrections belong to locked minutes; a correction names a paragraph of the same minutes, if any.
ALTER TABLE minutes_corrections DROP CONSTRAINT minutes_corrections_paragraph_id_fkey, ADD CONSTRAINT correction_of_meeting
  FOREIGN KEY (meeting_id, paragraph_id) REFERENCES minutes_paragraphs (meeting_id, id);
CREATE INDEX minutes_corrections_meeting ON minutes_corrections (meeting_id, at);
CREATE FUNCTION refuse_before_locking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM minutes WHERE meeting_id = NEW.meeting_id AND state = 'locked';
  IF NOT FOUND THEN RAISE EXCEPTION 'minutes of % are not locked', NEW.meeting_id USING ERRCODE = 'NN006'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER corrections_after_locking BEFORE INSERT ON minutes_corrections FOR EACH ROW EXECUTE FUNCTION refuse_before_locking();
CREATE TRIGGER scans_after_locking BEFORE INSERT ON minutes_scans FOR EACH ROW EXECUTE FUNCTION refuse_before_locking();

-- Minutes hold the words of the cell: read by those who sit in it.
ALTER TABLE minutes_paragraphs ENABLE ROW LEVEL SECURITY;
ALTER TABLE minutes_paragraphs FORCE ROW LEVEL SECURITY;
CREATE POLICY paragraphs_of_the_cell ON minutes_paragraphs
  USING (acting_job() = 'live' OR EXISTS (SELECT FROM minutes m WHERE m.meeting_id = minutes_paragraphs.meeting_id AND acting_member_of(m.organisation_id)))
  WITH CHECK (EXISTS (SELECT FROM minutes m WHERE m.meeting_id = minutes_paragraphs.meeting_id AND acting_member_of(m.organisation_id)));
ALTER TABLE minutes_corrections ENABLE ROW LEVEL SECURITY;
ALTER TABLE minutes_corrections FORCE ROW LEVEL SECURITY;
CREATE POLICY corrections_of_the_cell ON minutes_corrections
  USING (EXISTS (SELECT FROM minutes m WHERE m.meeting_id = minutes_corrections.meeting_id AND acting_member_of(m.organisation_id)))
  WITH CHECK (EXISTS (SELECT FROM minutes m WHERE m.meeting_id = minutes_corrections.meeting_id AND acting_member_of(m.organisation_id)));
