// The score from counted facts to the agreement, the papers that tell it, the supervisor's column; and all that is refused.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { isRefusal, type Result } from '../../../platform/http/refusal.ts';
import { granted, type MadeCell, makeCell } from '../../organisation/factory.ts';
import { makeGroup } from '../../organisation/groups/factory.ts';
import { addMember } from '../../organisation/members/commands.ts';
import { grantOffice } from '../../organisation/offices/commands.ts';
import { endLocalRule, setLocalRule } from '../../organisation/regulations/local/commands.ts';
import { makeMeeting } from '../factory.ts';
import * as minutes from '../minutes/commands.ts';
import { confirmMinutes, lockMinutes } from '../minutes/locking/commands.ts';
import { minutesPage } from '../minutes/queries.ts';
import { meetingPaper } from '../papers/queries.ts';
import { setLines } from '../room/commands.ts';
import { closeMeeting } from '../steps/commands.ts';
import { agreeScore, scoreMeeting, superviseScore } from './commands.ts';
import * as contract from './contract.ts';
import { scorePage } from './queries.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
});
afterAll(() => app.close());

const codeOf = (result: Result<unknown>) => (isRefusal(result) ? result.code : 'ok');
const agreedLines = {
  contents: 3,
  order: 5,
  review: 4,
  contributions: 10,
  criticism: 4,
  decisions: 5,
  chair: 9,
  principles: 5,
  results: 24,
  upload: 1,
} as const;
const told = (id: string, points: number | null, version = 0, reason = '') => ({
  id,
  version,
  points,
  words: '',
  reason,
});
const all = () => Object.entries(agreedLines).map(([id, points]) => told(id, points));

async function page(personId: string, meetingId: string) {
  return app.act(personId, async (scope) => granted(await scorePage(scope, meetingId)));
}
const lineOf = (read: Awaited<ReturnType<typeof page>>, id: string) => {
  const found = read.groups.flatMap((group) => group.criteria).find((one) => one.id === id);
  if (!found) throw new Error(`no line ${id}`);
  return found;
};
const score = (personId: string, meetingId: string, lines: ReturnType<typeof all>) =>
  app.attempt(personId, (scope) => scoreMeeting(scope, meetingId, { lines }));
const agree = async (personId: string, meetingId: string, version?: number) => {
  const seen = version ?? (await page(personId, meetingId)).version;
  return app.attempt(personId, (scope) => agreeScore(scope, meetingId, seen));
};

