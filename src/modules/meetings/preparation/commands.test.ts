// Planning and changing a meeting, as the cell's people meet it; each refusal with its code.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { statementsDuring } from '../../../../tests/support/statements.ts';
import { readToday } from '../../../platform/http/today-contract.ts';
import { granted, makeCell } from '../../organisation/factory.ts';
import { grantOffice } from '../../organisation/offices/commands.ts';
import { officesOf } from '../../organisation/queries.ts';
import * as calendar from '../calendar/contract.ts';
import { makeMeeting } from '../factory.ts';
import { readRoll } from '../roll/contract.ts';
import * as steps from '../steps/contract.ts';
import * as preparation from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-24T02:00:00Z' });
});
afterAll(() => app.close());

const december = { month: '2026-12-01', startsAt: '2026-12-03T07:00:00Z', place: 'Phòng họp tầng 2' };

async function stage() {
  app.setClock('2026-11-24T02:00:00Z');
  const cell = await makeCell(app.runAsJob, { officials: 10, probationary: 2 });
  const secretary = await app.as(cell.secretary);
  const plan = (body: object = {}) =>
    secretary.call(preparation.planMeeting, {
      params: { cellId: cell.cellId },
      body: { ...december, ...body },
    });
  const read = async (meetingId: string) =>
    (await secretary.call(preparation.readMeeting, { params: { meetingId } })).answer;
  const edit = async (meetingId: string, body: object, version?: number) =>
    secretary.call(preparation.editMeeting, {
      params: { meetingId },
      body: { version: version ?? (await read(meetingId)).version, ...body },
    });
  return { cell, secretary, plan, read, edit };
}

