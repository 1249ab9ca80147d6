// What is missing before the next step, and when each step is due.
import { expect, test } from 'vitest';
import { numbered, templateOf, totalMinutes } from '../agenda/rules.ts';
import type { AgendaItem } from '../contract.ts';
import { blockingNames, missingOf, type Prepared, stepsOf } from './rules.ts';

function agendaOf(kind: 'regular' | 'thematic'): AgendaItem[] {
  const rows = templateOf({ kind, month: '2026-12-01' }).flatMap((top, at) => {
    const row = (one: typeof top, parentId: string | null, ordinal: number) => ({
      id: `${parentId ?? ''}${ordinal}`,
      parentId,
      ordinal,
      kind: one.kind,
      title: one.title,
      aim: 'Đánh giá đúng kết quả',
      question: 'Việc nào còn chậm?',
      decision: 'Giao việc cho từng đồng chí',
      minutesPlanned: one.minutes,
      presenter: one.presenter ? { id: one.presenter, name: one.presenter } : null,
      state: 'todo' as const,
      openedAt: null,
      closedAt: null,
      spentSeconds: 0,
    });
    const own = row(top, null, at + 1);
    return [own, ...(top.under ?? []).map((part, order) => row(part, own.id, order + 1))];
  });
  return numbered(rows);
}

const meeting: Prepared = {
  kind: 'regular',
  month: '2026-12-01',
  startsAt: '2026-12-03T07:00:00Z',
  place: 'Phòng họp tầng 2',
  movedReason: null,
  chairId: '7',
  groupId: null,
  chairLeft: null,
  minuteTakerId: '1',
  items: agendaOf('regular'),
  hasStateOfMind: true,
  resolution: { clauses: 2 },
  papers: [],
  others: [],
  minimumMinutes: 90,
  rules: [],
  preMeetingOn: null,
};

test('the template of both kinds keeps the least time and the order of the rule', () => {
  expect(totalMinutes(agendaOf('regular'))).toBeGreaterThanOrEqual(90);
  expect(totalMinutes(agendaOf('thematic'))).toBeGreaterThanOrEqual(90);
  expect(missingOf(meeting)).toEqual([]);
  expect(templateOf({ kind: 'regular', month: '2027-01-01' })[1]?.title).toBe(
    'Kết quả thực hiện nhiệm vụ tháng 12, phương hướng tháng 1',
  );
});

test('a draft for the item that passes it, a place and a reason stop the step; the rest is told', () => {
  const bare = {
    ...meeting,
    startsAt: '2026-12-24T07:00:00Z',
    place: '',
    minuteTakerId: null,
    hasStateOfMind: false,
    resolution: null,
    minimumMinutes: 200,
  };
  const points = missingOf(bare);
  expect(points.filter((point) => point.blocking).map((point) => point.code)).toEqual([
    'resolution-draft',
    'place',
    'moved-reason',
  ]);
  expect(points.filter((point) => !point.blocking).map((point) => point.code)).toEqual([
    'state-of-mind',
    'too-short',
    'minute-taker',
  ]);
  expect(blockingNames(points)?.missing).toBe(
    'dự thảo cho mục “8. Thông qua nghị quyết” (soạn dự thảo, hoặc bỏ mục ấy); địa điểm; lý do chuyển ngày',
  );
});

test('an item without a presenter is named with its number', () => {
  const items = agendaOf('thematic');
  const [point] = missingOf({ ...meeting, kind: 'thematic', items });
  expect(point).toMatchObject({ code: 'presenter', blocking: true, itemTitle: '3. Trình bày chuyên đề' });
});

