-- Resolutions and conclusions of a congress are the congress's: 01-NQ/ĐH, numbered apart from those of the cell.
ALTER TABLE document_numbers DROP CONSTRAINT document_numbers_type_check,
  ADD CONSTRAINT document_numbers_type_check CHECK (type IN ('NQ', 'KL', 'BB', 'TB', 'CTr', 'BC', 'KH', 'QĐ', 'QC', 'TTr', 'CV', 'ĐA',
    'BB/CU', 'TB/CU', 'BB/TĐ', 'TB/TĐ', 'BB/ĐH', 'NQ/ĐH', 'KL/ĐH'));
ALTER TABLE resolutions
  ADD COLUMN body text NOT NULL DEFAULT 'CB' CHECK (body IN ('CB', 'ĐH')),  -- whose it is
  DROP CONSTRAINT resolutions_number_type,
  ADD CONSTRAINT resolutions_number_type CHECK (number_type = CASE kind WHEN 'resolution' THEN 'NQ' ELSE 'KL' END
    || CASE body WHEN 'CB' THEN '' ELSE '/' || body END);

-- What is not issued yet takes its number from the series of its congress; what is issued keeps the number it has.
ALTER TABLE resolutions NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER USER;
UPDATE resolutions r SET body = 'ĐH' FROM meetings m
  WHERE r.occasion_type = 'meeting' AND m.id = r.occasion_id AND m.kind = 'congress' AND r.number IS NULL;
ALTER TABLE resolutions FORCE ROW LEVEL SECURITY, ENABLE TRIGGER USER;

CREATE OR REPLACE FUNCTION refuse_change_of_passed_resolution() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE free text[];
BEGIN
  IF OLD.state = 'draft' AND NEW.state = 'draft' AND EXISTS (
      SELECT FROM votes WHERE subject_type = 'resolution' AND subject_id = OLD.id AND state = 'open') THEN
    RAISE EXCEPTION 'resolution % is being voted on', OLD.id USING ERRCODE = 'NN012';
  END IF;
  IF OLD.state = 'draft' AND NEW.state IN ('draft', 'passed', 'rejected') THEN
    IF (NEW.organisation_id, NEW.kind, NEW.body, NEW.occasion_type, NEW.occasion_id, NEW.drafted_by, NEW.drafted_at)
      IS NOT DISTINCT FROM (OLD.organisation_id, OLD.kind, OLD.body, OLD.occasion_type, OLD.occasion_id, OLD.drafted_by, OLD.drafted_at)
      THEN RETURN NEW; END IF;
  ELSIF OLD.state = 'passed' AND NEW.state = 'issued' THEN
    free := ARRAY['state', 'number', 'number_type', 'issued_on', 'version'];
    IF (to_jsonb(NEW) - free) = (to_jsonb(OLD) - free) THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'resolution % is passed', OLD.id USING ERRCODE = 'NN002';
END $$;
