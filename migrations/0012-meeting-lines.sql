-- What a meeting keeps besides its agenda: typed lines, the number of its notice, why it was cancelled.
ALTER TABLE meetings
  ADD COLUMN score_line text NOT NULL DEFAULT '',       -- the score that the cell gave itself: one typed line until the sheet comes
  ADD COLUMN conclusion_line text NOT NULL DEFAULT '',  -- what the chair concluded
  ADD COLUMN notice_number integer,                     -- of the notice that convened it; taken when it is sent
  ADD COLUMN notice_on date,
  ADD COLUMN cancel_reason text,
  ADD COLUMN minute_taker_elected_at timestamptz,       -- named by the cell at the opening
  ADD CONSTRAINT cancelled_with_reason CHECK (state <> 'cancelled' OR cancel_reason IS NOT NULL),
  ADD CONSTRAINT sent_with_notice CHECK (state NOT IN ('sent', 'open', 'closed') OR notice_number IS NOT NULL);

-- The state of mind (tình hình tư tưởng) is words of the cell, not figures: read by those who sit in it or lead it.
ALTER TABLE meetings DROP COLUMN state_of_mind;
CREATE TABLE meeting_states_of_mind (
  meeting_id uuid PRIMARY KEY REFERENCES meetings,
  organisation_id uuid NOT NULL REFERENCES organisations,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 8000),
  edited_by uuid NOT NULL,
  edited_at timestamptz NOT NULL
);
ALTER TABLE meeting_states_of_mind ENABLE ROW LEVEL SECURITY;
ALTER TABLE meeting_states_of_mind FORCE ROW LEVEL SECURITY;
CREATE POLICY states_of_mind_of_the_cell ON meeting_states_of_mind
  USING (acting_member_of(organisation_id) OR acting_job() = 'live')
  WITH CHECK (acting_member_of(organisation_id));
