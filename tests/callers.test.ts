// Phones of one hall come from one address: each session is counted for itself, a forged or missing one by its address.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCell } from '../src/modules/organisation/factory.ts';
import { readToday } from '../src/platform/http/today-contract.ts';
import { createTestApp, type TestApp } from './support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

/** How many requests are left in this minute. */
async function left(cookie: string): Promise<number> {
  const reply = await app.http.inject({ method: 'GET', url: readToday.path, headers: { cookie } });
  return Number(reply.headers['x-ratelimit-remaining']);
}

test('requests are counted by session, those without a session of ours by address', async () => {
  const cell = await makeCell(app.runAsJob);
  const [first, second] = await Promise.all([app.cookieOf(cell.secretary), app.cookieOf(cell.deputy)]);
  const start = await left(first);
  expect(await left(second)).toBe(start);
  expect(await left(first)).toBe(start - 1);
  expect(await left(second)).toBe(start - 1);
  // A token that somebody makes up, however often, comes out of what his address may.
  const byAddress = await left('');
  const [name, value = ''] = first.split('=');
  const forged = [
    `${name}=anything.${value.split('.').at(-1)}`,
    `${name}=${value.slice(0, -8)}AAAAAAAA`,
    `${name}=.`,
  ];
  for (const [at, cookie] of forged.entries()) expect(await left(cookie)).toBe(byAddress - 1 - at);
});

test('files of the application are not counted: a hall of first visits asks for them at once', async () => {
  const reply = await app.http.inject({ method: 'GET', url: '/assets/not-there.js' });
  expect(reply.headers['x-ratelimit-remaining']).toBeUndefined();
});
