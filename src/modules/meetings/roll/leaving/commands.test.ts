// Who came late and who left, through HTTP: what it changes in the room, in votes, in the minutes; by the server's clock only.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../../tests/support/app.ts';
import type { Endpoint } from '../../../../platform/http/endpoint.ts';
import { castVote } from '../../../democracy/votes/contract.ts';
import { makeCell } from '../../../organisation/factory.ts';
import { makeMeeting } from '../../factory.ts';
import { readMinutes } from '../../minutes/contract.ts';
import * as room from '../../room/contract.ts';
import * as floor from '../../room/floor/contract.ts';
import * as opinions from '../../room/opinions/contract.ts';
import * as roomVotes from '../../room/votes/contract.ts';
import { closeMeeting } from '../../steps/contract.ts';
import * as roll from '../contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
});
afterAll(() => app.close());

async function stage(start = '2026-12-03T07:00:00Z', present = 5) {
  app.setClock(start);
  const cell = await makeCell(app.runAsJob, { officials: 6 });
  const [, , , taker, member, other] = cell.officials as [string, string, string, string, string, string];
  const made = await makeMeeting(app.act, cell, { minuteTakerId: taker, present });
  const params = { meetingId: made.meetingId };
  const tell = async <E extends Endpoint>(personId: string, endpoint: E, args: object = {}) => {
    const client = await app.as(personId);
    return client.call(endpoint, { params, ...args } as never);
  };
  const said = async (personId: string, endpoint: Endpoint, args: object = {}) =>
    (await tell(personId, endpoint, args)).code ?? 'ok';
  const pass = (minutes: number) => app.setClock(Temporal.Instant.from(start).add({ minutes }).toString());
  const read = async () => (await tell(cell.secretary, roll.readRoll)).answer;
  const lineOf = async (id: string) => (await read()).lines.find((one: roll.RollLine) => one.personId === id);
  const minutes = async () =>
    (await tell(cell.secretary, readMinutes)).answer.paragraphs.map((one: { text: string }) => one.text);
  const leave = (personId: string, more: object = {}, by = taker) =>
    said(by, roll.noteLeaving, { body: { personId, ...more } });
  return { cell, taker, member, other, made, params, tell, said, pass, read, lineOf, minutes, leave };
}

describe('late', () => {
  test('who checks in after the opening; put right by the minute-taker; the minutes tell', async () => {
    const { other, cell, taker, member, made, said, pass, lineOf, minutes } = await stage();
    pass(20);
    expect(await said(other, roll.checkIn, { body: { code: made.checkInCode } })).toBe('ok');
    expect(await lineOf(other)).toMatchObject({ state: 'present', lateAt: '2026-12-03T07:20:00.000Z' });
    expect(await lineOf(member)).toMatchObject({ lateAt: null });
    const note = (personId: string, late: string | null, by = taker) =>
      said(by, roll.noteArrival, { body: { personId, late } });
    expect(await note(member, '14:10', member)).toBe('forbidden');
    expect(await note(member, '14:10')).toBe('ok');
    expect(await note(member, '13:59')).toBe('time-outside-meeting');
    expect(await note(cell.probationary[0] as string, '14:10')).toBe('not-noted-present');
    expect((await minutes()).join('\n')).toMatch(/Đến muộn: các đồng chí .*14 giờ 10.*14 giờ 20/);
    expect(await note(member, null)).toBe('ok');
    expect(await note(other, null)).toBe('ok');
    expect((await minutes()).join('\n')).not.toContain('Đến muộn');
  });
});

