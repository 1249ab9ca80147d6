-- Secret ballots: what is asked, who may, who took one and how, the announced sums. What was said lies in blind_published.
CREATE TABLE ballots (
  id uuid PRIMARY KEY REFERENCES blind_uses,
  organisation_id uuid NOT NULL REFERENCES organisations,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  meeting_id uuid,               -- the occasion; the meetings module owns it
  title text NOT NULL CHECK (length(title) BETWEEN 3 AND 500),
  method text NOT NULL CHECK (method IN ('choose', 'cross_out')),
  options jsonb NOT NULL CHECK (jsonb_array_length(options) BETWEEN 2 AND 60),  -- [{name, note}]
  seats integer NOT NULL CHECK (seats BETWEEN 1 AND 60),
  threshold text NOT NULL CHECK (threshold IN ('more_than_half', 'two_thirds')),
  rule_ids jsonb NOT NULL,
  base integer NOT NULL CHECK (base > 0),
  needed integer NOT NULL CHECK (needed > 0),
  -- counting: nobody casts any more, paper is counted. void: too few came in, nothing is announced.
  state text NOT NULL CHECK (state IN ('handing_out', 'casting', 'counting', 'published', 'void', 'stopped')),
  opened_by uuid NOT NULL,
  opened_at timestamptz NOT NULL,
  handed_at timestamptz,         -- handing out ended
  ended_at timestamptz,          -- published, void or stopped
  result jsonb,                  -- {received, valid, invalid, votes: [...]}
  CHECK ((state = 'published') = (result IS NOT NULL)),
  CHECK (seats <= jsonb_array_length(options)),
  CHECK ((state IN ('published', 'void', 'stopped')) = (ended_at IS NOT NULL))
);
CREATE INDEX ballots_subject ON ballots (subject_type, subject_id);
CREATE INDEX ballots_meeting ON ballots (meeting_id);
CREATE UNIQUE INDEX one_running_ballot_a_meeting ON ballots (meeting_id) WHERE state IN ('handing_out', 'casting', 'counting');
CREATE TABLE ballot_electors (
  ballot_id uuid NOT NULL REFERENCES ballots,
  person_id uuid NOT NULL REFERENCES people,
  in_base boolean NOT NULL,
  may_vote boolean NOT NULL,     -- in the base and in the room
  reason text NOT NULL,
  teller boolean NOT NULL,       -- of the tally board
  PRIMARY KEY (ballot_id, person_id),
  UNIQUE (ballot_id, person_id, may_vote)
);
-- One row a member who took a ballot, whatever the channel: nobody takes two. It bears no time.
CREATE TABLE ballot_takers (
  ballot_id uuid NOT NULL,
  person_id uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('phone', 'paper')),
  may_vote boolean NOT NULL DEFAULT true CHECK (may_vote),
  PRIMARY KEY (ballot_id, person_id),
  FOREIGN KEY (ballot_id, person_id, may_vote) REFERENCES ballot_electors (ballot_id, person_id, may_vote)
);
-- What each of the tally board counted on paper; it holds when two say the same.
CREATE TABLE ballot_tallies (
  ballot_id uuid NOT NULL,
  teller_id uuid NOT NULL,
  received integer NOT NULL CHECK (received >= 0),
  invalid integer NOT NULL CHECK (invalid BETWEEN 0 AND received),
  votes jsonb NOT NULL,          -- one number an option
  PRIMARY KEY (ballot_id, teller_id),
  FOREIGN KEY (ballot_id, teller_id) REFERENCES ballot_electors (ballot_id, person_id)
);
CREATE FUNCTION ballot_must_be() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM ballots WHERE id = coalesce(NEW.ballot_id, OLD.ballot_id) AND state = TG_ARGV[0] FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'ballot is not %', TG_ARGV[0] USING ERRCODE = 'NN035'; END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER taken_while_handed_out BEFORE INSERT OR UPDATE OR DELETE ON ballot_takers
  FOR EACH ROW EXECUTE FUNCTION ballot_must_be('handing_out');
CREATE TRIGGER frozen_when_opened BEFORE INSERT OR UPDATE OR DELETE ON ballot_electors
  FOR EACH ROW EXECUTE FUNCTION ballot_must_be('handing_out');
CREATE TRIGGER counted_after_casting BEFORE INSERT OR UPDATE OR DELETE ON ballot_tallies
  FOR EACH ROW EXECUTE FUNCTION ballot_must_be('counting');
CREATE FUNCTION refuse_change_of_ended_ballot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('published', 'void', 'stopped') THEN
    RAISE EXCEPTION 'ballot has ended' USING ERRCODE = 'NN035'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ended_ballot_stays BEFORE UPDATE ON ballots FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ended_ballot();
REVOKE DELETE ON ballots, ballot_electors FROM nennep_program;
REVOKE UPDATE ON ballot_electors, ballot_takers FROM nennep_program;
