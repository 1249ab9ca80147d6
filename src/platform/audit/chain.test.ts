// The chain: sealed in order, broken links named, the unsealed tail told apart, and no right to rewrite.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { type Scope, ScopeMint } from '../auth/scope.ts';
import { sealFacts, verifyChain } from './chain.ts';
import { readHistory, recordFact } from './facts.ts';

let database: TestDatabase;
const one = '00000000-0000-4000-8000-000000000001';
const two = '00000000-0000-4000-8000-000000000002';
const thing = { type: 'thing', id: '00000000-0000-4000-8000-00000000000a' };
const mint = new ScopeMint({
  standing: async () => ({
    memberOf: [],
    confidantOf: [],
    hearsFrom: [],
    answersFor: [],
    circles: [],
    holds: async () => false,
  }),
});

const asPerson = <T>(work: (scope: Scope) => Promise<T>) =>
  database.app.transaction().execute(async (tx) => work(await mint.forPerson(tx, one)));
const add = (organisationId: string, number: number) =>
  asPerson((scope) =>
    recordFact(scope, {
      kind: 'thing.counted',
      organisationId,
      subject: thing,
      data: { number, b: 'x', a: null },
    }),
  );

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  await sql`TRUNCATE parked_facts, fact_seals, facts`.execute(database.owner);
});
afterAll(() => database.drop());

/** Seals until none waits: transactions of other databases on this server hold the oldest snapshot back for a moment. */
async function sealAll(): Promise<number> {
  let sealed = 0;
  for (let tries = 0; tries < 200; tries++) {
    sealed += await sealFacts(database.app);
    if ((await verifyChain(database.owner)).unsealed === 0) break;
    await pause(20);
  }
  return sealed;
}

test('two organisations have a chain each; the tail that waits is no fault', async () => {
  for (let number = 0; number < 5; number++) await add(number % 2 ? one : two, number);
  expect(await verifyChain(database.owner)).toMatchObject({ sealed: 0, unsealed: 5, broken: [] });
  expect(await sealAll()).toBe(5);
  expect(await sealFacts(database.app)).toBe(0);
  await add(one, 9);
  expect(await verifyChain(database.owner)).toEqual({ organisations: 2, sealed: 5, unsealed: 1, broken: [] });
});

test('sealers at once seal each fact once', async () => {
  for (let number = 0; number < 20; number++) await add(one, number);
  await Promise.all(Array.from({ length: 6 }, () => sealFacts(database.app)));
  await sealAll();
  expect(await verifyChain(database.owner)).toMatchObject({ sealed: 20, unsealed: 0, broken: [] });
});

test('a fact of a transaction still open is not overtaken', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let written: () => void = () => undefined;
  const began = new Promise<void>((resolve) => {
    written = resolve;
  });
  const slow = asPerson(async (scope) => {
    await recordFact(scope, { kind: 'thing.slow', organisationId: one, subject: thing });
    written();
    await held;
  });
  await began;
  await add(one, 1);
  expect(await sealFacts(database.app)).toBe(0);
  release();
  await slow;
  expect(await sealAll()).toBe(2);
  const kinds = await asPerson((scope) => readHistory(scope, thing));
  expect(kinds.map((fact) => fact.kind)).toEqual(['thing.slow', 'thing.counted']);
});

test.each([
  ['changed', sql`UPDATE facts SET data = '{"number": 99}' WHERE data->>'number' = '2'`, 'changed', 3],
  ['backdated', sql`UPDATE facts SET at = at - interval '1 day' WHERE data->>'number' = '1'`, 'changed', 2],
  ['given to another', sql`UPDATE facts SET actor_id = ${two} WHERE data->>'number' = '0'`, 'changed', 1],
  ['cut out of the chain', sql`DELETE FROM fact_seals WHERE sequence = 2`, 'order', 3],
])('a fact %s is found at its link', async (_name, harm, why, sequence) => {
  for (let number = 0; number < 4; number++) await add(one, number);
  await sealAll();
  await harm.execute(database.owner);
  const report = await verifyChain(database.owner);
  expect(report.broken).toMatchObject([{ organisationId: one, why, sequence }]);
});

test('the program has no right to change or remove facts and seals', async () => {
  await add(one, 1);
  await sealAll();
  for (const statement of [
    'UPDATE facts SET kind = kind',
    'DELETE FROM facts',
    'UPDATE fact_seals SET hash = hash',
    'DELETE FROM fact_seals',
  ]) {
    await expect(sql.raw(statement).execute(database.app)).rejects.toThrow(/permission denied/);
  }
});

test('a refused transaction leaves no fact', async () => {
  await expect(
    asPerson(async (scope) => {
      await recordFact(scope, { kind: 'thing.lost', organisationId: one, subject: thing });
      throw new Error('refused');
    }),
  ).rejects.toThrow('refused');
  expect(await verifyChain(database.owner)).toMatchObject({ unsealed: 0 });
});