async function supervisorOf(cell: MadeCell): Promise<string> {
  return app.runAsJob('sample', async (scope) => {
    const own = await scope.db
      .selectFrom('memberships')
      .select('organisation_id')
      .where('person_id', '=', cell.above)
      .executeTakeFirstOrThrow();
    const { personId } = granted(
      await addMember(scope, own.organisation_id, {
        name: 'Phan Quyên Theo Dõi',
        from: '2020-01-01',
        joinedOn: '2010-01-01',
        officialOn: '2011-01-01',
        phone: `08${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
      }),
    );
    granted(
      await grantOffice(scope, cell.cellId, {
        personId,
        kind: 'supervisor',
        from: '2020-01-01',
        until: null,
      }),
    );
    return personId;
  });
}

test('counted lines are filled from what happened, each with its fact and where it stands', async () => {
  app.setClock('2026-12-03T07:00:00Z');
  const cell = await makeCell(app.runAsJob, { officials: 8, exempt: 1, away: 1 });
  const taker = cell.officials[3] as string;
  const { meetingId, resolutionId } = await makeMeeting(app.act, cell, {
    minuteTakerId: taker,
    present: 5,
    resolution: true,
  });
  const read = await page(taker, meetingId);
  expect([read.ruleId, read.state, read.can]).toEqual([
    'meeting.score-42',
    'draft',
    { score: true, agree: false, supervise: false },
  ]);
  // 6 officials who are bound to come and one on trial, five of them here; the exempt and the away do not count.
  expect(lineOf(read, 'attendance')).toMatchObject({
    fact: { value: 5, of: 7, final: false },
    counted: 2,
    points: 2,
    to: `/sinh-hoat/${meetingId}/phong`,
  });
  // Sent today: not a day before.
  expect(lineOf(read, 'papers')).toMatchObject({ fact: { value: 0, of: 1 }, counted: 0 });
  expect(lineOf(read, 'draft')).toMatchObject({ counted: 2, to: `/nghi-quyet/${resolutionId}` });
  expect(lineOf(read, 'agreed').counted).toBe(2);
  expect(lineOf(read, 'notice').counted).toBe(1);
  expect(lineOf(read, 'punctual').counted).toBe(1);
  expect(lineOf(read, 'conclusion')).toMatchObject({ counted: 0 });
  expect(lineOf(read, 'assignments')).toMatchObject({ fact: { value: 1, of: 1 }, counted: 2 });
  // While it is on, what is planned still counts to its length.
  expect(lineOf(read, 'length')).toMatchObject({ fact: { of: 90, final: false }, counted: 4 });
  // No resolution before: nothing to count, the cell agrees.
  expect(lineOf(read, 'results')).toMatchObject({ fact: null, counted: null, points: null });
  expect(read.result.missing).toContain('results');
  app.setClock('2026-12-03T08:15:00Z');
  await app.act(taker, async (scope) =>
    granted(await setLines(scope, meetingId, { conclusionLine: 'Làm ngay' })),
  );
  await app.act(cell.secretary, async (scope) => granted(await closeMeeting(scope, meetingId)));
  const after = await page(taker, meetingId);
  expect(lineOf(after, 'conclusion').counted).toBe(2);
  // 75 minutes of 90.
  expect(lineOf(after, 'length')).toMatchObject({
    fact: { value: 75, of: 90, final: true },
    counted: 2,
    to: `/sinh-hoat/${meetingId}/bien-ban`,
  });
});

test('minute-taker fills, the chair agrees, minutes and resolution tell it; then nothing changes', async () => {
  app.setClock('2026-12-03T07:00:00Z');
  const cell = await makeCell(app.runAsJob, { officials: 5, probationary: 0 });
  const taker = cell.officials[3] as string;
  const member = cell.officials[4] as string;
  const { meetingId } = await makeMeeting(app.act, cell, { minuteTakerId: taker, resolution: true });
  expect(codeOf(await score(member, meetingId, all()))).toBe('forbidden');
  expect(codeOf(await agree(taker, meetingId))).toBe('forbidden');
  expect(codeOf(await agree(cell.secretary, meetingId))).toBe('score-incomplete');
  expect(codeOf(await score(taker, meetingId, all()))).toBe('ok');
  // Twice: the second is stale, nothing is written over.
  expect(codeOf(await score(taker, meetingId, [told('order', 1)]))).toBe('stale');
  expect(codeOf(await score(cell.deputy, meetingId, [told('order', 5.5, 1)]))).toBe('score-too-high');
  expect(codeOf(await score(taker, meetingId, [told('unknown', 1)]))).toBe('score-unknown-line');
  expect(codeOf(await score(taker, meetingId, [told('papers', 2)]))).toBe('score-needs-reason');
  expect(codeOf(await score(taker, meetingId, [told('papers', 2, 0, 'Đã gửi bản giấy từ hôm trước')]))).toBe(
    'ok',
  );
  // As counted: it follows the count.
  expect(codeOf(await score(taker, meetingId, [told('notice', 1)]))).toBe('ok');
  expect(codeOf(await score(taker, meetingId, [told('draft', 2), told('draft', 2)]))).toBe('bad-input');
  const read = await page(cell.secretary, meetingId);
  expect(lineOf(read, 'papers')).toMatchObject({
    counted: 0,
    points: 2,
    departs: true,
    reason: 'Đã gửi bản giấy từ hôm trước',
    by: 'Nguyễn Văn Số 4',
    version: 1,
  });
  expect(lineOf(read, 'notice')).toMatchObject({ departs: false, points: 1 });
  expect(codeOf(await agree(cell.secretary, meetingId, read.version - 1))).toBe('stale');
  await app.act(taker, async (scope) =>
    granted(await setLines(scope, meetingId, { conclusionLine: 'Làm ngay' })),
  );
  const agreed = granted(await agree(cell.secretary, meetingId));
  expect(agreed).toEqual({ total: 91, band: 'good' });
  expect(codeOf(await agree(cell.secretary, meetingId))).toBe('score-agreed');
  expect(codeOf(await score(taker, meetingId, [told('order', 1, 1)]))).toBe('score-agreed');
  // The meeting goes on; what was agreed stays as it was.
  app.setClock('2026-12-03T07:30:00Z');
  await app.act(cell.secretary, async (scope) => granted(await closeMeeting(scope, meetingId)));
  const kept = await page(member, meetingId);
  expect([kept.result.total, kept.result.band, kept.state, kept.agreedBy]).toEqual([
    91,
    'good',
    'agreed',
    'Nguyễn Văn Số 1',
  ]);
  expect(lineOf(kept, 'length')).toMatchObject({ points: 4, counted: 4, fact: { of: 90, final: false } });
  const { paragraphs } = await app.act(member, async (scope) => granted(await minutesPage(scope, meetingId)));
  const text = paragraphs.find((one) => one.kind === 'score')?.text ?? '';
  expect(text).toContain('chi bộ tự chấm 91/100 điểm, xếp loại Tốt.');
  expect(text).toContain('| Cộng | 100 | 91 |');
  const { paper } = await app.act(member, async (scope) =>
    granted(await meetingPaper(scope, meetingId, 'resolution')),
  );
  expect(JSON.stringify(paper.blocks)).toContain('Chi bộ tự chấm 91/100 điểm, xếp loại Tốt.');
});

test('a gate of the committee above holds the band down, and the papers say why; it stays when the rule has ended', async () => {
  app.setClock('2026-12-03T07:00:00Z');
  const cell = await makeCell(app.runAsJob, { officials: 5, probationary: 0 });
  const gate = await app.act(cell.above, async (scope) =>
    granted(
      await setLocalRule(scope, cell.committeeId, {
        key: 'meeting.score',
        settings: { goodNeedsFull: 'contributions' },
        document: 'Quyết định 12-QĐ/ĐU',
        issuedOn: '2026-12-01',
        note: '',
        from: '2026-12-03',
        until: null,
        replaces: null,
      }),
    ),
  );
  const { meetingId } = await makeMeeting(app.act, cell, { resolution: true });
  await app.act(cell.secretary, async (scope) =>
    granted(await setLines(scope, meetingId, { conclusionLine: 'Làm ngay' })),
  );
  const lines = all().map((one) => (one.id === 'contributions' ? { ...one, points: 9.5 } : one));
  expect(
    codeOf(await score(cell.secretary, meetingId, [...lines, told('papers', 2, 0, 'Gửi giấy trước')])),
  ).toBe('ok');
  expect(granted(await agree(cell.secretary, meetingId))).toEqual({ total: 90.5, band: 'fair' });
  const read = await page(cell.secretary, meetingId);
  expect(read.result).toMatchObject({ bandByPoints: 'good', heldBy: ['contributions'] });
  expect(read.ruleId).toBe(gate.id);
  app.setClock('2026-12-10T07:00:00Z');
  await app.act(cell.above, async (scope) =>
    granted(await endLocalRule(scope, gate.id, { on: '2026-12-10', version: 1 })),
  );
  expect((await page(cell.secretary, meetingId)).gates.map((one) => one.full)).toEqual([['contributions']]);
});

test('the supervisor judges after the meeting, beside the cell; nobody else of those above', async () => {
  app.setClock('2026-12-03T07:00:00Z');
  const cell = await makeCell(app.runAsJob, { officials: 5 });
  const supervisor = await supervisorOf(cell);
  const { meetingId } = await makeMeeting(app.act, cell);
  const supervise = (personId: string, points: number | null, version = 0, id = 'order') =>
    app.attempt(personId, (scope) =>
      superviseScore(scope, meetingId, { lines: [{ id, version, points, words: 'Còn dài dòng' }] }),
    );
  expect(codeOf(await supervise(supervisor, 3))).toBe('score-not-closed');
  expect(codeOf(await score(supervisor, meetingId, all()))).toBe('forbidden');
  await app.act(cell.secretary, async (scope) => granted(await closeMeeting(scope, meetingId)));
  expect(codeOf(await supervise(cell.above, 3))).toBe('forbidden');
  expect(codeOf(await supervise(cell.secretary, 3))).toBe('forbidden');
  expect(codeOf(await supervise(supervisor, 6))).toBe('score-too-high');
  expect(codeOf(await supervise(supervisor, 3))).toBe('ok');
  expect(codeOf(await supervise(supervisor, 4))).toBe('stale');
  // The cell has not agreed: those above see no points of it yet.
  const early = await page(supervisor, meetingId);
  expect([lineOf(early, 'order').points, lineOf(early, 'draft').counted]).toEqual([null, null]);
  expect(lineOf(early, 'order').supervisor).toEqual({ points: 3, words: 'Còn dài dòng', version: 1 });
  await score(cell.secretary, meetingId, all());
  granted(await agree(cell.secretary, meetingId));
  expect(codeOf(await supervise(supervisor, 4, 1))).toBe('ok');
  const seen = await page(cell.secretary, meetingId);
  expect(lineOf(seen, 'order')).toMatchObject({
    points: 5,
    supervisor: { points: 4, words: 'Còn dài dòng' },
  });
  expect(seen.supervisor).toMatchObject({ total: 4, by: 'Phan Quyên Theo Dõi' });
  const above = await page(cell.above, meetingId);
  expect(lineOf(above, 'order')).toMatchObject({
    points: 5,
    words: '',
    supervisor: { points: 4, words: '' },
  });
});

/** Into the past, past what the database guards: no command plans a meeting there. */
async function moveTo(meetingId: string, startsAt: string): Promise<void> {
  const { owner } = app.database;
  await sql`ALTER TABLE meetings DISABLE TRIGGER USER`.execute(owner);
  await sql`UPDATE meetings SET starts_at = ${startsAt} WHERE id = ${meetingId}`.execute(owner);
  await sql`ALTER TABLE meetings ENABLE TRIGGER USER`.execute(owner);
}

test('after the lock nothing is scored; strangers hear that there is nothing; before the sheets there was none', async () => {
  app.setClock('2026-12-03T07:00:00Z');
  const cell = await makeCell(app.runAsJob, { officials: 5 });
  const other = await makeCell(app.runAsJob);
  const taker = cell.officials[3] as string;
  const { meetingId } = await makeMeeting(app.act, cell, { minuteTakerId: taker, state: 'closed' });
  for (const one of [other.secretary, cell.administrator]) {
    const client = await app.as(one);
    const params = { meetingId };
    expect((await client.call(contract.readMeetingScore, { params })).code).toBe('not-found');
    expect((await client.call(contract.agreeScore, { params, body: { version: 0 } })).code).toBe('not-found');
  }
  const version = async () =>
    (await app.act(taker, async (scope) => granted(await minutesPage(scope, meetingId)))).version;
  await app.act(taker, async (scope) =>
    granted(await minutes.agreeMinutes(scope, meetingId, await version())),
  );
  await app.act(taker, async (scope) => granted(await confirmMinutes(scope, meetingId, await version())));
  await app.act(cell.secretary, async (scope) =>
    granted(await lockMinutes(scope, meetingId, { version: await version() })),
  );
  expect(codeOf(await score(taker, meetingId, all()))).toBe('score-minutes-locked');
  expect(codeOf(await agree(cell.secretary, meetingId))).toBe('score-minutes-locked');
  expect((await page(taker, meetingId)).can).toEqual({ score: false, agree: false, supervise: false });
  await moveTo(meetingId, '2017-12-03T07:00:00Z');
  const early = await app.attempt(taker, (scope) => scorePage(scope, meetingId));
  expect(codeOf(early)).toBe('score-without-sheet');
  await moveTo(meetingId, '2024-12-03T07:00:00Z');
  expect((await page(taker, meetingId)).ruleId).toBe('meeting.score-12');
  const draft = await makeMeeting(app.act, cell, { state: 'sent', kind: 'thematic' });
  expect(codeOf(await score(cell.officials[4] as string, draft.meetingId, all()))).toBe('forbidden');
  expect(codeOf(await score(cell.secretary, draft.meetingId, all()))).toBe('meeting-state');
});

test('two agree at once: one does; the database itself keeps what was agreed', async () => {
  app.setClock('2026-12-03T07:00:00Z');
  const cell = await makeCell(app.runAsJob, { officials: 5 });
  const { meetingId } = await makeMeeting(app.act, cell);
  await score(cell.secretary, meetingId, all());
  const { version } = await page(cell.secretary, meetingId);
  const both = await Promise.all([cell.secretary, cell.deputy].map((one) => agree(one, meetingId, version)));
  expect(both.map(codeOf).sort()).toEqual(['ok', 'score-agreed']);
  const lines = sql`meeting_score_lines WHERE meeting_id = ${meetingId}`;
  for (const one of [
    sql`UPDATE meeting_scores SET total = 100 WHERE meeting_id = ${meetingId}`,
    sql`UPDATE meeting_scores SET state = 'draft' WHERE meeting_id = ${meetingId}`,
    sql`UPDATE meeting_score_lines SET points = 0 WHERE meeting_id = ${meetingId}`,
    sql`UPDATE meeting_score_lines SET side = 'supervisor' WHERE meeting_id = ${meetingId}`,
    sql`DELETE FROM ${lines}`,
    sql`DELETE FROM meeting_scores WHERE meeting_id = ${meetingId}`,
  ])
    await expect(app.act(cell.secretary, (scope) => one.execute(scope.db))).rejects.toMatchObject({
      code: expect.stringMatching(/NN017|42501/),
    });
  // Words of another cell are not there at all.
  const other = await makeCell(app.runAsJob);
  const seen = await app.act(other.secretary, (scope) =>
    scope.db
      .selectFrom('meeting_score_lines')
      .select('criterion_id')
      .where('meeting_id', '=', meetingId)
      .execute(),
  );
  expect(seen).toEqual([]);
});

test('points by halves within the maximum: the request itself is refused otherwise', async () => {
  app.setClock('2026-12-03T07:00:00Z');
  const cell = await makeCell(app.runAsJob, { officials: 5 });
  const { meetingId } = await makeMeeting(app.act, cell);
  const client = await app.as(cell.secretary);
  for (const points of [-1, 0.3])
    expect(
      (
        await client.call(contract.scoreMeeting, {
          params: { meetingId },
          body: { lines: [{ id: 'order', version: 0, points }] },
        })
      ).status,
    ).toBe(400);
});

test('neither congress nor committee nor group is scored: read, entered, agreed and supervised are refused alike', async () => {
  app.setClock('2026-12-03T07:00:00Z');
  for (const kind of ['committee', 'group', 'congress'] as const) {
    const cell = await makeCell(app.runAsJob, { officials: 6 });
    await app.runAsJob('sample', async (scope) =>
      granted(
        await grantOffice(scope, cell.cellId, {
          personId: cell.officials[2] as string,
          kind: 'committee_member',
          from: '2026-01-01',
          until: null,
        }),
      ),
    );
    const groupId = kind === 'group' ? await makeGroup(app.act, cell, cell.officials.slice(0, 4)) : undefined;
    const { meetingId } = await makeMeeting(app.act, cell, {
      kind,
      ...(groupId ? { groupId } : {}),
      minuteTakerId: cell.officials[2] as string,
      present: cell.officials.slice(0, 3),
      state: 'sent',
    });
    const secretary = await app.as(cell.secretary);
    const params = { meetingId };
    const lines = [{ id: 'order', version: 0, points: 4 }];
    const codes = [
      (await secretary.call(contract.readMeetingScore, { params })).code,
      (await secretary.call(contract.scoreMeeting, { params, body: { lines } })).code,
      (await secretary.call(contract.agreeScore, { params, body: { version: 0 } })).code,
    ];
    expect([kind, ...codes]).toEqual([kind, ...codes.map(() => 'score-of-cell-only')]);
    const supervisor = await app.as(await supervisorOf(cell));
    expect((await supervisor.call(contract.superviseScore, { params, body: { lines } })).code).toBe(
      'score-of-cell-only',
    );
  }
});
