// A meeting held by candlelight: entered afterwards with its real times, sums and sheets, marked for good; locked only with them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { pdfText } from '../../../../tests/support/papers.ts';
import type { BodyIn } from '../../../platform/http/endpoint.ts';
import { granted, type MadeCell, makeCell } from '../../organisation/factory.ts';
import { makeGroup } from '../../organisation/groups/factory.ts';
import { grantOffice } from '../../organisation/offices/commands.ts';
import { listMeetings } from '../calendar/contract.ts';
import { readYear } from '../calendar/year/contract.ts';
import { makeMeeting } from '../factory.ts';
import { agreeMinutes, confirmMinutes, lockMinutes, readMinutes } from '../minutes/contract.ts';
import { readMeetingPaper } from '../papers/contract.ts';
import { planMeeting, readMeeting } from '../preparation/contract.ts';
import { readRoll } from '../roll/contract.ts';
import { addLateSheet, enterPaperMeeting, readLateEntry, readLateForm, readLateSheet } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-06T02:00:00Z' });
});
afterAll(() => app.close());

type Body = BodyIn<typeof enterPaperMeeting>;
const bodyOf = (cell: MadeCell, more: Partial<Body> = {}): Body => ({
  month: '2026-11-01',
  startsAt: '2026-11-03T12:30:00Z',
  endedAt: '2026-11-03T14:15:00Z',
  place: 'Nhà văn hóa thôn',
  chairId: cell.secretary,
  minuteTakerId: cell.officials[3] as string,
  reason: 'Mất điện do bão số 12',
  present: cell.officials.slice(0, 5),
  excused: [cell.officials[5] as string],
  items: ['Khắc phục thiệt hại sau bão', 'Công tác tháng 11'],
  votes: [{ item: 0, question: 'Góp mỗi đồng chí một ngày công', for: 4, against: 0, other: 1 }],
  resolution: {
    clauses: [{ text: 'Sửa mái nhà văn hóa', assigneeId: cell.officials[1] as string, dueOn: '2026-11-20' }],
    vote: { for: 5, against: 0, other: 0 },
  },
  ...more,
});
const enter = async (who: string, cell: MadeCell, more: Partial<Body> = {}) =>
  (await app.as(who)).call(enterPaperMeeting, { params: { cellId: cell.cellId }, body: bodyOf(cell, more) });

