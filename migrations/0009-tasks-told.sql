-- Tasks: what was told stays told, an ended task is reopened before anything of it changes, reminders have a reader.
ALTER TABLE tasks
  ADD CONSTRAINT tasks_source_whole CHECK ((source_type IS NULL) = (source_id IS NULL)),
  ADD CONSTRAINT tasks_ended_with_words CHECK ((state = 'open') = (result IS NULL)),  -- of a dropped task: why
  ADD CONSTRAINT tasks_due_once_given CHECK (due_on >= (given_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date);
REVOKE DELETE ON tasks FROM nennep_program;

-- Every word told of a task is an entry: progress, evidence, its end, its reopening. Entries are only added.
ALTER TABLE task_progress
  ADD COLUMN ordinal bigint GENERATED ALWAYS AS IDENTITY,  -- in the order told
  ADD COLUMN kind text NOT NULL DEFAULT 'progress' CHECK (kind IN ('progress', 'evidence', 'finished', 'dropped', 'reopened')),
  ADD CONSTRAINT task_progress_evidence CHECK ((kind = 'evidence') = (evidence_file IS NOT NULL));

-- An ended task does not change; reopening gives it back, and changes nothing else.
CREATE FUNCTION refuse_change_of_ended_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'open' AND (NEW.state <> 'open'
    OR (NEW.organisation_id, NEW.title, NEW.detail, NEW.assignee_id, NEW.due_on, NEW.source_type, NEW.source_id)
      IS DISTINCT FROM (OLD.organisation_id, OLD.title, OLD.detail, OLD.assignee_id, OLD.due_on, OLD.source_type, OLD.source_id)) THEN
    RAISE EXCEPTION 'task % has ended', OLD.id USING ERRCODE = 'NN009';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ended_task_stays BEFORE UPDATE ON tasks FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ended_task();
CREATE FUNCTION refuse_word_on_ended_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM tasks WHERE id = NEW.task_id AND state = 'open' FOR NO KEY UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'task % has ended', NEW.task_id USING ERRCODE = 'NN009'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER told_of_open_tasks BEFORE INSERT ON task_progress FOR EACH ROW EXECUTE FUNCTION refuse_word_on_ended_task();

-- A reminder is for one person: whoever is named later is reminded too.
ALTER TABLE task_reminders DROP CONSTRAINT task_reminders_pkey;
ALTER TABLE task_reminders ADD COLUMN person_id uuid NOT NULL REFERENCES people;
ALTER TABLE task_reminders ADD PRIMARY KEY (task_id, person_id, kind, for_due);
CREATE INDEX task_reminders_unread ON task_reminders (person_id) WHERE read_at IS NULL;
