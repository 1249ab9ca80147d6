// The whole sample, built once as `npm run demo` builds it: every claim has its least count; the chain over its facts holds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claims } from '../../sample/coverage.ts';
import { prepareSample } from '../../sample/prepare.ts';
import { brokenLinks, fallingShort } from '../support/claims.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { expectLive, expectSame } from '../support/drawn.ts';

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

test('every claim has its least count', async () => {
  expect(await fallingShort(database, claims, (claim) => claim.least)).toEqual([]);
});

test('the facts of a whole year make one unbroken chain an organisation', async () => {
  expect(await brokenLinks(database)).toEqual([]);
}, 120_000);

// Month ends, the leap day, the holiday on the rule's own day.
test.each(['2027-01-31T03:00:00Z', '2028-02-29T09:30:00Z', '2026-09-03T02:00:00Z'])(
  'the sample of %s has a meeting that is on, with the reason when it was moved',
  expectLive,
);

test('the same by seed and date, another by another seed', () => expectSame('2026-11-24T03:00:00Z', 2));
