-- What somebody promises aloud at his turn, noted by who leads the meeting: who wrote nothing, or has no phone, promises too.
ALTER TABLE criticism_promises ADD COLUMN noted_by uuid REFERENCES people;  -- null: presented by who made it
DROP POLICY criticism_promises_made ON criticism_promises;
CREATE POLICY criticism_promises_made ON criticism_promises FOR INSERT WITH CHECK (acting_member_of(organisation_id)
  AND ((noted_by IS NULL AND person_id = acting_person()) OR noted_by = acting_person()));
