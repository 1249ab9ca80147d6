-- Issued papers are sent to the committee above: all of it reads them, and the supervisor of the cell, not its confidants alone.
CREATE FUNCTION acting_hears_from(organisation uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT organisation = ANY (string_to_array(nullif(current_setting('nennep.hears', true), ''), ',')::uuid[]) $$;
DROP POLICY resolutions_reported ON resolutions;
CREATE POLICY resolutions_reported ON resolutions FOR SELECT
  USING (state = 'issued' AND acting_hears_from(organisation_id));
