// Meetings of a group (tổ đảng): planned and led by its head, its own roll, base, minutes and series; walls towards the rest of the cell.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { listCellOpinions } from '../../democracy/opinions/contract.ts';
import { castVote } from '../../democracy/votes/contract.ts';
import { granted, type MadeCell, makeCell } from '../../organisation/factory.ts';
import { changeGroup, endGroup } from '../../organisation/groups/contract.ts';
import { makeGroup } from '../../organisation/groups/factory.ts';
import { grantOffice } from '../../organisation/offices/commands.ts';
import { listMeetings } from '../calendar/contract.ts';
import { readYear } from '../calendar/year/contract.ts';
import { makeMeeting } from '../factory.ts';
import * as minutes from '../minutes/contract.ts';
import { listMeetingPapers, readMeetingPaper } from '../papers/contract.ts';
import { meetingRow } from '../queries.ts';
import * as roll from '../roll/contract.ts';
import { readRoom, setLines } from '../room/contract.ts';
import { noteOpinion } from '../room/opinions/contract.ts';
import { closeMeetingVote, openMeetingVote } from '../room/votes/contract.ts';
import { cancelMeeting } from '../steps/commands.ts';
import * as steps from '../steps/contract.ts';
import * as preparation from './contract.ts';

let app: TestApp;
let cell: MadeCell;
let groupId: string;
let head: string;
let members: string[];
let outside: string;
let officer: string;
let meetingId: string;

beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-10T07:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 9, probationary: 1, name: 'Chi bộ Thủy nông' });
  members = [...cell.officials.slice(4, 7), ...cell.probationary];
  head = members[0] as string;
  outside = cell.officials[8] as string;
  groupId = await makeGroup(app.act, cell, members, { name: 'Tổ đảng Đầu mối' });
  officer = cell.officials[7] as string;
  await makeGroup(app.act, cell, cell.officials.slice(7), { name: 'Tổ đảng Kênh mương', headId: officer });
});
afterAll(() => app.close());

const params = () => ({ meetingId });
const by = (personId: string) => app.as(personId);
const plan = async (personId: string, body: Record<string, unknown> = {}) =>
  (await by(personId)).call(preparation.planMeeting, {
    params: { cellId: cell.cellId },
    body: {
      kind: 'group',
      groupId,
      month: '2026-12-01',
      startsAt: '2026-12-10T07:05:00Z',
      place: 'nhà quản lý',
      ...body,
    } as never,
  });
const read = async (personId: string) =>
  (await by(personId)).call(preparation.readMeeting, { params: params() });
const listed = async (personId: string) =>
  (
    await (await by(personId)).call(listMeetings, { params: { cellId: cell.cellId }, query: {} })
  ).answer.meetings.map((one) => one.id);

