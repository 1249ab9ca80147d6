// Half a year of a few cells: every row that is claimed shows living data; the chain over its facts holds. The whole sample: tests/long.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDiskStore } from '../src/platform/files/store.ts';
import { brokenLinks, countOf, fallingShort } from '../tests/support/claims.ts';
import { createTestDatabase, type TestDatabase } from '../tests/support/database.ts';
import { buildSample } from './build.ts';
import { claimed, claims, withoutData } from './coverage.ts';

let database: TestDatabase;
let filesDir: string;
beforeAll(async () => {
  database = await createTestDatabase();
  filesDir = mkdtempSync(join(tmpdir(), 'nennep-sample-'));
  await buildSample({
    db: database.app,
    now: Temporal.Now.instant(),
    passwordHash: 'nobody signs in here',
    cellsEach: 2,
    months: 6,
    files: openDiskStore(filesDir),
  });
}, 300_000);
afterAll(async () => {
  await database.drop();
  rmSync(filesDir, { recursive: true, force: true });
});

test('every claimed row has a line, and every line a claimed row', () => {
  const shown = new Set([...claims.map((claim) => claim.row), ...Object.keys(withoutData)]);
  expect([...claimed].filter((row) => !shown.has(row))).toEqual([]);
  expect([...shown].filter((row) => !claimed.includes(row))).toEqual([]);
});

test('every claim is shown by living data', async () => {
  expect(await fallingShort(database, claims, (claim) => (claim.whole ? 0 : 1))).toEqual([]);
});

test('a claim without data is found', async () => {
  const planted = {
    row: 'X1',
    shows: 'nothing',
    count: "SELECT count(*) FROM facts WHERE kind = 'never.happened'",
    least: 1,
  };
  expect(await countOf(database, planted)).toBe(0);
  expect(await fallingShort(database, [planted], () => 1)).toHaveLength(1);
});

test('its facts make one unbroken chain an organisation', async () => {
  expect(await brokenLinks(database)).toEqual([]);
}, 120_000);
