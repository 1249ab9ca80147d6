-- Frank opinions follow their meeting and their cell: an hour that moved, a window that ended with its cell; batches may be
-- addressed to the head of the agency; answers count in the figures of answers that are owed.

ALTER TABLE frank_windows
  ADD COLUMN owner_kind text NOT NULL DEFAULT 'committee' CHECK (owner_kind IN ('committee', 'head')),
  ADD COLUMN moved_at timestamptz,      -- its hour became another one, or its item is no more, and those who took a token are told
  ADD COLUMN ended_why text CHECK (ended_why IN ('cell_ended')),
  ADD CHECK (ended_why IS NULL OR state = 'stopped');

-- Whether the person is the head of that agency to whom the window is addressed.
CREATE FUNCTION acting_head_of_frank(of_window uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT EXISTS (SELECT FROM frank_windows w JOIN offices o ON o.organisation_id = w.organisation_id AND o.kind = 'agency_head'
  WHERE w.id = of_window AND w.owner_kind = 'head' AND o.person_id = acting_person() AND acting_answers_for(w.organisation_id)) $$;

-- He reads what was said to the whole cell, and answers it; what was said to the committee stays with the committee.
DROP POLICY frank_texts_read ON frank_texts;
CREATE POLICY frank_texts_read ON frank_texts FOR SELECT USING (EXISTS (SELECT FROM frank_opinions o WHERE o.id = opinion_id
  AND (acting_committee_of(o.organisation_id)
    OR (o.audience = 'cell' AND o.hidden_at IS NULL AND (acting_member_of(o.organisation_id) OR acting_head_of_frank(o.window_id))))));
DROP POLICY frank_answers_read ON frank_answers;
CREATE POLICY frank_answers_read ON frank_answers FOR SELECT
  USING (acting_member_of(organisation_id) OR acting_committee_of(organisation_id) OR acting_head_of_frank(window_id));
DROP POLICY frank_answers_give ON frank_answers;
CREATE POLICY frank_answers_give ON frank_answers FOR INSERT
  WITH CHECK (acting_committee_of(organisation_id) OR acting_head_of_frank(window_id));
ALTER TABLE frank_answers
  ADD COLUMN answered_as text NOT NULL DEFAULT 'committee' CHECK (answered_as IN ('committee', 'head'));

-- When a text was answered, beside it and without a word: those above read figures.
ALTER TABLE frank_answered ADD COLUMN answered_on date;
ALTER TABLE frank_answers NO FORCE ROW LEVEL SECURITY;
UPDATE frank_answered x SET answered_on = (a.answered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date FROM frank_answers a WHERE a.id = x.answer_id;
ALTER TABLE frank_answers FORCE ROW LEVEL SECURITY;
ALTER TABLE frank_answered ALTER COLUMN answered_on SET NOT NULL;

-- Every answer that is or was owed, whoever asked: opinions by name, and texts of frank windows, each with its own.
CREATE VIEW answers_owed WITH (security_invoker = true) AS
  SELECT owner_kind, owner_id, organisation_id, state, asked_on, due_on, answered_on, in_time FROM opinion_debts
  UNION ALL
  SELECT w.owner_kind, w.organisation_id, w.organisation_id,
    CASE WHEN x.opinion_id IS NOT NULL THEN 'answered' WHEN o.hidden_at IS NULL THEN 'waiting' ELSE 'withdrawn' END,
    (w.ended_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, w.answer_due_on, x.answered_on, x.answered_on <= w.answer_due_on
  FROM frank_opinions o JOIN frank_windows w ON w.id = o.window_id LEFT JOIN frank_answered x ON x.opinion_id = o.id;
REVOKE INSERT, UPDATE, DELETE ON answers_owed FROM nennep_program;
