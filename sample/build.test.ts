// The sample: built by commands, the same by seed and date, told from a real place.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCell } from '../src/modules/organisation/factory.ts';
import { createTestApp, type TestApp } from '../tests/support/app.ts';
import { sampleAccounts } from './accounts.ts';
import { prepareSample } from './prepare.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ demoAccounts: [...sampleAccounts] });
});
afterAll(() => app.close());

test('a real place is never built over', async () => {
  const real = await createTestApp();
  try {
    await makeCell(real.runAsJob);
    const refused = await prepareSample(real.database, () => undefined);
    expect(refused).toContain('đã có tổ chức thật');
  } finally {
    await real.close();
  }
});

test('an empty place becomes the sample; every account it offers signs in', async () => {
  const told: string[] = [];
  expect(await prepareSample(app.database, (sentence) => told.push(sentence))).toBeNull();
  const offered = await app.http.inject({ url: '/api/demo/accounts' });
  expect(offered.json()).toEqual(sampleAccounts);
  for (const { username, password } of sampleAccounts) {
    const answer = await app.http.inject({
      method: 'POST',
      url: '/api/auth/sign-in/username',
      payload: { username, password },
    });
    expect([username, answer.statusCode]).toEqual([username, 200]);
  }
}, 120_000);
