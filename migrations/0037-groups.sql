-- Groups in a cell (tổ đảng): who sits in one, dated; head and deputies by office.

CREATE TABLE cell_groups (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisations,
  name text NOT NULL CHECK (length(name) BETWEEN 2 AND 100),
  valid daterange NOT NULL CHECK (NOT isempty(valid)),
  decision text,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (id, organisation_id),
  CONSTRAINT one_group_a_name EXCLUDE USING gist (organisation_id WITH =, lower(name) WITH =, valid WITH &&)
);
CREATE TABLE group_members (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  group_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES people,
  valid daterange NOT NULL CHECK (NOT isempty(valid)),
  FOREIGN KEY (group_id, organisation_id) REFERENCES cell_groups (id, organisation_id),
  CONSTRAINT one_group_a_member EXCLUDE USING gist (organisation_id WITH =, person_id WITH =, valid WITH &&)
);
CREATE INDEX group_members_group ON group_members (group_id);

-- The head and the deputies of a group hold their office in it.
ALTER TABLE offices
  ADD COLUMN group_id uuid,
  ADD FOREIGN KEY (group_id, organisation_id) REFERENCES cell_groups (id, organisation_id),
  DROP CONSTRAINT offices_kind_check,
  ADD CONSTRAINT offices_kind_check CHECK (kind IN ('secretary', 'deputy_secretary', 'committee_member', 'group_head', 'group_deputy',
    'inspection_head', 'inspection_deputy', 'inspection_commission', 'agency_head', 'supervisor', 'officer', 'administrator')),
  ADD CONSTRAINT group_of_its_offices CHECK (group_id IS NULL OR kind IN ('group_head', 'group_deputy')),
  ADD CONSTRAINT one_group_head EXCLUDE USING gist (group_id WITH =, valid WITH &&) WHERE (kind = 'group_head' AND group_id IS NOT NULL);

-- Who leaves the cell leaves his group with it; a group ends with its cell.
CREATE FUNCTION group_follows_membership() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT upper_inf(NEW.valid) THEN
    DELETE FROM group_members WHERE organisation_id = NEW.organisation_id AND person_id = NEW.person_id
      AND lower(valid) >= upper(NEW.valid) AND lower(valid) < coalesce(upper(OLD.valid), 'infinity');
    UPDATE group_members SET valid = daterange(lower(valid), upper(NEW.valid))
      WHERE organisation_id = NEW.organisation_id AND person_id = NEW.person_id AND valid @> upper(NEW.valid);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER group_follows_membership AFTER UPDATE OF valid ON memberships
  FOR EACH ROW WHEN (NEW.valid <> OLD.valid) EXECUTE FUNCTION group_follows_membership();
CREATE FUNCTION groups_end_with_the_cell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE cell_groups SET valid = daterange(lower(valid), NEW.ended_on), version = version + 1
    WHERE organisation_id = NEW.id AND valid @> NEW.ended_on AND lower(valid) < NEW.ended_on;
  RETURN NULL;
END $$;
CREATE TRIGGER groups_end_with_the_cell AFTER UPDATE OF ended_on ON organisations
  FOR EACH ROW WHEN (NEW.ended_on IS NOT NULL) EXECUTE FUNCTION groups_end_with_the_cell();