describe('a meeting of a group', () => {
  test('is planned by its head or the committee; not by others, of another group, of none, of one that has ended', async () => {
    expect((await plan(outside)).code).toBe('forbidden');
    expect((await plan(officer)).code).toBe('forbidden');
    expect((await plan(head, { kind: 'regular', groupId: undefined })).code).toBe('forbidden');
    expect((await plan(cell.secretary, { groupId: undefined })).code).toBe('group-unknown');
    expect((await plan(cell.secretary, { kind: 'irregular', callReason: 'Có việc gấp' })).code).toBe(
      'group-unknown',
    );
    const foreign = await makeCell(app.runAsJob, { officials: 5 });
    const foreignGroup = await makeGroup(app.act, foreign, foreign.officials.slice(2));
    expect((await plan(cell.secretary, { groupId: foreignGroup })).code).toBe('group-unknown');
    expect((await plan(head, { chairId: outside })).code).toBe('chair-not-lead');
    expect((await plan(head, { minuteTakerId: outside })).code).toBe('minute-taker-not-member');
    const planned = await plan(head, { minuteTakerId: members[1] });
    expect(planned.status).toBe(200);
    meetingId = planned.answer.id;
    const page = (await read(head)).answer;
    expect(page).toMatchObject({
      title: 'Họp tổ đảng Đầu mối tháng 12/2026',
      kind: 'group',
      chair: { id: head },
      total: 4,
      minimumMinutes: 0,
      reviewed: null,
    });
    expect(page.members.map((one) => one.id).sort()).toEqual([...members].sort());
    expect(page.steps.map((one) => one.step)).not.toContain('review');
  });

  test('is seen by its group, the committee and the committee above; to the rest of the cell there is none', async () => {
    for (const one of [head, members[2] as string, cell.secretary, cell.deputy, cell.above])
      expect((await read(one)).status, one).toBe(200);
    expect((await read(outside)).code).toBe('not-found');
    expect(await listed(outside)).not.toContain(meetingId);
    for (const one of [members[1] as string, cell.secretary, cell.above])
      expect(await listed(one)).toContain(meetingId);
  });

  test('is agreed, sent and opened by its head, while another group meets in another room', async () => {
    const client = await by(head);
    const step = async (endpoint: typeof steps.agreeMeeting | typeof steps.sendMeeting) =>
      client.call(endpoint as typeof steps.agreeMeeting, {
        params: params(),
        body: { version: (await read(head)).answer.version },
      });
    expect(
      (
        await client.call(preparation.draftMeetingResolution, {
          params: params(),
          body: { kind: 'resolution' },
        })
      ).code,
    ).toBe('committee-resolves-nothing');
    expect((await step(steps.agreeMeeting)).status).toBe(200);
    const sent = await step(steps.sendMeeting);
    expect(sent.answer).toEqual({ noticeNumber: '01-TB/TĐ' });
    // The head is no confidant of the cell; of his own meeting he reads and answers absences.
    const told = await (await by(members[2] as string)).call(roll.reportAbsence, {
      params: params(),
      body: { reason: 'Con ốm' },
    });
    expect(told.status).toBe(200);
    const seen = await client.call(roll.readRoll, { params: params() });
    expect(seen.answer.notices).toMatchObject([{ personId: members[2], reason: 'Con ốm' }]);
    const asked = await (await by(outside)).call(roll.reportAbsence, {
      params: params(),
      body: { reason: 'Đi xa' },
    });
    expect(asked.code).toBe('not-found');
    expect((await client.call(steps.openMeeting, { params: params() })).status).toBe(200);
    const other = await plan(officer, {
      groupId: (await (await by(officer)).call(listMeetings, { params: { cellId: cell.cellId }, query: {} }))
        .answer.groups[0]?.id,
      minuteTakerId: outside,
    });
    expect(other.status).toBe(200);
    const theirs = await by(officer);
    for (const endpoint of [steps.agreeMeeting, steps.sendMeeting]) {
      const { version } = (
        await theirs.call(preparation.readMeeting, { params: { meetingId: other.answer.id } })
      ).answer;
      await theirs.call(endpoint as typeof steps.agreeMeeting, {
        params: { meetingId: other.answer.id },
        body: { version },
      });
    }
    expect((await theirs.call(steps.openMeeting, { params: { meetingId: other.answer.id } })).status).toBe(
      200,
    );
  });

  test('has a roll, a base of votes and a room of its own', async () => {
    const taker = await by(members[1] as string);
    for (const personId of [head, members[1] as string])
      await taker.call(roll.noteAttendance, { params: params(), body: { personId, present: true } });
    const stranger = await taker.call(roll.noteAttendance, {
      params: params(),
      body: { personId: outside, present: true },
    });
    expect(stranger.code).toBe('not-on-roll');
    const vote = await (await by(head)).call(openMeetingVote, {
      params: params(),
      body: { question: 'Đề nghị biểu dương đồng chí Số 6?', itemId: null, resolutionId: null },
    });
    const voteId = vote.answer.id;
    for (const one of [head, members[1] as string])
      expect(
        (await (await by(one)).call(castVote, { params: { voteId }, body: { choice: 'for' } })).status,
      ).toBe(200);
    expect(
      (await (await by(outside)).call(castVote, { params: { voteId }, body: { choice: 'for' } })).status,
    ).toBeGreaterThan(399);
    const closed = await (await by(head)).call(closeMeetingVote, { params: { ...params(), voteId } });
    // Three official members of the group: two are more than half.
    expect(closed.answer).toMatchObject({ base: 3, result: { for: 2, passed: true } });
    const noted = await taker.call(noteOpinion, {
      params: params(),
      body: { itemId: null, authorId: head, kind: 'proposal', text: 'Thay phai cửa cống số 2' },
    });
    expect(noted.status).toBe(200);
    expect((await (await by(outside)).call(readRoom, { params: params(), query: {} })).code).toBe(
      'not-found',
    );
    expect(
      (await (await by(members[1] as string)).call(readRoom, { params: params(), query: {} })).status,
    ).toBe(200);
  });

  test('what is said in it stays in it: opinions and minutes by row security', async () => {
    const texts = async (personId: string) =>
      (
        await (
          await by(personId)
        ).call(listCellOpinions, { params: { organisationId: cell.cellId }, query: {} } as never)
      ).answer.opinions.map((one: { text: string }) => one.text);
    expect(await texts(members[1] as string)).toContain('Thay phai cửa cống số 2');
    expect(await texts(cell.secretary)).toContain('Thay phai cửa cống số 2');
    expect(await texts(outside)).not.toContain('Thay phai cửa cống số 2');
    const seen = (personId: string) =>
      app.act(personId, async (scope) => [
        (await scope.db.selectFrom('opinions').select('id').where('meeting_id', '=', meetingId).execute())
          .length,
        (
          await scope.db
            .selectFrom('minutes_paragraphs')
            .select('id')
            .where('meeting_id', '=', meetingId)
            .execute()
        ).length,
      ]);
    const taker = await by(members[1] as string);
    await taker.call(minutes.writeParagraph, {
      params: params(),
      body: { afterId: null, text: 'Tổ thống nhất cao.' },
    });
    expect(await seen(members[1] as string)).toEqual([1, 1]);
    expect(await seen(cell.secretary)).toEqual([1, 1]);
    expect(await seen(outside)).toEqual([0, 0]);
    expect(await seen(cell.above)).toEqual([0, 0]);
  });

  test('its minutes are the group’s: its name, its head, its series, signed for the group', async () => {
    const taker = await by(members[1] as string);
    const client = await by(head);
    expect((await client.call(steps.closeMeeting, { params: params() })).status).toBe(200);
    const page = async () => (await client.call(minutes.readMinutes, { params: params() })).answer;
    await taker.call(minutes.noteRead, { params: params() });
    await taker.call(minutes.agreeMinutes, { params: params(), body: { version: (await page()).version } });
    await taker.call(minutes.confirmMinutes, { params: params(), body: { version: (await page()).version } });
    const locked = await client.call(minutes.lockMinutes, {
      params: params(),
      body: { version: (await page()).version },
    });
    expect(locked.answer.number).toBe('01-BB/TĐ');
    const text = (await page()).paragraphs.map((one) => one.text).join('\n');
    expect(text).toContain('Tổ đảng Đầu mối, Chi bộ Thủy nông họp tháng 12 năm 2026. Cuộc họp bắt đầu lúc');
    expect(text).toContain('Chủ trì: đồng chí Nguyễn Văn Số 5, Tổ trưởng tổ đảng.');
    const papers = await client.call(listMeetingPapers, { params: params() });
    expect(papers.answer.papers.map((one) => one.kind)).toEqual(['notice', 'minutes']);
    expect((await (await by(outside)).call(minutes.readMinutes, { params: params() })).code).toBe(
      'not-found',
    );
    const file = await (await by(outside)).call(readMeetingPaper, {
      params: { ...params(), paper: 'minutes' },
      query: {},
    });
    expect(file.code).toBe('not-found');
  });

  test('is none of the rhythm of the cell: the year does not count it', async () => {
    const year = await (await by(cell.secretary)).call(readYear, {
      params: { cellId: cell.cellId },
      query: { year: 2026 },
    });
    expect(year.answer.months.flatMap((one) => one.meetings.map((meeting) => meeting.id))).not.toContain(
      meetingId,
    );
  });
});

