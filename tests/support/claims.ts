// What the sample shows of the promises, counted past the walls as whoever holds the machine could.
import { sql } from 'kysely';
import type { Claim } from '../../sample/coverage/claim.ts';
import { sealFacts, verifyChain } from '../../src/platform/audit/chain.ts';
import type { TestDatabase } from './database.ts';

export async function countOf(database: TestDatabase, claim: Claim): Promise<number> {
  return database.owner.transaction().execute(async (tx) => {
    await sql`SELECT set_config('nennep.job', 'live', true)`.execute(tx);
    const { rows } = await sql<{ count: string | number }>`${sql.raw(claim.count)}`.execute(tx);
    return Number(rows[0]?.count ?? 0);
  });
}

/** In: the least count of a claim. Out: a line for each claim that shows less. */
export async function fallingShort(
  database: TestDatabase,
  claims: readonly Claim[],
  least: (claim: Claim) => number,
): Promise<string[]> {
  const short: string[] = [];
  for (const claim of claims) {
    const found = await countOf(database, claim);
    if (found < least(claim)) short.push(`${claim.row}: ${claim.shows}: ${found}, not ${least(claim)}`);
  }
  return short;
}

/** Seals what is unsealed until nothing is. Out: the links that are broken. */
export async function brokenLinks(database: TestDatabase) {
  for (;;) {
    await sealFacts(database.app);
    const report = await verifyChain(database.owner);
    if (report.broken.length > 0 || report.unsealed === 0) return report.broken;
  }
}
