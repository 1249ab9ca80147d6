// A small sample of one day, told in lines.
import { sql } from 'kysely';
import { expect } from 'vitest';
import { buildSample } from '../../sample/build.ts';
import { createTestDatabase } from './database.ts';

/** What is the same in two samples of one seed and day: everything but ids. In: full months before the present one, two unless told. */
async function drawn(
  now: string,
  { months = 2, seed }: { months?: number; seed?: string } = {},
): Promise<string[]> {
  const database = await createTestDatabase();
  try {
    await buildSample({
      db: database.app,
      now: Temporal.Instant.from(now),
      passwordHash: 'x',
      cellsEach: 1,
      months,
      ...(seed ? { seed } : {}),
    });
    const { rows } = await sql<{ line: string }>`
      SELECT concat_ws(' ', n.name, m.title, m.starts_at, m.state, m.moved_reason, m.notice_number, v.total, t.done) AS line
      FROM meetings m JOIN organisation_names n ON n.organisation_id = m.organisation_id AND upper_inf(n.valid)
      LEFT JOIN LATERAL (SELECT string_agg(concat(base, '/', needed, passed), ',' ORDER BY opened_at) AS total FROM votes WHERE meeting_id = m.id) v ON true
      LEFT JOIN LATERAL (SELECT string_agg(concat(title, state, percent), ',' ORDER BY title, due_on) AS done FROM tasks WHERE organisation_id = m.organisation_id) t ON true
      UNION ALL SELECT concat_ws(' ', p.full_name, p.birth_year, m.joined_on, m.official_on) FROM people p JOIN memberships m ON m.person_id = p.id
      ORDER BY line`.execute(database.owner);
    return rows.map((row) => row.line);
  } finally {
    await database.drop();
  }
}

/** In: an instant, full months. The same seed and day give the same sample, another seed another one. */
export async function expectSame(now: string, months: number): Promise<void> {
  const first = await drawn(now, { months });
  expect(await drawn(now, { months })).toEqual(first);
  expect(await drawn(now, { months, seed: 'khác' })).not.toEqual(first);
}

/** In: an instant. A sample built then has a meeting that is on, with the reason when it was moved from the days by rule. */
export async function expectLive(now: string): Promise<void> {
  const lines = await drawn(now);
  const [live] = lines.filter((line) => / open /.test(line));
  expect(live).toContain('Chi bộ Quản lý công trình');
  const outside =
    Number(Temporal.Instant.from(now).subtract({ minutes: 62 }).toZonedDateTimeISO('Asia/Ho_Chi_Minh').day) >
    7;
  expect(/Ngày 03/.test(live ?? '')).toBe(outside);
}