test('a group does not end while a meeting of it is planned; who changed over sits in it no more', async () => {
  const made = await makeCell(app.runAsJob, { officials: 8 });
  const ending = await makeGroup(app.act, made, made.officials.slice(3, 6), { name: 'Tổ A' });
  const lead = made.officials[3] as string;
  const planned = await makeMeeting(app.act, made, {
    state: 'sent',
    kind: 'group',
    groupId: ending,
    inMinutes: 60 * 24 * 5,
    minuteTakerId: made.officials[4] as string,
  });
  const secretary = await app.as(made.secretary);
  const end = (on: string, version: number) =>
    secretary.call(endGroup, { params: { groupId: ending }, body: { on, version } });
  expect((await end('2026-12-12', 1)).code).toBe('group-has-meetings');
  const moved = made.officials[5] as string;
  const change = await secretary.call(changeGroup, {
    params: { groupId: ending },
    body: {
      name: 'Tổ A',
      from: '2026-12-10',
      memberIds: made.officials.slice(3, 5) as string[],
      headId: lead,
      deputyId: null,
      version: 1,
    },
  });
  expect(change.status).toBe(200);
  const seen = await (await app.as(moved)).call(preparation.readMeeting, {
    params: { meetingId: planned.meetingId },
  });
  expect(seen.code).toBe('not-found');
  await app.act(lead, async (scope) => {
    const version = (await meetingRow(scope, planned.meetingId))?.version ?? 0;
    granted(await cancelMeeting(scope, planned.meetingId, { version, reason: 'Tổ sáp nhập' }));
  });
  expect((await end('2026-12-12', 2)).status).toBe(200);
});

