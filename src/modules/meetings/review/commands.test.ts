// Contents in review: by the committee's own meeting with its quorum, or by the confirmations of secretary and deputy.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { readToday } from '../../../platform/http/today-contract.ts';
import { granted, type MadeCell, makeCell } from '../../organisation/factory.ts';
import { grantOffice } from '../../organisation/offices/commands.ts';
import { listMeetings } from '../calendar/contract.ts';
import { makeMeeting } from '../factory.ts';
import * as minutes from '../minutes/contract.ts';
import { readMeeting } from '../preparation/contract.ts';
import { noteAttendance, readRoll } from '../roll/contract.ts';
import * as steps from '../steps/contract.ts';

const now = Temporal.Instant.from('2026-11-24T02:00:00Z');
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: now.toString() });
});
afterAll(() => app.close());

/** A cell whose third official member sits in the committee beside secretary and deputy. */
async function withCommittee(): Promise<MadeCell & { third: string }> {
  const cell = await makeCell(app.runAsJob, { officials: 10 });
  const third = cell.officials[4] as string;
  await app.runAsJob('sample', async (scope) =>
    granted(
      await grantOffice(scope, cell.cellId, {
        personId: third,
        kind: 'committee_member',
        from: '2020-01-01',
        until: null,
      }),
    ),
  );
  return { ...cell, third };
}

async function draftOf(cell: MadeCell) {
  const { meetingId } = await makeMeeting(app.act, cell, { state: 'draft', inMinutes: 60 * 24 * 3 });
  const secretary = await app.as(cell.secretary);
  const read = async (id = meetingId) =>
    (await secretary.call(readMeeting, { params: { meetingId: id } })).answer;
  return { meetingId, secretary, read };
}

test('the committee meets with its own roll and minutes; more than half of it agrees, and the cell is not told', async () => {
  const cell = await withCommittee();
  const { meetingId, secretary, read } = await draftOf(cell);
  const startsAt = now.add({ minutes: 10 }).toString();
  const put = await secretary.call(steps.reviewMeeting, {
    params: { meetingId },
    body: { version: (await read()).version, startsAt },
  });
  expect(put.status).toBe(200);
  const preId = put.answer.preMeetingId as string;
  expect(await read()).toMatchObject({
    state: 'in_review',
    reviewed: { preMeeting: { id: preId, state: 'draft' }, confirmed: [], awaited: [] },
    can: { agree: true, confirm: false, prepare: false },
  });
  const agree = async () =>
    (
      await secretary.call(steps.agreeMeeting, {
        params: { meetingId },
        body: { version: (await read()).version },
      })
    ).code ?? 'ok';
  expect(await agree()).toBe('committee-not-met');

  // Its roll is the committee's; a member of the cell hears that there is no such meeting.
  const pre = await read(preId);
  expect(pre).toMatchObject({ kind: 'committee', total: 3, prepares: { id: meetingId }, minimumMinutes: 0 });
  const member = await app.as(cell.officials[7] as string);
  expect((await member.call(readMeeting, { params: { meetingId: preId } })).code).toBe('not-found');
  const list = await member.call(listMeetings, { params: { cellId: cell.cellId }, query: {} });
  expect(list.answer.meetings.map((one) => one.id)).toEqual([meetingId]);

  for (const step of [steps.agreeMeeting, steps.sendMeeting] as const) {
    const done = await secretary.call(step, {
      params: { meetingId: preId },
      body: { version: (await read(preId)).version },
    });
    expect([done.status, done.code]).toEqual([200, undefined]);
  }
  expect((await read(preId)).notice).toBe('01-TB/CU');
  expect((await secretary.call(steps.openMeeting, { params: { meetingId: preId } })).status).toBe(200);
  const note = (personId: string) =>
    secretary.call(noteAttendance, { params: { meetingId: preId }, body: { personId, present: true } });
  expect((await note(cell.officials[7] as string)).code).toBe('not-on-roll');
  await note(cell.secretary);
  expect(await agree()).toBe('committee-too-few');
  await note(cell.third);
  const roll = await secretary.call(readRoll, { params: { meetingId: preId } });
  expect(roll.answer.figures).toMatchObject({ total: 3, base: 3, basePresent: 2, needed: 2 });
  expect(await agree()).toBe('ok');
  expect(await read()).toMatchObject({ state: 'agreed', reviewed: { agreedBy: 'committee' } });
  expect((await secretary.call(steps.closeMeeting, { params: { meetingId: preId } })).status).toBe(200);
  // Numbered apart from the cell's; confirmed by somebody who was there, locked by the chair.
  const third = await app.as(cell.third);
  const minutesVersion = async () =>
    (await secretary.call(minutes.readMinutes, { params: { meetingId: preId } })).answer.version;
  const on = async () => ({ params: { meetingId: preId }, body: { version: await minutesVersion() } });
  expect((await secretary.call(minutes.agreeMinutes, await on())).code ?? 'ok').toBe('ok');
  expect((await third.call(minutes.confirmMinutes, await on())).code ?? 'ok').toBe('ok');
  expect((await secretary.call(minutes.lockMinutes, await on())).answer).toMatchObject({
    number: '01-BB/CU',
  });
  expect((await read()).reviewed?.preMeeting?.minutes).toBe('01-BB/CU');
  expect((await member.call(minutes.readMinutes, { params: { meetingId: preId } })).code).toBe('not-found');
});

