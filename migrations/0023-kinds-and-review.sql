-- Kinds and forms of meetings; the contents reviewed before they are agreed: by the committee's own meeting, or by confirmations.
ALTER TABLE meetings
  DROP CONSTRAINT meetings_kind_check,
  DROP CONSTRAINT meetings_state_check,
  ADD CONSTRAINT meetings_kind_check CHECK (kind IN ('regular', 'thematic', 'combined', 'committee', 'irregular')),
  ADD CONSTRAINT meetings_state_check CHECK (state IN ('draft', 'in_review', 'agreed', 'sent', 'open', 'closed', 'cancelled')),
  ADD COLUMN form text CHECK (form IN ('report', 'study_visit', 'seminar', 'question_time', 'quiz', 'joint')),
  ADD COLUMN call_reason text,                     -- why an irregular one is called
  ADD COLUMN prepares_id uuid REFERENCES meetings, -- the meeting whose contents a committee's pre-meeting agrees
  ADD COLUMN occasion_id uuid,                     -- one for the meetings of several cells that sit together
  ADD COLUMN reviewed_from timestamptz,            -- since when it is in review
  ADD COLUMN agreed_by text CHECK (agreed_by IN ('committee', 'confirmations', 'outside')),
  ADD CONSTRAINT forms_of_thematic CHECK (form IS NULL OR kind IN ('thematic', 'combined')),
  ADD CONSTRAINT irregular_with_reason CHECK (kind <> 'irregular' OR call_reason IS NOT NULL),
  ADD CONSTRAINT prepared_by_committee CHECK (prepares_id IS NULL OR kind = 'committee'),
  ADD CONSTRAINT together_is_joint CHECK (occasion_id IS NULL OR form = 'joint');
UPDATE meetings SET agreed_by = 'outside' WHERE agreed_at IS NOT NULL;
UPDATE meetings SET form = 'report' WHERE kind = 'thematic';
CREATE UNIQUE INDEX one_pre_meeting ON meetings (prepares_id) WHERE state <> 'cancelled';
CREATE UNIQUE INDEX one_cell_an_occasion ON meetings (occasion_id, organisation_id) WHERE state <> 'cancelled';
-- One in which the regular and the thematic one follow each other is the regular one of its month.
DROP INDEX one_regular_a_month;
CREATE UNIQUE INDEX one_regular_a_month ON meetings (organisation_id, month)
  WHERE kind IN ('regular', 'combined') AND state <> 'cancelled';

-- Where there is no committee, secretary and deputy agree the contents each by a confirmation.
CREATE TABLE meeting_confirmations (
  meeting_id uuid NOT NULL REFERENCES meetings,
  person_id uuid NOT NULL REFERENCES people,
  at timestamptz NOT NULL,
  PRIMARY KEY (meeting_id, person_id)
);
CREATE TRIGGER confirmed_in_review BEFORE INSERT OR UPDATE ON meeting_confirmations
  FOR EACH ROW EXECUTE FUNCTION refuse_outside_steps('in_review');

-- The committee's papers have numbers of their own.
ALTER TABLE document_numbers DROP CONSTRAINT document_numbers_type_check,
  ADD CONSTRAINT document_numbers_type_check CHECK (type IN ('NQ', 'KL', 'BB', 'TB', 'CTr', 'BC', 'KH', 'QĐ', 'QC', 'TTr', 'CV', 'ĐA',
    'BB/CU', 'TB/CU'));
ALTER TABLE minutes DROP CONSTRAINT minutes_number_type_check,
  ADD CONSTRAINT minutes_number_type_check CHECK (number_type IN ('BB', 'BB/CU'));

CREATE OR REPLACE FUNCTION refuse_wrong_step_of_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IS DISTINCT FROM NEW.state AND (OLD.state || ' ' || NEW.state) NOT IN (
    'draft in_review', 'in_review agreed', 'draft agreed', 'agreed sent', 'sent open', 'open closed',
    'in_review draft', 'agreed draft', 'sent draft',
    'draft cancelled', 'in_review cancelled', 'agreed cancelled', 'sent cancelled') THEN
    RAISE EXCEPTION 'meeting % does not go from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = 'NN004';
  END IF;
  -- What it is does not change; what has happened stays; only the typed lines of a closed meeting are still put right.
  IF OLD.state = 'cancelled' OR NEW.kind <> OLD.kind OR NEW.prepares_id IS DISTINCT FROM OLD.prepares_id
    OR (OLD.state IN ('open', 'closed')
      AND (NEW.organisation_id, NEW.month, NEW.starts_at, NEW.chair_id, NEW.notice_number, NEW.opened_at, NEW.form, NEW.occasion_id)
        IS DISTINCT FROM (OLD.organisation_id, OLD.month, OLD.starts_at, OLD.chair_id, OLD.notice_number, OLD.opened_at, OLD.form, OLD.occasion_id))
    OR (OLD.state = 'closed' AND (NEW.closed_at, NEW.minute_taker_id, NEW.title, NEW.place)
      IS DISTINCT FROM (OLD.closed_at, OLD.minute_taker_id, OLD.title, OLD.place)) THEN
    RAISE EXCEPTION 'meeting % has happened', OLD.id USING ERRCODE = 'NN004';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER agenda_until_closed ON agenda_items;
DROP TRIGGER papers_until_closed ON agenda_papers;
DROP TRIGGER guests_until_closed ON meeting_guests;
DROP TRIGGER focus_until_closed ON focus_questions;
CREATE TRIGGER agenda_until_closed BEFORE INSERT OR UPDATE OR DELETE ON agenda_items
  FOR EACH ROW EXECUTE FUNCTION refuse_outside_steps('draft', 'in_review', 'agreed', 'sent', 'open');
CREATE TRIGGER papers_until_closed BEFORE INSERT OR UPDATE OR DELETE ON agenda_papers
  FOR EACH ROW EXECUTE FUNCTION refuse_outside_steps('draft', 'in_review', 'agreed', 'sent', 'open');
CREATE TRIGGER guests_until_closed BEFORE INSERT OR UPDATE OR DELETE ON meeting_guests
  FOR EACH ROW EXECUTE FUNCTION refuse_outside_steps('draft', 'in_review', 'agreed', 'sent', 'open');
CREATE TRIGGER focus_until_closed BEFORE INSERT OR UPDATE OR DELETE ON focus_questions
  FOR EACH ROW EXECUTE FUNCTION refuse_outside_steps('draft', 'in_review', 'agreed', 'sent', 'open');

-- Cells that are invited to sit together: each plans a meeting of its own under the same occasion.
ALTER TABLE meetings ADD COLUMN together_with uuid[] NOT NULL DEFAULT '{}',
  ADD CONSTRAINT invites_if_joint CHECK (together_with = '{}' OR form = 'joint');
CREATE INDEX meetings_together ON meetings USING gin (together_with);

-- Agendas that a cell keeps as its own templates.
CREATE TABLE agenda_templates (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisations,
  name text NOT NULL CHECK (length(name) BETWEEN 2 AND 100),
  items jsonb NOT NULL,          -- kind, title, minutes, who presents by office; what stands under it
  saved_by uuid NOT NULL REFERENCES people,
  saved_at timestamptz NOT NULL,
  CONSTRAINT one_template_a_name UNIQUE (organisation_id, name)
);
ALTER TABLE agenda_templates ENABLE ROW LEVEL SECURITY;
ALTER TABLE agenda_templates FORCE ROW LEVEL SECURITY;
CREATE POLICY agenda_templates_of_the_cell ON agenda_templates
  USING (acting_member_of(organisation_id)) WITH CHECK (acting_member_of(organisation_id));
