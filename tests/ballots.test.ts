// The life of a secret ballot over HTTP: handed out once, a lost answer again, cast without a name, hostile casts refused, recounted.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBallot } from '../src/modules/democracy/ballots/casting/commands.ts';
import { stopBallot } from '../src/modules/democracy/ballots/commands.ts';
import {
  castBallot,
  readBallot,
  readRecount,
  takeBallot,
} from '../src/modules/democracy/ballots/contract.ts';
import { makeBallot } from '../src/modules/democracy/ballots/factory.ts';
import { noFaults } from '../src/modules/democracy/ballots/faults/rules.ts';
import { endHandingOut } from '../src/modules/democracy/ballots/handing/commands.ts';
import { bodyOf, countOf } from '../src/modules/democracy/ballots/rules.ts';
import { granted, type MadeCell, makeCell } from '../src/modules/organisation/factory.ts';
import { isRefusal, type Result } from '../src/platform/http/refusal.ts';
import { type Drawn, drawToken, finishToken, verifyTokens } from '../src/web/blind.ts';
import { createTestApp, type TestApp } from './support/app.ts';

let app: TestApp;
let cell: MadeCell;
let other: MadeCell;
beforeAll(async () => {
  app = await createTestApp();
  cell = await makeCell(app.runAsJob, { officials: 6, probationary: 1 });
  other = await makeCell(app.runAsJob);
});
afterAll(() => app.close());

const keys = () => app.services.blindKeys;
const code = (result: Result<unknown>) => (isRefusal(result) ? result.code : 'ok');
const person = (place: number) => cell.officials[place] as string;

async function draw(ballotId: string): Promise<{ publicKey: string; drawn: Drawn }> {
  const page = await (await app.as(person(0))).call(readBallot, { params: { ballotId } });
  const { publicKey } = page.answer.ballot;
  return { publicKey, drawn: await drawToken(publicKey) };
}

const take = async (personId: string, ballotId: string, blinded: string) =>
  (await app.as(personId)).call(takeBallot, { params: { ballotId }, body: { blinded } });

interface Held {
  token: string;
  signature: string;
}

async function hold(personId: string, ballotId: string): Promise<Held> {
  const { publicKey, drawn } = await draw(ballotId);
  const taken = await take(personId, ballotId, drawn.blinded);
  return { token: drawn.token, signature: await finishToken(publicKey, drawn, taken.answer.signature) };
}

async function cast(ballotId: string, held: Held, body: string): Promise<string> {
  const answer = await (await app.as(null)).call(castBallot, {
    params: { ballotId },
    body: { ...held, body },
  });
  return answer.code ?? 'ok';
}

/** The gate lets the same token through once a second. */
const later = () => new Promise((resolve) => setTimeout(resolve, 1050));
const yes = bodyOf([true, false]);
const no = bodyOf([false, true]);
const lead = (work: typeof endHandingOut, ballotId: string) =>
  app.attempt(cell.secretary, (scope) => work(scope, keys(), ballotId));

