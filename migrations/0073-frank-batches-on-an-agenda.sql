-- Batches of frank opinions that an agenda answers: put on it whole by who prepares it, never an opinion of one.
CREATE TABLE agenda_frank (
  meeting_id uuid NOT NULL REFERENCES meetings,
  window_id uuid NOT NULL REFERENCES frank_windows,
  item_id uuid NOT NULL REFERENCES agenda_items ON DELETE CASCADE,
  PRIMARY KEY (meeting_id, window_id)
);
CREATE INDEX agenda_frank_item ON agenda_frank (item_id);
