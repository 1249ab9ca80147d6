-- Tasks: a named person, a date, progress and evidence. Where a task came from is told by (source_type, source_id).
CREATE TABLE tasks (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisations,
  title text NOT NULL CHECK (length(title) BETWEEN 3 AND 300),
  detail text NOT NULL DEFAULT '',
  assignee_id uuid NOT NULL REFERENCES people,
  due_on date NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped')),
  percent integer NOT NULL DEFAULT 0 CHECK (percent BETWEEN 0 AND 100),
  result text,
  source_type text,
  source_id uuid,
  given_by uuid NOT NULL,
  given_at timestamptz NOT NULL,
  ended_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CHECK ((state = 'open') = (ended_at IS NULL)),
  CHECK (state <> 'done' OR percent = 100)
);
CREATE INDEX tasks_organisation ON tasks (organisation_id, state, due_on);
CREATE INDEX tasks_assignee ON tasks (assignee_id, state, due_on);
CREATE INDEX tasks_source ON tasks (source_type, source_id);
CREATE TABLE task_partners (
  task_id uuid NOT NULL REFERENCES tasks,
  person_id uuid NOT NULL REFERENCES people,
  PRIMARY KEY (task_id, person_id)
);
CREATE TABLE task_progress (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  task_id uuid NOT NULL REFERENCES tasks,
  by_person uuid NOT NULL,
  at timestamptz NOT NULL,
  percent integer NOT NULL CHECK (percent BETWEEN 0 AND 100),
  note text NOT NULL DEFAULT '',
  evidence_file uuid REFERENCES files
);
CREATE INDEX task_progress_task ON task_progress (task_id, at);
REVOKE UPDATE, DELETE ON task_progress FROM nennep_program;
CREATE TABLE task_reminders (
  task_id uuid NOT NULL REFERENCES tasks,
  kind text NOT NULL CHECK (kind IN ('soon', 'late')),
  for_due date NOT NULL,
  at timestamptz NOT NULL,
  read_at timestamptz,
  PRIMARY KEY (task_id, kind, for_due)
);
