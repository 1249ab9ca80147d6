// The walls in the database: every table guarded or open with a reason; a role that owns nothing; one connection, two people.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCell } from '../../src/modules/organisation/factory.ts';
import { openDatabase } from '../../src/platform/db/connect.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { growOnly, guarded, open } from './walls.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

async function column(query: ReturnType<typeof sql<{ name: string }>>): Promise<string[]> {
  const { rows } = await query.execute(app.database.owner);
  return rows.map((row) => row.name);
}

test('every table is guarded by force, or open with a reason', async () => {
  const tables = await column(sql`SELECT relname AS name FROM pg_class
    WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace ORDER BY relname`);
  const forced = await column(sql`SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relrowsecurity AND relforcerowsecurity ORDER BY relname`);
  expect(forced).toEqual([...guarded].sort());
  expect([...guarded, ...Object.values(open).flat()].sort()).toEqual(tables);
});

test('every guarded table has a policy for each thing the program does to it', async () => {
  const without = await column(sql`SELECT relname AS name FROM pg_class c WHERE relrowsecurity
    AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd IN ('r', '*'))`);
  expect(without).toEqual([]);
  const forAll = await column(sql`SELECT tablename || '.' || policyname AS name FROM pg_policies
    WHERE schemaname = 'public' AND (qual = 'true' OR with_check = 'true')`);
  expect(forAll).toEqual([]);
});

test('the program owns nothing, passes no wall, and rewrites no history', async () => {
  const { rows } = await sql<{ role: string }>`SELECT current_user AS role`.execute(app.db);
  const role = rows[0]?.role as string;
  expect(
    await column(
      sql`SELECT relname AS name FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = ${role}`,
    ),
  ).toEqual([]);
  expect(
    await column(sql`SELECT rolname AS name FROM pg_roles WHERE rolname = ${role}
    AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`),
  ).toEqual([]);
  const grows = await column(sql`SELECT relname AS name FROM pg_class c
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND has_table_privilege(${role}, c.oid, 'INSERT')
      AND NOT has_table_privilege(${role}, c.oid, 'UPDATE') AND NOT has_table_privilege(${role}, c.oid, 'DELETE') ORDER BY 1`);
  expect(grows).toEqual([...growOnly].sort());
  expect(
    await column(sql`SELECT relname AS name FROM pg_class c WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
    AND has_table_privilege(${role}, c.oid, 'TRUNCATE')`),
  ).toEqual([]);
});

test('two people take turns on one connection, and nobody sees what the other may', async () => {
  const one = await makeCell(app.runAsJob);
  const two = await makeCell(app.runAsJob);
  const single = openDatabase(app.database.appUrl, { max: 1 });
  const sees = (personId: string) =>
    single.transaction().execute(async (tx) => {
      const scope = await app.mint.forPerson(tx, personId);
      const rows = await scope.db.selectFrom('contacts').select('organisation_id').distinct().execute();
      return rows.map((row) => row.organisation_id);
    });
  try {
    for (let turn = 0; turn < 5; turn++) {
      expect(await sees(one.secretary)).toEqual([one.cellId]);
      expect(await sees(two.secretary)).toEqual([two.cellId]);
      // What was set ends with its transaction: outside of one nobody is anybody.
      expect(await single.selectFrom('contacts').select('person_id').execute()).toEqual([]);
    }
    await expect(
      single.transaction().execute(async (tx) => {
        await app.mint.forPerson(tx, one.secretary);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await single.selectFrom('contacts').select('person_id').execute()).toEqual([]);
  } finally {
    await single.destroy();
  }
});
