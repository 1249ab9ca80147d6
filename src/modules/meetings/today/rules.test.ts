// What a meeting asks of whom, and in which order.
import { describe, expect, test } from 'vitest';
import type { MeetingActor } from '../rules.ts';
import type { Concern } from './concern/rules.ts';
import { owedFor, owedPlan } from './rules.ts';

const nobody: MeetingActor = {
  personId: '1',
  lead: false,
  committee: false,
  chair: false,
  minuteTaker: false,
  member: true,
  above: false,
  supervisor: false,
};
const member: Concern = {
  meeting: {
    id: 'm',
    kind: 'regular',
    title: 'Sinh hoạt thường kỳ tháng 12/2026',
    startsAt: '2026-12-03T07:00:00Z',
    place: 'Phòng họp tầng 2',
    state: 'sent',
    minuteTakerId: '2',
    closedAt: null,
  },
  organisationName: 'Chi bộ Quản lý công trình',
  actor: nobody,
  enrolled: true,
  present: false,
  absence: null,
  papers: 4,
  waiting: 0,
  minutesState: null,
  opening: { openedAt: null, remindedAt: null },
  handbook: [],
  rules: [],
  missing: 0,
  chairLeft: null,
  review: null,
};
const lead: Concern = { ...member, actor: { ...nobody, lead: true, committee: true, chair: true } };
const at = (concern: Concern, state: Concern['meeting']['state']): Concern => ({
  ...concern,
  meeting: { ...concern.meeting, state },
});
const ids = (concern: Concern, now: string) => owedFor(concern, now).map((item) => item.id.split(':')[0]);

describe('a member', () => {
  test('reads what was sent; comes in when it is on; is left alone when his absence is accepted', () => {
    const [item] = owedFor(member, '2026-12-01T02:00:00Z');
    expect(item).toMatchObject({
      state: 'due',
      rank: 42,
      to: '/sinh-hoat/m',
      action: { vi: 'Đọc 4 tài liệu' },
    });
    expect(item?.detail?.vi).toBe('14:00, 03/12/2026. Phòng họp tầng 2.');
    const [on] = owedFor(at(member, 'open'), '2026-12-03T07:10:00Z');
    expect(on).toMatchObject({ state: 'now', rank: 0, to: '/sinh-hoat/m/phong' });
    expect(owedFor({ ...at(member, 'open'), absence: 'accepted' }, '2026-12-03T07:10:00Z')).toEqual([]);
    expect(ids(at(member, 'draft'), '2026-12-01T02:00:00Z')).toEqual([]);
  });
  test('checks in from an hour before', () => {
    expect(ids(member, '2026-12-03T05:59:00Z')).toEqual(['next']);
    expect(ids(member, '2026-12-03T06:00:00Z')).toEqual(['now']);
    expect(ids({ ...member, present: true }, '2026-12-03T06:00:00Z')).toEqual(['next']);
  });
});

describe('who prepares', () => {
  test('is told the next step, its day, and when it is late', () => {
    const draft = { ...at(lead, 'draft'), missing: 2 };
    expect(owedFor(draft, '2026-11-27T02:00:00Z')[0]).toMatchObject({
      state: 'todo',
      due: '2026-12-02',
      rank: 61,
      detail: { vi: 'Bước tiếp theo: bổ sung 2 điểm để thống nhất.' },
      ruleId: 'meeting.papers-before-days-42',
    });
    expect(owedFor(draft, '2026-12-01T18:00:00Z')[0]).toMatchObject({ state: 'due', rank: 12 });
    expect(owedFor(draft, '2026-12-02T18:00:00Z')[0]).toMatchObject({ state: 'late', rank: 21 });
    expect(owedFor(at(lead, 'agreed'), '2026-11-27T02:00:00Z')[0]?.action?.vi).toBe('Gửi đảng viên');
  });
  test('answers absence, opens the room, moves what was not opened', () => {
    expect(ids({ ...lead, waiting: 2 }, '2026-12-02T02:00:00Z')).toEqual(['next', 'absence']);
    expect(owedFor(lead, '2026-12-03T02:00:00Z')[0]).toMatchObject({ rank: 1, to: '/sinh-hoat/m/phong' });
    expect(owedFor(lead, '2026-12-04T02:00:00Z')).toMatchObject([
      { id: 'prepare:m', state: 'late', rank: 22 },
    ]);
  });
  test('plans the month that has none', () => {
    const cell = { id: 'c', name: 'Chi bộ' };
    expect(owedPlan(cell, '2027-01-01', '2026-12-20', [])).toMatchObject({
      due: '2027-01-04',
      state: 'todo',
      title: { vi: 'Lên lịch sinh hoạt thường kỳ tháng 01/2027' },
    });
    expect(owedPlan(cell, '2026-12-01', '2026-12-08', []).state).toBe('late');
  });
});

