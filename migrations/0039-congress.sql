-- The congress as a kind of meeting, its presidium, secretariat and tally board; elections, their lists, rounds and counts.
ALTER TABLE meetings DROP CONSTRAINT meetings_kind_check,
  ADD CONSTRAINT meetings_kind_check CHECK (kind IN ('regular', 'thematic', 'combined', 'committee', 'irregular', 'congress'));
ALTER TABLE agenda_items DROP CONSTRAINT agenda_items_kind_check,
  ADD CONSTRAINT agenda_items_kind_check CHECK (kind IN ('opening', 'elect_minute_taker', 'roll', 'dues', 'review', 'state_of_mind',
    'news', 'discussion', 'criticism', 'election', 'assignments', 'resolution', 'score', 'minutes_read', 'closing'));
-- Papers of a congress have numbers of their own.
ALTER TABLE document_numbers DROP CONSTRAINT document_numbers_type_check,
  ADD CONSTRAINT document_numbers_type_check CHECK (type IN ('NQ', 'KL', 'BB', 'TB', 'CTr', 'BC', 'KH', 'QĐ', 'QC', 'TTr', 'CV', 'ĐA',
    'BB/CU', 'TB/CU', 'BB/ĐH'));
ALTER TABLE minutes DROP CONSTRAINT minutes_number_type_check,
  ADD CONSTRAINT minutes_number_type_check CHECK (number_type IN ('BB', 'BB/CU', 'BB/ĐH'));

