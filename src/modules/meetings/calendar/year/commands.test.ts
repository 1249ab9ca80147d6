// The year planned in one go over the API: seen first, made once, by two at the same time; told to the cell and above.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../../tests/support/app.ts';
import { readToday } from '../../../../platform/http/today-contract.ts';
import { makeCell } from '../../../organisation/factory.ts';

import { makeMeeting } from '../../factory.ts';
import { cancelMeeting } from '../../steps/contract.ts';
import { readRhythm } from '../rhythm/contract.ts';
import { planYear, readYear } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-31T16:59:00Z' });
});
afterAll(() => app.close());

test('an empty year is planned whole, a minute before New Year; a second time there is nothing left', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 6 });
  const secretary = await app.as(cell.secretary);
  const params = { cellId: cell.cellId };
  const read = async () => (await secretary.call(readYear, { params, query: { year: 2027 } })).answer;
  const before = await read();
  expect(before.months.every((month) => month.meetings.length === 0)).toBe(true);
  expect(before.preview?.rows).toHaveLength(16);
  const body = { rows: before.preview?.rows ?? [], time: '14:30', place: 'Phòng họp tầng 2' };
  const [one, other] = await Promise.all([
    secretary.call(planYear, { params, body }),
    (await app.as(cell.deputy)).call(planYear, { params, body }),
  ]);
  expect([one.status, other.status]).toEqual([200, 200]);
  expect([one.answer.made, other.answer.made].sort((a, b) => a - b)).toEqual([0, 16]);
  const after = await read();
  expect(after.months.map((month) => month.meetings.length)).toEqual([1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2, 1]);
  expect(after.months[0]?.meetings[0]).toMatchObject({
    startsAt: '2027-01-04T07:30:00.000Z',
    state: 'draft',
    faults: [],
  });
  expect(after.preview?.rows).toEqual([]);
  expect(after.quarters.map((one) => one.state)).toEqual(['planned', 'planned', 'planned', 'planned']);

  // A cancelled month is free again, and only that one is planned.
  const meetingId = after.months[5]?.meetings[0]?.id as string;
  await secretary.call(cancelMeeting, { params: { meetingId }, body: { version: 1, reason: 'Trùng lịch' } });
  const again = await secretary.call(planYear, { params, body });
  expect(again.answer).toEqual({ made: 1, leftOut: 15 });
});

test('a member sees the year and plans nothing; strangers see nothing; a bad day makes nothing', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 6 });
  const other = await makeCell(app.runAsJob, { officials: 6 });
  const params = { cellId: cell.cellId };
  const rows = [
    { month: '2027-03-01', kind: 'regular' as const, date: '2027-03-03', title: 'Sinh hoạt thường kỳ' },
    { month: '2027-02-01', kind: 'regular' as const, date: '2026-02-29', title: 'Sinh hoạt thường kỳ' },
  ];
  const member = await app.as(cell.officials[5] as string);
  expect((await member.call(readYear, { params, query: {} })).answer).toMatchObject({
    preview: null,
    can: { plan: false },
  });
  expect(
    (await member.call(planYear, { params, body: { rows: rows.slice(0, 1), time: '14:00' } })).code,
  ).toBe('forbidden');
  expect((await (await app.as(other.secretary)).call(readYear, { params, query: {} })).code).toBe(
    'not-found',
  );
  const secretary = await app.as(cell.secretary);
  const body = (date: string) => ({ rows: [rows[0], { ...rows[1], date }] as typeof rows, time: '14:00' });
  expect((await secretary.call(planYear, { params, body: body('2026-02-29') })).code).toBe('bad-input');
  expect((await secretary.call(planYear, { params, body: body('2026-02-27') })).code).toBe(
    'meeting-in-the-past',
  );
  expect((await secretary.call(planYear, { params, body: body('2027-02-25') })).code).toBe(
    'meeting-needs-reason',
  );
  const { answer } = await secretary.call(readYear, { params, query: { year: 2027 } });
  expect(answer.months.flatMap((month) => month.meetings)).toEqual([]);
});

test('the committee above is told how many cells are late, and sees which, without a word of theirs', async () => {
  app.setClock('2026-11-02T02:00:00Z');
  const cell = await makeCell(app.runAsJob, { officials: 6, name: 'Chi bộ Đúng hẹn' });
  await makeMeeting(app.act, cell, { state: 'closed' });
  app.setClock('2026-11-24T02:00:00Z');
  const above = await app.as(cell.above);
  const { answer } = await above.call(readRhythm, {
    params: { organisationId: cell.committeeId },
    query: {},
  });
  expect(
    answer.cells.map((one) => [one.cell.name, one.state, one.sentInTime, one.minutesLocked, one.faults]),
  ).toEqual([
    ['Chi bộ Đúng hẹn', 'closed', false, false, ['sent-late', 'minutes-late']],
    ['Chi bộ Văn phòng', null, null, false, ['not-planned']],
  ]);
  const today = await above.call(readToday);
  expect(today.answer.items.find((item) => item.kind === 'rhythm')).toMatchObject({
    title: { vi: '2/2 chi bộ có việc chậm hoặc thiếu trong tháng 11/2026' },
    detail: { vi: '1 chưa lên lịch, 1 chưa khóa biên bản.' },
    to: `/sinh-hoat/cac-chi-bo?to-chuc=${cell.committeeId}`,
  });
  for (const stranger of [cell.secretary, cell.officials[5] as string, cell.administrator])
    expect(
      (
        await (
          await app.as(stranger)
        ).call(readRhythm, { params: { organisationId: cell.committeeId }, query: {} })
      ).code,
    ).toBe('not-found');
  expect((await above.call(readRhythm, { params: { organisationId: cell.cellId }, query: {} })).code).toBe(
    'not-found',
  );
});

test('in the last month of a quarter a missing theme is told at home, to the cell and above; planned it is not', async () => {
  app.setClock('2026-11-02T02:00:00Z');
  const cell = await makeCell(app.runAsJob, { officials: 6, name: 'Chi bộ Vắng chuyên đề' });
  await makeMeeting(app.act, cell, { state: 'closed' });
  app.setClock('2026-12-05T02:00:00Z');
  const secretary = await app.as(cell.secretary);
  const above = await app.as(cell.above);
  const theme = async () =>
    (await secretary.call(readToday)).answer.items.filter((item) => item.id.startsWith('theme:'));
  const rhythm = async () =>
    (
      await above.call(readRhythm, { params: { organisationId: cell.committeeId }, query: {} })
    ).answer.cells.find((one) => one.cell.id === cell.cellId)?.faults;
  expect(await theme()).toMatchObject([
    {
      title: { vi: 'Quý IV/2026 chưa có buổi sinh hoạt chuyên đề' },
      due: '2026-12-31',
      ruleId: 'meeting.thematic-42',
    },
  ]);
  expect(await rhythm()).toEqual(['not-planned', 'theme-not-planned']);
  const { answer } = await secretary.call(readYear, {
    params: { cellId: cell.cellId },
    query: { year: 2026 },
  });
  expect(answer.months[11]?.faults).toEqual(['not-planned', 'theme-not-planned']);
  await makeMeeting(app.act, cell, { state: 'draft', kind: 'thematic', inMinutes: 60 * 24 * 5 });
  expect([await theme(), await rhythm()]).toEqual([[], ['not-planned']]);
});
