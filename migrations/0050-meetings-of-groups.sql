-- Meetings of a group. Whose a meeting is, is one thing for cell, committee and group: who sits in it, and who reads what was said there.

-- `circle_id`: who is meant within the cell; null = all of it, the cell's own id = its committee, else the group.
ALTER TABLE meetings
  DROP CONSTRAINT meetings_kind_check,
  ADD CONSTRAINT meetings_kind_check CHECK (kind IN ('regular', 'thematic', 'combined', 'committee', 'group', 'irregular', 'congress')),
  ADD COLUMN group_id uuid,
  ADD FOREIGN KEY (group_id, organisation_id) REFERENCES cell_groups (id, organisation_id),
  ADD CONSTRAINT group_of_its_meetings CHECK ((kind = 'group') = (group_id IS NOT NULL)),
  ADD COLUMN circle_id uuid GENERATED ALWAYS AS
    (CASE kind WHEN 'committee' THEN organisation_id WHEN 'group' THEN group_id END) STORED;
-- Two groups may sit at the same hour in two rooms; the cell and its committee are the same people.
DROP INDEX one_open_meeting;
CREATE UNIQUE INDEX one_open_meeting ON meetings (organisation_id, coalesce(group_id, organisation_id))
  WHERE state = 'open' AND entered_late_at IS NULL;
ALTER TABLE document_numbers DROP CONSTRAINT document_numbers_type_check,
  ADD CONSTRAINT document_numbers_type_check CHECK (type IN ('NQ', 'KL', 'BB', 'TB', 'CTr', 'BC', 'KH', 'QĐ', 'QC', 'TTr', 'CV', 'ĐA',
    'BB/CU', 'TB/CU', 'BB/TĐ', 'TB/TĐ', 'BB/ĐH'));
ALTER TABLE minutes DROP CONSTRAINT minutes_number_type_check,
  ADD CONSTRAINT minutes_number_type_check CHECK (number_type IN ('BB', 'BB/CU', 'BB/TĐ', 'BB/ĐH'));

-- Whether somebody of the cell sits in a meeting of this kind on a day: everybody, its committee, its group.
CREATE FUNCTION sits_in_body(of_kind text, of_cell uuid, of_group uuid, whom uuid, on_day date) RETURNS boolean
  LANGUAGE sql STABLE AS $$
  SELECT CASE of_kind
    WHEN 'committee' THEN EXISTS (SELECT FROM offices o WHERE o.organisation_id = of_cell AND o.person_id = whom
      AND o.kind IN ('secretary', 'deputy_secretary', 'committee_member') AND o.valid @> on_day)
    WHEN 'group' THEN EXISTS (SELECT FROM group_members g WHERE g.group_id = of_group AND g.person_id = whom AND g.valid @> on_day)
    ELSE true END $$;

-- Who reads what is said: within the cell, those of the circle; the committee of the cell is of each circle.
CREATE FUNCTION acting_in_circle(circle uuid) RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT circle = ANY (string_to_array(nullif(current_setting('nennep.circles', true), ''), ',')::uuid[]) $$;
CREATE FUNCTION acting_in_meeting(of_meeting uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM meetings m WHERE m.id = of_meeting AND acting_member_of(m.organisation_id)
    AND (m.circle_id IS NULL OR acting_in_circle(m.circle_id))) $$;

DROP POLICY paragraphs_of_the_cell ON minutes_paragraphs;
CREATE POLICY paragraphs_of_the_meeting ON minutes_paragraphs
  USING (acting_job() = 'live' OR acting_in_meeting(meeting_id)) WITH CHECK (acting_in_meeting(meeting_id));
DROP POLICY corrections_of_the_cell ON minutes_corrections;
CREATE POLICY corrections_of_the_meeting ON minutes_corrections
  USING (acting_in_meeting(meeting_id)) WITH CHECK (acting_in_meeting(meeting_id));
DROP POLICY states_of_mind_of_the_cell ON meeting_states_of_mind;
CREATE POLICY states_of_mind_of_the_meeting ON meeting_states_of_mind
  USING (acting_job() = 'live' OR acting_in_meeting(meeting_id)) WITH CHECK (acting_in_meeting(meeting_id));
DROP POLICY focus_questions_of_the_cell ON focus_questions;
CREATE POLICY focus_questions_of_the_meeting ON focus_questions
  USING (acting_job() = 'live' OR acting_in_meeting(meeting_id)) WITH CHECK (acting_in_meeting(meeting_id));
DROP POLICY opinions_of_the_cell ON opinions;
CREATE POLICY opinions_of_the_cell ON opinions
  USING (author_id = acting_person() OR acting_job() = 'live'
    OR (acting_member_of(organisation_id) AND (meeting_id IS NULL OR acting_in_meeting(meeting_id))))
  WITH CHECK (acting_member_of(organisation_id) AND (meeting_id IS NULL OR acting_in_meeting(meeting_id)));

-- Who chairs reads and answers the notices of his meeting: the head of a group is no confidant of the cell.
DROP POLICY absence_notices_read ON absence_notices;
CREATE POLICY absence_notices_read ON absence_notices
  USING (person_id = acting_person() OR acting_confidant_of(organisation_id) OR EXISTS (SELECT FROM meetings m
    WHERE m.id = meeting_id AND acting_person() IN (m.minute_taker_id, m.chair_id)))
  WITH CHECK (person_id = acting_person() OR acting_confidant_of(organisation_id) OR EXISTS (SELECT FROM meetings m
    WHERE m.id = meeting_id AND acting_person() IN (m.minute_taker_id, m.chair_id)));
DROP POLICY leave_reasons_read ON meeting_leave_reasons;
CREATE POLICY leave_reasons_read ON meeting_leave_reasons
  USING (person_id = acting_person() OR acting_confidant_of(organisation_id) OR EXISTS (SELECT FROM meetings m
    WHERE m.id = meeting_id AND acting_person() IN (m.minute_taker_id, m.chair_id)))
  WITH CHECK (acting_confidant_of(organisation_id) OR EXISTS (SELECT FROM meetings m
    WHERE m.id = meeting_id AND acting_person() IN (m.minute_taker_id, m.chair_id)));

-- A group does not end while a meeting of it is planned from that day on, or is on.
CREATE FUNCTION refuse_ending_group_with_meetings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() = 1 AND EXISTS (SELECT FROM meetings m WHERE m.group_id = NEW.id AND m.state NOT IN ('closed', 'cancelled')
    AND (m.state = 'open' OR (m.starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date >= upper(NEW.valid))) THEN
    RAISE EXCEPTION 'group % has meetings', NEW.id USING ERRCODE = 'NN037';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER group_ends_without_meetings BEFORE UPDATE OF valid ON cell_groups
  FOR EACH ROW WHEN (NOT upper_inf(NEW.valid)) EXECUTE FUNCTION refuse_ending_group_with_meetings();
