-- Changes of the tree: split and dissolved cells beside merged ones, what must not happen in an organisation that has ended,
-- and the inspection commission with its head and deputies.

-- The same two may meet twice: split from one another, merged again later.
ALTER TABLE organisation_successions
  ADD COLUMN kind text NOT NULL DEFAULT 'merged' CHECK (kind IN ('merged', 'split', 'dissolved')),
  DROP CONSTRAINT organisation_successions_pkey,
  ADD PRIMARY KEY (predecessor_id, successor_id, happened_on);
ALTER TABLE organisation_successions ALTER COLUMN kind DROP DEFAULT;
ALTER TABLE memberships
  DROP CONSTRAINT memberships_ending_check,
  ADD CONSTRAINT memberships_ending_check
    CHECK (ending IN ('transferred', 'removed', 'died', 'returned', 'merged', 'split', 'dissolved'));

-- Who joins, what is opened and what ends at the same time wait for one another by the organisation's row.
CREATE FUNCTION refuse_member_of_ended() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last_day date;
BEGIN
  SELECT ended_on INTO last_day FROM organisations WHERE id = NEW.organisation_id FOR SHARE;
  IF last_day IS NOT NULL AND (upper_inf(NEW.valid) OR upper(NEW.valid) > last_day) THEN
    RAISE EXCEPTION 'organisation % has ended', NEW.organisation_id USING ERRCODE = 'NN024';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER member_while_it_exists BEFORE INSERT OR UPDATE OF organisation_id, valid ON memberships
  FOR EACH ROW EXECUTE FUNCTION refuse_member_of_ended();
CREATE FUNCTION refuse_meeting_of_ended() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last_day date;
BEGIN
  SELECT ended_on INTO last_day FROM organisations WHERE id = NEW.organisation_id FOR SHARE;
  IF last_day <= (NEW.opened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date THEN
    RAISE EXCEPTION 'organisation % has ended', NEW.organisation_id USING ERRCODE = 'NN024';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_while_it_exists BEFORE UPDATE OF state ON meetings
  FOR EACH ROW WHEN (NEW.state = 'open' AND OLD.state <> 'open') EXECUTE FUNCTION refuse_meeting_of_ended();

-- An inspection commission has one head; its deputies and members are several.
ALTER TABLE offices
  DROP CONSTRAINT offices_kind_check,
  DROP CONSTRAINT one_holder,
  ADD CONSTRAINT offices_kind_check CHECK (kind IN ('secretary', 'deputy_secretary', 'committee_member', 'group_head',
    'inspection_head', 'inspection_deputy', 'inspection_commission', 'agency_head', 'supervisor', 'officer', 'administrator')),
  ADD CONSTRAINT one_holder EXCLUDE USING gist (organisation_id WITH =, kind WITH =, valid WITH &&)
    WHERE (kind IN ('secretary', 'agency_head', 'supervisor', 'inspection_head'));
