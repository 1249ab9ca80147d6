// The listener against a database that drops its connections: it comes back once, tells the gap, and hears everything after.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { factChannel } from '../audit/facts.ts';
import { type FactListener, listenToFacts } from './listener.ts';

let database: TestDatabase;
let listener: FactListener;
const heard: string[] = [];
let gaps = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  listener = await listenToFacts(
    database.appUrl,
    (type, id) => heard.push(`${type} ${id}`),
    () => {
      gaps += 1;
    },
  );
});
afterAll(async () => {
  await listener.close();
  await database.drop();
});

const say = (payload: string) => sql`SELECT pg_notify(${factChannel}, ${payload})`.execute(database.owner);

async function listening(): Promise<number[]> {
  const { rows } = await sql<{ pid: number }>`
    SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`.execute(
    database.app,
  );
  return rows.map((row) => row.pid);
}

async function until(check: () => boolean): Promise<void> {
  for (let tries = 0; !check(); tries++) {
    if (tries > 3000) throw new Error('waited in vain');
    await pause(10);
  }
}

test('what is committed is heard', async () => {
  await say('meeting 1');
  await until(() => heard.includes('meeting 1'));
});

test('a dropped connection is replaced by one, not more, and the gap is told', async () => {
  for (let round = 1; round <= 3; round++) {
    const [pid] = await listening();
    await sql`SELECT pg_terminate_backend(${pid})`.execute(database.app);
    await until(() => gaps === round);
    expect(await listening()).toHaveLength(1);
  }
  heard.length = 0;
  await say('meeting 2');
  await until(() => heard.length > 0);
  await pause(50);
  expect(heard).toEqual(['meeting 2']);
});
