// The course of a meeting through HTTP: items, minute-taker, typed lines, hands and the floor; what the room's document then says.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { readHistory } from '../../../platform/audit/facts.ts';
import type { Endpoint } from '../../../platform/http/endpoint.ts';
import { type MadeCell, makeCell } from '../../organisation/factory.ts';
import { type MadeMeeting, makeMeeting } from '../factory.ts';
import { itemsOf } from '../queries.ts';
import { noteAttendance } from '../roll/contract.ts';
import * as steps from '../steps/commands.ts';
import { closeMeeting } from '../steps/contract.ts';
import type { Audience, Room } from './contract.ts';
import * as contract from './contract.ts';
import * as roomFloor from './floor/contract.ts';
import * as opinions from './opinions/contract.ts';
import * as votes from './votes/contract.ts';

const start = '2026-12-03T07:00:00Z';
let app: TestApp;
let cell: MadeCell;
let meeting: MadeMeeting;
let taker: string;
let member: string;
beforeAll(async () => {
  app = await createTestApp({ now: start });
  cell = await makeCell(app.runAsJob, { officials: 8 });
  taker = cell.officials[3] as string;
  member = cell.officials[4] as string;
});
beforeEach(async () => {
  app.setClock(start);
  meeting = await makeMeeting(app.act, cell, { present: 6, minuteTakerId: taker, kind: 'thematic' });
});
afterEach(() => app.attempt(cell.secretary, (scope) => steps.closeMeeting(scope, meeting.meetingId)));
afterAll(() => app.close());

async function tell<E extends Endpoint>(personId: string, endpoint: E, args: object = {}) {
  const { params = {}, ...rest } = args as { params?: object };
  const client = await app.as(personId);
  return client.call(endpoint, { params: { meetingId: meeting.meetingId, ...params }, ...rest } as never);
}
async function said(personId: string, endpoint: Endpoint, args: object = {}): Promise<string> {
  const answer = await tell(personId, endpoint, args);
  return answer.code ?? 'ok';
}
async function roomOf(personId = cell.secretary, as?: Audience): Promise<Room> {
  const answer = await tell(personId, contract.readRoom, { query: as ? { as } : {} });
  if (answer.status !== 200) throw new Error(`${answer.code}`);
  return answer.answer.room;
}
const pass = (minutes: number) => app.setClock(Temporal.Instant.from(start).add({ minutes }).toString());
/** Items without others under them, in order. */
async function itemIds(): Promise<string[]> {
  const items = await app.act(cell.secretary, (scope) => itemsOf(scope, meeting.meetingId));
  return items.filter((one) => !items.some((other) => other.parentId === one.id)).map((one) => one.id);
}
const item = (room: Room, id: string | undefined) => room.items.find((one) => one.id === id);

