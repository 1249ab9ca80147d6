-- Frank opinions that are shown when the chair opens an item of the agenda, at the latest at the window's hour.

ALTER TABLE frank_windows
  ADD COLUMN item_id uuid REFERENCES agenda_items ON DELETE SET NULL,  -- null = no such item, or it is no more
  ADD COLUMN item_words text CHECK (length(item_words) BETWEEN 1 AND 700),
  ADD COLUMN called_at timestamptz,                                    -- the item was opened: nothing is taken in any more
  ADD CHECK (item_id IS NULL OR item_words IS NOT NULL),
  ADD CHECK (called_at IS NULL OR item_words IS NOT NULL);
CREATE INDEX frank_windows_item ON frank_windows (item_id) WHERE item_id IS NOT NULL;

-- What has ended stays, but that its item may be removed from the agenda.
CREATE OR REPLACE FUNCTION refuse_change_of_ended_frank_window() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('shown', 'void', 'stopped') AND (NEW.item_id IS NOT NULL OR to_jsonb(NEW) - 'item_id' <> to_jsonb(OLD) - 'item_id')
    THEN RAISE EXCEPTION 'window % has ended', OLD.id USING ERRCODE = 'NN040'; END IF;
  RETURN NEW;
END $$;

-- Who opens an item need not sit in the committee: the batch is shown by the program, at once after it.
DROP POLICY frank_texts_show ON frank_texts;
CREATE POLICY frank_texts_show ON frank_texts FOR INSERT WITH CHECK (acting_job() IN ('frank.steps', 'democracy.show-called-frank', 'sample')
  OR EXISTS (SELECT FROM frank_opinions o WHERE o.id = opinion_id AND acting_committee_of(o.organisation_id)));
