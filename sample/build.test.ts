// The sample: built by commands on any day of the year, the same by seed and date, told from a real place.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCell } from '../src/modules/organisation/factory.ts';
import { createTestApp, type TestApp } from '../tests/support/app.ts';
import { createTestDatabase } from '../tests/support/database.ts';
import { expectLive, expectSame } from '../tests/support/drawn.ts';
import { sampleAccounts, samplePassword } from './accounts.ts';
import { buildSample } from './build.ts';
import { prepareSample } from './prepare.ts';
import { Stage } from './stage.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ demoAccounts: [...sampleAccounts] });
});
afterAll(() => app.close());

test('a real place is never built over', async () => {
  const real = await createTestApp();
  try {
    await makeCell(real.runAsJob);
    expect(await prepareSample(real.database, () => undefined)).toContain('đã có tổ chức thật');
  } finally {
    await real.close();
  }
});

test('every account that the sample offers signs in; a fresh sample is kept', async () => {
  const now = Temporal.Now.instant();
  const passwordHash = await app.accounts.hashPassword(samplePassword);
  await buildSample({ db: app.database.app, now, passwordHash, cellsEach: 2, months: 0 });
  expect((await app.http.inject({ url: '/api/demo/accounts' })).json()).toEqual(sampleAccounts);
  for (const { username, password } of sampleAccounts) {
    const answer = await app.http.inject({
      method: 'POST',
      url: '/api/auth/sign-in/username',
      payload: { username, password },
    });
    expect([username, answer.statusCode]).toEqual([username, 200]);
  }
  const told: string[] = [];
  expect(
    await prepareSample(app.database, (sentence) => told.push(sentence), now.add({ hours: 1 })),
  ).toBeNull();
  expect(told).toEqual([]);
}, 120_000);

// The last night of a year a minute before midnight; other days: tests/long.
test('the sample of the last minute of a year has a meeting that is on, with the reason when it was moved', async () => {
  await expectLive('2026-12-31T16:59:00Z');
}, 120_000);

// With months before it: tests/long.
test('the same by seed and date, another by another seed', async () => {
  await expectSame('2026-11-24T03:00:00Z', 0);
}, 180_000);

test('a sample whose building was cut off is built anew', async () => {
  const database = await createTestDatabase();
  try {
    const { GroundBuilder } = await import('./ground/builder.ts');
    const { Chance } = await import('./random.ts');
    const today = Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh');
    await new GroundBuilder(today, new Chance('x')).build(new Stage(database.app), 1);
    const told: string[] = [];
    const building = prepareSample(database, (sentence) => {
      told.push(sentence);
      // Far enough: what is tried here is that it begins anew.
      if (told.length > 1) throw new Error('begun anew');
    });
    await expect(building).rejects.toThrow('begun anew');
    expect(told[0]).toContain('được thay bằng');
  } finally {
    await database.drop();
  }
}, 60_000);
