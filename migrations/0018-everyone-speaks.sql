-- Everyone speaks: hands in their order, who was called before others, rounds; who came late and who left; items not reached.
ALTER TABLE meeting_speeches
  ADD COLUMN ordinal integer GENERATED ALWAYS AS IDENTITY,  -- of two who asked at one instant the first to be heard of
  ADD COLUMN out_of_order boolean NOT NULL DEFAULT false,   -- the chair called him before those whose turn it was
  ADD CONSTRAINT called_out_of_order CHECK (NOT out_of_order OR began_at IS NOT NULL);

-- A round (phát biểu vòng tròn): everybody present in turn. Who is still to come follows from the roll.
CREATE TABLE meeting_rounds (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  meeting_id uuid NOT NULL REFERENCES meetings,
  item_id uuid,
  began_at timestamptz NOT NULL,
  ended_at timestamptz CHECK (ended_at >= began_at),
  ending text CHECK (ending IN ('whole', 'chair', 'item', 'meeting')),  -- all had their turn, or what ended it before
  CHECK ((ended_at IS NULL) = (ending IS NULL)),
  FOREIGN KEY (meeting_id, item_id) REFERENCES agenda_items (meeting_id, id),
  CONSTRAINT round_of_meeting UNIQUE (meeting_id, id)
);
CREATE UNIQUE INDEX one_round_on ON meeting_rounds (meeting_id) WHERE ended_at IS NULL;
CREATE INDEX meeting_rounds_meeting ON meeting_rounds (meeting_id);
CREATE TABLE meeting_turns (
  meeting_id uuid NOT NULL,
  round_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES people,
  taken text NOT NULL CHECK (taken IN ('spoke', 'passed')),
  at timestamptz NOT NULL,
  PRIMARY KEY (round_id, person_id),
  FOREIGN KEY (meeting_id, round_id) REFERENCES meeting_rounds (meeting_id, id)
);
CREATE TRIGGER rounds_while_open BEFORE INSERT OR UPDATE OR DELETE ON meeting_rounds
  FOR EACH ROW EXECUTE FUNCTION refuse_outside_steps('open');
CREATE TRIGGER turns_while_open BEFORE INSERT OR UPDATE OR DELETE ON meeting_turns
  FOR EACH ROW EXECUTE FUNCTION refuse_outside_steps('open');

-- Who came after the opening; who left before the end, and came back.
ALTER TABLE meeting_attendance ADD COLUMN late_at timestamptz;  -- null = in time
CREATE TABLE meeting_leaves (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  meeting_id uuid NOT NULL,
  person_id uuid NOT NULL,
  left_at timestamptz NOT NULL,
  back_at timestamptz CHECK (back_at >= left_at),
  noted_by uuid NOT NULL,
  FOREIGN KEY (meeting_id, person_id) REFERENCES meeting_attendance ON DELETE CASCADE
);
CREATE UNIQUE INDEX away_once ON meeting_leaves (meeting_id, person_id) WHERE back_at IS NULL;
CREATE INDEX meeting_leaves_meeting ON meeting_leaves (meeting_id, person_id);
CREATE TRIGGER leaves_while_open BEFORE INSERT OR UPDATE OR DELETE ON meeting_leaves
  FOR EACH ROW EXECUTE FUNCTION refuse_outside_steps('open');
-- Why somebody left is read like the reason of an absence: by himself, the committee, the minute-taker.
CREATE TABLE meeting_leave_reasons (
  leave_id uuid PRIMARY KEY REFERENCES meeting_leaves ON DELETE CASCADE,
  meeting_id uuid NOT NULL REFERENCES meetings,
  person_id uuid NOT NULL REFERENCES people,
  organisation_id uuid NOT NULL REFERENCES organisations,
  reason text NOT NULL CHECK (length(reason) BETWEEN 2 AND 500)
);
ALTER TABLE meeting_leave_reasons ENABLE ROW LEVEL SECURITY;
ALTER TABLE meeting_leave_reasons FORCE ROW LEVEL SECURITY;
CREATE POLICY leave_reasons_read ON meeting_leave_reasons
  USING (person_id = acting_person() OR acting_confidant_of(organisation_id)
    OR EXISTS (SELECT 1 FROM meetings m WHERE m.id = meeting_id AND m.minute_taker_id = acting_person()))
  WITH CHECK (acting_confidant_of(organisation_id)
    OR EXISTS (SELECT 1 FROM meetings m WHERE m.id = meeting_id AND m.minute_taker_id = acting_person()));

-- Who has left votes neither by phone nor by card until he is back; what he said before stands.
CREATE FUNCTION refuse_choice_of_who_left() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM votes v JOIN meeting_leaves l ON l.meeting_id = v.meeting_id
    WHERE v.id = NEW.vote_id AND l.person_id = NEW.person_id AND l.back_at IS NULL;
  IF FOUND THEN RAISE EXCEPTION 'who has left does not vote' USING ERRCODE = 'NN018'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER who_left_does_not_vote BEFORE INSERT OR UPDATE ON vote_choices
  FOR EACH ROW EXECUTE FUNCTION refuse_choice_of_who_left();

-- Items that a meeting did not come to: offered to the next one, taken or dropped there.
CREATE TABLE items_left (
  item_id uuid PRIMARY KEY REFERENCES agenda_items,
  meeting_id uuid NOT NULL REFERENCES meetings,
  organisation_id uuid NOT NULL REFERENCES organisations,
  state text NOT NULL DEFAULT 'offered' CHECK (state IN ('offered', 'taken', 'dropped')),
  to_meeting_id uuid REFERENCES meetings,
  to_item_id uuid REFERENCES agenda_items ON DELETE SET NULL,
  decided_by uuid, decided_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CHECK ((state = 'offered') = (decided_at IS NULL AND decided_by IS NULL AND to_meeting_id IS NULL)),
  FOREIGN KEY (meeting_id, item_id) REFERENCES agenda_items (meeting_id, id)
);
CREATE INDEX items_left_organisation ON items_left (organisation_id) WHERE state <> 'dropped';
REVOKE DELETE ON items_left FROM nennep_program;