describe('items', () => {
  test('one after the other; each keeps what it took', async () => {
    const [first, second, third] = await itemIds();
    expect(await said(cell.secretary, contract.openItem, { params: { itemId: first } })).toBe('ok');
    pass(3);
    expect(await said(taker, contract.openItem, { params: { itemId: second } })).toBe('ok');
    let room = await roomOf();
    expect(item(room, first)).toMatchObject({ state: 'done', spentSeconds: 180 });
    expect(room.currentItemId).toBe(second);
    pass(5);
    expect(await said(cell.deputy, contract.closeItem, { params: { itemId: second } })).toBe('ok');
    room = await roomOf();
    expect(item(room, second)).toMatchObject({ state: 'done', spentSeconds: 120 });
    expect([room.currentItemId, item(room, third)?.state]).toEqual([null, 'todo']);
  });

  test('a slip of the finger is taken back: both items go on as if nothing was', async () => {
    const [first, second] = await itemIds();
    await said(cell.secretary, contract.openItem, { params: { itemId: first } });
    pass(4);
    await said(cell.secretary, contract.openItem, { params: { itemId: second } });
    app.setClock('2026-12-03T07:04:10Z');
    expect(await said(cell.secretary, contract.openItem, { params: { itemId: first } })).toBe('ok');
    const room = await roomOf();
    expect(item(room, first)).toMatchObject({ state: 'now', openedAt: '2026-12-03T07:00:00.000Z' });
    pass(20);
    await said(cell.secretary, contract.openItem, { params: { itemId: second } });
    expect(item(await roomOf(), first)?.spentSeconds).toBe(1200);
    expect(item(await roomOf(), second)).toMatchObject({
      state: 'now',
      openedAt: '2026-12-03T07:20:00.000Z',
    });
    pass(60);
    expect(await said(cell.secretary, contract.openItem, { params: { itemId: first } })).toBe('item-done');
  });

  test('tapped twice it is the same; what has not begun cannot end; of a head the first under it is opened', async () => {
    const [first, second] = await itemIds();
    const head = (await roomOf()).items[0]?.id;
    expect(await said(cell.secretary, contract.openItem, { params: { itemId: head } })).toBe('ok');
    expect((await roomOf()).currentItemId).toBe(first);
    expect(await said(taker, contract.openItem, { params: { itemId: first } })).toBe('ok');
    expect(await said(cell.secretary, contract.closeItem, { params: { itemId: second } })).toBe(
      'item-not-on',
    );
    expect(await said(cell.secretary, contract.closeItem, { params: { itemId: first } })).toBe('ok');
    expect(await said(taker, contract.closeItem, { params: { itemId: first } })).toBe('ok');
  });

  test('two who go on at once leave one item on', async () => {
    const [, second, third, fourth] = await itemIds();
    const answers = await Promise.all([
      said(cell.secretary, contract.openItem, { params: { itemId: second } }),
      said(taker, contract.openItem, { params: { itemId: third } }),
      said(cell.deputy, contract.openItem, { params: { itemId: fourth } }),
    ]);
    expect(answers).toEqual(['ok', 'ok', 'ok']);
    expect((await roomOf()).items.filter((one) => one.state === 'now')).toHaveLength(1);
  });

  test('only who leads; an item of another meeting is not there', async () => {
    const [first] = await itemIds();
    expect(await said(member, contract.openItem, { params: { itemId: first } })).toBe('forbidden');
    const other = await makeCell(app.runAsJob);
    const elsewhere = await makeMeeting(app.act, other);
    expect(await said(cell.secretary, contract.openItem, { params: { itemId: elsewhere.itemIds[0] } })).toBe(
      'not-found',
    );
    expect(await said(other.secretary, contract.openItem, { params: { itemId: first } })).toBe('not-found');
    expect(await said(cell.above, contract.openItem, { params: { itemId: first } })).toBe('not-found');
    expect(await said(cell.administrator, contract.openItem, { params: { itemId: first } })).toBe(
      'not-found',
    );
  });
});

test('the history tells who did it on whose behalf, by ids and numbers only', async () => {
  const [first, second] = (await itemIds()) as [string, string];
  await said(taker, contract.openItem, { params: { itemId: first } });
  pass(2);
  await said(cell.deputy, contract.openItem, { params: { itemId: second } });
  await said(member, roomFloor.raiseHand);
  await said(taker, roomFloor.giveFloor, { body: { personId: member } });
  await said(taker, contract.setLines, { body: { conclusionLine: 'Nhất trí.' } });
  const facts = await app.act(cell.secretary, (scope) =>
    readHistory(scope, { type: 'meeting', id: meeting.meetingId }),
  );
  const since = facts.findIndex((fact) => fact.kind === 'item.opened');
  expect(facts.slice(since).map((fact) => [fact.kind, fact.actorId, fact.data])).toEqual([
    ['item.opened', taker, { itemId: first, again: false }],
    ['item.closed', cell.deputy, { itemId: first, seconds: 120 }],
    ['item.opened', cell.deputy, { itemId: second, again: false }],
    ['hand.raised', member, { personId: member, speechId: expect.any(String) }],
    ['floor.given', taker, { personId: member, from: null }],
    ['lines.written', taker, { lines: ['conclusionLine'] }],
  ]);
});

describe('minute-taker', () => {
  test('is elected among those present; the one before takes no more', async () => {
    const elect = (by: string, personId: string) =>
      said(by, contract.electMinuteTaker, { body: { personId } });
    expect(await elect(taker, member)).toBe('forbidden');
    expect(await elect(cell.secretary, cell.officials[7] as string)).toBe('minute-taker-not-here');
    expect(await elect(cell.secretary, cell.above)).toBe('minute-taker-not-here');
    expect(await elect(cell.deputy, member)).toBe('ok');
    expect((await roomOf()).minuteTaker?.id).toBe(member);
    expect((await tell(taker, contract.readRoom, { query: {} })).answer.audiences).toEqual(['member']);
    expect((await roomOf(member)).audience).toBe('minute_taker');
    expect(await said(taker, contract.setLines, { body: { duesLine: 'x' } })).toBe('forbidden');
  });
});

