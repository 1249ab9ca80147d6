// A meeting goes from draft to closed by its commands; the roll, the signer and the agenda are read as later parts read them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../tests/support/app.ts';
import { granted, type MadeCell, makeCell } from '../organisation/factory.ts';
import { papersOf } from './agenda/queries.ts';
import { makeMeeting, makePaper } from './factory.ts';
import { enterMeeting, itemsOf, meetingRow, signerOf } from './queries.ts';
import { rollOf, votersOf } from './roll/queries.ts';

let app: TestApp;
let cell: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 8, probationary: 2, exempt: 1, away: 2 });
});
afterAll(() => app.close());

const rowOf = (meetingId: string) =>
  app.act(cell.secretary, async (scope) => {
    const row = await meetingRow(scope, meetingId);
    if (!row) throw new Error('no meeting');
    return row;
  });

describe('a meeting made for tests', () => {
  test.each(['draft', 'agreed', 'sent', 'open', 'closed'] as const)('comes as far as %s', async (state) => {
    const own = await makeCell(app.runAsJob);
    const made = await makeMeeting(app.act, own, { state });
    const row = await app.act(own.secretary, (scope) => meetingRow(scope, made.meetingId));
    expect(row?.state).toBe(state);
    expect(row?.noticeNumber).toBe(state === 'draft' || state === 'agreed' ? null : 1);
    expect(row?.title).toBe('Sinh hoạt thường kỳ tháng 12/2026');
    expect(made.checkInCode).toMatch(/^[234679ACDEFGHJKMNPQRTWXY]{6}$/);
  });
});

describe('what later parts read', () => {
  test('agenda, roll with its base, signer, what the actor is', async () => {
    const made = await makeMeeting(app.act, cell, { present: 5 });
    const row = await rowOf(made.meetingId);
    const items = await app.act(cell.secretary, (scope) => itemsOf(scope, made.meetingId));
    expect(items.map((item) => item.number)).toEqual([
      '1',
      '1.1',
      '1.2',
      '1.3',
      '1.4',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '8.1',
      '8.2',
    ]);
    expect(items[0]?.minutesPlanned).toBe(10);
    const roll = await app.runAsJob('live', (scope) => rollOf(scope, row));
    // 8 official: 1 exempt and absent, 2 away; 5 here.
    expect(roll.figures).toMatchObject({ total: 10, present: 5, away: 2, exempt: 1, officials: 8, base: 5 });
    expect(roll.figures).toMatchObject({ basePresent: 5, needed: 3, enough: true, unexcused: 0 });
    expect(roll.lines.filter((line) => line.state === 'expected')).toHaveLength(2);
    const voters = await app.runAsJob('live', (scope) => votersOf(scope, row));
    expect(voters.filter((voter) => voter.present)).toHaveLength(5);
    const signer = await app.act(cell.secretary, (scope) => signerOf(scope, row));
    expect(signer).toMatchObject({ id: cell.secretary, role: 'secretary' });
    const { actor } = granted(
      await app.act(cell.officials[3] as string, (scope) => enterMeeting(scope, made.meetingId)),
    );
    expect(actor).toMatchObject({ lead: false, chair: false, minuteTaker: true, member: true, above: false });
  });

  test('papers in the order in which they came', async () => {
    const own = await makeCell(app.runAsJob);
    const made = await makeMeeting(app.act, own, { state: 'draft' });
    const paperId = await makePaper(app.act, app.services.files, own.secretary, made.meetingId);
    const papers = await app.act(own.secretary, (scope) =>
      papersOf(scope, {
        id: made.meetingId,
        kind: 'regular',
        organisationId: own.cellId,
        startsAt: scope.now.toString(),
      }),
    );
    expect(papers).toMatchObject([{ id: paperId, itemId: null, name: 'bao-cao.txt' }]);
  });

  test('the deputy in the chair signs as deputy', async () => {
    const own = await makeCell(app.runAsJob);
    const made = await makeMeeting(app.act, own, { state: 'closed', chairId: own.deputy });
    const signer = await app.act(own.secretary, async (scope) => {
      const row = await meetingRow(scope, made.meetingId);
      return row && signerOf(scope, row);
    });
    expect(signer).toMatchObject({ id: own.deputy, role: 'deputy_secretary' });
  });
});
