-- Paper counted beside phones: invalid ballots by their reason, as in a round on paper. Of those counted before no reason was told.
ALTER TABLE ballot_tallies DROP CONSTRAINT ballot_tallies_check;
ALTER TABLE ballot_tallies ALTER COLUMN invalid TYPE jsonb USING jsonb_build_object('other', invalid);
ALTER TABLE ballot_tallies RENAME COLUMN invalid TO faults;