describe('typed lines', () => {
  test('are written one by one; of two who write the same the second is told', async () => {
    const write = (by: string, body: object) => said(by, contract.setLines, { body });
    expect(await write(taker, { duesLine: '  Thu đủ đảng phí tháng 11 ', was: { duesLine: '' } })).toBe('ok');
    expect(await write(cell.secretary, { conclusionLine: 'Nhất trí.', was: { conclusionLine: '' } })).toBe(
      'ok',
    );
    expect(await roomOf(taker)).toMatchObject({
      duesLine: 'Thu đủ đảng phí tháng 11',
      conclusionLine: 'Nhất trí.',
      scoreLine: '',
    });
    expect(await write(cell.secretary, { duesLine: 'Còn hai đồng chí', was: { duesLine: '' } })).toBe(
      'stale',
    );
    expect(await write(cell.secretary, { duesLine: 'Thu đủ đảng phí tháng 11', was: { duesLine: '' } })).toBe(
      'ok',
    );
    const was = { duesLine: 'Thu đủ đảng phí tháng 11' };
    expect(await write(cell.secretary, { duesLine: 'Còn hai đồng chí', was })).toBe('ok');
    expect((await roomOf()).duesLine).toBe('Còn hai đồng chí');
  });

  test('two minute-takers at the same moment: one writes, one is told that it is stale', async () => {
    const write = (by: string, duesLine: string) =>
      said(by, contract.setLines, { body: { duesLine, was: { duesLine: '' } } });
    const answers = await Promise.all([write(taker, 'một'), write(cell.deputy, 'hai')]);
    expect(answers.sort()).toEqual(['ok', 'stale']);
  });
});

describe('hands and the floor', () => {
  test('who checked in asks once, is called, speaks; the one before ends', async () => {
    const second = cell.officials[5] as string;
    expect(await said(cell.officials[7] as string, roomFloor.raiseHand)).toBe('not-in-the-room');
    expect(await said(member, roomFloor.raiseHand)).toBe('ok');
    expect(await said(member, roomFloor.raiseHand)).toBe('hand-already-up');
    pass(1);
    expect(await said(second, roomFloor.raiseHand)).toBe('ok');
    let room = await roomOf();
    expect(room.hands.map((hand) => [hand.personId, hand.firstToday])).toEqual([
      [member, true],
      [second, true],
    ]);
    expect(room.silent.map((one) => one.id).sort()).toEqual(
      [cell.deputy, cell.head, taker, member, second].sort(),
    );
    expect(await said(member, roomFloor.giveFloor, { body: { personId: member } })).toBe('forbidden');
    expect(await said(cell.secretary, roomFloor.giveFloor, { body: { personId: second } })).toBe('ok');
    room = await roomOf(member);
    expect(room.speaker).toMatchObject({ personId: second, beganAt: '2026-12-03T07:01:00.000Z' });
    expect(room.hands).toHaveLength(1);
    expect(room.silent).toEqual([]);
    pass(3);
    // Whether the hand is up or not; tapped again he goes on.
    expect(await said(taker, roomFloor.giveFloor, { body: { personId: cell.head } })).toBe('ok');
    pass(4);
    expect(await said(cell.secretary, roomFloor.giveFloor, { body: { personId: cell.head } })).toBe('ok');
    room = await roomOf();
    expect(room.speaker).toMatchObject({ personId: cell.head, beganAt: '2026-12-03T07:03:00.000Z' });
    expect(room.silent.map((one) => one.id).sort()).toEqual([cell.deputy, taker, member].sort());
    expect(await said(second, roomFloor.raiseHand)).toBe('ok');
    expect((await roomOf()).hands.map((hand) => hand.firstToday)).toEqual([true, false]);
    expect(await said(cell.secretary, roomFloor.giveFloor, { body: { personId: null } })).toBe('ok');
    expect((await roomOf()).speaker).toBeNull();
  });

  test('a hand goes down again; somebody who is not of the cell is not called', async () => {
    await said(member, roomFloor.raiseHand);
    expect(await said(member, roomFloor.lowerHand)).toBe('ok');
    expect(await said(member, roomFloor.lowerHand)).toBe('ok');
    expect((await roomOf()).hands).toEqual([]);
    expect(await said(member, roomFloor.raiseHand)).toBe('ok');
    expect(await said(cell.secretary, roomFloor.giveFloor, { body: { personId: cell.above } })).toBe(
      'author-not-here',
    );
  });

  test('the next item ends the speech; hands stay up', async () => {
    const [first, second] = await itemIds();
    await said(cell.secretary, contract.openItem, { params: { itemId: first } });
    await said(cell.secretary, roomFloor.giveFloor, { body: { personId: cell.head } });
    await said(member, roomFloor.raiseHand);
    await said(cell.secretary, contract.openItem, { params: { itemId: second } });
    expect(await roomOf()).toMatchObject({ speaker: null, hands: [{ personId: member }] });
  });

  test('ten taps of one finger raise one hand; the same key answers the same', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => said(member, roomFloor.raiseHand)));
    expect(answers.filter((one) => one === 'ok')).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(['ok', 'hand-already-up']));
    const keyed = () => tell(cell.head, roomFloor.raiseHand, { idempotencyKey: 'key-of-one-tap' });
    const [one, two] = await Promise.all([keyed(), keyed()]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(one.answer).toEqual(two.answer);
    expect((await roomOf()).hands).toHaveLength(2);
  });

  test('called by two at once, one speaks', async () => {
    const answers = await Promise.all([
      said(cell.secretary, roomFloor.giveFloor, { body: { personId: member } }),
      said(taker, roomFloor.giveFloor, { body: { personId: cell.head } }),
      said(member, roomFloor.raiseHand),
    ]);
    expect(answers.slice(0, 2)).toEqual(['ok', 'ok']);
    expect([member, cell.head]).toContain((await roomOf()).speaker?.personId);
  });
});

