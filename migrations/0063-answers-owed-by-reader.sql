-- A text said to the committee alone is owed an answer by the committee, whomever its window asks: nobody else may read it.
CREATE OR REPLACE VIEW answers_owed WITH (security_invoker = true) AS
  SELECT owner_kind, owner_id, organisation_id, state, asked_on, due_on, answered_on, in_time FROM opinion_debts
  UNION ALL
  SELECT CASE WHEN o.audience = 'committee' THEN 'committee' ELSE w.owner_kind END, w.organisation_id, w.organisation_id,
    CASE WHEN x.opinion_id IS NOT NULL THEN 'answered' WHEN o.hidden_at IS NULL THEN 'waiting' ELSE 'withdrawn' END,
    (w.ended_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, w.answer_due_on, x.answered_on, x.answered_on <= w.answer_due_on
  FROM frank_opinions o JOIN frank_windows w ON w.id = o.window_id LEFT JOIN frank_answered x ON x.opinion_id = o.id;
