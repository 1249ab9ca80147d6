-- Meetings: preparation, roll, room, minutes.
CREATE TABLE meetings (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisations,
  kind text NOT NULL CHECK (kind IN ('regular', 'thematic')),
  month date NOT NULL CHECK (extract(day FROM month) = 1),  -- the month it is the meeting of
  title text NOT NULL CHECK (length(title) BETWEEN 3 AND 200),
  starts_at timestamptz NOT NULL,
  place text NOT NULL DEFAULT '',
  moved_reason text,             -- why it is outside the first week
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'agreed', 'sent', 'open', 'closed', 'cancelled')),
  chair_id uuid NOT NULL REFERENCES people,
  minute_taker_id uuid REFERENCES people,  -- proposed before, elected at the opening
  check_in_code text NOT NULL,
  state_of_mind text NOT NULL DEFAULT '',  -- tình hình tư tưởng: the committee's paragraph, no names
  dues_line text NOT NULL DEFAULT '',      -- dues: one typed line
  agreed_at timestamptz, sent_at timestamptz, opened_at timestamptz, closed_at timestamptz,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX meetings_organisation ON meetings (organisation_id, starts_at);
CREATE UNIQUE INDEX one_regular_a_month ON meetings (organisation_id, month) WHERE kind = 'regular' AND state <> 'cancelled';
CREATE UNIQUE INDEX one_open_meeting ON meetings (organisation_id) WHERE state = 'open';
CREATE UNIQUE INDEX one_code_while_open ON meetings (check_in_code) WHERE state IN ('sent', 'open');
CREATE TABLE agenda_items (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  meeting_id uuid NOT NULL REFERENCES meetings,
  parent_id uuid REFERENCES agenda_items,
  ordinal integer NOT NULL CHECK (ordinal > 0),
  kind text NOT NULL CHECK (kind IN ('opening', 'elect_minute_taker', 'roll', 'dues', 'review', 'state_of_mind', 'news',
    'discussion', 'criticism', 'assignments', 'resolution', 'score', 'minutes_read', 'closing')),
  title text NOT NULL CHECK (length(title) BETWEEN 2 AND 300),
  minutes_planned integer NOT NULL DEFAULT 0 CHECK (minutes_planned BETWEEN 0 AND 480),
  presenter_id uuid REFERENCES people,
  opened_at timestamptz, closed_at timestamptz,
  spent_seconds integer NOT NULL DEFAULT 0,
  UNIQUE NULLS NOT DISTINCT (meeting_id, parent_id, ordinal) DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX one_current_item ON agenda_items (meeting_id) WHERE opened_at IS NOT NULL AND closed_at IS NULL;
CREATE TABLE agenda_papers (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  meeting_id uuid NOT NULL REFERENCES meetings,
  item_id uuid REFERENCES agenda_items,
  file_id uuid NOT NULL REFERENCES files,
  added_at timestamptz NOT NULL
);
CREATE TABLE meeting_attendance (
  meeting_id uuid NOT NULL REFERENCES meetings,
  person_id uuid NOT NULL REFERENCES people,
  capacity text NOT NULL DEFAULT 'member' CHECK (capacity IN ('member', 'upper_committee')),
  state text NOT NULL CHECK (state IN ('present', 'absent')),
  channel text NOT NULL CHECK (channel IN ('self', 'minute_taker')),
  noted_by uuid NOT NULL,
  at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (meeting_id, person_id)
);
-- The reason of an absence is read by the committee, the minute-taker and its author only.
CREATE TABLE absence_notices (
  meeting_id uuid NOT NULL REFERENCES meetings,
  person_id uuid NOT NULL REFERENCES people,
  organisation_id uuid NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 2 AND 1000),
  told_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'told' CHECK (state IN ('told', 'accepted', 'refused', 'withdrawn')),
  decided_by uuid, decided_at timestamptz,
  answer text NOT NULL DEFAULT '',
  PRIMARY KEY (meeting_id, person_id)
);
ALTER TABLE absence_notices ENABLE ROW LEVEL SECURITY;
ALTER TABLE absence_notices FORCE ROW LEVEL SECURITY;
CREATE POLICY absence_notices_read ON absence_notices
  USING (person_id = acting_person() OR acting_confidant_of(organisation_id)
    OR EXISTS (SELECT 1 FROM meetings m WHERE m.id = meeting_id AND m.minute_taker_id = acting_person()))
  WITH CHECK (person_id = acting_person() OR acting_confidant_of(organisation_id)
    OR EXISTS (SELECT 1 FROM meetings m WHERE m.id = meeting_id AND m.minute_taker_id = acting_person()));
