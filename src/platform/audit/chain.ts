// The hash chain over committed facts, one per organisation: sealing in batches, and checking it again from nothing.
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/types.ts';
import type { FactRow } from './facts.ts';

/** The bytes a seal covers: every column of the fact in a fixed order, keys of `data` sorted. */
function sealedBytes(previous: Buffer, fact: FactRow): Buffer {
  const data = fact.data as Record<string, unknown>;
  const sorted = Object.keys(data)
    .sort()
    .map((key) => [key, data[key]]);
  const text = JSON.stringify([
    Number(fact.id),
    fact.organisation_id,
    fact.kind,
    fact.actor_id,
    fact.job,
    fact.subject_type,
    fact.subject_id,
    sorted,
    new Date(fact.at).toISOString(),
  ]);
  return createHash('sha256').update(previous).update(text).digest();
}

const genesis = Buffer.alloc(32);
const batch = 2000;

/**
 * Links committed facts that have no seal yet into their organisations' chains, in the order of their ids.
 * Facts of transactions that may still be running are left for the next time. Out: how many were sealed.
 * A lock lets one process seal; another finds nothing to do.
 */
export async function sealFacts(db: Kysely<DB>): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const { rows: locks } = await sql<{
      got: boolean;
    }>`SELECT pg_try_advisory_xact_lock(7246001) AS got`.execute(tx);
    if (!locks[0]?.got) return 0;
    const { rows } = await sql<FactRow>`
      SELECT f.* FROM facts f LEFT JOIN fact_seals s ON s.fact_id = f.id
      WHERE s.fact_id IS NULL AND f.xact < pg_snapshot_xmin(pg_current_snapshot())
      ORDER BY f.id LIMIT ${batch}`.execute(tx);
    const heads = new Map<string, { sequence: number; hash: Buffer }>();
    const seals: { organisation_id: string; sequence: number; fact_id: number; hash: Buffer }[] = [];
    for (const fact of rows) {
      const head = heads.get(fact.organisation_id) ?? (await lastSeal(tx, fact.organisation_id));
      const next = { sequence: head.sequence + 1, hash: sealedBytes(head.hash, fact) };
      heads.set(fact.organisation_id, next);
      seals.push({
        organisation_id: fact.organisation_id,
        sequence: next.sequence,
        fact_id: Number(fact.id),
        hash: next.hash,
      });
    }
    for (let from = 0; from < seals.length; from += 500)
      await tx
        .insertInto('fact_seals')
        .values(seals.slice(from, from + 500))
        .execute();
    return seals.length;
  });
}

async function lastSeal(db: Kysely<DB>, organisationId: string): Promise<{ sequence: number; hash: Buffer }> {
  const row = await db
    .selectFrom('fact_seals')
    .select(['sequence', 'hash'])
    .where('organisation_id', '=', organisationId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { sequence: Number(row.sequence), hash: row.hash } : { sequence: 0, hash: genesis };
}

export interface ChainReport {
  readonly organisations: number;
  readonly sealed: number;
  /** Committed facts that wait for the sealer: new ones, not a fault. */
  readonly unsealed: number;
  /** First broken link of each chain that does not hold. */
  readonly broken: readonly {
    organisationId: string;
    sequence: number;
    factId: number | null;
    why: 'changed' | 'missing' | 'order';
  }[];
}

/** Computes every chain again from nothing; needs a connection that sees all facts (the owner's). */
export async function verifyChain(db: Kysely<DB>): Promise<ChainReport> {
  const organisations = await db
    .selectFrom('fact_seals')
    .select('organisation_id')
    .distinct()
    .orderBy('organisation_id')
    .execute();
  const broken: ChainReport['broken'][number][] = [];
  let sealed = 0;
  for (const { organisation_id: organisationId } of organisations) {
    let previous: { sequence: number; hash: Buffer } = { sequence: 0, hash: genesis };
    for (let done = false; !done; ) {
      const { rows } = await sql<FactRow & { sequence: number; fact_id: number; hash: Buffer }>`
        SELECT f.*, s.sequence, s.fact_id, s.hash FROM fact_seals s LEFT JOIN facts f ON f.id = s.fact_id
        WHERE s.organisation_id = ${organisationId} AND s.sequence > ${previous.sequence} ORDER BY s.sequence LIMIT ${batch}`.execute(
        db,
      );
      done = rows.length < batch;
      for (const row of rows) {
        const why =
          row.id === null
            ? 'missing'
            : Number(row.sequence) !== previous.sequence + 1
              ? 'order'
              : row.organisation_id !== organisationId || !sealedBytes(previous.hash, row).equals(row.hash)
                ? 'changed'
                : null;
        if (why) {
          broken.push({
            organisationId,
            sequence: Number(row.sequence),
            factId: row.fact_id === null ? null : Number(row.fact_id),
            why,
          });
          done = true;
          break;
        }
        sealed += 1;
        previous = { sequence: Number(row.sequence), hash: row.hash };
      }
    }
  }
  const { rows: tail } = await sql<{
    count: number;
  }>`SELECT count(*)::int AS count FROM facts f LEFT JOIN fact_seals s ON s.fact_id = f.id WHERE s.fact_id IS NULL`.execute(
    db,
  );
  return { organisations: organisations.length, sealed, unsealed: tail[0]?.count ?? 0, broken };
}
