-- The score of a meeting: agreed by the cell on the sheet of its day, then frozen; beside it a column of the committee above.
-- `meetings.score_line` holds no score any more: it is the cell's remark, and how weak criteria are to be mended.
CREATE TABLE meeting_scores (
  meeting_id uuid PRIMARY KEY REFERENCES meetings,
  organisation_id uuid NOT NULL REFERENCES organisations,
  sheet_id text NOT NULL,           -- version of the rule in force on the meeting's day
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'agreed')),
  total double precision CHECK (total BETWEEN 0 AND 100),
  band text CHECK (band IN ('good', 'fair', 'average', 'poor')),
  band_by_points text CHECK (band_by_points IN ('good', 'fair', 'average', 'poor')),  -- before what a band needs besides
  groups jsonb,                     -- points of each group: [{"id", "points"}]
  held_by jsonb,                    -- criteria without full marks that keep it from its band by points: ["id"]
  agreed_at timestamptz, agreed_by uuid REFERENCES people,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT agreed_score_is_whole CHECK (
    (state = 'agreed') = (num_nulls(total, band, band_by_points, groups, held_by, agreed_at, agreed_by) = 0)
    AND num_nulls(total, band, band_by_points, groups, held_by, agreed_at, agreed_by) IN (0, 7))
);
CREATE INDEX meeting_scores_organisation ON meeting_scores (organisation_id);

-- Lines hold words: the cell's of itself, the supervisor's of the cell.
CREATE TABLE meeting_score_lines (
  meeting_id uuid NOT NULL REFERENCES meeting_scores,
  side text NOT NULL CHECK (side IN ('cell', 'supervisor')),
  criterion_id text NOT NULL CHECK (length(criterion_id) BETWEEN 1 AND 60),
  organisation_id uuid NOT NULL REFERENCES organisations,
  maximum integer NOT NULL,
  points double precision,          -- null = as counted, or not told yet
  counted double precision,         -- what the facts gave when the cell agreed
  fact jsonb,                       -- the figures behind it, as they stood then
  words text NOT NULL DEFAULT '' CHECK (length(words) <= 1000),
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 1000),  -- why the cell departs from what was counted
  by_person uuid NOT NULL REFERENCES people,
  at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (meeting_id, side, criterion_id),
  CONSTRAINT points_within_maximum CHECK (points BETWEEN 0 AND maximum),
  CONSTRAINT points_by_halves CHECK (points * 2 = floor(points * 2)),
  CONSTRAINT departure_has_reason CHECK (side <> 'cell' OR counted IS NULL OR points IS NULL OR points = counted OR reason <> '')
);
ALTER TABLE meeting_score_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE meeting_score_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY score_lines_read ON meeting_score_lines FOR SELECT
  USING (acting_member_of(organisation_id) OR acting_hears_from(organisation_id) OR acting_job() = 'live');
CREATE POLICY score_lines_add ON meeting_score_lines FOR INSERT
  WITH CHECK ((side = 'cell' AND acting_member_of(organisation_id))
    OR (side = 'supervisor' AND acting_hears_from(organisation_id) AND by_person = acting_person()));
CREATE POLICY score_lines_change ON meeting_score_lines FOR UPDATE
  USING ((side = 'cell' AND acting_member_of(organisation_id)) OR (side = 'supervisor' AND acting_hears_from(organisation_id)))
  WITH CHECK ((side = 'cell' AND acting_member_of(organisation_id))
    OR (side = 'supervisor' AND acting_hears_from(organisation_id) AND by_person = acting_person()));
REVOKE DELETE ON meeting_scores, meeting_score_lines FROM nennep_program;

-- What the cell has agreed stays; nor is a score agreed after the minutes were locked.
CREATE FUNCTION agreed_score_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'agreed' THEN
    RAISE EXCEPTION 'the score is agreed' USING ERRCODE = 'NN017';
  END IF;
  IF NEW.state = 'agreed' AND EXISTS (SELECT 1 FROM minutes WHERE meeting_id = NEW.meeting_id AND state = 'locked') THEN
    RAISE EXCEPTION 'minutes are locked' USING ERRCODE = 'NN003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreed_score_stays BEFORE UPDATE ON meeting_scores FOR EACH ROW EXECUTE FUNCTION agreed_score_stays();
CREATE FUNCTION agreed_score_keeps_lines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.side, OLD.meeting_id, OLD.criterion_id) IS DISTINCT FROM (NEW.side, NEW.meeting_id, NEW.criterion_id) THEN
    RAISE EXCEPTION 'a line stays where it is' USING ERRCODE = 'NN017';
  END IF;
  IF NEW.side = 'cell' AND EXISTS (SELECT 1 FROM meeting_scores WHERE meeting_id = NEW.meeting_id AND state = 'agreed') THEN
    RAISE EXCEPTION 'the score is agreed' USING ERRCODE = 'NN017';
  END IF;
  IF NEW.side = 'cell' AND EXISTS (SELECT 1 FROM minutes WHERE meeting_id = NEW.meeting_id AND state = 'locked') THEN
    RAISE EXCEPTION 'minutes are locked' USING ERRCODE = 'NN003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreed_score_keeps_lines BEFORE INSERT OR UPDATE ON meeting_score_lines
  FOR EACH ROW EXECUTE FUNCTION agreed_score_keeps_lines();
