-- Opinions that are answered: who owes which answer until when, the answers, what the author says of them, the monthly digest.

-- Organisations for which the person answers by an office of his own: their committees and the head of the agency.
CREATE FUNCTION acting_answers_for(organisation uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT organisation = ANY (string_to_array(nullif(current_setting('nennep.answers', true), ''), ',')::uuid[]) $$;

ALTER TABLE opinions
  ADD COLUMN discussed_at timestamptz;  -- from then on its words stay as they are
CREATE INDEX opinions_author ON opinions (author_id, noted_at, id);
CREATE INDEX opinions_organisation ON opinions (organisation_id, noted_at, id);

-- What is owed, without a word of it: those above read the figures. One at a time; handed on, the next one begins.
CREATE TABLE opinion_debts (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  opinion_id uuid NOT NULL REFERENCES opinions,
  organisation_id uuid NOT NULL REFERENCES organisations,  -- in which it was said
  owner_kind text NOT NULL CHECK (owner_kind IN ('committee', 'head')),
  owner_id uuid NOT NULL REFERENCES organisations,         -- whose committee, or whose head of the agency
  ordinal integer NOT NULL DEFAULT 1 CHECK (ordinal > 0),
  asked_on date NOT NULL,
  due_on date NOT NULL CHECK (due_on >= asked_on),
  rule_id text NOT NULL,         -- version of the rule that set the first due date
  state text NOT NULL DEFAULT 'waiting'
    CHECK (state IN ('waiting', 'study', 'answered', 'to_meeting', 'settled', 'passed_on', 'withdrawn')),
  returns integer NOT NULL DEFAULT 0 CHECK (returns BETWEEN 0 AND 2),  -- how often the author said that it does not answer
  answered_on date,              -- of the first answer that was one
  in_time boolean,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (opinion_id, ordinal),
  CHECK ((answered_on IS NULL) = (in_time IS NULL)),
  CHECK ((state = 'to_meeting') <= (returns = 2))
);
CREATE UNIQUE INDEX one_debt_at_a_time ON opinion_debts (opinion_id)
  WHERE state NOT IN ('settled', 'passed_on', 'withdrawn');
CREATE INDEX opinion_debts_owner ON opinion_debts (owner_id, owner_kind, due_on);
CREATE INDEX opinion_debts_organisation ON opinion_debts (organisation_id, due_on);
CREATE FUNCTION refuse_change_of_ended_debt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('settled', 'passed_on', 'withdrawn')
    OR (NEW.opinion_id, NEW.organisation_id, NEW.owner_kind, NEW.owner_id, NEW.asked_on)
      IS DISTINCT FROM (OLD.opinion_id, OLD.organisation_id, OLD.owner_kind, OLD.owner_id, OLD.asked_on) THEN
    RAISE EXCEPTION 'debt % has ended', OLD.id USING ERRCODE = 'NN028';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ended_debt_stays BEFORE UPDATE ON opinion_debts FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ended_debt();
REVOKE DELETE ON opinion_debts FROM nennep_program;

-- Whoever owes the answer reads the words, also in the committee above to which they were sent up.
CREATE POLICY opinions_owed ON opinions FOR SELECT
  USING (EXISTS (SELECT FROM opinion_debts d WHERE d.opinion_id = opinions.id AND acting_answers_for(d.owner_id)));

CREATE TABLE opinion_answers (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  place bigint GENERATED ALWAYS AS IDENTITY,  -- the order in which they were given
  opinion_id uuid NOT NULL REFERENCES opinions,
  debt_id uuid NOT NULL REFERENCES opinion_debts,
  outcome text NOT NULL CHECK (outcome IN ('accepted', 'partly', 'study', 'explained', 'sent_up', 'handed_over')),
  text text NOT NULL CHECK (length(text) BETWEEN 3 AND 4000),
  task_id uuid REFERENCES tasks,
  study_by uuid REFERENCES people,
  returns_on date,
  answered_by uuid NOT NULL REFERENCES people,
  answered_at timestamptz NOT NULL,
  satisfied boolean,             -- what the author says; null = not yet, or not asked
  why text CHECK (length(why) BETWEEN 3 AND 1000),
  judged_at timestamptz,
  CHECK ((outcome = 'study') = (study_by IS NOT NULL AND returns_on IS NOT NULL)),
  CHECK ((satisfied IS NULL) = (judged_at IS NULL)),
  CHECK (satisfied IS NOT FALSE OR why IS NOT NULL)
);
CREATE INDEX opinion_answers_opinion ON opinion_answers (opinion_id, place);
CREATE INDEX opinion_answers_debt ON opinion_answers (debt_id, place);
CREATE FUNCTION refuse_change_of_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.satisfied IS NOT NULL OR (to_jsonb(NEW) - ARRAY['satisfied', 'why', 'judged_at'])
      <> (to_jsonb(OLD) - ARRAY['satisfied', 'why', 'judged_at']) THEN
    RAISE EXCEPTION 'answer % stays', OLD.id USING ERRCODE = 'NN028';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER answer_stays BEFORE UPDATE ON opinion_answers FOR EACH ROW EXECUTE FUNCTION refuse_change_of_answer();
REVOKE DELETE ON opinion_answers FROM nennep_program;
-- Answers follow their opinion: who does not read it does not read them.
ALTER TABLE opinion_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE opinion_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY answers_of_the_opinion ON opinion_answers
  USING (EXISTS (SELECT FROM opinions o WHERE o.id = opinion_id))
  WITH CHECK (EXISTS (SELECT FROM opinions o WHERE o.id = opinion_id));

-- Opinions that an agenda answers: put on it by who prepares it.
CREATE TABLE agenda_opinions (
  meeting_id uuid NOT NULL REFERENCES meetings,
  opinion_id uuid NOT NULL REFERENCES opinions,
  item_id uuid NOT NULL REFERENCES agenda_items ON DELETE CASCADE,
  PRIMARY KEY (meeting_id, opinion_id)
);
CREATE INDEX agenda_opinions_item ON agenda_opinions (item_id);

-- Once a month, to each person who owes answers by office: figures only.
CREATE TABLE opinion_digests (
  person_id uuid NOT NULL REFERENCES people,
  owner_kind text NOT NULL CHECK (owner_kind IN ('committee', 'head')),
  owner_id uuid NOT NULL REFERENCES organisations,
  month date NOT NULL,
  waiting integer NOT NULL,
  overdue integer NOT NULL,
  longest_days integer NOT NULL,
  answered integer NOT NULL,     -- in the month before
  at timestamptz NOT NULL,
  read_at timestamptz,
  PRIMARY KEY (person_id, owner_kind, owner_id, month)
);
