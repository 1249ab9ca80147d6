-- The room: what has ended began; who took his hand down has not spoken; a speech is in an item of its own meeting.
ALTER TABLE agenda_items
  ADD CONSTRAINT item_ended_began CHECK (closed_at IS NULL OR opened_at IS NOT NULL),
  ADD CONSTRAINT item_time_spent CHECK (spent_seconds >= 0);
ALTER TABLE meeting_speeches
  ADD CONSTRAINT speech_ended_began CHECK (ended_at IS NULL OR began_at IS NOT NULL),
  ADD CONSTRAINT speech_withdrawn_unspoken CHECK (NOT withdrawn OR began_at IS NULL),
  ADD CONSTRAINT speech_item_of_meeting FOREIGN KEY (meeting_id, item_id) REFERENCES agenda_items (meeting_id, id);
ALTER TABLE meetings
  ADD CONSTRAINT elected_is_named CHECK (minute_taker_elected_at IS NULL OR minute_taker_id IS NOT NULL);
