// The whole sample, built once: every row that is claimed shows living data; the chain over its facts holds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealFacts, verifyChain } from '../src/platform/audit/chain.ts';
import { createTestDatabase, type TestDatabase } from '../tests/support/database.ts';
import { type Claim, claimed, claims, withoutData } from './coverage.ts';
import { prepareSample } from './prepare.ts';

let database: TestDatabase;
let filesDir: string;
beforeAll(async () => {
  database = await createTestDatabase();
  filesDir = mkdtempSync(join(tmpdir(), 'nennep-sample-'));
  expect(await prepareSample({ ...database, filesDir }, () => undefined)).toBeNull();
}, 900_000);
afterAll(async () => {
  await database.drop();
  rmSync(filesDir, { recursive: true, force: true });
});

/** Counted past the walls, as whoever holds the machine could. */
async function count(claim: Claim): Promise<number> {
  return database.owner.transaction().execute(async (tx) => {
    await sql`SELECT set_config('nennep.job', 'live', true)`.execute(tx);
    const { rows } = await sql<{ count: string | number }>`${sql.raw(claim.count)}`.execute(tx);
    return Number(rows[0]?.count ?? 0);
  });
}

test('every claimed row has a line, and every line a claimed row', () => {
  const shown = new Set([...claims.map((claim) => claim.row), ...Object.keys(withoutData)]);
  expect([...claimed].filter((row) => !shown.has(row))).toEqual([]);
  expect([...shown].filter((row) => !claimed.includes(row))).toEqual([]);
});

test('every claim is shown by living data', async () => {
  const short: string[] = [];
  for (const claim of claims) {
    const found = await count(claim);
    if (found < claim.least) short.push(`${claim.row}: ${claim.shows}: ${found}, not ${claim.least}`);
  }
  expect(short).toEqual([]);
});

test('a claim without data is found', async () => {
  const planted = {
    row: 'X1',
    shows: 'nothing',
    count: "SELECT count(*) FROM facts WHERE kind = 'never.happened'",
    least: 1,
  };
  expect(await count(planted)).toBeLessThan(planted.least);
});

test('the facts of a whole year make one unbroken chain an organisation', async () => {
  for (;;) {
    await sealFacts(database.app);
    const report = await verifyChain(database.owner);
    expect(report.broken).toEqual([]);
    if (report.unsealed === 0) break;
  }
}, 120_000);
