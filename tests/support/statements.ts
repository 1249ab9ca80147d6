// How many statements the database ran, told by itself (pg_stat_statements): whatever asked, in whichever process.
import { sql } from 'kysely';
import { openDatabase } from '../../src/platform/db/connect.ts';
import { type TestDatabase, withDatabase } from './database.ts';

export interface Statements {
  /** All of them. */
  readonly calls: number;
  /** Transactions that committed. */
  readonly commits: number;
  /** How often each text ran, most often first. */
  readonly texts: ReadonlyMap<string, number>;
}

/** What ran on a database while `work` did; what ran by itself meanwhile is in it too. */
export async function statementsDuring(
  database: TestDatabase,
  work: () => Promise<unknown>,
): Promise<Statements> {
  const before = await textsOf(database);
  await work();
  const after = await textsOf(database);
  const texts = new Map<string, number>();
  for (const [text, calls] of [...after].sort((a, b) => b[1] - a[1])) {
    const more = calls - (before.get(text) ?? 0);
    if (more > 0) texts.set(text, more);
  }
  return {
    calls: [...texts.values()].reduce((sum, calls) => sum + calls, 0),
    commits: [...texts].reduce((sum, [text, calls]) => sum + (/^commit/i.test(text) ? calls : 0), 0),
    texts,
  };
}

async function textsOf(database: TestDatabase): Promise<Map<string, number>> {
  const { rows } = await sql<{ name: string }>`SELECT current_database() AS name`.execute(database.owner);
  const counts = openDatabase(withDatabase(database.ownerUrl, 'postgres'), { role: 'owner', max: 1 });
  try {
    const counted = await sql<{ query: string; calls: number }>`
      SELECT query, sum(calls)::int AS calls FROM pg_stat_statements(true) s JOIN pg_database d ON d.oid = s.dbid
      WHERE d.datname = ${rows[0]?.name} AND s.toplevel GROUP BY query`.execute(counts);
    return new Map(counted.rows.map(({ query, calls }) => [query, calls]));
  } finally {
    await counts.destroy();
  }
}
