-- A meeting goes step by step, and what happened in it stays; who is excused is known without the reason.
ALTER TABLE meetings
  ADD COLUMN planned_at timestamptz NOT NULL DEFAULT now(),
  ADD CONSTRAINT opened_is_timed CHECK ((state IN ('open', 'closed')) = (opened_at IS NOT NULL)),
  ADD CONSTRAINT closed_is_timed CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
  ADD CONSTRAINT closed_after_opened CHECK (closed_at >= opened_at),
  ADD CONSTRAINT agreed_is_timed CHECK (state NOT IN ('agreed', 'sent', 'open', 'closed') OR agreed_at IS NOT NULL),
  ADD CONSTRAINT sent_is_timed CHECK (state NOT IN ('sent', 'open', 'closed') OR sent_at IS NOT NULL);
ALTER TABLE meetings ALTER COLUMN planned_at DROP DEFAULT;

CREATE FUNCTION refuse_wrong_step_of_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IS DISTINCT FROM NEW.state AND (OLD.state || ' ' || NEW.state) NOT IN (
    'draft agreed', 'agreed sent', 'sent open', 'open closed',
    'agreed draft', 'sent draft', 'draft cancelled', 'agreed cancelled', 'sent cancelled') THEN
    RAISE EXCEPTION 'meeting % does not go from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = 'NN004';
  END IF;
  -- What has happened stays; only the typed lines of a closed meeting are still put right.
  IF OLD.state = 'cancelled' OR (OLD.state IN ('open', 'closed')
    AND (NEW.organisation_id, NEW.kind, NEW.month, NEW.starts_at, NEW.chair_id, NEW.notice_number, NEW.opened_at)
      IS DISTINCT FROM (OLD.organisation_id, OLD.kind, OLD.month, OLD.starts_at, OLD.chair_id, OLD.notice_number, OLD.opened_at))
    OR (OLD.state = 'closed' AND (NEW.closed_at, NEW.minute_taker_id, NEW.title, NEW.place)
      IS DISTINCT FROM (OLD.closed_at, OLD.minute_taker_id, OLD.title, OLD.place)) THEN
    RAISE EXCEPTION 'meeting % has happened', OLD.id USING ERRCODE = 'NN004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_goes_step_by_step BEFORE UPDATE ON meetings FOR EACH ROW EXECUTE FUNCTION refuse_wrong_step_of_meeting();

-- The states in which a table's rows of a meeting may change are the trigger's arguments.
CREATE FUNCTION refuse_outside_steps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_meeting uuid := coalesce(NEW.meeting_id, OLD.meeting_id);
BEGIN
  PERFORM 1 FROM meetings WHERE id = of_meeting AND state = ANY (TG_ARGV) FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'meeting % is not at this step', of_meeting USING ERRCODE = 'NN004'; END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER attendance_while_it_may BEFORE INSERT OR UPDATE OR DELETE ON meeting_attendance
  FOR EACH ROW EXECUTE FUNCTION refuse_outside_steps('sent', 'open');
CREATE TRIGGER agenda_until_closed BEFORE INSERT OR UPDATE OR DELETE ON agenda_items
  FOR EACH ROW EXECUTE FUNCTION refuse_outside_steps('draft', 'agreed', 'sent', 'open');
CREATE TRIGGER papers_until_closed BEFORE INSERT OR UPDATE OR DELETE ON agenda_papers
  FOR EACH ROW EXECUTE FUNCTION refuse_outside_steps('draft', 'agreed', 'sent', 'open');
CREATE TRIGGER guests_until_closed BEFORE INSERT OR UPDATE OR DELETE ON meeting_guests
  FOR EACH ROW EXECUTE FUNCTION refuse_outside_steps('draft', 'agreed', 'sent', 'open');
CREATE TRIGGER speeches_while_open BEFORE INSERT OR UPDATE OR DELETE ON meeting_speeches
  FOR EACH ROW EXECUTE FUNCTION refuse_outside_steps('open');
CREATE INDEX agenda_papers_meeting ON agenda_papers (meeting_id);
CREATE INDEX meeting_guests_meeting ON meeting_guests (meeting_id);
CREATE INDEX meeting_speeches_meeting ON meeting_speeches (meeting_id);

-- An item hangs on an item of its own meeting, two levels deep; a paper on an item of its own meeting.
ALTER TABLE agenda_items ADD CONSTRAINT agenda_item_of_meeting UNIQUE (meeting_id, id);
ALTER TABLE agenda_items ADD CONSTRAINT agenda_parent_of_meeting FOREIGN KEY (meeting_id, parent_id) REFERENCES agenda_items (meeting_id, id);
ALTER TABLE agenda_papers ADD CONSTRAINT paper_item_of_meeting FOREIGN KEY (meeting_id, item_id) REFERENCES agenda_items (meeting_id, id);
CREATE FUNCTION refuse_third_level() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.parent_id IS NOT NULL AND EXISTS (SELECT 1 FROM agenda_items WHERE id = NEW.parent_id AND parent_id IS NOT NULL) THEN
    RAISE EXCEPTION 'agenda has two levels' USING ERRCODE = 'NN005';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agenda_has_two_levels BEFORE INSERT OR UPDATE OF parent_id ON agenda_items FOR EACH ROW EXECUTE FUNCTION refuse_third_level();

-- The upper committee's member who follows the cell is on the roll by himself, once.
ALTER TABLE meeting_guests ADD COLUMN person_id uuid REFERENCES people;
CREATE UNIQUE INDEX guest_once ON meeting_guests (meeting_id, person_id);

-- Who is excused stands on the roll and in the minutes; the reason does not.
CREATE FUNCTION accepted_absences(of_meeting uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
$$ SELECT person_id FROM absence_notices WHERE meeting_id = of_meeting AND state = 'accepted' $$;
-- Only inside that function does the owner act for another session.
CREATE POLICY absence_notices_accepted ON absence_notices FOR SELECT TO CURRENT_USER USING (current_user <> session_user);
REVOKE ALL ON FUNCTION accepted_absences(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION accepted_absences(uuid) TO nennep_program;
ALTER TABLE absence_notices ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD CONSTRAINT decided_by_somebody CHECK ((state IN ('accepted', 'refused')) = (decided_at IS NOT NULL AND decided_by IS NOT NULL)),
  ADD CONSTRAINT absence_of_organisation FOREIGN KEY (organisation_id) REFERENCES organisations;
