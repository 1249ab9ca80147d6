// Turns through HTTP: the order of hands, calling out of order, a round with its passes; what only the chair is told.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../../tests/support/app.ts';
import { readHistory } from '../../../../platform/audit/facts.ts';
import type { Endpoint } from '../../../../platform/http/endpoint.ts';
import { type MadeCell, makeCell } from '../../../organisation/factory.ts';
import { type MadeMeeting, makeMeeting } from '../../factory.ts';
import { noteAttendance } from '../../roll/contract.ts';
import { closeMeeting } from '../../steps/contract.ts';
import * as contract from '../contract.ts';
import { audiences, type Room } from '../contract.ts';
import * as roomFloor from '../floor/contract.ts';
import * as opinions from '../opinions/contract.ts';
import { readRoomState } from '../queries.ts';
import { roomFor } from '../view.ts';
import * as roomRound from './contract.ts';

const start = '2026-12-03T07:00:00Z';
let app: TestApp;
let cell: MadeCell;
let meeting: MadeMeeting;
let taker: string;
let first: string;
let second: string;
let third: string;
let itemId: string;
beforeAll(async () => {
  app = await createTestApp({ now: start });
});
beforeEach(async () => {
  app.setClock(start);
  cell = await makeCell(app.runAsJob, { officials: 7 });
  [taker, first, second, third] = cell.officials.slice(3) as [string, string, string, string];
  meeting = await makeMeeting(app.act, cell, { minuteTakerId: taker });
  itemId = meeting.itemIds.at(-3) as string;
});
afterAll(() => app.close());

async function tell(personId: string, endpoint: Endpoint, args: object = {}) {
  const { params = {}, ...rest } = args as { params?: object };
  const client = await app.as(personId);
  return client.call(endpoint, { params: { meetingId: meeting.meetingId, ...params }, ...rest } as never);
}
const said = async (personId: string, endpoint: Endpoint, args: object = {}) =>
  (await tell(personId, endpoint, args)).code ?? 'ok';
const call = (personId: string | null, by = cell.secretary) =>
  said(by, roomFloor.giveFloor, { body: { personId } });
const pass = (by: string, personId?: string) =>
  said(by, roomRound.passTurn, { body: personId ? { personId } : {} });
async function documents(): Promise<Record<contract.Audience, Room>> {
  const state = await app.runAsJob('live', (scope) => readRoomState(scope, meeting.meetingId));
  if (!state) throw new Error('no room');
  return Object.fromEntries(audiences.map((one) => [one, roomFor(state, one)])) as never;
}
const room = async () => (await documents()).chair;
const pause = (minutes: number) => app.setClock(Temporal.Instant.from(start).add({ minutes }).toString());
async function openItem(id = itemId) {
  expect(await said(cell.secretary, contract.openItem, { params: { itemId: id } })).toBe('ok');
}
const facts = async (kind: string) =>
  (
    await app.act(cell.secretary, (scope) => readHistory(scope, { type: 'meeting', id: meeting.meetingId }))
  ).filter((fact) => fact.kind === kind);