test('one meeting of the committee for one preparation; back to draft takes the review back', async () => {
  const cell = await withCommittee();
  const { meetingId, secretary, read } = await draftOf(cell);
  const put = async (startsAt: string | null) =>
    secretary.call(steps.reviewMeeting, {
      params: { meetingId },
      body: { version: (await read()).version, startsAt },
    });
  const later = now.add({ hours: 2 }).toString();
  expect((await put(later)).status).toBe(200);
  expect((await put(later)).code).toBe('meeting-state');
  const back = await secretary.call(steps.reopenPreparation, {
    params: { meetingId },
    body: { version: (await read()).version },
  });
  expect(back.status).toBe(200);
  expect((await put(later)).code).toBe('pre-meeting-there');
  expect((await put(null)).status).toBe(200);
});

test('without a committee secretary and deputy confirm once each; neither agrees alone', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 5 });
  const { meetingId, secretary, read } = await draftOf(cell);
  const body = async () => ({ params: { meetingId }, body: { version: (await read()).version } });
  const tooFew = await secretary.call(steps.reviewMeeting, {
    params: { meetingId },
    body: { version: (await read()).version, startsAt: now.add({ hours: 1 }).toString() },
  });
  expect(tooFew.code).toBe('no-committee');
  expect((await secretary.call(steps.reviewMeeting, await body())).answer).toEqual({ preMeetingId: null });
  expect((await secretary.call(steps.agreeMeeting, await body())).code).toBe('meeting-state');
  expect((await secretary.call(steps.confirmContents, await body())).answer).toEqual({ agreed: false });
  expect((await secretary.call(steps.confirmContents, await body())).code).toBe('confirmed-already');
  expect((await read()).reviewed).toMatchObject({
    confirmed: [{ id: cell.secretary }],
    awaited: [{ id: cell.deputy }],
  });
  const deputy = await app.as(cell.deputy);
  // Each is told on the home page: who has still to confirm, and whom the other waits for.
  const told = async (by: typeof deputy) =>
    (await by.call(readToday)).answer.items.find((item) => item.id === `prepare:${meetingId}`)?.action?.vi;
  expect(await told(deputy)).toBe('Xem và xác nhận');
  expect(await told(secretary)).toBe('Xem nội dung');
  expect((await deputy.call(steps.confirmContents, await body())).answer).toEqual({ agreed: true });
  expect(await read()).toMatchObject({ state: 'agreed', reviewed: { agreedBy: 'confirmations' } });
});
