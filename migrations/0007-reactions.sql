-- How far reactions have read: facts in the order of their transactions, and those a reaction could not answer yet.
-- Ids alone are no order to read by: a transaction that began earlier may commit a lower id later.
CREATE INDEX facts_order ON facts (xact, id);
ALTER TABLE reaction_cursors ADD COLUMN xact xid8 NOT NULL DEFAULT '0';

-- Set aside after several failures, so that one fact does not hold up all that follow; tried again until it goes through.
CREATE TABLE parked_facts (
  reaction text NOT NULL,
  fact_id bigint NOT NULL REFERENCES facts,
  attempts integer NOT NULL DEFAULT 1,
  failed_at timestamptz NOT NULL DEFAULT now(),
  why text NOT NULL,  -- code or name of the error: never its message, which may hold what people typed
  PRIMARY KEY (reaction, fact_id)
);
