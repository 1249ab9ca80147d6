-- What each item of an agenda is for; long papers and their one-page summaries; questions sent ahead of the meeting.
ALTER TABLE agenda_items
  ADD COLUMN aim text NOT NULL DEFAULT '' CHECK (length(aim) <= 300),            -- mục đích
  ADD COLUMN question text NOT NULL DEFAULT '' CHECK (length(question) <= 300),  -- what is to be settled
  ADD COLUMN decision text NOT NULL DEFAULT '' CHECK (length(decision) <= 300);  -- what is expected to be decided
ALTER TABLE agenda_papers
  ADD COLUMN pages integer CHECK (pages > 0),  -- null = cannot be told
  ADD COLUMN summary text NOT NULL DEFAULT '' CHECK (length(summary) <= 2500);

-- Focus questions (câu hỏi gợi ý thảo luận); answers are opinions of democracy about them.
CREATE TABLE focus_questions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  meeting_id uuid NOT NULL REFERENCES meetings,
  item_id uuid NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisations,
  text text NOT NULL CHECK (length(text) BETWEEN 3 AND 500),
  asked_by uuid NOT NULL REFERENCES people,
  asked_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  FOREIGN KEY (meeting_id, item_id) REFERENCES agenda_items (meeting_id, id)
);
CREATE INDEX focus_questions_meeting ON focus_questions (meeting_id, asked_at);
ALTER TABLE focus_questions ENABLE ROW LEVEL SECURITY;
ALTER TABLE focus_questions FORCE ROW LEVEL SECURITY;
CREATE POLICY focus_questions_of_the_cell ON focus_questions
  USING (acting_member_of(organisation_id) OR acting_job() = 'live')
  WITH CHECK (acting_member_of(organisation_id));
CREATE TRIGGER focus_until_closed BEFORE INSERT OR UPDATE OR DELETE ON focus_questions
  FOR EACH ROW EXECUTE FUNCTION refuse_outside_steps('draft', 'agreed', 'sent', 'open');
-- A member answers a question once; taken back, he may answer anew.
CREATE UNIQUE INDEX one_answer_a_question ON opinions (subject_id, author_id)
  WHERE subject_type = 'focus_question' AND withdrawn_at IS NULL;