describe('planning', () => {
  test('the proposal is taken as it is; the agenda begins from the template, the chair presents', async () => {
    const { cell, secretary, plan, read } = await stage();
    const list = await secretary.call(calendar.listMeetings, { params: { cellId: cell.cellId }, query: {} });
    expect(list.answer.proposal).toEqual({
      month: '2026-12-01',
      startsAt: '2026-12-03T07:00:00.000Z',
      place: '',
      chairId: cell.secretary,
      ruleId: 'meeting.day-50',
    });
    const { answer } = await plan();
    const page = await read(answer.id);
    expect(page).toMatchObject({
      title: 'Sinh hoạt thường kỳ tháng 12/2026',
      state: 'draft',
      chair: { id: cell.secretary },
      minutesPlanned: 110,
      minimumMinutes: 90,
      // Nobody sits in a committee beside secretary and deputy.
      hasCommittee: false,
      total: 12,
      can: { prepare: true, agree: true, send: false, open: false, reportAbsence: true },
    });
    expect(page.items.find((item) => item.kind === 'state_of_mind')?.number).toBe('3');
    expect(page.items.filter((item) => item.presenter?.id === cell.secretary).length).toBeGreaterThan(8);
    expect(page.missing.map((point) => point.code)).toEqual([
      'resolution-draft',
      'state-of-mind',
      'aim',
      'minute-taker',
    ]);
    const again = await secretary.call(calendar.listMeetings, { params: { cellId: cell.cellId }, query: {} });
    expect(again.answer.proposal?.month).toBe('2027-01-01');
    expect(again.answer.meetings).toMatchObject([{ id: answer.id, present: null, total: 12, minutes: null }]);
  });

  test('two regular ones in a month are refused, also when both are sent at once; a cancelled one frees it', async () => {
    const { plan, secretary, read } = await stage();
    const both = await Promise.all([plan(), plan({ startsAt: '2026-12-04T07:00:00Z' })]);
    expect(both.map((one) => one.code ?? 'ok').sort()).toEqual(['meeting-in-that-month', 'ok']);
    expect(both.find((one) => one.code)?.message).toContain('Tháng 12/2026');
    const kept = both.find((one) => !one.code)?.answer.id as string;
    const { version } = await read(kept);
    const cancel = { params: { meetingId: kept }, body: { version, reason: 'Trùng lịch bão' } };
    expect((await secretary.call(steps.cancelMeeting, cancel)).status).toBe(200);
    expect((await plan()).status).toBe(200);
    // A thematic one in the same month is another matter.
    expect((await plan({ kind: 'thematic', startsAt: '2026-12-20T07:00:00Z' })).status).toBe(200);
  });

  test('the past, another day without a reason, a chair who does not lead, a stranger for the minutes', async () => {
    const { cell, plan } = await stage();
    const other = await makeCell(app.runAsJob);
    const past = await plan({ month: '2026-11-01', startsAt: '2026-11-24T01:59:00Z' });
    expect([past.code, past.message]).toEqual([
      'meeting-in-the-past',
      'Giờ họp 08:59, 24/11/2026 đã qua. Chọn giờ khác.',
    ]);
    expect((await plan({ startsAt: '2026-12-08T07:00:00Z' })).code).toBe('meeting-needs-reason');
    expect((await plan({ startsAt: '2026-12-08T07:00:00Z', movedReason: ' ' })).code).toBe(
      'meeting-needs-reason',
    );
    expect((await plan({ startsAt: '2026-12-08T07:00:00Z', movedReason: 'Trực lũ' })).status).toBe(200);
    expect(
      (await plan({ month: '2027-01-01', startsAt: '2027-01-03T07:00:00Z', chairId: cell.head })).code,
    ).toBe('chair-not-lead');
    const january = { month: '2027-01-01', startsAt: '2027-01-03T07:00:00Z' };
    expect((await plan({ ...january, minuteTakerId: other.secretary })).code).toBe('minute-taker-not-member');
    expect((await plan({ month: 'tháng mười hai' })).code).toBe('bad-input');
    expect((await plan({ startsAt: '2026-12-03 14:00' })).code).toBe('bad-input');
  });

  test('half past midnight on New Year’s day is in January there, though not yet in UTC', async () => {
    const { plan, read } = await stage();
    app.setClock('2026-12-31T16:59:00Z');
    const made = await plan({ month: '2027-01-01', startsAt: '2026-12-31T17:30:00Z' });
    expect(made.status).toBe(200);
    const page = await read(made.answer.id);
    expect(page.steps.map((step) => step.dueOn)).toEqual([
      null,
      null,
      '2026-12-31',
      '2026-12-31',
      '2027-01-01',
      null,
    ]);
    expect(page.movedReason).toBeNull();
  });

  test('the deputy and the committee plan; a member, another cell, the committee above do not', async () => {
    const { cell } = await stage();
    const other = await makeCell(app.runAsJob);
    await app.runAsJob('sample', async (scope) =>
      granted(
        await grantOffice(scope, cell.cellId, {
          personId: cell.officials[5] as string,
          kind: 'committee_member',
          from: '2024-06-20',
          until: null,
        }),
      ),
    );
    const tried: [string, string][] = [
      [cell.officials[6] as string, 'forbidden'],
      [other.secretary, 'forbidden'],
      [cell.above, 'forbidden'],
      [cell.officials[5] as string, 'ok'],
    ];
    for (const [personId, expected] of tried) {
      const called = await (await app.as(personId)).call(preparation.planMeeting, {
        params: { cellId: cell.cellId },
        body: december,
      });
      expect(called.code ?? 'ok').toBe(expected);
    }
    // The committee prepares; that it has agreed is told by who leads.
    const made = await makeMeeting(app.act, cell, { state: 'draft', kind: 'thematic' });
    const member = await app.as(cell.officials[5] as string);
    const page = await member.call(preparation.readMeeting, { params: { meetingId: made.meetingId } });
    expect(page.answer.can).toMatchObject({ prepare: true, agree: false, decideAbsence: true });
    const agree = { params: { meetingId: made.meetingId }, body: { version: page.answer.version } };
    expect((await member.call(steps.agreeMeeting, agree)).code).toBe('forbidden');
  });
});

