-- Words of a kept minority opinion before they were edited; they go when the minutes are locked.
CREATE TABLE opinion_earlier_words (
  opinion_id uuid NOT NULL REFERENCES opinions_kept,
  version integer NOT NULL CHECK (version > 0),
  organisation_id uuid NOT NULL REFERENCES organisations,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
  replaced_by uuid NOT NULL REFERENCES people,
  replaced_at timestamptz NOT NULL,
  PRIMARY KEY (opinion_id, version)
);
ALTER TABLE opinion_earlier_words ENABLE ROW LEVEL SECURITY;
ALTER TABLE opinion_earlier_words FORCE ROW LEVEL SECURITY;
CREATE POLICY opinion_earlier_words_of_the_cell ON opinion_earlier_words
  USING (acting_member_of(organisation_id)) WITH CHECK (replaced_by = acting_person() AND acting_member_of(organisation_id));
REVOKE UPDATE ON opinion_earlier_words FROM nennep_program;
