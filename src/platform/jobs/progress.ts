// How far each reaction has read the facts, in SQL.
import { type Kysely, sql } from 'kysely';
import type { FactRow } from '../audit/facts.ts';
import type { Database, Tx } from '../db/connect.ts';
import type { DB } from '../db/types.ts';
import type { Reaction } from './jobs.ts';

/** A row of `facts` with its transaction's number. */
export interface NextFact extends FactRow {
  xact: string;
}

/** A reaction without a cursor begins with the oldest fact. */
export async function openCursors(db: Database, reactions: readonly Reaction[]): Promise<void> {
  if (reactions.length === 0) return;
  const rows = reactions.map(({ name }) => ({ reaction: name }));
  await db
    .insertInto('reaction_cursors')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Names of reactions before which facts lie, and of those with a parked fact due for another try. */
export async function reactionsDue(
  db: Database,
  parkedSeconds: number,
): Promise<{ behind: ReadonlySet<string>; parked: ReadonlySet<string> }> {
  const { rows } = await sql<{ reaction: string; behind: boolean; parked: boolean }>`
    SELECT c.reaction,
      EXISTS (SELECT FROM facts f WHERE (f.xact, f.id) > (c.xact, c.fact_id)) AS behind,
      EXISTS (SELECT FROM parked_facts p WHERE p.reaction = c.reaction
        AND p.failed_at < now() - make_interval(secs => ${parkedSeconds})) AS parked
    FROM reaction_cursors c`.execute(db);
  const named = (which: 'behind' | 'parked') =>
    new Set(rows.filter((row) => row[which]).map((row) => row.reaction));
  return { behind: named('behind'), parked: named('parked') };
}

/**
 * Locks the reaction's cursor and reads on from it, as far as no open transaction can put a fact in between.
 * Out: no facts when another process holds the cursor; `waiting` when facts lie behind an open transaction.
 */
export async function nextFacts(
  tx: Tx,
  reaction: string,
  limit: number,
): Promise<{ facts: NextFact[]; waiting: boolean }> {
  const cursor = await sql<{ xact: string; fact_id: number }>`
    SELECT xact, fact_id FROM reaction_cursors WHERE reaction = ${reaction} FOR UPDATE SKIP LOCKED`.execute(
    tx,
  );
  const at = cursor.rows[0];
  if (!at) return { facts: [], waiting: false };
  const { rows } = await sql<NextFact & { settled: boolean }>`
    SELECT f.*, f.xact < pg_snapshot_xmin(pg_current_snapshot()) AS settled FROM facts f
    WHERE (f.xact, f.id) > (${at.xact}::xid8, ${at.fact_id}::bigint) ORDER BY f.xact, f.id LIMIT ${limit}`.execute(
    tx,
  );
  const open = rows.findIndex((row) => !row.settled);
  return { facts: open < 0 ? rows : rows.slice(0, open), waiting: open >= 0 };
}

export async function moveCursor(tx: Tx, reaction: string, past: NextFact): Promise<void> {
  // Never backward: another process may have gone on in between.
  await sql`UPDATE reaction_cursors SET xact = ${past.xact}::xid8, fact_id = ${past.id}
    WHERE reaction = ${reaction} AND (xact, fact_id) < (${past.xact}::xid8, ${past.id}::bigint)`.execute(tx);
}

/** Sets a fact aside and moves the cursor past it, in one transaction. */
export async function parkFact(
  db: Database,
  reaction: string,
  fact: NextFact,
  error: unknown,
): Promise<void> {
  const { code, name } = error as { code?: unknown; name?: unknown };
  const why = String(code ?? name ?? 'unknown').slice(0, 100);
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('parked_facts')
      .values({ reaction, fact_id: fact.id, why })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await moveCursor(tx, reaction, fact);
  });
}

/** The parked fact failed again: it waits once more. */
export async function postponeParked(db: Database, reaction: string, fact: NextFact): Promise<void> {
  await sql`UPDATE parked_facts SET attempts = attempts + 1, failed_at = now()
    WHERE reaction = ${reaction} AND fact_id = ${fact.id}`.execute(db);
}

/** Takes one parked fact off the list, to be answered in the same transaction; null when none is due. */
export async function takeParked(tx: Tx, reaction: string, afterSeconds: number): Promise<NextFact | null> {
  const { rows } = await sql<NextFact>`
    WITH due AS (
      SELECT fact_id FROM parked_facts
      WHERE reaction = ${reaction} AND failed_at < now() - make_interval(secs => ${afterSeconds})
      ORDER BY failed_at LIMIT 1 FOR UPDATE SKIP LOCKED
    ), taken AS (
      DELETE FROM parked_facts p USING due WHERE p.reaction = ${reaction} AND p.fact_id = due.fact_id RETURNING p.fact_id
    )
    SELECT f.* FROM facts f JOIN taken ON taken.fact_id = f.id`.execute(tx);
  return rows[0] ?? null;
}

export interface ReactionLag {
  readonly reaction: string;
  /** Facts not yet answered, counted up to 10,000. */
  readonly behind: number;
  readonly parked: number;
}

/** For the figures and for `doctor`. */
export async function readLag(db: Kysely<DB>): Promise<ReactionLag[]> {
  const { rows } = await sql<ReactionLag>`
    SELECT c.reaction,
      (SELECT count(*)::int FROM (SELECT FROM facts f WHERE (f.xact, f.id) > (c.xact, c.fact_id) LIMIT 10000) AS ahead) AS behind,
      (SELECT count(*)::int FROM parked_facts p WHERE p.reaction = c.reaction) AS parked
    FROM reaction_cursors c ORDER BY c.reaction`.execute(db);
  return rows;
}