-- Who leads, writes and counts: elected by raised cards. A later vote may put others in their place.
CREATE TABLE election_bodies (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisations,
  meeting_id uuid NOT NULL,      -- the occasion; the meetings module owns it
  kind text NOT NULL CHECK (kind IN ('presidium', 'secretariat', 'tally_board')),
  state text NOT NULL CHECK (state IN ('voting', 'elected', 'rejected', 'replaced')),
  vote_id uuid REFERENCES votes,
  opened_by uuid NOT NULL REFERENCES people,
  opened_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX one_body_voted_on ON election_bodies (meeting_id, kind) WHERE state = 'voting';
CREATE UNIQUE INDEX one_body_elected ON election_bodies (meeting_id, kind) WHERE state = 'elected';
CREATE TABLE election_body_members (
  body_id uuid NOT NULL REFERENCES election_bodies,
  person_id uuid NOT NULL REFERENCES people,
  ordinal integer NOT NULL CHECK (ordinal > 0),  -- the first is its head
  PRIMARY KEY (body_id, person_id),
  UNIQUE (body_id, ordinal)
);

CREATE TABLE elections (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisations,
  meeting_id uuid NOT NULL,
  office text NOT NULL CHECK (office IN ('committee', 'secretary', 'deputy', 'delegates')),
  term text NOT NULL CHECK (length(term) BETWEEN 1 AND 40),
  seats integer NOT NULL CHECK (seats BETWEEN 1 AND 60),
  new_term boolean NOT NULL,     -- those in office before end with it
  -- between: a round is announced and seats are left. short: ended with seats left. to_above: the committee above appoints.
  state text NOT NULL CHECK (state IN ('nominating', 'list_vote', 'ready', 'round', 'between', 'elected', 'short', 'to_above', 'stopped')),
  list_vote_id uuid REFERENCES votes,
  rule_ids jsonb NOT NULL,       -- versions of the rules in force on the day
  -- The committee above allows ballots on phones.
  phone_number text CHECK (length(phone_number) BETWEEN 2 AND 60),
  phone_on date,
  -- The committee above approves the result.
  approved_number text CHECK (length(approved_number) BETWEEN 2 AND 60),
  approved_on date,
  opened_by uuid NOT NULL REFERENCES people,
  opened_at timestamptz NOT NULL,
  ended_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CHECK ((phone_number IS NULL) = (phone_on IS NULL)),
  CHECK ((approved_number IS NULL) = (approved_on IS NULL)),
  CHECK (office NOT IN ('secretary', 'deputy') OR seats = 1),
  CHECK ((state IN ('elected', 'short', 'to_above', 'stopped')) = (ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX one_election_an_office ON elections (meeting_id, office) WHERE state <> 'stopped';
CREATE INDEX elections_organisation ON elections (organisation_id);
CREATE TABLE election_candidates (
  election_id uuid NOT NULL REFERENCES elections,
  person_id uuid NOT NULL REFERENCES people,
  source text NOT NULL CHECK (source IN ('committee', 'nominated', 'self')),
  named_by uuid NOT NULL REFERENCES people,
  withdrawn_at timestamptz,
  elected_round integer,
  PRIMARY KEY (election_id, person_id)
);
CREATE TABLE election_rounds (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  election_id uuid NOT NULL REFERENCES elections,
  round integer NOT NULL CHECK (round > 0),
  tie boolean NOT NULL,          -- among those with as many votes for the last seat
  seats integer NOT NULL CHECK (seats > 0),
  candidates uuid[] NOT NULL CHECK (cardinality(candidates) BETWEEN 1 AND 60),  -- in the order of the ballot
  channel text NOT NULL CHECK (channel IN ('paper', 'phone')),
  ballot_id uuid REFERENCES ballots,
  officials integer NOT NULL, summoned integer NOT NULL, subtracted jsonb NOT NULL,
  base integer NOT NULL CHECK (base > 0),
  needed integer NOT NULL CHECK (needed > 0),
  may_vote integer NOT NULL CHECK (may_vote BETWEEN 1 AND base),
  board_id uuid NOT NULL REFERENCES election_bodies,
  state text NOT NULL CHECK (state IN ('open', 'announced', 'stopped')),
  opened_at timestamptz NOT NULL,
  ended_at timestamptz,
  result jsonb,                  -- the count of the tally board, and who is elected
  minutes_number integer, minutes_number_type text CHECK (minutes_number_type IN ('BB', 'BB/ĐH')),
  UNIQUE (election_id, round),
  CHECK ((state = 'announced') = (result IS NOT NULL)),
  CHECK ((state = 'open') = (ended_at IS NULL)),
  CHECK ((channel = 'phone') = (ballot_id IS NOT NULL))
);
CREATE UNIQUE INDEX one_open_round ON election_rounds (election_id) WHERE state = 'open';
-- What each of the tally board counted; it holds when two say the same.
CREATE TABLE election_counts (
  round_id uuid NOT NULL REFERENCES election_rounds,
  teller_id uuid NOT NULL REFERENCES people,
  handed_out integer NOT NULL CHECK (handed_out >= 0),
  received integer NOT NULL CHECK (received BETWEEN 0 AND handed_out),
  faults jsonb NOT NULL,         -- how many invalid ones for which fault
  votes jsonb NOT NULL,          -- one number a candidate, in the order of the ballot
  PRIMARY KEY (round_id, teller_id)
);
CREATE FUNCTION election_must_take_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM elections WHERE id = NEW.election_id AND state IN ('nominating', 'between') FOR SHARE;
  IF NOT FOUND AND (TG_OP = 'INSERT' OR OLD.withdrawn_at IS DISTINCT FROM NEW.withdrawn_at OR OLD.source <> NEW.source) THEN
    RAISE EXCEPTION 'election % takes no names', NEW.election_id USING ERRCODE = 'NN039'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER named_while_nominating BEFORE INSERT OR UPDATE ON election_candidates
  FOR EACH ROW EXECUTE FUNCTION election_must_take_names();
CREATE FUNCTION election_round_must_be_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM election_rounds WHERE id = NEW.round_id AND state = 'open' FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'round % is over', NEW.round_id USING ERRCODE = 'NN039'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER counted_while_open BEFORE INSERT OR UPDATE ON election_counts
  FOR EACH ROW EXECUTE FUNCTION election_round_must_be_open();
CREATE FUNCTION refuse_change_of_announced_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'open' THEN RAISE EXCEPTION 'round % is over', OLD.id USING ERRCODE = 'NN039'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER announced_round_stays BEFORE UPDATE ON election_rounds
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_announced_round();
CREATE FUNCTION refuse_change_of_ended_election() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL AND (to_jsonb(NEW) - 'approved_number' - 'approved_on' - 'version')
    <> (to_jsonb(OLD) - 'approved_number' - 'approved_on' - 'version') THEN
    RAISE EXCEPTION 'election % has ended', OLD.id USING ERRCODE = 'NN039'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ended_election_stays BEFORE UPDATE ON elections
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ended_election();
REVOKE DELETE ON election_bodies, election_body_members, elections, election_candidates, election_rounds, election_counts FROM nennep_program;
REVOKE UPDATE ON election_body_members FROM nennep_program;
-- Which election gave an office; its approval stands at the office as its decision.
ALTER TABLE offices ADD COLUMN election_id uuid;