describe('changing what is planned', () => {
  test('a stale version is refused and nothing is lost; two at once cannot both win', async () => {
    const { plan, edit, read } = await stage();
    const { id } = (await plan()).answer;
    expect((await edit(id, { place: 'Hội trường' })).answer.version).toBe(2);
    expect((await edit(id, { place: 'Nhà văn hóa' }, 1)).code).toBe('stale');
    const both = await Promise.all([edit(id, { place: 'A' }, 2), edit(id, { place: 'B' }, 2)]);
    expect(both.map((one) => one.code ?? 'ok').sort()).toEqual(['ok', 'stale']);
    expect((await read(id)).version).toBe(3);
  });

  test('moved into the past, out of the first week without a reason, to a chair who does not lead', async () => {
    const { cell, plan, edit, read } = await stage();
    const { id } = (await plan()).answer;
    expect((await edit(id, { startsAt: '2026-11-23T07:00:00Z' })).code).toBe('meeting-in-the-past');
    expect((await edit(id, { startsAt: '2026-12-24T07:00:00Z' })).code).toBe('meeting-needs-reason');
    expect((await edit(id, { startsAt: '2026-12-24T07:00:00+07:00', movedReason: 'Trực lũ' })).status).toBe(
      200,
    );
    expect((await edit(id, { movedReason: null })).code).toBe('meeting-needs-reason');
    expect((await edit(id, { chairId: cell.head })).code).toBe('chair-not-lead');
    expect((await read(id)).startsAt).toBe('2026-12-24T00:00:00.000Z');
  });

  test('a chair hands his office over: told to those who prepare, also when it was sent; another is named, then it opens', async () => {
    const { cell, secretary, plan, read } = await stage();
    const { id } = (await plan()).answer;
    const sent = await makeMeeting(app.act, cell, { state: 'sent', kind: 'thematic', inMinutes: 26 * 60 });
    await app.runAsJob('sample', async (scope) => {
      const held = (await officesOf(scope, cell.cellId, '2026-11-24')).find(
        (one) => one.kind === 'secretary',
      );
      granted(
        await grantOffice(scope, cell.cellId, {
          personId: cell.officials[4] as string,
          kind: 'secretary',
          from: '2026-11-25',
          until: null,
          insteadOf: { officeId: held?.id as string, version: held?.version as number },
        }),
      );
    });
    const left = { code: 'chair', blocking: true, itemTitle: 'Nguyễn Văn Số 1' };
    expect((await read(id)).missing).toContainEqual(expect.objectContaining(left));
    // The next day he no longer prepares; who leads now names another, of what was sent too.
    app.setClock('2026-11-25T03:30:00Z');
    const now = await app.as(cell.officials[4] as string);
    const page = async (meetingId: string) =>
      (await now.call(preparation.readMeeting, { params: { meetingId } })).answer;
    const shown = await page(sent.meetingId);
    expect(shown).toMatchObject({ state: 'sent', missing: [left], can: { nameChair: true } });
    expect(shown.leads.map((one) => one.name)).toEqual(['Nguyễn Văn Số 5', 'Nguyễn Văn Số 2']);
    const asked = async () => (await now.call(readToday)).answer.items.map((item) => item.id);
    expect(await asked()).toContain(`chair:${sent.meetingId}`);
    const open = () => now.call(steps.openMeeting, { params: { meetingId: sent.meetingId } });
    expect((await open()).message).toContain('Đồng chí Nguyễn Văn Số 1 không còn giữ chức vụ');
    const name = (chairId: string, version = shown.version, by = now) =>
      by.call(preparation.nameChair, { params: { meetingId: sent.meetingId }, body: { version, chairId } });
    expect((await name(cell.head)).code).toBe('chair-not-lead');
    expect((await name(cell.deputy, shown.version - 1)).code).toBe('stale');
    expect((await name(cell.deputy, shown.version, secretary)).code).toBe('forbidden');
    expect((await name(cell.deputy)).status).toBe(200);
    const after = await page(sent.meetingId);
    expect(after).toMatchObject({ chair: { id: cell.deputy }, missing: [] });
    expect(await asked()).not.toContain(`chair:${sent.meetingId}`);
    expect(after.items.find((item) => item.kind === 'closing')?.presenter?.id).toBe(cell.deputy);
    expect((await open()).status).toBe(200);
    expect((await name(cell.officials[4] as string, after.version + 1)).code).toBe('meeting-state');
  });

  test('items of the chair and of the minute-taker go over to who holds the place now', async () => {
    const { cell, plan, edit, read } = await stage();
    const { id } = (await plan()).answer;
    const taker = cell.officials[4] as string;
    expect((await edit(id, { chairId: cell.deputy, minuteTakerId: taker })).status).toBe(200);
    const { items } = await read(id);
    const presenter = (kind: string) => items.find((item) => item.kind === kind)?.presenter?.id;
    expect([presenter('minutes_read'), presenter('score'), presenter('review')]).toEqual([
      taker,
      cell.deputy,
      cell.secretary,
    ]);
  });

  test('the paragraph on the state of mind is read by the cell once it is sent, by nobody above', async () => {
    const { cell, secretary, read, edit } = await stage();
    const made = await makeMeeting(app.act, cell, { state: 'draft' });
    expect((await edit(made.meetingId, { stateOfMind: 'Đảng viên yên tâm công tác.' })).status).toBe(200);
    const member = await app.as(cell.officials[6] as string);
    const above = await app.as(cell.above);
    const params = { params: { meetingId: made.meetingId } };
    const before = (await member.call(preparation.readMeeting, params)).answer;
    expect([before.stateOfMind, before.items, before.papers, before.missing]).toEqual(['', [], [], []]);
    const step = async (endpoint: typeof steps.agreeMeeting | typeof steps.sendMeeting) =>
      secretary.call(endpoint, { ...params, body: { version: (await read(made.meetingId)).version } });
    expect((await step(steps.agreeMeeting)).status).toBe(200);
    expect((await edit(made.meetingId, { duesLine: 'Đã thu 25/25.' })).status).toBe(200);
    expect((await edit(made.meetingId, { place: 'Nơi khác' })).code).toBe('meeting-state');
    expect((await step(steps.sendMeeting)).answer).toEqual({ noticeNumber: '01-TB/CB' });
    expect((await member.call(preparation.readMeeting, params)).answer.stateOfMind).toBe(
      'Đảng viên yên tâm công tác.',
    );
    const seen = (await above.call(preparation.readMeeting, params)).answer;
    expect([seen.stateOfMind, seen.papers, seen.items.length > 0, seen.can.takePapers]).toEqual([
      '',
      [],
      true,
      false,
    ]);
    expect(
      await app.act(cell.above, (scope) =>
        scope.db.selectFrom('meeting_states_of_mind').selectAll().execute(),
      ),
    ).toEqual([]);
  });
});

