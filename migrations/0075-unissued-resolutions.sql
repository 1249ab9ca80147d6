-- Who decides about a cell's end is told how many resolutions it has not issued; their words stay with the cell.
CREATE FUNCTION unissued_resolutions(of_organisation uuid) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO 'public'
  AS $$ SELECT count(*)::int FROM resolutions WHERE organisation_id = of_organisation AND state IN ('draft', 'passed') $$;
REVOKE ALL ON FUNCTION unissued_resolutions(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION unissued_resolutions(uuid) TO nennep_program;
-- Only inside that function does the owner act for another session.
CREATE POLICY resolutions_unissued ON resolutions FOR SELECT TO CURRENT_USER USING (current_user <> session_user);