test('it stands closed at its real hour, marked in list, year, minutes and paper; facts carry both times', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 6, probationary: 0 });
  // Another meeting of the cell is on just now: it is not in the way.
  await makeMeeting(app.act, cell, { state: 'open', kind: 'thematic' });
  const entered = await enter(cell.secretary, cell);
  expect([entered.status, entered.message]).toEqual([200, undefined]);
  const { id: meetingId } = entered.answer;
  const params = { meetingId };
  const secretary = await app.as(cell.secretary);
  const { answer: meeting } = await secretary.call(readMeeting, { params });
  expect(meeting).toMatchObject({
    state: 'closed',
    startsAt: '2026-11-03T12:30:00.000Z',
    notice: null,
    resolution: { state: 'passed', clauses: 1 },
  });
  const { answer: roll } = await secretary.call(readRoll, { params });
  expect(roll.enteredLate).toBe(true);
  expect(roll.figures).toMatchObject({ present: 5, excused: 1, unexcused: 0 });

  const { answer: list } = await secretary.call(listMeetings, { params: { cellId: cell.cellId }, query: {} });
  expect(list.meetings.find((one) => one.id === meetingId)?.enteredLateAt).toContain('2026-11-06');
  const { answer: year } = await secretary.call(readYear, { params: { cellId: cell.cellId }, query: {} });
  expect(year.months[10]?.meetings[0]).toMatchObject({ enteredLate: true, faults: [] });

  const member = await app.as(cell.officials[4] as string);
  const { answer: shown } = await member.call(readLateEntry, { params });
  expect(shown.late).toMatchObject({ reason: 'Mất điện do bão số 12', sheets: [], can: { addSheet: false } });
  const above = await app.as(cell.above);
  expect((await above.call(readLateEntry, { params })).answer.late).toMatchObject({ reason: '', sheets: [] });

  const taker = await app.as(cell.officials[3] as string);
  const { answer: minutes } = await taker.call(readMinutes, { params });
  const said = minutes.paragraphs.map((one) => one.text).join('\n');
  expect(said).toContain('khai mạc lúc 19 giờ 30');
  expect(said).toContain('theo kết quả kiểm phiếu ghi trên giấy');
  expect(said).toContain('| 4 | 0 | 1 | 4/6 = 66,7 % |');
  expect(said).not.toContain('gửi đảng viên');

  // Agreed and confirmed; without the sheets it is not locked.
  const version = async () => (await taker.call(readMinutes, { params })).answer.version;
  expect((await taker.call(agreeMinutes, { params, body: { version: await version() } })).status).toBe(200);
  expect((await taker.call(confirmMinutes, { params, body: { version: await version() } })).status).toBe(200);
  const lock = async () => secretary.call(lockMinutes, { params, body: { version: await version() } });
  expect((await lock()).code).toBe('late-sheets-missing');
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
  const upload = { fileName: 'to-1.pdf', bytes: pdf, fields: { notSecret: 'true' } };
  expect((await member.call(addLateSheet, { params, upload })).code).toBe('forbidden');
  const sheet = await taker.call(addLateSheet, { params, upload });
  expect(sheet.status).toBe(200);
  const sheetOf = { meetingId, sheetId: sheet.answer.id };
  expect((await member.call(readLateSheet, { params: sheetOf })).bytes.equals(pdf)).toBe(true);
  expect((await above.call(readLateSheet, { params: sheetOf })).code).toBe('not-found');
  expect((await lock()).status).toBe(200);

  const paper = await member.call(readMeetingPaper, { params: { meetingId, paper: 'minutes' }, query: {} });
  const text = (await pdfText(paper.bytes)).replace(/\s+/g, ' ');
  expect(text).toContain(
    'Nhập sau: buổi sinh hoạt ngày 03 tháng 11 năm 2026 được ghi trên giấy và nhập lại ngày 06 tháng 11 năm 2026, kèm 1 tệp bản chụp.',
  );

  const fact = await app.database.owner
    .selectFrom('facts')
    .selectAll()
    .where('kind', '=', 'meeting.entered-late')
    .executeTakeFirstOrThrow();
  expect([new Date(fact.at).toISOString(), fact.data]).toMatchObject([
    '2026-11-06T02:00:00.000Z',
    { startsAt: '2026-11-03T12:30:00.000Z', endedAt: '2026-11-03T14:15:00.000Z' },
  ]);
  // How it was entered stays, whatever is tried.
  await expect(
    app.database.app
      .updateTable('meetings')
      .set({ entered_late_reason: 'Lý do khác' })
      .where('id', '=', meetingId)
      .execute(),
  ).rejects.toThrow('how meeting');
});

test('who came late and who left: on the roll, in figures and minutes; their votes stand; hours that cannot be name who', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 6, probationary: 0 });
  const [, , , , leaves, away] = cell.officials as [string, string, string, string, string, string];
  const late = [{ personId: cell.deputy, time: '19:50' }];
  const left = [
    { personId: cell.officials[2] as string, time: '20:00', back: '20:10' },
    { personId: leaves, time: '20:45' },
  ];
  const wrong = await enter(cell.secretary, cell, { left: [{ personId: leaves, time: '21:15' }] });
  expect([wrong.code, wrong.message]).toEqual([
    'late-hours',
    expect.stringContaining('đồng chí Nguyễn Văn Số 5'),
  ]);
  expect((await enter(cell.secretary, cell, { late: [{ personId: away, time: '19:50' }] })).code).toBe(
    'late-moved-not-present',
  );
  expect((await enter(cell.secretary, cell, { late: [{ personId: leaves, time: '7h' }] })).code).toBe(
    'bad-input',
  );
  // All five voted, also who left later.
  const entered = await enter(cell.secretary, cell, { late, left });
  expect([entered.status, entered.message]).toEqual([200, undefined]);
  const params = { meetingId: entered.answer.id };
  const secretary = await app.as(cell.secretary);
  const { answer: roll } = await secretary.call(readRoll, { params });
  expect(roll.figures).toMatchObject({ present: 5, left: 1, excused: 1 });
  const lineOf = (personId: string) => roll.lines.find((one) => one.personId === personId);
  expect(lineOf(cell.deputy)).toMatchObject({ lateAt: '2026-11-03T12:50:00.000Z' });
  expect(lineOf(leaves)?.state).toBe('left');
  const said = (await secretary.call(readMinutes, { params })).answer.paragraphs
    .map((one) => one.text)
    .join('\n');
  expect(said).toContain('Đến muộn: đồng chí Nguyễn Văn Số 2 (19 giờ 50).');
  expect(said).toContain('Về trước: đồng chí Nguyễn Văn Số 5 (20 giờ 45).');
  expect(said).toContain('Ra ngoài rồi quay lại: đồng chí Nguyễn Văn Số 3 (từ 20 giờ 00 đến 20 giờ 10).');
});

