-- Calendar addresses, who opened the papers, the e-handbook's checklist, meetings held on paper and entered afterwards.
-- A person's calendar is read without sign-in by who knows a secret of 256 bits; only its hash is kept.
CREATE TABLE calendar_addresses (
  person_id uuid PRIMARY KEY REFERENCES people,
  token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz NOT NULL
);

-- That somebody opened the papers of a meeting, once; never how long or how often.
CREATE TABLE paper_openings (
  meeting_id uuid NOT NULL REFERENCES meetings,
  person_id uuid NOT NULL REFERENCES people,
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (meeting_id, person_id)
);
-- The evening before, once a person and hour of the meeting: who has not opened them is reminded.
CREATE TABLE paper_reminders (
  meeting_id uuid NOT NULL REFERENCES meetings,
  person_id uuid NOT NULL REFERENCES people,
  for_start timestamptz NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (meeting_id, person_id, for_start)
);
REVOKE UPDATE, DELETE ON paper_openings, paper_reminders FROM nennep_program;

-- What of a meeting was put on the national e-handbook, and who says so.
CREATE TABLE handbook_ticks (
  meeting_id uuid NOT NULL REFERENCES meetings,
  item text NOT NULL CHECK (item IN ('programme', 'papers', 'minutes', 'decision')),
  ticked_by uuid NOT NULL REFERENCES people,
  ticked_at timestamptz NOT NULL,
  PRIMARY KEY (meeting_id, item)
);

-- A meeting held on paper keeps its real times; when, by whom and why it was entered afterwards stands beside them for good.
ALTER TABLE meetings
  ADD COLUMN entered_late_at timestamptz,
  ADD COLUMN entered_late_by uuid REFERENCES people,
  ADD COLUMN entered_late_reason text CHECK (length(entered_late_reason) BETWEEN 3 AND 500),
  ADD CONSTRAINT entered_late_whole CHECK (num_nonnulls(entered_late_at, entered_late_by, entered_late_reason) IN (0, 3)),
  ADD CONSTRAINT entered_after_it_ended CHECK (closed_at IS NULL OR entered_late_at IS NULL OR closed_at <= entered_late_at);
-- What is entered now was held then: it does not stand in the way of the meeting that is on.
DROP INDEX one_open_meeting;
CREATE UNIQUE INDEX one_open_meeting ON meetings (organisation_id) WHERE state = 'open' AND entered_late_at IS NULL;
CREATE FUNCTION refuse_other_late_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.entered_late_at, NEW.entered_late_by, NEW.entered_late_reason)
    IS DISTINCT FROM (OLD.entered_late_at, OLD.entered_late_by, OLD.entered_late_reason) THEN
    RAISE EXCEPTION 'how meeting % was entered stays', OLD.id USING ERRCODE = 'NN004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER late_entry_stays BEFORE UPDATE ON meetings FOR EACH ROW EXECUTE FUNCTION refuse_other_late_entry();
-- Its scanned sheets, which only add up; its minutes are not locked without them.
CREATE TABLE late_sheets (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  meeting_id uuid NOT NULL REFERENCES meetings,
  file_id uuid NOT NULL REFERENCES files,
  by_person uuid NOT NULL REFERENCES people,
  at timestamptz NOT NULL
);
CREATE INDEX late_sheets_meeting ON late_sheets (meeting_id, at);
REVOKE UPDATE, DELETE ON late_sheets FROM nennep_program;
CREATE FUNCTION refuse_locking_without_sheets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'locked' AND EXISTS (SELECT FROM meetings WHERE id = NEW.meeting_id AND entered_late_at IS NOT NULL)
    AND NOT EXISTS (SELECT FROM late_sheets WHERE meeting_id = NEW.meeting_id) THEN
    RAISE EXCEPTION 'the sheets of meeting % are missing', NEW.meeting_id USING ERRCODE = 'NN020';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER late_minutes_need_sheets BEFORE UPDATE ON minutes FOR EACH ROW EXECUTE FUNCTION refuse_locking_without_sheets();

-- A vote that was counted on paper has its sums typed; who voted how was never noted.
ALTER TABLE votes
  ADD COLUMN typed_for integer CHECK (typed_for >= 0),
  ADD COLUMN typed_against integer CHECK (typed_against >= 0),
  ADD COLUMN typed_other integer CHECK (typed_other >= 0),
  ADD CONSTRAINT typed_whole CHECK (num_nonnulls(typed_for, typed_against, typed_other) IN (0, 3)),
  ADD CONSTRAINT typed_within_base CHECK (typed_for + typed_against + typed_other <= base),
  ADD CONSTRAINT typed_when_closed CHECK (typed_for IS NULL OR state = 'closed');
