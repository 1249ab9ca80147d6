// Values come out of PostgreSQL as the program expects them, and the program's role is weaker than the owner.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function value(expression: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`SELECT ${sql.raw(expression)} AS value`.execute(
    database.app,
  );
  return rows[0]?.value;
}

describe('values', () => {
  test.each([
    [`date '2028-02-29'`, '2028-02-29'],
    [`timestamptz '2026-12-03 14:30+07'`, '2026-12-03T07:30:00.000Z'],
    [`timestamptz 'infinity'`, 'infinity'],
    ['42::int8', 42],
    [`'{2026-01-31,NULL}'::date[]`, ['2026-01-31', null]],
    [`'{}'::date[]`, []],
    [`ARRAY[timestamptz '2026-01-01 00:00+00']`, ['2026-01-01T00:00:00.000Z']],
    ['ARRAY[1,2]::int8[]', [1, 2]],
    [`'{"a": 1}'::jsonb`, { a: 1 }],
  ])('%s', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  test('an integer that a number cannot hold is a surprise, not a wrong number', async () => {
    await expect(value('9007199254740993::int8')).rejects.toThrow('9007199254740993');
  });

  test('Vietnamese names sort by the Vietnamese alphabet', async () => {
    const { rows } = await sql<{ name: string }>`
      SELECT name FROM unnest(ARRAY['Yến', 'Đạt', 'An', 'Ưng', 'Dũng', 'Ánh']) AS name ORDER BY name COLLATE "vi-x-icu"`.execute(
      database.app,
    );
    expect(rows.map((row) => row.name)).toEqual(['An', 'Ánh', 'Dũng', 'Đạt', 'Ưng', 'Yến']);
  });
});

describe('the role the program serves as', () => {
  test('cannot change history, tables or roles', async () => {
    for (const act of [
      'UPDATE facts SET kind = kind',
      'DELETE FROM facts',
      'CREATE TABLE mine (id int)',
      'ALTER TABLE contacts DISABLE ROW LEVEL SECURITY',
      'DROP TABLE facts',
      'CREATE ROLE mine',
      'DELETE FROM kysely_migration',
    ]) {
      await expect(sql.raw(act).execute(database.app), act).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('sees no phone number without a person set, also after changing to its group', async () => {
    await sql`INSERT INTO people (id, full_name) VALUES ('00000000-0000-4000-8000-000000000001', 'Nguyễn Văn An')`.execute(
      database.owner,
    );
    await database.owner.transaction().execute(async (tx) => {
      await sql`ALTER TABLE contacts NO FORCE ROW LEVEL SECURITY`.execute(tx);
      await sql`INSERT INTO contacts (person_id, phone) VALUES ('00000000-0000-4000-8000-000000000001', '0912345678')`.execute(
        tx,
      );
      await sql`ALTER TABLE contacts FORCE ROW LEVEL SECURITY`.execute(tx);
    });
    const counted = sql<{ n: number }>`SELECT count(*) AS n FROM contacts`;
    expect((await counted.execute(database.app)).rows[0]?.n).toBe(0);
    expect((await counted.execute(database.owner)).rows[0]?.n).toBe(0);
    await database.app.transaction().execute(async (tx) => {
      await sql`SET LOCAL ROLE nennep_program`.execute(tx);
      expect((await counted.execute(tx)).rows[0]?.n).toBe(0);
    });
    const found = await sql<{ id: string }>`SELECT account_for_sign_in('0912345678') AS id`.execute(
      database.app,
    );
    expect(found.rows[0]?.id).toBe('00000000-0000-4000-8000-000000000001');
  });
});
