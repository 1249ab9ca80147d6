// Minutes in rough hands: small cells, no minute-taker, several at once, other cells, and the database by itself.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { Result } from '../../../platform/http/refusal.ts';
import { isRefusal } from '../../../platform/http/refusal.ts';
import { granted, type MadeCell, makeCell } from '../../organisation/factory.ts';
import { makeMeeting } from '../factory.ts';
import { noteAttendance } from '../roll/commands.ts';
import { closeMeeting } from '../steps/commands.ts';
import { correctMinutes } from './afterwards/commands.ts';
import * as commands from './commands.ts';
import { confirmMinutes, lockMinutes } from './locking/commands.ts';
import { minutesPage } from './queries.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
});
afterAll(() => app.close());

const codeOf = (result: Result<unknown>) => (isRefusal(result) ? result.code : 'ok');
const page = (personId: string, meetingId: string) =>
  app.act(personId, async (scope) => granted(await minutesPage(scope, meetingId)));
async function attempt(
  personId: string,
  meetingId: string,
  act: 'agreeMinutes' | 'confirmMinutes' | 'lockMinutes',
  more: { number?: number } = {},
): Promise<string> {
  const { version } = await page(personId, meetingId).catch(() => ({ version: 1 }));
  const acts = {
    agreeMinutes: (scope: Scope) => commands.agreeMinutes(scope, meetingId, version),
    confirmMinutes: (scope: Scope) => confirmMinutes(scope, meetingId, version),
    lockMinutes: (scope: Scope) => lockMinutes(scope, meetingId, { version, ...more }),
  };
  const done = await app.attempt<unknown>(personId, acts[act]);
  return codeOf(done);
}

async function closedMeeting(cell: MadeCell, minuteTakerId?: string, month?: string) {
  const { meetingId } = await makeMeeting(app.act, cell, {
    state: 'closed',
    ...(minuteTakerId ? { minuteTakerId } : {}),
    ...(month ? { month } : {}),
  });
  return meetingId;
}

/** Agreed and confirmed by these two; ready for the chair. */
async function confirmed(meetingId: string, chair: string, taker: string): Promise<void> {
  expect(await attempt(chair, meetingId, 'agreeMinutes')).toBe('ok');
  expect(await attempt(taker, meetingId, 'confirmMinutes')).toBe('ok');
}

test('a cell of three, nobody named: another member who was there confirms, never the chair', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 3, probationary: 1 });
  const meetingId = await closedMeeting(cell);
  const absent = cell.probationary[0] as string;
  expect((await page(cell.secretary, meetingId)).minuteTaker).toBeNull();
  expect(await attempt(cell.secretary, meetingId, 'agreeMinutes')).toBe('ok');
  expect(await attempt(cell.secretary, meetingId, 'confirmMinutes')).toBe('forbidden');
  expect(await attempt(absent, meetingId, 'confirmMinutes')).toBe('forbidden');
  const other = cell.officials[2] as string;
  expect((await page(other, meetingId)).can.confirm).toBe(true);
  expect(await attempt(other, meetingId, 'confirmMinutes')).toBe('ok');
  expect((await page(cell.secretary, meetingId)).minuteTaker?.id).toBe(other);
  expect(await attempt(other, meetingId, 'lockMinutes')).toBe('forbidden');
  expect(await attempt(cell.secretary, meetingId, 'lockMinutes')).toBe('ok');
});

test('the chair who took the minutes himself is told that two sign', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 3 });
  const meetingId = await closedMeeting(cell, cell.secretary);
  await attempt(cell.secretary, meetingId, 'agreeMinutes');
  expect(await attempt(cell.secretary, meetingId, 'confirmMinutes')).toBe('chair-takes-minutes');
  expect(await attempt(cell.deputy, meetingId, 'confirmMinutes')).toBe('ok');
});

test('what is brought back to the event’s words follows its event again', async () => {
  const cell = await makeCell(app.runAsJob);
  const { meetingId } = await makeMeeting(app.act, cell, { present: 3 });
  const roll = async () => {
    const { paragraphs } = await page(cell.secretary, meetingId);
    const found = paragraphs.find((one) => one.kind === 'roll');
    if (!found) throw new Error('no roll');
    return found;
  };
  const edit = async (input: { text?: string; restore?: true }) =>
    app.act(cell.secretary, async (scope) => {
      const { id, version } = await roll();
      return granted(await commands.editParagraph(scope, meetingId, id, { version, ...input }));
    });
  await edit({ text: 'Ba đồng chí có mặt.' });
  await edit({ restore: true });
  await app.act(cell.secretary, async (scope) =>
    granted(await noteAttendance(scope, meetingId, { personId: cell.officials[3] as string, present: true })),
  );
  const after = await roll();
  expect([after.text, after.editedBy]).toEqual([after.original, null]);
  expect(after.text).toContain('| Chính thức | 5 | 4 |');
});

