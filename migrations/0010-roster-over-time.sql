-- The roster over time: how a membership ended, statuses that are ended or corrected, contacts that follow their person,
-- mergers, and invitations that set a new password on an account that is there already.

-- A time that never was is no time: what was entered wrongly is taken out, not made empty.
ALTER TABLE organisation_names ADD CONSTRAINT organisation_names_some_time CHECK (NOT isempty(valid));
ALTER TABLE organisation_links ADD CONSTRAINT organisation_links_some_time CHECK (NOT isempty(valid));
ALTER TABLE organisation_terms ADD CONSTRAINT organisation_terms_some_time CHECK (NOT isempty(valid));
ALTER TABLE memberships ADD CONSTRAINT memberships_some_time CHECK (NOT isempty(valid));
ALTER TABLE membership_statuses ADD CONSTRAINT membership_statuses_some_time CHECK (NOT isempty(valid));
ALTER TABLE offices ADD CONSTRAINT offices_some_time CHECK (NOT isempty(valid));

ALTER TABLE memberships ADD COLUMN ended_by text;  -- number of the decision
ALTER TABLE memberships ADD CONSTRAINT memberships_ending CHECK (ending IS NULL OR NOT upper_inf(valid));
ALTER TABLE membership_statuses ADD COLUMN version integer NOT NULL DEFAULT 1;
CREATE INDEX membership_statuses_membership ON membership_statuses (membership_id);
CREATE INDEX organisation_successions_successor ON organisation_successions (successor_id);

-- Used by somebody who had an account already: a new password, told to that person for some days.
ALTER TABLE invitations ADD COLUMN reset boolean NOT NULL DEFAULT false;
CREATE INDEX invitations_person ON invitations (person_id);

-- Who may read a contact follows the home cell, whoever records the move.
CREATE FUNCTION contact_follows_home() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS
$$ BEGIN
  UPDATE contacts SET organisation_id = NEW.organisation_id
  WHERE person_id = NEW.person_id AND organisation_id IS DISTINCT FROM NEW.organisation_id;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION contact_follows_home() FROM PUBLIC;
CREATE TRIGGER contact_follows_home AFTER INSERT OR UPDATE OF organisation_id ON memberships
  FOR EACH ROW WHEN (NEW.kind = 'home') EXECUTE FUNCTION contact_follows_home();
-- Only inside that function does the owner act for another session.
CREATE POLICY contacts_follow ON contacts FOR UPDATE TO CURRENT_USER
  USING (current_user <> session_user) WITH CHECK (current_user <> session_user);