describe('hands', () => {
  test('who has not spoken goes first, leaders last; the reason stands beside each; at one instant the first to ask', async () => {
    expect(await call(first)).toBe('ok');
    pause(3);
    expect(await call(null)).toBe('ok');
    for (const personId of [cell.deputy, first, third, second])
      expect(await said(personId, roomFloor.raiseHand)).toBe('ok');
    expect(await said(first, roomFloor.raiseHand)).toBe('hand-already-up');
    const { hands } = await room();
    expect(hands.map((one) => [one.personId, one.firstToday, one.times, one.leader])).toEqual([
      [third, true, 0, false],
      [second, true, 0, false],
      [first, false, 1, false],
      [cell.deputy, true, 0, true],
    ]);
  });

  test('another may be called; that is a fact, and seen by all but the hall', async () => {
    for (const personId of [first, second]) await said(personId, roomFloor.raiseHand);
    expect(await call(second, third)).toBe('forbidden');
    expect(await call(second)).toBe('ok');
    const shown = await documents();
    for (const one of ['chair', 'minute_taker', 'member'] as const)
      expect(shown[one].speaker).toMatchObject({ personId: second, outOfOrder: true });
    expect(shown.screen.speaker).toMatchObject({ personId: second, outOfOrder: false });
    expect((await facts('floor.out-of-order')).map((fact) => fact.data)).toEqual([
      { personId: second, over: first },
    ]);
    expect(await call(first)).toBe('ok');
    expect((await room()).speaker).toMatchObject({ personId: first, outOfOrder: false });
  });

  test('one who is silent may be called before those who have spoken, as if he had asked', async () => {
    await call(first);
    await call(null);
    await said(first, roomFloor.raiseHand);
    expect(await call(second)).toBe('ok');
    expect((await room()).speaker).toMatchObject({ outOfOrder: false });
    expect(await facts('floor.out-of-order')).toEqual([]);
  });
});

describe('a round', () => {
  test('calls everybody present in turn, leaders last; passes count; hands wait; it ends by itself', async () => {
    expect(await said(cell.secretary, roomRound.startRound)).toBe('round-needs-item');
    await openItem();
    expect(await said(first, roomRound.startRound)).toBe('forbidden');
    await said(third, roomFloor.raiseHand);
    expect(await said(taker, roomRound.startRound)).toBe('ok');
    expect(await said(cell.secretary, roomRound.startRound)).toBe('round-already-on');
    const [deputy, head] = [cell.deputy, cell.head];
    let { round } = await room();
    // Whose hand is up begins; the others as they stand on the roll.
    expect(round?.left[0]?.id).toBe(third);
    expect(
      round?.left
        .slice(-2)
        .map((one) => one.id)
        .sort(),
    ).toEqual([cell.secretary, deputy].sort());
    expect(round?.left).toHaveLength(7);
    expect(await said(first, roomFloor.raiseHand)).toBe('ok');
    expect(await call(third)).toBe('ok');
    // Called, he passes all the same: he has not spoken.
    expect(await pass(third)).toBe('ok');
    expect((await room()).speaker).toBe(null);
    expect(await pass(third)).toBe('turn-taken');
    expect(await pass(first, second)).toBe('forbidden');
    expect(await pass(cell.secretary, second)).toBe('ok');
    expect(await pass(cell.secretary, cell.above)).toBe('not-in-the-room');
    ({ round } = await room());
    expect(round?.passed.map((one) => one.id).sort()).toEqual([third, second].sort());
    expect(round?.left[0]?.id).toBe(first);
    for (const personId of [first, head, taker].sort((a, b) => place(round, a) - place(round, b)))
      expect(await call(personId)).toBe('ok');
    // The deputy before the chair: those left are leaders, in order of the roll.
    const left = (await room()).round?.left.map((one) => one.id) ?? [];
    expect(left.sort()).toEqual([deputy, cell.secretary].sort());
    for (const { id } of (await room()).round?.left ?? []) expect(await call(id)).toBe('ok');
    expect((await room()).round).toMatchObject({ left: [], spoke: 5 });
    expect(await call(null)).toBe('ok');
    expect((await room()).round).toBe(null);
    expect((await facts('round.ended')).map((fact) => fact.data.ending)).toEqual(['whole']);
    expect(await facts('floor.out-of-order')).toEqual([]);
    expect(await pass(first)).toBe('no-round');
    expect((await room()).silent.map((one) => one.id).sort()).toEqual([second, third].sort());
  });

  test('the chair ends it, or the next item, or the closing; who comes meanwhile has his turn', async () => {
    await openItem();
    await said(cell.secretary, roomRound.startRound);
    const late = cell.probationary[0] as string;
    expect((await room()).round?.left.some((one) => one.id === late)).toBe(false);
    await said(taker, noteAttendance, { body: { personId: late, present: true } });
    expect((await room()).round?.left.some((one) => one.id === late)).toBe(true);
    expect(await said(first, roomRound.endRound)).toBe('forbidden');
    expect(await said(cell.secretary, roomRound.endRound)).toBe('ok');
    expect(await said(cell.secretary, roomRound.endRound)).toBe('ok');
    await said(cell.secretary, roomRound.startRound);
    await openItem(meeting.itemIds.at(-4));
    expect((await room()).round).toBe(null);
    await said(cell.secretary, roomRound.startRound);
    expect(await said(cell.secretary, closeMeeting)).toBe('ok');
    expect((await facts('round.ended')).map((fact) => fact.data.ending)).toEqual([
      'chair',
      'item',
      'meeting',
    ]);
    expect(await said(cell.secretary, roomRound.startRound)).toBe('meeting-state');
    expect(await pass(first)).toBe('meeting-state');
  });

  test('out of turn is a fact here too; two who tap at once begin one round; strangers see nothing', async () => {
    await openItem();
    const began = await Promise.all(
      [cell.secretary, taker, cell.deputy].map((by) => said(by, roomRound.startRound)),
    );
    expect(began.sort()).toEqual(['ok', 'round-already-on', 'round-already-on']);
    expect(await call(cell.secretary)).toBe('ok');
    expect(await facts('floor.out-of-order')).toHaveLength(1);
    const other = await makeCell(app.runAsJob);
    for (const endpoint of [roomRound.startRound, roomRound.endRound])
      expect(await said(other.secretary, endpoint)).toBe('not-found');
    expect(await pass(other.secretary)).toBe('not-found');
    expect(await pass(cell.above)).toBe('not-found');
    const passes = await Promise.all([pass(first), pass(first), pass(cell.secretary, first)]);
    expect(passes.sort()).toEqual(['ok', 'turn-taken', 'turn-taken']);
  });
});