describe('leaving', () => {
  test('he asks, speaks and votes no more until he is back; the base stays; the minutes tell when', async () => {
    const { cell, taker, member, made, tell, said, pass, read, lineOf, minutes, leave } = await stage();
    await said(cell.secretary, floor.giveFloor, { body: { personId: member } });
    pass(40);
    expect(await leave(member, {}, member)).toBe('forbidden');
    expect(await leave(member, { time: '14:30', reason: 'Đón con ốm' })).toBe('ok');
    expect(await leave(member)).toBe('left-already');
    expect((await read()).figures).toMatchObject({ base: 6, basePresent: 4, present: 4, left: 1, needed: 4 });
    expect(await lineOf(member)).toMatchObject({
      state: 'left',
      mayVote: false,
      leaves: [{ backAt: null }],
    });
    const { answer } = await tell(cell.secretary, room.readRoom, { query: {} });
    expect(answer.room.speaker).toBe(null);
    expect(answer.room.silent.some((one: { id: string }) => one.id === member)).toBe(false);
    expect(await said(member, floor.raiseHand)).toBe('not-in-the-room');
    const opinion = { body: { kind: 'agreement', text: 'Nhất trí' } };
    expect(await said(member, opinions.noteOpinion, opinion)).toBe('not-in-the-room');
    const vote = await tell(taker, roomVotes.openMeetingVote, {
      body: { question: 'Thông qua nội dung này?' },
    });
    const cast = (by: string) =>
      said(by, castVote, { params: { voteId: vote.answer.id }, body: { choice: 'for' } });
    expect(await cast(member)).toBe('not-present-no-vote');
    // One who was there when it was opened leaves while it is open: by phone or by card he votes no more.
    expect(await leave(cell.head)).toBe('ok');
    expect(await cast(cell.head)).toBe('left-no-vote');
    const card = {
      params: { ...made, voteId: vote.answer.id },
      body: { cards: [{ personId: cell.head, choice: 'for' }] },
    };
    expect(await said(taker, roomVotes.noteCards, card)).toBe('card-of-who-left');
    expect(await said(taker, roll.noteReturn, { body: { personId: cell.head } })).toBe('ok');
    expect(await cast(cell.head)).toBe('ok');
    await said(taker, roomVotes.withdrawMeetingVote, { params: { ...made, voteId: vote.answer.id } });
    pass(50);
    // He comes back and says so himself by the code.
    expect(await said(member, roll.checkIn, { body: { code: made.checkInCode } })).toBe('ok');
    expect((await read()).figures).toMatchObject({ basePresent: 5, present: 5, left: 0 });
    expect(await said(member, floor.raiseHand)).toBe('ok');
    expect(await leave(member, { time: '14:45' })).toBe('time-outside-meeting');
    pass(60);
    expect(await leave(member)).toBe('ok');
    await said(cell.secretary, closeMeeting);
    const text = (await minutes()).join('\n');
    expect(text).toMatch(/kéo dài 60 phút\. Về trước: đồng chí \S.* \(15 giờ 00\)\. Ra ngoài rồi quay lại: /);
    expect(text).toContain('(từ 14 giờ 30 đến 14 giờ 50)');
    expect(text).not.toContain('Đón con ốm');
    // Those who left early were there.
    expect((await read()).figures).toMatchObject({ present: 5, left: 1 });
    expect(await leave(cell.head)).toBe('meeting-state');
  });

  test('why somebody left is read by himself, the committee and the minute-taker', async () => {
    const { cell, taker, member, other, leave } = await stage();
    expect(await leave(member, { reason: 'Đón con ốm' })).toBe('ok');
    const reads = (personId: string) =>
      app.act(personId, (scope) =>
        scope.db
          .selectFrom('meeting_leave_reasons')
          .select('reason')
          .where('person_id', '=', member)
          .execute(),
      );
    for (const who of [member, taker, cell.secretary]) expect(await reads(who)).toHaveLength(1);
    for (const who of [other, cell.administrator]) expect(await reads(who)).toEqual([]);
  });

  test('a meeting over midnight and New Year: times are of the server, each on its own day', async () => {
    const { cell, member, said, pass, leave, minutes, lineOf } = await stage('2026-12-31T15:30:00Z');
    pass(110);
    expect(await leave(member, { time: '23:50' })).toBe('ok');
    expect((await lineOf(member))?.leaves[0]?.leftAt).toMatch(/^2026-12-31T16:50/);
    expect(await leave(cell.head, { time: '00:30' })).toBe('time-outside-meeting');
    expect(await leave(cell.head, { time: '7h' })).toBe('bad-input');
    expect(await said(cell.head, floor.raiseHand)).toBe('ok');
    expect(await said(cell.secretary, closeMeeting)).toBe('ok');
    const text = (await minutes()).join('\n');
    expect(text).toContain('bế mạc lúc 00 giờ 20 ngày 01 tháng 01 năm 2027, kéo dài 110 phút');
    expect(text).toContain('(23 giờ 50)');
  });

  test('two who note it at once note it once', async () => {
    const { cell, taker, member, leave } = await stage();
    const answers = await Promise.all([
      leave(member),
      leave(member, {}, cell.secretary),
      leave(member, {}, taker),
    ]);
    expect(answers.sort()).toEqual(['left-already', 'left-already', 'ok']);
  });
});