test('only what is over, by those who lead, of the people of that day, with sums that can be', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 6, probationary: 1 });
  const other = await makeCell(app.runAsJob, { officials: 6 });
  const codes = async (...tries: Partial<Body>[]) => {
    const found = [];
    for (const more of tries) found.push((await enter(cell.secretary, cell, more)).code ?? 'ok');
    return found;
  };
  expect(
    await codes(
      { startsAt: '2026-11-06T01:00:00Z', endedAt: '2026-11-06T02:00:01Z' },
      { endedAt: '2026-11-03T12:30:00Z' },
      { startsAt: '2026-11-01T12:30:00Z' },
      { present: [other.officials[4] as string] },
      { present: [cell.secretary, cell.secretary] },
      { present: [], excused: [], votes: [], resolution: null, chairId: cell.officials[4] as string },
      { minuteTakerId: other.officials[4] as string },
      { votes: [{ item: 2, question: 'Mục không có', for: 1, against: 0, other: 0 }] },
      { votes: [{ item: 0, question: 'Nhiều phiếu hơn người', for: 5, against: 1, other: 0 }] },
      { startsAt: '2026-10-20T12:30:00Z', endedAt: '2026-10-20T13:30:00Z', month: '2026-10-01' },
    ),
  ).toEqual([
    'late-not-past',
    'late-not-past',
    'late-too-long',
    'late-not-on-roll',
    'late-not-on-roll',
    'chair-not-lead',
    'minute-taker-not-member',
    'late-vote-without-item',
    'typed-out-of-reach',
    'meeting-needs-reason',
  ]);
  expect((await enter(cell.officials[4] as string, cell)).code).toBe('forbidden');
  expect((await enter(other.secretary, cell)).code).toBe('forbidden');
  const none = await app.database.owner
    .selectFrom('meetings')
    .select('id')
    .where('organisation_id', '=', cell.cellId)
    .execute();
  expect(none).toEqual([]);
  // Over midnight and over the month's end, without votes.
  const night = {
    startsAt: '2026-10-31T16:30:00Z',
    endedAt: '2026-10-31T18:00:00Z',
    month: '2026-10-01',
    movedReason: 'Chống bão',
  };
  expect((await enter(cell.secretary, cell, { ...night, votes: [], resolution: null })).status).toBe(200);
  expect((await enter(cell.secretary, cell, { ...night, votes: [], resolution: null })).code).toBe(
    'meeting-in-that-month',
  );
  // The ordinary way into the past stays shut.
  const planned = await (await app.as(cell.secretary)).call(planMeeting, {
    params: { cellId: cell.cellId },
    body: { month: '2026-11-01', startsAt: '2026-11-03T12:30:00Z' },
  });
  expect(planned.code).toBe('meeting-in-the-past');
});

