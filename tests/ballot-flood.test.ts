// A forger floods the anonymous route over real connections: nothing of it reaches the database, no address is counted, the vote goes on.
import type { AddressInfo } from 'node:net';
import autocannon from 'autocannon';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBallot } from '../src/modules/democracy/ballots/casting/commands.ts';
import { makeBallot } from '../src/modules/democracy/ballots/factory.ts';
import { endHandingOut, takeBallot } from '../src/modules/democracy/ballots/handing/commands.ts';
import { recountOf, shownBallot } from '../src/modules/democracy/ballots/queries.ts';
import { bodyOf } from '../src/modules/democracy/ballots/rules.ts';
import { granted, type MadeCell, makeCell } from '../src/modules/organisation/factory.ts';
import { drawToken, finishToken } from '../src/web/blind.ts';
import { createTestApp, type TestApp } from './support/app.ts';

let app: TestApp;
let cell: MadeCell;
let address: string;
beforeAll(async () => {
  app = await createTestApp();
  cell = await makeCell(app.runAsJob, { officials: 4 });
  await app.http.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(app.http.server.address() as AddressInfo).port}`;
});
afterAll(() => app.close());

const random = (bytes: number) =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))).toString('base64url');

/** Transactions that this database has ended so far. */
async function transactions(): Promise<number> {
  const { rows } = await sql<{ ended: number }>`
    SELECT (xact_commit + xact_rollback)::int AS ended FROM pg_stat_database WHERE datname = current_database()`.execute(
    app.database.owner,
  );
  return rows[0]?.ended ?? 0;
}

test('a whole hall that casts at once when nothing has been looked up yet is let in', async () => {
  const keys = app.services.blindKeys;
  const ballotId = await makeBallot(app.act, keys, cell);
  const forged = { token: random(64), signature: random(256), body: bodyOf([true, false]) };
  const codes = await Promise.all(
    Array.from({ length: 30 }, async () => {
      const reply = await app.http.inject({
        method: 'POST',
        url: `/api/v1/ballots/${ballotId}/casts`,
        payload: forged,
      });
      return reply.json().code;
    }),
  );
  // All are looked at, none is told to wait.
  expect(new Set(codes)).toEqual(new Set(['token-forged']));
});

test('forged casts by the thousand: refused before the database; those who vote meanwhile get in', async () => {
  const keys = app.services.blindKeys;
  const ballotId = await makeBallot(app.act, keys, cell);
  const publicKey = (await app.act(cell.secretary, (scope) => shownBallot(scope, ballotId)))?.publicKey ?? '';
  const held = [];
  for (const personId of cell.officials) {
    const drawn = await drawToken(publicKey);
    const taken = granted(
      await app.attempt(personId, (scope) => takeBallot(scope, keys, ballotId, drawn.blinded)),
    );
    held.push({ token: drawn.token, signature: await finishToken(publicKey, drawn, taken.signature) });
  }
  granted(await app.attempt(cell.secretary, (scope) => endHandingOut(scope, keys, ballotId)));
  const body = bodyOf([true, false]);
  const cast = async (input: { token: string; signature: string }) => {
    const reply = await fetch(`${address}/api/v1/ballots/${ballotId}/casts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...input, body }),
    });
    return reply.status;
  };
  expect(await cast({ token: random(64), signature: random(256) })).toBe(403);
  const before = await transactions();
  const flood = autocannon({
    url: `${address}/api/v1/ballots/${ballotId}/casts`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: random(64), signature: random(256), body }),
    connections: 50,
    duration: 5,
  });
  const inTheMiddle = await Promise.all(held.map(cast));
  const told = await flood;
  const unknown = await autocannon({
    url: `${address}/api/v1/ballots/${crypto.randomUUID()}/casts`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: random(64), signature: random(256), body }),
    connections: 50,
    amount: 500,
  });
  const after = await transactions();
  console.log(
    `flood: ${told['4xx']} forged casts in ${told.duration} s, ${Math.round(told['4xx'] / told.duration)} a second; ${after - before} transactions in all`,
  );
  expect(inTheMiddle).toEqual([200, 200, 200, 200]);
  expect(told['4xx']).toBeGreaterThan(200);
  expect([told['2xx'], told['5xx'], told.errors, unknown['2xx'], unknown['5xx']]).toEqual([0, 0, 0, 0, 0]);
  // What touches the database is the honest casts, and look-ups of ballots that are not there: two at once, not five hundred.
  expect(after - before).toBeLessThan(600);
  granted(await app.attempt(cell.secretary, (scope) => closeBallot(scope, keys, ballotId)));
  const recount = granted(await app.act(cell.secretary, (scope) => recountOf(scope, ballotId)));
  expect(recount.announced).toMatchObject({ received: 4, valid: 4, invalid: 0, votes: [4, 0] });
}, 120_000);