test('minutes wait for the minute-taker, then for the chair', () => {
  const closed = (concern: Concern, minutesState: string): Concern => ({
    ...concern,
    meeting: { ...concern.meeting, state: 'closed', closedAt: '2026-12-03T09:00:00Z' },
    minutesState,
  });
  const taker: Concern = { ...member, actor: { ...nobody, minuteTaker: true } };
  expect(owedFor(closed(taker, 'agreed'), '2026-12-04T02:00:00Z')).toMatchObject([
    { kind: 'minutes', due: '2026-12-05', state: 'due' },
  ]);
  expect(ids(closed(taker, 'taker_confirmed'), '2026-12-04T02:00:00Z')).toEqual([]);
  expect(ids(closed(lead, 'taker_confirmed'), '2026-12-04T02:00:00Z')).toEqual(['minutes']);
  expect(ids(closed(lead, 'locked'), '2026-12-06T02:00:00Z')).toEqual([]);
});

describe('the e-handbook', () => {
  const line = { due: '2026-12-02', ruleId: null, files: 2, ticked: null };
  const put = { by: 'Vũ Đình Lâm', at: '2026-12-01T02:00:00Z', late: false };
  const withLines = (state: Concern['meeting']['state'], ...handbook: Concern['handbook']): Concern => ({
    ...lead,
    meeting: { ...lead.meeting, state, closedAt: state === 'closed' ? '2026-12-03T09:00:00Z' : null },
    minutesState: state === 'closed' ? 'locked' : null,
    handbook,
  });
  const told = (concern: Concern, now: string) =>
    owedFor(concern, now)
      .filter((item) => item.kind === 'handbook')
      .map((item) => [item.state, item.due]);
  test('what goes up before is told until it is ticked, late too', () => {
    const sent = withLines('sent', { ...line, item: 'programme' }, { ...line, item: 'papers', ticked: put });
    expect(told(sent, '2026-12-02T02:00:00Z')).toEqual([['due', '2026-12-02']]);
    expect(told(sent, '2026-12-03T02:00:00Z')).toEqual([['late', '2026-12-02']]);
    expect(
      told(withLines('sent', { ...line, item: 'programme', ticked: put }), '2026-12-02T02:00:00Z'),
    ).toEqual([]);
  });
  test('after the meeting its results alone are told', () => {
    const minutes = { ...line, item: 'minutes', due: '2026-12-05' } as const;
    const closed = withLines('closed', { ...line, item: 'programme' }, minutes);
    expect(told(closed, '2026-12-09T02:00:00Z')).toEqual([['late', '2026-12-05']]);
    expect(told(withLines('closed', { ...minutes, ticked: put }), '2026-12-09T02:00:00Z')).toEqual([]);
  });
});