test('the state of mind and the dues are the cell’s alone: no other meeting takes or asks for them', async () => {
  const own = await makeCell(app.runAsJob, { officials: 6 });
  const [, , taker] = own.officials as [string, string, string];
  await app.runAsJob('sample', async (scope) =>
    granted(
      await grantOffice(scope, own.cellId, {
        personId: taker,
        kind: 'committee_member',
        from: '2026-01-01',
        until: null,
      }),
    ),
  );
  const ownGroup = await makeGroup(app.act, own, own.officials.slice(0, 4));
  for (const kind of ['committee', 'group'] as const) {
    const made = async (state: 'draft' | 'open') => {
      const more = kind === 'group' ? { groupId: ownGroup } : {};
      const present = own.officials.slice(0, 3);
      return makeMeeting(app.act, own, { kind, ...more, minuteTakerId: taker, present, state });
    };
    const secretary = await by(own.secretary);
    const draft = { meetingId: (await made('draft')).meetingId };
    const { version, missing } = (await secretary.call(preparation.readMeeting, { params: draft })).answer;
    expect(missing.map((point) => point.code)).not.toContain('state-of-mind');
    for (const words of [{ stateOfMind: 'Yên tâm công tác.' }, { duesLine: 'Đã thu đủ.' }])
      expect(
        (await secretary.call(preparation.editMeeting, { params: draft, body: { version, ...words } })).code,
      ).toBe('words-of-cell-only');
    const open = { meetingId: (await made('open')).meetingId };
    const told = await (await by(taker)).call(setLines, { params: open, body: { duesLine: 'Đã thu đủ.' } });
    expect(told.code).toBe('words-of-cell-only');
    expect((await secretary.call(steps.closeMeeting, { params: open })).status).toBe(200);
  }
});
