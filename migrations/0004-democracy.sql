-- Open votes with a frozen electorate, and opinions noted in a meeting. What they hang on: (subject_type, subject_id).
CREATE TABLE votes (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisations,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  meeting_id uuid,               -- the occasion; the meetings module owns it
  question text NOT NULL CHECK (length(question) BETWEEN 3 AND 500),
  threshold text NOT NULL CHECK (threshold IN ('more_than_half', 'two_thirds')),
  rule_ids jsonb NOT NULL,       -- versions of the rules in force when it opened
  base integer NOT NULL CHECK (base > 0),
  needed integer NOT NULL CHECK (needed > 0),
  state text NOT NULL CHECK (state IN ('open', 'closed', 'withdrawn')),
  opened_by uuid NOT NULL,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  passed boolean,
  version integer NOT NULL DEFAULT 1,
  CHECK ((state = 'open') = (closed_at IS NULL)),
  CHECK ((state = 'closed') = (passed IS NOT NULL))
);
CREATE INDEX votes_subject ON votes (subject_type, subject_id);
CREATE INDEX votes_meeting ON votes (meeting_id);
CREATE UNIQUE INDEX one_open_vote_a_meeting ON votes (meeting_id) WHERE state = 'open';
-- Everybody considered when the vote opened: in the base or not, and by which reason; frozen.
CREATE TABLE vote_electors (
  vote_id uuid NOT NULL REFERENCES votes,
  person_id uuid NOT NULL REFERENCES people,
  in_base boolean NOT NULL,
  may_vote boolean NOT NULL,     -- in the base and in the room
  reason text NOT NULL,
  PRIMARY KEY (vote_id, person_id)
);
-- One row a person, whatever the channel: nobody is counted twice.
CREATE TABLE vote_choices (
  vote_id uuid NOT NULL,
  person_id uuid NOT NULL,
  choice text NOT NULL CHECK (choice IN ('for', 'against', 'other')),
  channel text NOT NULL CHECK (channel IN ('phone', 'card')),
  noted_by uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (vote_id, person_id),
  FOREIGN KEY (vote_id, person_id) REFERENCES vote_electors
);
CREATE FUNCTION refuse_change_of_closed_vote() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_vote uuid := coalesce(NEW.vote_id, OLD.vote_id);
BEGIN
  PERFORM 1 FROM votes WHERE id = of_vote AND state = 'open' FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'vote % is not open', of_vote USING ERRCODE = 'NN001'; END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER closed_vote_keeps_choices BEFORE INSERT OR UPDATE OR DELETE ON vote_choices
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_closed_vote();
CREATE TRIGGER closed_vote_keeps_electors BEFORE INSERT OR UPDATE OR DELETE ON vote_electors
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_closed_vote();
CREATE FUNCTION refuse_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'open' THEN RAISE EXCEPTION 'vote % is not open', OLD.id USING ERRCODE = 'NN001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER closed_vote_stays BEFORE UPDATE ON votes FOR EACH ROW EXECUTE FUNCTION refuse_reopening();
REVOKE DELETE ON votes, vote_electors FROM nennep_program;
REVOKE UPDATE ON vote_electors FROM nennep_program;

CREATE TABLE opinions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisations,
  meeting_id uuid,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  author_id uuid NOT NULL REFERENCES people,
  kind text NOT NULL CHECK (kind IN ('agreement', 'addition', 'criticism', 'self_criticism', 'proposal', 'question', 'reserved')),
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
  noted_by uuid NOT NULL,
  noted_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX opinions_meeting ON opinions (meeting_id, noted_at);
CREATE INDEX opinions_subject ON opinions (subject_type, subject_id);
-- Words of a cell are read by those who sit in it; the committee above sees figures, not words.
ALTER TABLE opinions ENABLE ROW LEVEL SECURITY;
ALTER TABLE opinions FORCE ROW LEVEL SECURITY;
CREATE POLICY opinions_of_the_cell ON opinions
  USING (author_id = acting_person() OR acting_member_of(organisation_id) OR acting_job() = 'live')
  WITH CHECK (acting_member_of(organisation_id));
