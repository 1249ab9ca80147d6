-- What became of a promise, each time it was told: by its maker, or noted in a later meeting at his word. Nothing told is lost.
ALTER TABLE criticism_promises DROP CONSTRAINT criticism_promises_state_check,
  ADD CONSTRAINT criticism_promises_state_check CHECK (state IN ('open', 'kept', 'partly', 'broken', 'carried')),
  ADD COLUMN carried_until date,     -- of one that is carried on: its new day; the first stays
  ADD CONSTRAINT carried_on CHECK (carried_until IS NULL OR state = 'carried');
CREATE TABLE criticism_promise_tellings (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,  -- in the order of telling
  promise_id uuid NOT NULL REFERENCES criticism_promises,
  organisation_id uuid NOT NULL REFERENCES organisations,
  meeting_id uuid REFERENCES meetings,  -- in which it was noted; null: told by its maker, outside of one
  state text NOT NULL CHECK (state IN ('kept', 'partly', 'broken', 'carried')),
  note text NOT NULL DEFAULT '' CHECK (length(note) <= 1000),  -- a word of its maker
  carried_until date,
  told_by uuid NOT NULL REFERENCES people,
  at timestamptz NOT NULL,
  CHECK (carried_until IS NULL OR state = 'carried')
);
CREATE INDEX criticism_promise_tellings_promise ON criticism_promise_tellings (promise_id, at);
CREATE INDEX criticism_promise_tellings_meeting ON criticism_promise_tellings (meeting_id);
ALTER TABLE criticism_promises NO FORCE ROW LEVEL SECURITY;
INSERT INTO criticism_promise_tellings (promise_id, organisation_id, state, note, told_by, at)
  SELECT id, organisation_id, state, note, person_id, told_at FROM criticism_promises WHERE told_at IS NOT NULL;
ALTER TABLE criticism_promises FORCE ROW LEVEL SECURITY;
ALTER TABLE criticism_promise_tellings ENABLE ROW LEVEL SECURITY;
ALTER TABLE criticism_promise_tellings FORCE ROW LEVEL SECURITY;
CREATE POLICY criticism_promise_tellings_of_the_cell ON criticism_promise_tellings
  USING (acting_member_of(organisation_id)) WITH CHECK (told_by = acting_person() AND acting_member_of(organisation_id));
REVOKE UPDATE, DELETE ON criticism_promise_tellings FROM nennep_program;

-- Who leads a later meeting notes what became of it; the promise itself stays as it was made.
DROP POLICY criticism_promises_told ON criticism_promises;
CREATE POLICY criticism_promises_told ON criticism_promises FOR UPDATE
  USING (acting_member_of(organisation_id)) WITH CHECK (acting_member_of(organisation_id));
CREATE FUNCTION refuse_change_of_promise() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE free text[] := ARRAY['state', 'note', 'told_at', 'carried_until'];
BEGIN
  IF (to_jsonb(NEW) - free) <> (to_jsonb(OLD) - free) THEN
    RAISE EXCEPTION 'promise % stays', OLD.id USING ERRCODE = 'NN060';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER promise_stays BEFORE UPDATE ON criticism_promises FOR EACH ROW EXECUTE FUNCTION refuse_change_of_promise();
