-- Minority opinions that are kept: in which vote, and how far up they were carried. The words stand in opinions, under its walls.
CREATE TABLE opinions_kept (
  opinion_id uuid PRIMARY KEY REFERENCES opinions,
  vote_id uuid NOT NULL REFERENCES votes,
  author_id uuid NOT NULL REFERENCES people,
  meeting_id uuid NOT NULL REFERENCES meetings,
  carry_up boolean NOT NULL,     -- whether it goes to the committee above when the minutes are locked
  withdrawn_at timestamptz,
  FOREIGN KEY (vote_id, author_id) REFERENCES vote_electors
);
CREATE UNIQUE INDEX one_kept_opinion_a_vote ON opinions_kept (vote_id, author_id) WHERE withdrawn_at IS NULL;
CREATE INDEX opinions_kept_meeting ON opinions_kept (meeting_id);
REVOKE DELETE ON opinions_kept FROM nennep_program;

-- One committee after the other, from the one above the cell upwards; what was received stays so.
CREATE TABLE opinion_carryings (
  opinion_id uuid NOT NULL REFERENCES opinions_kept,
  ordinal integer NOT NULL CHECK (ordinal > 0),
  committee_id uuid NOT NULL REFERENCES organisations,
  sent_at timestamptz NOT NULL,
  received_at timestamptz,
  received_by uuid REFERENCES people,
  PRIMARY KEY (opinion_id, ordinal),
  CONSTRAINT carried_once_to_a_committee UNIQUE (opinion_id, committee_id),
  CHECK ((received_at IS NULL) = (received_by IS NULL)),
  CHECK (received_at >= sent_at)
);
CREATE INDEX opinion_carryings_committee ON opinion_carryings (committee_id, sent_at);
CREATE FUNCTION refuse_change_of_carrying() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.received_at IS NOT NULL OR (NEW.opinion_id, NEW.ordinal, NEW.committee_id, NEW.sent_at)
      IS DISTINCT FROM (OLD.opinion_id, OLD.ordinal, OLD.committee_id, OLD.sent_at) THEN
    RAISE EXCEPTION 'opinion % was received', OLD.opinion_id USING ERRCODE = 'NN035';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER carrying_stays BEFORE UPDATE ON opinion_carryings FOR EACH ROW EXECUTE FUNCTION refuse_change_of_carrying();
REVOKE DELETE ON opinion_carryings FROM nennep_program;

-- The committees to which it was carried read its words.
CREATE POLICY opinions_carried_up ON opinions FOR SELECT
  USING (EXISTS (SELECT FROM opinion_carryings c WHERE c.opinion_id = opinions.id AND acting_answers_for(c.committee_id)));
