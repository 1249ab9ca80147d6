-- A meeting held on paper and entered afterwards was convened on paper too: it has no notice of ours.
ALTER TABLE meetings
  DROP CONSTRAINT sent_with_notice,
  ADD CONSTRAINT sent_with_notice CHECK (state NOT IN ('sent', 'open', 'closed') OR notice_number IS NOT NULL OR entered_late_at IS NOT NULL);

-- Sums that were counted on paper are typed in the transaction that opens their vote: none that people cast in is closed by sums.
CREATE OR REPLACE FUNCTION refuse_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE free text[] := ARRAY['state', 'closed_at', 'passed', 'version', 'typed_for', 'typed_against', 'typed_other'];
BEGIN
  IF OLD.state <> 'open' OR (to_jsonb(NEW) - free) <> (to_jsonb(OLD) - free) THEN
    RAISE EXCEPTION 'vote % is not open', OLD.id USING ERRCODE = 'NN001';
  END IF;
  IF NEW.typed_for IS NOT NULL AND NOT EXISTS (
      SELECT FROM votes WHERE id = OLD.id AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'vote % is not counted on paper', OLD.id USING ERRCODE = 'NN001';
  END IF;
  RETURN NEW;
END $$;
