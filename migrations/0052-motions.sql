-- What somebody moves to decide, and what others would change in it: the words of the motion, and what they become.
CREATE TABLE motions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisations,
  meeting_id uuid NOT NULL,          -- the occasion; the meetings module owns it
  item_id uuid,
  proposer_id uuid NOT NULL REFERENCES people,
  text text NOT NULL CHECK (length(text) BETWEEN 3 AND 400),   -- as moved; what it becomes follows from the adopted amendments
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'withdrawn', 'passed', 'rejected')),
  noted_by uuid NOT NULL REFERENCES people,
  at timestamptz NOT NULL,
  ended_at timestamptz,
  CHECK ((state = 'open') = (ended_at IS NULL))
);
CREATE INDEX motions_meeting ON motions (meeting_id, at);
CREATE TABLE motion_amendments (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  motion_id uuid NOT NULL REFERENCES motions,
  proposer_id uuid NOT NULL REFERENCES people,
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 200),
  by_words text NOT NULL CHECK (length(by_words) BETWEEN 1 AND 200 AND by_words <> words),
  place integer CHECK (place > 0),   -- the order of voting as the chair sets it
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'withdrawn', 'passed', 'rejected', 'fallen')),
  noted_by uuid NOT NULL REFERENCES people,
  at timestamptz NOT NULL,
  ended_at timestamptz,
  CHECK ((state = 'open') = (ended_at IS NULL))
);
CREATE INDEX motion_amendments_motion ON motion_amendments (motion_id, at);

CREATE FUNCTION refuse_change_of_motion() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE free text[] := ARRAY['state', 'ended_at', 'place'];
BEGIN
  IF OLD.state <> 'open' OR (to_jsonb(NEW) - free) <> (to_jsonb(OLD) - free) THEN
    RAISE EXCEPTION 'motion % stays', OLD.id USING ERRCODE = 'NN052';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ended_motion_stays BEFORE UPDATE ON motions FOR EACH ROW EXECUTE FUNCTION refuse_change_of_motion();
CREATE TRIGGER ended_amendment_stays BEFORE UPDATE ON motion_amendments
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_motion();
REVOKE DELETE ON motions, motion_amendments FROM nennep_program;
