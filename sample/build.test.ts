// The sample: built by commands on any day of the year, the same by seed and date, told from a real place.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCell } from '../src/modules/organisation/factory.ts';
import { createTestApp, type TestApp } from '../tests/support/app.ts';
import { createTestDatabase } from '../tests/support/database.ts';
import { sampleAccounts, samplePassword } from './accounts.ts';
import { buildSample } from './build.ts';
import { prepareSample } from './prepare.ts';
import { Stage } from './stage.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ demoAccounts: [...sampleAccounts] });
});
afterAll(() => app.close());

test('a real place is never built over', async () => {
  const real = await createTestApp();
  try {
    await makeCell(real.runAsJob);
    expect(await prepareSample(real.database, () => undefined)).toContain('đã có tổ chức thật');
  } finally {
    await real.close();
  }
});

test('every account that the sample offers signs in; a fresh sample is kept', async () => {
  const now = Temporal.Now.instant();
  const passwordHash = await app.accounts.hashPassword(samplePassword);
  await buildSample({ db: app.database.app, now, passwordHash, cellsEach: 2, months: 0 });
  expect((await app.http.inject({ url: '/api/demo/accounts' })).json()).toEqual(sampleAccounts);
  for (const { username, password } of sampleAccounts) {
    const answer = await app.http.inject({
      method: 'POST',
      url: '/api/auth/sign-in/username',
      payload: { username, password },
    });
    expect([username, answer.statusCode]).toEqual([username, 200]);
  }
  const told: string[] = [];
  expect(
    await prepareSample(app.database, (sentence) => told.push(sentence), now.add({ hours: 1 })),
  ).toBeNull();
  expect(told).toEqual([]);
}, 120_000);

/** What is the same in two samples of one seed and day: everything but ids. */
async function drawn(now: string, seed?: string): Promise<string[]> {
  const database = await createTestDatabase();
  try {
    await buildSample({
      db: database.app,
      now: Temporal.Instant.from(now),
      passwordHash: 'x',
      cellsEach: 1,
      months: 2,
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

// Month ends, the leap day, the holiday on the rule's own day, the last night of a year a minute before midnight.
test.each(['2027-01-31T03:00:00Z', '2028-02-29T09:30:00Z', '2026-09-03T02:00:00Z', '2026-12-31T16:59:00Z'])(
  'the sample of %s has a meeting that is on, with the reason when it was moved',
  async (now) => {
    const lines = await drawn(now);
    const [live] = lines.filter((line) => / open /.test(line));
    expect(live).toContain('Chi bộ Quản lý công trình');
    const outside =
      Number(
        Temporal.Instant.from(now).subtract({ minutes: 62 }).toZonedDateTimeISO('Asia/Ho_Chi_Minh').day,
      ) > 7;
    expect(/Ngày 03/.test(live ?? '')).toBe(outside);
  },
  120_000,
);

test('the same by seed and date, another by another seed', async () => {
  const now = '2026-11-24T03:00:00Z';
  const first = await drawn(now);
  expect(await drawn(now)).toEqual(first);
  expect(await drawn(now, 'khác')).not.toEqual(first);
}, 180_000);

test('a sample whose building was cut off is built anew', async () => {
  const database = await createTestDatabase();
  try {
    const { GroundBuilder } = await import('./ground.ts');
    const { Chance } = await import('./random.ts');
    const today = Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh');
    await new GroundBuilder(today, new Chance('x')).build(new Stage(database.app), 1);
    const told: string[] = [];
    const building = prepareSample(database, (sentence) => {
      told.push(sentence);
      // Far enough: what is tried here is that it begins anew.
      if (told.length > 1) throw new Error('begun anew');
    });
    await expect(building).rejects.toThrow('begun anew');
    expect(told[0]).toContain('được thay bằng');
  } finally {
    await database.drop();
  }
}, 60_000);