describe('the draft that a meeting passes', () => {
  test('begins with its month and the paragraph on the state of mind; the second is refused', async () => {
    const { plan, edit, read, secretary } = await stage();
    const { id } = (await plan()).answer;
    await edit(id, { stateOfMind: 'Đảng viên yên tâm công tác.' });
    const draft = { params: { meetingId: id }, body: { kind: 'resolution' as const } };
    expect((await secretary.call(preparation.draftMeetingResolution, draft)).status).toBe(200);
    const page = await read(id);
    expect(page.resolution).toMatchObject({
      kind: 'resolution',
      state: 'draft',
      subject: 'lãnh đạo thực hiện nhiệm vụ tháng 12 năm 2026',
      clauses: 0,
      number: null,
    });
    expect(page.missing.map((point) => [point.code, point.blocking])).toContainEqual([
      'resolution-clauses',
      false,
    ]);
    expect((await secretary.call(preparation.draftMeetingResolution, draft)).code).toBe('occasion-has-one');
  });
});

test('a cell of a thousand: its page and its roll take no more statements than a small one’s', async () => {
  const { cell, plan, secretary } = await stage();
  const { id } = (await plan()).answer;
  const read = async () => ({
    roll: (await secretary.call(readRoll, { params: { meetingId: id } })).answer.figures,
    total: (await secretary.call(preparation.readMeeting, { params: { meetingId: id } })).answer.total,
  });
  const small = await statementsDuring(app.database, read);
  const owner = app.database.owner;
  const people = await owner
    .insertInto('people')
    .values(Array.from({ length: 1000 }, (_, at) => ({ full_name: `Nguyễn Văn Đông ${at}` })))
    .returning('id')
    .execute();
  await owner
    .insertInto('memberships')
    .values(
      people.map((one) => ({
        person_id: one.id,
        organisation_id: cell.cellId,
        kind: 'home',
        official_on: '2020-01-01',
        valid: '[2020-01-01,)',
      })),
    )
    .execute();
  const large = await statementsDuring(app.database, async () =>
    expect(await read()).toMatchObject({ roll: { total: 1012, base: 1010, needed: 506 }, total: 1012 }),
  );
  expect(large.calls).toBe(small.calls);
});
