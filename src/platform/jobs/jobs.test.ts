// Reactions answer each fact once and in order; timed jobs run; failures hold nothing else up.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { recordFact } from '../audit/facts.ts';
import { ScopeMint } from '../auth/scope.ts';
import { Dispatcher, type Patience } from './dispatcher.ts';
import { housekeeping } from './housekeeping.ts';
import type { Reaction } from './jobs.ts';
import { readLag } from './progress.ts';
import { prepareQueue, startWorker } from './worker.ts';

const organisationId = '22222222-2222-4222-8222-222222222222';
const thing = '33333333-3333-4333-8333-333333333333';
const hurried: Partial<Patience> = { idle: 100, soon: 10, parkedSeconds: 0.05 };
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

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(inject('templateUrl'));
  // Where the reactions under test leave their effects.
  await sql`CREATE TABLE effects (reaction text, number integer, UNIQUE (reaction, number))`.execute(
    database.owner,
  );
});
afterAll(() => database.drop());
beforeEach(async () => {
  await sql`TRUNCATE effects, reaction_cursors, parked_facts, fact_seals, facts`.execute(database.owner);
});

function record(number: number, kind = 'thing.changed'): Promise<unknown> {
  return database.app.transaction().execute(async (tx) =>
    recordFact(await mint.forJob(tx, 'test'), {
      kind,
      organisationId,
      subject: { type: 'thing', id: thing },
      data: { number },
    }),
  );
}

/** Notes the fact's number; `before` may fail first. */
function noting(name: string, before: (number: number) => void | Promise<void> = () => undefined): Reaction {
  return {
    name,
    on: ['thing.changed'],
    run: async (scope, fact) => {
      const number = fact.data.number as number;
      await sql`INSERT INTO effects VALUES (${name}, ${number})`.execute(scope.db);
      await before(number);
    },
  };
}

async function effects(reaction: string): Promise<number[]> {
  const { rows } = await sql<{
    number: number;
  }>`SELECT number FROM effects WHERE reaction = ${reaction} ORDER BY number`.execute(database.owner);
  return rows.map((row) => row.number);
}

/** Runs a dispatcher until `done` holds, then stops it. */
async function until(
  done: () => Promise<boolean>,
  reactions: Reaction[],
  errors: unknown[] = [],
): Promise<void> {
  const dispatcher = new Dispatcher(
    { db: database.app, mint, reactions, onError: (error) => errors.push(error) },
    hurried,
  );
  await dispatcher.start();
  try {
    await expect.poll(done, { timeout: 30_000, interval: 15 }).toBe(true);
  } finally {
    await dispatcher.stop();
  }
}

test('each fact of its kinds is answered once, also by two dispatchers at once and after a new start', async () => {
  for (let number = 1; number <= 250; number++)
    await record(number, number % 5 === 0 ? 'thing.other' : 'thing.changed');
  const reaction = noting('all');
  const all = async () => (await effects('all')).length === 200;
  await Promise.all([until(all, [reaction]), until(all, [reaction])]);
  await record(251);
  await until(async () => (await effects('all')).length === 201, [reaction]);
  expect(await readLag(database.app)).toEqual([{ reaction: 'all', behind: 0, parked: 0 }]);
});

test('a fact of a transaction that began earlier and commits later is not passed over', async () => {
  const order: number[] = [];
  const reaction = noting('order', (number) => void order.push(number));
  const dispatcher = new Dispatcher(
    { db: database.app, mint, reactions: [reaction], onError: () => undefined },
    hurried,
  );
  await dispatcher.start();
  const held = Promise.withResolvers<void>();
  const early = Promise.withResolvers<void>();
  const slow = database.app.transaction().execute(async (tx) => {
    await recordFact(await mint.forJob(tx, 'test'), {
      kind: 'thing.changed',
      organisationId,
      subject: { type: 'thing', id: thing },
      data: { number: 1 },
    });
    early.resolve();
    await held.promise;
  });
  await early.promise;
  await record(2);
  dispatcher.wake();
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(order).toEqual([]);
  held.resolve();
  await slow;
  await expect.poll(() => order, { timeout: 30_000 }).toEqual([1, 2]);
  await dispatcher.stop();
});