CREATE TABLE meeting_guests (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  meeting_id uuid NOT NULL REFERENCES meetings,
  full_name text NOT NULL CHECK (length(full_name) BETWEEN 2 AND 100),
  role text NOT NULL DEFAULT '',
  from_above boolean NOT NULL DEFAULT false
);
CREATE TABLE meeting_speeches (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  meeting_id uuid NOT NULL REFERENCES meetings,
  item_id uuid REFERENCES agenda_items,
  person_id uuid NOT NULL REFERENCES people,
  asked_at timestamptz NOT NULL,
  began_at timestamptz, ended_at timestamptz,
  withdrawn boolean NOT NULL DEFAULT false
);
CREATE UNIQUE INDEX one_hand_up ON meeting_speeches (meeting_id, person_id) WHERE ended_at IS NULL AND NOT withdrawn;
CREATE UNIQUE INDEX one_speaker ON meeting_speeches (meeting_id) WHERE began_at IS NOT NULL AND ended_at IS NULL;

CREATE TABLE minutes (
  meeting_id uuid PRIMARY KEY REFERENCES meetings,
  organisation_id uuid NOT NULL REFERENCES organisations,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'agreed', 'taker_confirmed', 'locked')),
  read_at timestamptz,           -- read out to the cell
  agreed_at timestamptz, agreed_present integer,
  taker_confirmed_at timestamptz, taker_confirmed_by uuid,
  chair_confirmed_at timestamptz, chair_confirmed_by uuid,
  locked_at timestamptz,
  content_hash text,             -- sha256 of the paragraphs as locked
  number integer,
  scan_file uuid REFERENCES files, scan_at timestamptz,
  version integer NOT NULL DEFAULT 1
);
CREATE TABLE minutes_paragraphs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  meeting_id uuid NOT NULL REFERENCES minutes,
  ordinal double precision NOT NULL,
  kind text NOT NULL,            -- opening, roll, item, opinion, vote, reserved, note, resolution, closing …
  at timestamptz NOT NULL,
  source_type text, source_id uuid,  -- the event beside which it stands; null = written by a person
  original text,                 -- as written from the event; null = written by a person
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 8000),
  edited_by uuid, edited_at timestamptz, edit_reason text,
  removed boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX minutes_paragraph_source ON minutes_paragraphs (meeting_id, kind, source_type, source_id) WHERE source_id IS NOT NULL;
CREATE INDEX minutes_paragraphs_meeting ON minutes_paragraphs (meeting_id, ordinal);
CREATE FUNCTION refuse_change_of_locked_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM minutes WHERE meeting_id = coalesce(NEW.meeting_id, OLD.meeting_id) AND state = 'locked') THEN
    RAISE EXCEPTION 'minutes are locked' USING ERRCODE = 'NN003';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER locked_minutes_keep_paragraphs BEFORE INSERT OR UPDATE OR DELETE ON minutes_paragraphs
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_locked_minutes();
CREATE FUNCTION locked_minutes_take_scan_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'locked' AND (to_jsonb(NEW) - 'scan_file' - 'scan_at' - 'version') <> (to_jsonb(OLD) - 'scan_file' - 'scan_at' - 'version') THEN
    RAISE EXCEPTION 'minutes are locked' USING ERRCODE = 'NN003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER locked_minutes_stay BEFORE UPDATE ON minutes FOR EACH ROW EXECUTE FUNCTION locked_minutes_take_scan_only();
REVOKE DELETE ON meetings, minutes, minutes_paragraphs FROM nennep_program;
-- A later change to locked minutes is a correction with its own record.
CREATE TABLE minutes_corrections (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  meeting_id uuid NOT NULL REFERENCES minutes,
  paragraph_id uuid REFERENCES minutes_paragraphs,
  text text NOT NULL CHECK (length(text) BETWEEN 3 AND 4000),
  reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 1000),
  by_person uuid NOT NULL,
  at timestamptz NOT NULL
);
REVOKE UPDATE, DELETE ON minutes_corrections FROM nennep_program;