test('two lock at once: one number, one lock; the same number is not taken for another paper', async () => {
  const cell = await makeCell(app.runAsJob);
  const taker = cell.officials[3] as string;
  const meetingId = await closedMeeting(cell);
  await confirmed(meetingId, cell.secretary, taker);
  const { version } = await page(cell.secretary, meetingId);
  const both = await Promise.all(
    [1, 2].map(() => app.attempt(cell.secretary, (scope) => lockMinutes(scope, meetingId, { version }))),
  );
  expect(both.map(codeOf).sort()).toEqual(['minutes-locked', 'ok']);
  expect(await attempt(cell.secretary, meetingId, 'agreeMinutes')).toBe('minutes-locked');
  const next = await closedMeeting(cell, undefined, '2027-01-01');
  await confirmed(next, cell.secretary, taker);
  expect(await attempt(cell.secretary, next, 'lockMinutes', { number: 1 })).toBe('number-taken');
  expect(await attempt(cell.secretary, next, 'lockMinutes', { number: 2 })).toBe('ok');
  // A correction names a paragraph of its own minutes.
  const [foreign] = (await page(taker, next)).paragraphs;
  const correction = { paragraphId: foreign?.id ?? null, text: 'Sửa số.', reason: 'Ghi nhầm' };
  expect(codeOf(await app.attempt(taker, (scope) => correctMinutes(scope, meetingId, correction)))).toBe(
    'not-found',
  );
});

test('locked minutes read the same for ever, whatever becomes of the cell', async () => {
  const cell = await makeCell(app.runAsJob);
  const taker = cell.officials[3] as string;
  const meetingId = await closedMeeting(cell);
  await confirmed(meetingId, cell.secretary, taker);
  const before = (await page(taker, meetingId)).paragraphs.map((one) => [one.id, one.kind, one.text]);
  expect(await attempt(cell.secretary, meetingId, 'lockMinutes')).toBe('ok');
  await sql`UPDATE people SET full_name = 'Tên Khác' WHERE id = ${cell.secretary}`.execute(
    app.database.owner,
  );
  const after = (await page(taker, meetingId)).paragraphs.map((one) => [one.id, one.kind, one.text]);
  expect(after).toEqual(before);
});

test('who sits elsewhere neither reads nor writes; who only sits in the cell reads', async () => {
  const cell = await makeCell(app.runAsJob);
  const other = await makeCell(app.runAsJob);
  const meetingId = await closedMeeting(cell);
  const written = (personId: string) =>
    app.attempt(personId, (scope) =>
      commands.writeParagraph(scope, meetingId, { afterId: null, text: 'Chen vào.' }),
    );
  for (const one of [other.secretary, cell.above, cell.administrator])
    expect(codeOf(await written(one))).toBe('not-found');
  expect(codeOf(await written(cell.officials[4] as string))).toBe('forbidden');
  expect((await page(cell.officials[4] as string, meetingId)).paragraphs.length).toBeGreaterThan(3);
  const rows = await app.act(other.secretary, (scope) =>
    scope.db.selectFrom('minutes_paragraphs').select('id').execute(),
  );
  expect(rows).toEqual([]);
});

test('the deputy who chairs does all that the secretary does', async () => {
  const cell = await makeCell(app.runAsJob);
  const { meetingId } = await makeMeeting(app.act, cell, { chairId: cell.deputy });
  await app.act(cell.deputy, async (scope) => granted(await closeMeeting(scope, meetingId)));
  const { chair, paragraphs } = await page(cell.deputy, meetingId);
  expect(chair.role).toBe('deputy_secretary');
  expect(paragraphs.find((one) => one.kind === 'chair')?.text).toMatch(/, Phó Bí thư\./);
  await confirmed(meetingId, cell.deputy, cell.officials[3] as string);
  expect(await attempt(cell.secretary, meetingId, 'lockMinutes')).toBe('forbidden');
  expect(await attempt(cell.deputy, meetingId, 'lockMinutes')).toBe('ok');
});

test('the database lets no step be left out', async () => {
  const cell = await makeCell(app.runAsJob);
  const open = (await makeMeeting(app.act, cell)).meetingId;
  const { cellId, secretary } = cell;
  const begun = (organisationId: string, state: string) =>
    sql`INSERT INTO minutes (meeting_id, organisation_id, state) VALUES (${open}, ${organisationId}, ${state})`;
  for (const one of [begun(cellId, 'locked'), begun(cell.committeeId, 'draft')])
    await expect(app.act(secretary, (scope) => one.execute(scope.db))).rejects.toMatchObject({
      code: 'NN003',
    });
  await app.act(secretary, (scope) => begun(cellId, 'draft').execute(scope.db));
  const leaps = [
    sql`UPDATE minutes SET state = 'locked' WHERE meeting_id = ${open}`,
    sql`UPDATE minutes SET state = 'agreed' WHERE meeting_id = ${open}`,
    sql`UPDATE minutes SET number = 7 WHERE meeting_id = ${open}`,
    sql`UPDATE minutes SET content_hash = 'abc' WHERE meeting_id = ${open}`,
    sql`INSERT INTO minutes_corrections (meeting_id, text, reason, by_person, at) VALUES (${open}, 'Sửa', 'Nhầm', ${secretary}, now())`,
  ];
  for (const one of leaps)
    await expect(app.act(secretary, (scope) => one.execute(scope.db))).rejects.toMatchObject({
      code: expect.stringMatching(/^(NN003|NN006|23503|23514)$/),
    });
});
