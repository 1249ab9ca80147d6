// The whole sample, built once as `npm run demo` builds it: every claim has its least count; the chain over its facts holds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claims } from '../../sample/coverage.ts';
import { prepareSample } from '../../sample/prepare.ts';
import { brokenLinks, fallingShort } from '../support/claims.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

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