test('after the meeting has closed nothing of it can be done, and everybody may still see it', async () => {
  const [first] = await itemIds();
  expect(await said(cell.secretary, closeMeeting)).toBe('ok');
  const unknown = '99999999-9999-4999-8999-999999999999';
  const tried: [string, Endpoint, object][] = [
    [cell.secretary, contract.openItem, { params: { itemId: first } }],
    [cell.secretary, contract.closeItem, { params: { itemId: first } }],
    [cell.secretary, contract.electMinuteTaker, { body: { personId: member } }],
    [taker, contract.setLines, { body: { duesLine: 'x' } }],
    [member, roomFloor.raiseHand, {}],
    [member, roomFloor.lowerHand, {}],
    [cell.secretary, roomFloor.giveFloor, { body: { personId: member } }],
    [cell.secretary, votes.openMeetingVote, { body: { question: 'Thông qua?' } }],
    [
      taker,
      votes.noteCards,
      { params: { voteId: unknown }, body: { cards: [{ personId: member, choice: 'for' }] } },
    ],
    [cell.secretary, votes.closeMeetingVote, { params: { voteId: unknown } }],
    [cell.secretary, votes.withdrawMeetingVote, { params: { voteId: unknown } }],
    [member, opinions.noteOpinion, { body: { kind: 'proposal', text: 'Muộn rồi' } }],
    [taker, opinions.editOpinion, { params: { opinionId: unknown }, body: { version: 1, text: 'x' } }],
    [taker, opinions.withdrawOpinion, { params: { opinionId: unknown } }],
  ];
  for (const [by, endpoint, args] of tried)
    expect([endpoint.name, await said(by, endpoint, args)]).toEqual([endpoint.name, 'meeting-state']);
  expect(await roomOf(member)).toMatchObject({ state: 'closed', checkInCode: null });
  const { can } = (await tell(cell.secretary, contract.readRoom, { query: {} })).answer;
  expect(can).toEqual({ lead: false, takeMinutes: false, raiseHand: false, checkIn: false });
});

describe('who may read the room', () => {
  test('each gets his own document, or is told that there is none', async () => {
    const read = async (personId: string, as?: Audience) => {
      const answer = await tell(personId, contract.readRoom, { query: as ? { as } : {} });
      return answer.code ?? answer.answer.room.audience;
    };
    expect(await read(cell.secretary)).toBe('chair');
    expect(await read(cell.deputy)).toBe('member');
    expect(await read(cell.deputy, 'chair')).toBe('chair');
    expect(await read(taker)).toBe('minute_taker');
    expect(await read(member)).toBe('member');
    expect(await read(cell.probationary[0] as string)).toBe('member');
    for (const who of [cell.secretary, cell.deputy, taker]) expect(await read(who, 'screen')).toBe('screen');
    for (const as of ['screen', 'chair', 'minute_taker'] as const)
      expect(await read(member, as)).toBe('forbidden');
    expect(await read(cell.above)).toBe('not-found');
    expect(await read(cell.above, 'screen')).toBe('not-found');
    expect(await read(cell.administrator)).toBe('not-found');
  });

  test('what is the person’s own changes with what he does', async () => {
    const late = cell.officials[6] as string;
    const own = async () => (await tell(late, contract.readRoom, { query: {} })).answer;
    expect(await own()).toMatchObject({
      own: { personId: late, present: false, standing: 'counted', ownChoice: null },
      can: { lead: false, takeMinutes: false, raiseHand: false, checkIn: true },
      publicUrl: 'http://127.0.0.1:3000',
      audiences: ['member'],
    });
    await said(taker, noteAttendance, { body: { personId: late, present: true } });
    expect(await own()).toMatchObject({
      own: { present: true },
      can: { raiseHand: true, checkIn: false },
    });
    const { can } = (await tell(taker, contract.readRoom, { query: {} })).answer;
    expect(can).toMatchObject({ lead: true, takeMinutes: true });
  });
});
