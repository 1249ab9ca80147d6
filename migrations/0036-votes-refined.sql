-- Open votes refined: cards counted by two who agree, voting by name, a vote taken again with its reason.
ALTER TABLE votes
  ADD COLUMN by_name boolean NOT NULL DEFAULT false,  -- the cell decided so: who chose what is told when it has ended
  ADD COLUMN again_of uuid REFERENCES votes,          -- taken again on demand: which vote it replaces, and why
  ADD COLUMN again_reason text CHECK (length(again_reason) BETWEEN 3 AND 500),
  ADD COLUMN counting_at timestamptz,                 -- from then on cards are counted, nobody votes by phone any more
  ADD COLUMN count_round integer NOT NULL DEFAULT 1 CHECK (count_round > 0),
  ADD CONSTRAINT again_has_reason CHECK ((again_of IS NULL) = (again_reason IS NULL)),
  ADD CONSTRAINT by_name_is_not_counted CHECK (NOT (by_name AND counting_at IS NOT NULL));
CREATE UNIQUE INDEX one_vote_again ON votes (again_of) WHERE state <> 'withdrawn';

-- The two who count raised cards.
CREATE TABLE vote_counters (
  vote_id uuid NOT NULL REFERENCES votes,
  ordinal integer NOT NULL CHECK (ordinal IN (1, 2)),
  person_id uuid NOT NULL REFERENCES people,
  PRIMARY KEY (vote_id, ordinal),
  UNIQUE (vote_id, person_id)
);
-- What each counted in each round; the later round holds. Rows are added, never changed.
CREATE TABLE vote_counts (
  vote_id uuid NOT NULL,
  round integer NOT NULL CHECK (round > 0),
  person_id uuid NOT NULL,
  in_favour integer NOT NULL CHECK (in_favour >= 0),
  against integer NOT NULL CHECK (against >= 0),
  other integer NOT NULL CHECK (other >= 0),
  at timestamptz NOT NULL,
  PRIMARY KEY (vote_id, round, person_id),
  FOREIGN KEY (vote_id, person_id) REFERENCES vote_counters (vote_id, person_id)
);
-- Why it was counted again on demand; where two counts differ the next round begins by itself.
CREATE TABLE vote_recounts (
  vote_id uuid NOT NULL REFERENCES votes,
  round integer NOT NULL CHECK (round > 1),
  reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
  asked_by uuid NOT NULL REFERENCES people,
  at timestamptz NOT NULL,
  PRIMARY KEY (vote_id, round)
);
CREATE TRIGGER closed_vote_keeps_counters BEFORE INSERT OR UPDATE OR DELETE ON vote_counters
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_closed_vote();
CREATE TRIGGER closed_vote_keeps_counts BEFORE INSERT OR UPDATE OR DELETE ON vote_counts
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_closed_vote();
CREATE TRIGGER closed_vote_keeps_recounts BEFORE INSERT OR UPDATE OR DELETE ON vote_recounts
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_closed_vote();
REVOKE UPDATE, DELETE ON vote_counters, vote_counts, vote_recounts FROM nennep_program;
-- Nobody is counted twice: while cards are counted no phone votes and no card is noted by name.
CREATE FUNCTION refuse_choice_while_counting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM votes WHERE id = coalesce(NEW.vote_id, OLD.vote_id) AND counting_at IS NULL FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'cards are counted' USING ERRCODE = 'NN036'; END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER counting_stops_choices BEFORE INSERT OR UPDATE OR DELETE ON vote_choices
  FOR EACH ROW EXECUTE FUNCTION refuse_choice_while_counting();

-- An open vote changes in these only; counting begins once and goes on to its end.
CREATE OR REPLACE FUNCTION refuse_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE free text[] := ARRAY['state', 'closed_at', 'passed', 'version', 'typed_for', 'typed_against', 'typed_other',
  'counting_at', 'count_round'];
BEGIN
  IF OLD.state <> 'open' OR (to_jsonb(NEW) - free) <> (to_jsonb(OLD) - free)
    OR (OLD.counting_at IS NOT NULL AND NEW.counting_at IS DISTINCT FROM OLD.counting_at) OR NEW.count_round < OLD.count_round THEN
    RAISE EXCEPTION 'vote % is not open', OLD.id USING ERRCODE = 'NN001';
  END IF;
  IF NEW.typed_for IS NOT NULL AND NOT EXISTS (
      SELECT FROM votes WHERE id = OLD.id AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'vote % is not counted on paper', OLD.id USING ERRCODE = 'NN001';
  END IF;
  RETURN NEW;
END $$;