test('handed out once, cast without a name, everything hostile refused and uncounted, recounted by anybody', async () => {
  const ballotId = await makeBallot(app.act, keys(), cell);
  const { publicKey, drawn } = await draw(ballotId);
  const first = await take(person(1), ballotId, drawn.blinded);
  expect(await take(person(1), ballotId, drawn.blinded)).toMatchObject({ answer: first.answer });
  expect((await take(person(1), ballotId, (await drawToken(publicKey)).blinded)).code).toBe('token-taken');
  expect((await take(cell.probationary[0] as string, ballotId, drawn.blinded)).code).toBe(
    'probationary-no-vote',
  );
  expect((await take(other.secretary, ballotId, drawn.blinded)).code).toBe('not-found');
  const one = { token: drawn.token, signature: await finishToken(publicKey, drawn, first.answer.signature) };
  const two = await hold(person(2), ballotId);
  expect(code(await lead(endHandingOut, ballotId))).toBe('too-few-took');
  const three = await hold(person(3), ballotId);
  const four = await hold(person(4), ballotId);
  // In phase (a) nothing is taken in.
  expect(await cast(ballotId, one, yes)).toBe('not-spending');
  granted(await lead(endHandingOut, ballotId));
  expect(keys().read(ballotId, 'sign')).toBeNull();
  expect((await take(person(5), ballotId, (await drawToken(publicKey)).blinded)).code).toBe(
    'not-handing-out',
  );
  // A lost answer is fetched again also after the key is gone.
  expect((await take(person(1), ballotId, drawn.blinded)).answer).toEqual(first.answer);
  await later();
  const foreignId = await makeBallot(app.act, keys(), other);
  expect(await cast(foreignId, one, yes)).toBe('token-forged');
  expect(await cast(ballotId, { ...one, signature: two.signature }, yes)).toBe('token-forged');
  expect(await cast(ballotId, one, '10')).toBe('bad-input');
  expect(await cast(ballotId, one, 'xx'.padEnd(64, '.'))).toBe('token-malformed');
  const named = await (await app.as(person(1))).call(castBallot, {
    params: { ballotId },
    body: { ...one, body: yes },
  });
  expect(named.code).toBe('carries-a-name');
  await later();
  expect(await cast(ballotId, one, yes)).toBe('ok');
  expect(await cast(ballotId, one, yes)).toBe('too-many');
  expect(await cast(ballotId, two, no)).toBe('ok');
  expect(await cast(ballotId, three, bodyOf([true, true]))).toBe('ok');
  await later();
  expect(await cast(ballotId, one, yes)).toBe('ok');
  await later();
  expect(await cast(ballotId, one, no)).toBe('token-spent');
  expect((await (await app.as(person(1))).call(readRecount, { params: { ballotId } })).code).toBe(
    'not-found',
  );
  granted(await lead(closeBallot, ballotId));
  expect(await cast(ballotId, four, yes)).toBe('not-spending');
  const { answer } = await (await app.as(cell.above)).call(readRecount, { params: { ballotId } });
  expect(answer.announced).toEqual({
    received: 3,
    valid: 2,
    invalid: 1,
    votes: [1, 1],
    faults: { ...noFaults, tooManyLeft: 1 },
  });
  expect([answer.electors, answer.handedOut, answer.ballots.length]).toEqual([6, 4, 3]);
  expect(await verifyTokens(publicKey, answer.ballots)).toEqual([true, true, true]);
  expect(answer.ballots.find((row) => row.token === one.token)?.body).toBe(yes);
  expect(
    countOf(
      answer.ballots.map((row) => row.body),
      2,
      1,
    ),
  ).toEqual({ received: 3, valid: 2, invalid: 1, votes: [1, 1] });
  const strangers = await (await app.as(other.secretary)).call(readRecount, { params: { ballotId } });
  expect(strangers.code).toBe('not-found');
});

test('too few cast: nothing is announced, and what lay there is gone unread; a stopped one too', async () => {
  const ballotId = await makeBallot(app.act, keys(), cell);
  const held = [];
  for (const place of [0, 1, 2]) held.push(await hold(person(place), ballotId));
  granted(await lead(endHandingOut, ballotId));
  expect(await cast(ballotId, held[0] as Held, yes)).toBe('ok');
  expect(await cast(ballotId, held[1] as Held, yes)).toBe('ok');
  granted(await lead(closeBallot, ballotId));
  const { ballot } = (await (await app.as(person(0))).call(readBallot, { params: { ballotId } })).answer;
  expect([ballot.state, ballot.result]).toEqual(['void', null]);
  const stopped = await makeBallot(app.act, keys(), cell);
  granted(await lead(stopBallot, stopped));
  const { rows } = await sql`SELECT FROM pg_tables WHERE schemaname = 'blind_boxes'
    AND tablename = ANY (${[ballotId, stopped]})`.execute(app.database.owner);
  expect(rows).toHaveLength(0);
});

test('the program cannot look into an inbox, nor write to one, nor to the published list', async () => {
  const ballotId = await makeBallot(app.act, keys(), cell);
  const denied = async (statement: string) =>
    expect(sql.raw(statement).execute(app.database.app)).rejects.toThrow(/permission denied/);
  await denied(`SELECT * FROM blind_boxes."${ballotId}"`);
  await denied(`INSERT INTO blind_boxes."${ballotId}" VALUES ('', '', '')`);
  await denied('SELECT sealed_key FROM blind_uses');
  await denied('DELETE FROM blind_published');
  await denied('INSERT INTO blind_takings SELECT * FROM blind_takings');
  granted(await lead(stopBallot, ballotId));
});

test('taking and casting leave no fact, no kept answer and no figure', async () => {
  const { rows } = await sql<{ kind: string }>`
    SELECT DISTINCT kind FROM facts WHERE subject_type = 'ballot' ORDER BY kind`.execute(app.database.owner);
  expect(rows.map((row) => row.kind)).toEqual([
    'ballot.handed-out',
    'ballot.opened',
    'ballot.published',
    'ballot.stopped',
  ]);
  const keep = await sql`SELECT FROM idempotency_keys WHERE endpoint IN ('takeBallot', 'castBallot')`.execute(
    app.database.owner,
  );
  expect(keep.rows).toHaveLength(0);
  expect((await app.http.inject({ url: '/metrics' })).body).not.toContain('castBallot');
});
