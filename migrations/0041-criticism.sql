-- Sessions of self-criticism and criticism: each prepares in private, is heard in turn, comments by name, promises that return.
CREATE TABLE criticism_turns (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  meeting_id uuid NOT NULL REFERENCES meetings,
  organisation_id uuid NOT NULL REFERENCES organisations,
  place integer NOT NULL CHECK (place > 0),
  person_id uuid REFERENCES people,        -- null: the committee as a body
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'now', 'heard', 'absent')),
  summary text NOT NULL DEFAULT '' CHECK (length(summary) <= 4000),  -- by the minute-taker, of who presented nothing in writing
  began_at timestamptz,
  ended_at timestamptz,
  UNIQUE (meeting_id, place),
  UNIQUE NULLS NOT DISTINCT (meeting_id, person_id),
  CHECK ((state IN ('now', 'heard')) = (began_at IS NOT NULL)),
  CHECK ((state IN ('heard', 'absent')) = (ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX one_turn_now ON criticism_turns (meeting_id) WHERE state = 'now';
ALTER TABLE criticism_turns ENABLE ROW LEVEL SECURITY;
ALTER TABLE criticism_turns FORCE ROW LEVEL SECURITY;
CREATE POLICY criticism_turns_of_the_cell ON criticism_turns
  USING (acting_member_of(organisation_id)) WITH CHECK (acting_member_of(organisation_id));
REVOKE DELETE ON criticism_turns FROM nennep_program;

-- What somebody prepares: nobody else reads it before he himself presents it; then it stays.
CREATE TABLE criticism_papers (
  meeting_id uuid NOT NULL REFERENCES meetings,
  person_id uuid NOT NULL REFERENCES people,
  organisation_id uuid NOT NULL REFERENCES organisations,
  text text NOT NULL CHECK (length(text) <= 8000),
  promises jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_array_length(promises) <= 5),  -- [{text, dueOn}]
  version integer NOT NULL DEFAULT 1,
  presented_at timestamptz,
  PRIMARY KEY (meeting_id, person_id)
);
CREATE FUNCTION refuse_change_of_presented_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.presented_at IS NOT NULL THEN RAISE EXCEPTION 'the paper was presented' USING ERRCODE = 'NN041'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER presented_paper_stays BEFORE UPDATE ON criticism_papers
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_presented_paper();
ALTER TABLE criticism_papers ENABLE ROW LEVEL SECURITY;
ALTER TABLE criticism_papers FORCE ROW LEVEL SECURITY;
CREATE POLICY criticism_papers_own ON criticism_papers
  USING (person_id = acting_person()) WITH CHECK (person_id = acting_person() AND acting_member_of(organisation_id));
CREATE POLICY criticism_papers_presented ON criticism_papers FOR SELECT
  USING (presented_at IS NOT NULL AND acting_member_of(organisation_id));
REVOKE DELETE ON criticism_papers FROM nennep_program;

CREATE TABLE criticism_comments (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  turn_id uuid NOT NULL REFERENCES criticism_turns,
  organisation_id uuid NOT NULL REFERENCES organisations,
  author_id uuid NOT NULL REFERENCES people,
  text text NOT NULL CHECK (length(text) BETWEEN 3 AND 2000),
  noted_by uuid NOT NULL REFERENCES people,
  noted_at timestamptz NOT NULL
);
CREATE INDEX criticism_comments_turn ON criticism_comments (turn_id, noted_at);
ALTER TABLE criticism_comments ENABLE ROW LEVEL SECURITY;
ALTER TABLE criticism_comments FORCE ROW LEVEL SECURITY;
CREATE POLICY criticism_comments_of_the_cell ON criticism_comments
  USING (acting_member_of(organisation_id)) WITH CHECK (acting_member_of(organisation_id));
REVOKE UPDATE, DELETE ON criticism_comments FROM nennep_program;

-- What was promised returns at the next session with what became of it.
CREATE TABLE criticism_promises (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  meeting_id uuid NOT NULL REFERENCES meetings,
  organisation_id uuid NOT NULL REFERENCES organisations,
  person_id uuid NOT NULL REFERENCES people,
  place integer NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 3 AND 500),
  due_on date,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'kept', 'partly', 'broken')),
  note text NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
  told_at timestamptz,
  CHECK ((state = 'open') = (told_at IS NULL)),
  UNIQUE (meeting_id, person_id, place)
);
CREATE INDEX criticism_promises_person ON criticism_promises (organisation_id, person_id);
ALTER TABLE criticism_promises ENABLE ROW LEVEL SECURITY;
ALTER TABLE criticism_promises FORCE ROW LEVEL SECURITY;
CREATE POLICY criticism_promises_of_the_cell ON criticism_promises FOR SELECT USING (acting_member_of(organisation_id));
CREATE POLICY criticism_promises_made ON criticism_promises FOR INSERT
  WITH CHECK (person_id = acting_person() AND acting_member_of(organisation_id));
CREATE POLICY criticism_promises_told ON criticism_promises FOR UPDATE
  USING (person_id = acting_person() AND acting_member_of(organisation_id))
  WITH CHECK (person_id = acting_person() AND acting_member_of(organisation_id));
REVOKE DELETE ON criticism_promises FROM nennep_program;