test('sent a day before, held on the day of its hour in Viet Nam', () => {
  const steps = stepsOf(
    {
      kind: 'regular',
      month: '2027-01-01',
      startsAt: '2026-12-31T17:30:00Z',
      state: 'draft',
      plannedAt: '2026-12-20T00:00:00Z',
      reviewedFrom: null,
      agreedAt: null,
      sentAt: null,
      openedAt: null,
      closedAt: null,
    },
    [],
  );
  expect(steps.map((step) => step.dueOn)).toEqual([
    null,
    null,
    '2026-12-31',
    '2026-12-31',
    '2027-01-01',
    null,
  ]);
  expect(steps[2]?.ruleId).toBe('meeting.papers-before-days-42');
});

test('two meetings at one hour: of a cell, of one chair; two groups of a cell may, unless one person chairs both', () => {
  const other = {
    own: true,
    title: 'Họp chi ủy',
    kind: 'committee' as const,
    month: '2026-12-01',
    // Ends at the minute at which the other begins: no overlap.
    startsAt: '2026-12-03T06:00:00Z',
    minutes: 60,
    chairId: '8',
    groupId: null,
  };
  const told = (one: object, of: Partial<Prepared> = {}) =>
    missingOf({ ...meeting, ...of, others: [{ ...other, ...one }] }).map((point) => [
      point.code,
      point.itemTitle,
      point.blocking,
    ]);
  expect(told({})).toEqual([]);
  expect(told({ minutes: 61 })).toEqual([['overlap', 'Họp chi ủy', false]]);
  expect(told({ startsAt: '2026-12-03T08:59:00Z' }).length).toBe(totalMinutes(meeting.items) >= 120 ? 1 : 0);
  const elsewhere = { own: false, title: 'Chi bộ Hồ Đá', startsAt: '2026-12-03T07:30:00Z' };
  expect(told(elsewhere)).toEqual([]);
  expect(told({ ...elsewhere, chairId: '7' })).toEqual([['chair-overlap', 'Chi bộ Hồ Đá', false]]);
  const group = { kind: 'group' as const, startsAt: '2026-12-03T07:00:00Z', groupId: 'b' };
  expect(told(group, { groupId: 'a' })).toEqual([]);
  expect(told({ ...group, chairId: '7' }, { groupId: 'a' })).toEqual([
    ['chair-overlap', 'Họp chi ủy', false],
  ]);
  // Over midnight and over New Year.
  const late = { startsAt: '2026-12-31T16:30:00Z', movedReason: 'Trực' };
  expect(told({ startsAt: '2026-12-31T17:15:00Z' }, late).map(([code]) => code)).toContain('overlap');
});

test('an agenda longer than the rule allows is told, by the committee’s own limit where it has set one', () => {
  const items = agendaOf('regular').map((item) =>
    item.kind === 'discussion' && item.parentId === null ? { ...item, minutesPlanned: 100 } : item,
  );
  const planned = totalMinutes(items);
  const codes = (rules: Prepared['rules']) =>
    missingOf({ ...meeting, items, rules }).map((point) => point.code);
  expect(planned).toBeLessThan(240);
  expect(codes([])).not.toContain('too-long');
  const own = {
    id: 'x',
    key: 'meeting.longest',
    by: 'Đảng bộ Sở',
    document: 'Quyết định 09-QĐ/ĐU',
    issuedOn: '2026-01-05',
    article: null,
    from: '2026-01-10',
    until: null,
    settings: { minutes: planned - 1 },
  };
  expect(missingOf({ ...meeting, items, rules: [own] })).toContainEqual(
    expect.objectContaining({ code: 'too-long', blocking: false, ruleId: 'x' }),
  );
  expect(codes([{ ...own, settings: { minutes: planned } }])).not.toContain('too-long');
});

test('a chair without an office that chairs stops the step, by name', () => {
  const points = missingOf({ ...meeting, chairLeft: 'Lê Văn Hùng' });
  expect(points).toEqual([
    { code: 'chair', blocking: true, ruleId: null, itemId: null, itemTitle: 'Lê Văn Hùng' },
  ]);
  expect(blockingNames(points)?.missing).toBe(
    'đồng chí chủ trì (đồng chí Lê Văn Hùng không còn giữ chức vụ để chủ trì)',
  );
});