const place = (round: Room['round'], id: string) => round?.left.findIndex((one) => one.id === id) ?? -1;

describe('what only the chair is told', () => {
  test('minutes of each today, and who has been silent for three meetings; no other document holds it', async () => {
    // Three regular meetings before, at which the first said nothing, the second wrote, the third presented nothing either.
    await said(cell.secretary, closeMeeting);
    for (const month of ['2027-01', '2027-02', '2027-03']) {
      app.setClock(`${month}-04T07:00:00Z`);
      meeting = await makeMeeting(app.act, cell, { minuteTakerId: taker });
      await said(second, opinions.noteOpinion, { body: { kind: 'proposal', text: 'Nên làm sớm' } });
      await said(cell.secretary, closeMeeting);
    }
    app.setClock('2027-04-05T07:00:00Z');
    meeting = await makeMeeting(app.act, cell, { minuteTakerId: taker, present: 6 });
    await call(cell.head);
    app.setClock('2027-04-05T07:04:00Z');
    await call(null);
    const shown = await documents();
    // Of the first meeting, of December, nobody's words were kept: it tells nothing.
    expect(shown.chair.silent.find((one) => one.id === first)?.quiet).toBe(3);
    expect(shown.chair.silent.find((one) => one.id === second)?.quiet).toBe(0);
    expect(shown.chair.silent[0]?.quiet).toBe(3);
    expect(shown.chair.silent.some((one) => one.id === third)).toBe(false);
    expect(shown.chair.spoken).toMatchObject([{ id: cell.head, times: 1, seconds: 240 }]);
    for (const one of ['member', 'minute_taker', 'screen'] as const) {
      expect(shown[one]).toMatchObject({ silent: [], spoken: [] });
      expect(JSON.stringify(shown[one])).not.toContain('"quiet"');
      expect(JSON.stringify(shown[one])).not.toContain('"seconds"');
    }
    const mine = await tell(first, contract.readRoom, { query: { as: 'chair' } });
    expect(mine.code).toBe('forbidden');
  });
});