describe('held on paper by a part of the cell', () => {
  let cell: MadeCell;
  let groupId: string;
  beforeAll(async () => {
    cell = await makeCell(app.runAsJob, { officials: 10, probationary: 0, name: 'Chi bộ Thủy nông' });
    groupId = await makeGroup(app.act, cell, cell.officials.slice(4, 8), { name: 'Tổ đảng Đầu mối' });
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
  });
  const person = (place: number) => cell.officials[place] as string;
  const inGroup = (): Partial<Body> => ({
    kind: 'group',
    groupId,
    chairId: person(4),
    minuteTakerId: person(5),
    present: [person(4), person(5), person(6)],
    excused: [person(7)],
    votes: [{ item: 0, question: 'Trực cống ba ca', for: 3, against: 0, other: 0 }],
    conclusion: 'Trực cống ba ca cho đến hết bão',
    resolution: null,
  });

  test('a group’s is entered by its head with its own people; to the rest of the cell there is none', async () => {
    const form = await (await app.as(person(4))).call(readLateForm, {
      params: { cellId: cell.cellId },
      query: { on: '2026-11-03' },
    });
    expect(form.answer).toMatchObject({
      whole: false,
      groups: [{ id: groupId, name: 'Tổ đảng Đầu mối' }],
      leads: [{ id: person(4) }, { id: cell.secretary }, { id: cell.deputy }],
    });
    expect(form.answer.members.map((one) => one.id).sort()).toEqual(cell.officials.slice(4, 8).sort());
    for (const more of [
      { groupId: null },
      { groupId: cell.cellId },
      { kind: 'regular' as const },
      { kind: 'committee' as const },
    ])
      expect((await enter(cell.secretary, cell, { ...inGroup(), ...more })).code).toBe('group-unknown');
    expect((await enter(person(8), cell, inGroup())).code).toBe('forbidden');
    expect((await enter(person(4), cell, { ...inGroup(), kind: 'regular', groupId: null })).code).toBe(
      'forbidden',
    );
    expect((await enter(person(4), cell, { ...inGroup(), present: [person(8)] })).code).toBe(
      'late-not-on-roll',
    );
    expect((await enter(person(4), cell, { ...inGroup(), chairId: person(5) })).code).toBe('chair-not-lead');
    const passes = { clauses: [], vote: { for: 3, against: 0, other: 0 } };
    expect((await enter(person(4), cell, { ...inGroup(), resolution: passes })).code).toBe(
      'committee-resolves-nothing',
    );
    const entered = await enter(person(4), cell, inGroup());
    expect([entered.status, entered.message]).toEqual([200, undefined]);
    const params = { meetingId: entered.answer.id };
    const head = await app.as(person(4));
    expect((await head.call(readMeeting, { params })).answer).toMatchObject({
      title: 'Họp tổ đảng Đầu mối tháng 11/2026',
      kind: 'group',
      state: 'closed',
    });
    const said = (await head.call(readMinutes, { params })).answer.paragraphs
      .map((one) => one.text)
      .join('\n');
    expect(said).toContain('Tổ đảng Đầu mối, Chi bộ Thủy nông họp tháng 11 năm 2026.');
    expect(said).toContain('3/4 = 75 %');
    expect(said).toContain('Đồng chí chủ trì kết luận: trực cống ba ca cho đến hết bão.');
    const stranger = await app.as(person(8));
    for (const endpoint of [readMeeting, readLateEntry, readMinutes])
      expect((await stranger.call(endpoint as typeof readMeeting, { params })).code).toBe('not-found');
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
    const upload = { fileName: 'to-1.pdf', bytes: pdf, fields: { notSecret: 'true' } };
    const sheet = await head.call(addLateSheet, { params, upload });
    expect(sheet.status).toBe(200);
    const taker = await app.as(person(5));
    const version = async () => (await taker.call(readMinutes, { params })).answer.version;
    await taker.call(agreeMinutes, { params, body: { version: await version() } });
    await taker.call(confirmMinutes, { params, body: { version: await version() } });
    const locked = await head.call(lockMinutes, { params, body: { version: await version() } });
    expect(locked.answer.number).toBe('01-BB/TĐ');
    const sheetOf = { params: { ...params, sheetId: sheet.answer.id } };
    expect((await taker.call(readLateSheet, sheetOf)).status).toBe(200);
    expect((await stranger.call(readLateSheet, sheetOf)).code).toBe('not-found');
  });

  test('the committee’s has the committee on its roll and nobody else', async () => {
    const sits = [cell.secretary, cell.deputy, person(2)];
    const form = await (await app.as(cell.secretary)).call(readLateForm, {
      params: { cellId: cell.cellId },
      query: { on: '2026-11-03', kind: 'committee' },
    });
    expect(form.answer.members.map((one) => one.id).sort()).toEqual([...sits].sort());
    const meeting: Partial<Body> = {
      kind: 'committee',
      present: sits,
      excused: [],
      minuteTakerId: person(2),
      votes: [{ item: 0, question: 'Đưa việc sửa mái ra chi bộ', for: 3, against: 0, other: 0 }],
      resolution: null,
    };
    expect((await enter(cell.secretary, cell, { ...meeting, present: [...sits, person(6)] })).code).toBe(
      'late-not-on-roll',
    );
    const entered = await enter(cell.secretary, cell, meeting);
    expect([entered.status, entered.message]).toEqual([200, undefined]);
    const params = { meetingId: entered.answer.id };
    const secretary = await app.as(cell.secretary);
    const said = (await secretary.call(readMinutes, { params })).answer.paragraphs
      .map((one) => one.text)
      .join('\n');
    expect(said).toContain('Chi ủy Chi bộ Thủy nông họp tháng 11 năm 2026.');
    expect(said).toContain('3/3 = 100 %');
    expect((await (await app.as(person(8))).call(readMeeting, { params })).code).toBe('not-found');
  });
});