test('who was reminded and opened nothing reads so, before the other things of the day', () => {
  const opening = { openedAt: null, remindedAt: '2026-12-02T12:00:00Z' };
  expect(owedFor({ ...member, opening }, '2026-12-02T13:00:00Z')[0]).toMatchObject({
    rank: 10,
    detail: { vi: 'Nhắc: đồng chí chưa mở tài liệu. 14:00, 03/12/2026. Phòng họp tầng 2.' },
  });
  const read = { openedAt: '2026-12-02T12:30:00Z', remindedAt: '2026-12-02T12:00:00Z' };
  expect(owedFor({ ...member, opening: read }, '2026-12-02T13:00:00Z')[0]).toMatchObject({
    rank: 42,
    action: { vi: 'Xem chương trình' },
  });
});

describe('who prepares, when it does not go straight on', () => {
  const left: Concern = { ...lead, chairLeft: 'Lê Văn Hùng' };
  const chair = (concern: Concern, now: string) =>
    owedFor(concern, now).filter((item) => item.id === 'chair:m');
  test('names another chair, of a meeting that was sent too; once its day went by it is moved first', () => {
    expect(chair(left, '2026-11-25T02:00:00Z')).toMatchObject([
      {
        title: { vi: 'Chọn người chủ trì sinh hoạt thường kỳ tháng 12/2026' },
        detail: { vi: 'Vào ngày họp đồng chí Lê Văn Hùng không còn giữ chức vụ để chủ trì.' },
        state: 'todo',
        to: '/sinh-hoat/m',
      },
    ]);
    expect(chair(left, '2026-12-01T02:00:00Z')).toMatchObject([{ state: 'due', rank: 40 }]);
    expect(chair(at(left, 'agreed'), '2026-12-01T02:00:00Z')).toHaveLength(1);
    expect(chair(left, '2026-12-04T02:00:00Z')).toEqual([]);
    expect(chair({ ...member, chairLeft: 'Lê Văn Hùng' }, '2026-12-01T02:00:00Z')).toEqual([]);
  });
  test('contents in review: confirms them, waits for the others, or for the committee’s meeting', () => {
    const mine = { awaited: [{ id: '1', name: 'Vũ Đình Lâm' }], preMeeting: null };
    const others = { awaited: [{ id: '2', name: 'Đỗ Thị Thanh Hà' }], preMeeting: null };
    const committee = (state: Concern['meeting']['state']) => ({
      awaited: [],
      preMeeting: { startsAt: '2026-11-30T07:00:00Z', state },
    });
    const told = (review: Concern['review'], by = lead) => {
      const [item] = owedFor({ ...at(by, 'in_review'), review }, '2026-11-27T02:00:00Z');
      return item && [item.title.vi, item.detail?.vi, item.action?.vi];
    };
    const prepare = 'Chuẩn bị sinh hoạt thường kỳ tháng 12/2026';
    expect(told(mine)?.[0]).toBe('Xác nhận nội dung sinh hoạt thường kỳ tháng 12/2026');
    expect(told(mine)?.[2]).toBe('Xem và xác nhận');
    expect(told(others)).toEqual([
      prepare,
      'Chờ đồng chí Đỗ Thị Thanh Hà xác nhận nội dung.',
      'Xem nội dung',
    ]);
    expect(told({ awaited: [], preMeeting: null })?.[2]).toBe('Lên lịch họp chi ủy');
    expect(told(committee('sent'))?.[1]).toBe('Chi ủy họp thống nhất nội dung lúc 14:00, 30/11/2026.');
    expect(told(committee('closed'))?.[1]).toBe('Bước tiếp theo: ghi chi ủy đã thống nhất.');
    expect(told(null, member)).toBeUndefined();
  });
});

test('committee and groups are not told of the rule for meetings of the cell', () => {
  const of = (kind: 'regular' | 'committee' | 'group', state: 'agreed' | 'sent') =>
    owedFor({ ...at(lead, state), meeting: { ...at(lead, state).meeting, kind } }, '2026-12-01T02:00:00Z')[0]
      ?.ruleId;
  expect(of('regular', 'agreed')).toBe('meeting.papers-before-days-42');
  for (const kind of ['committee', 'group'] as const)
    for (const state of ['agreed', 'sent'] as const)
      expect(of(kind, state)).toBe('meeting.circle-papers-own');
});