test('effects and cursor stand or fall together: a failure leaves nothing behind, and the next try does it once', async () => {
  for (let number = 1; number <= 5; number++) await record(number);
  let failures = 2;
  const errors: unknown[] = [];
  const shaky = noting('shaky', (number) => {
    if (number === 3 && failures-- > 0) throw new Error('not yet');
  });
  await until(async () => (await effects('shaky')).length === 5, [shaky], errors);
  expect(errors).toHaveLength(2);
  expect(await effects('shaky')).toEqual([1, 2, 3, 4, 5]);
});

test('a fact that keeps failing is set aside without its words, holds nobody up, and is answered when it can be', async () => {
  for (let number = 1; number <= 6; number++) await record(number);
  let broken = true;
  const poisoned = noting('poisoned', (number) => {
    if (number === 2 && broken) throw new TypeError('Nguyễn Văn A');
  });
  const beside = noting('beside');
  await until(
    async () => (await effects('poisoned')).length === 5 && (await effects('beside')).length === 6,
    [poisoned, beside],
  );
  const parked = await database.app.selectFrom('parked_facts').select(['reaction', 'why']).execute();
  expect(parked).toEqual([{ reaction: 'poisoned', why: 'TypeError' }]);
  broken = false;
  await until(async () => (await effects('poisoned')).length === 6, [poisoned, beside]);
  expect(await database.app.selectFrom('parked_facts').selectAll().execute()).toEqual([]);
});

test('the worker runs as a role that owns nothing: facts wake it, timed jobs run by name, dropped ones lose their times', async () => {
  await prepareQueue(database.ownerUrl);
  await prepareQueue(database.ownerUrl);
  const scopes: (string | null)[] = [];
  const job = (name: string) => ({
    name,
    cron: '0 6 * * *',
    run: async (scope: { actor: { job: string | null } }) => void scopes.push(scope.actor.job),
  });
  const deps = {
    databaseUrl: database.appUrl,
    db: database.app,
    mint,
    reactions: [noting('woken')],
    onError: (error: unknown) => expect.unreachable(String(error)),
  };
  const first = await startWorker({ ...deps, jobs: [job('remind'), job('gone')] });
  await first.runNow('remind');
  expect(scopes).toEqual(['remind']);
  await record(1);
  first.wake();
  await expect.poll(() => effects('woken'), { timeout: 30_000 }).toEqual([1]);
  await first.stop();

  const second = await startWorker({ ...deps, jobs: [job('remind')] });
  const { rows } = await sql<{
    key: string;
    timezone: string;
  }>`SELECT key, timezone FROM pgboss.schedule ORDER BY key`.execute(database.owner);
  expect(rows).toEqual([{ key: 'remind', timezone: 'Asia/Ho_Chi_Minh' }]);
  // As pg-boss's clock would when the time has come.
  await sql`INSERT INTO pgboss.job (name, data) VALUES ('timed', '{"job":"remind"}')`.execute(database.owner);
  await expect.poll(() => scopes, { timeout: 40_000 }).toEqual(['remind', 'remind']);
  await second.stop();
});

test('housekeeping clears answers kept for a month and sessions that have ended, and nothing younger', async () => {
  const person = '11111111-1111-4111-8111-111111111111';
  await sql`INSERT INTO auth_users (id, name, email) VALUES (${person}, 'x', 'x@nennep.invalid')`.execute(
    database.owner,
  );
  await sql`INSERT INTO auth_sessions (user_id, token, expires_at) VALUES (${person}, 'ended', now() - interval '1 hour'), (${person}, 'lives', now() + interval '1 hour')`.execute(
    database.owner,
  );
  await sql`INSERT INTO idempotency_keys (actor_id, key, endpoint, request_hash, status, at) VALUES
    (${person}, 'old-old-old', 'x', '\\x00', 200, now() - interval '31 days'), (${person}, 'new-new-new', 'x', '\\x00', 200, now())`.execute(
    database.owner,
  );
  await database.app
    .transaction()
    .execute(async (tx) => housekeeping.run(await mint.forJob(tx, housekeeping.name)));
  const { rows } = await sql<{
    left: string;
  }>`SELECT token AS left FROM auth_sessions UNION ALL SELECT key FROM idempotency_keys`.execute(
    database.owner,
  );
  expect(rows.map((row) => row.left)).toEqual(['lives', 'new-new-new']);
});
