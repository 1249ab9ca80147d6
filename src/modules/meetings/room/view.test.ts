// The room's documents: one reading a change for all screens, a fixed number of queries, nothing for whom it is not.
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { type OpenStream, openStream } from '../../../../tests/support/stream.ts';
import { castVote } from '../../democracy/votes/choices/commands.ts';
import { granted, type MadeCell, makeCell } from '../../organisation/factory.ts';
import { type MadeMeeting, makeMeeting, makeOpinion } from '../factory.ts';
import type { Audience, Room } from './contract.ts';
import { giveFloor, raiseHand } from './floor/commands.ts';
import { readRoomState } from './queries.ts';
import { roomFor } from './view.ts';
import { noteCards, openMeetingVote } from './votes/commands.ts';

let app: TestApp;
let cell: MadeCell;
let meeting: MadeMeeting;
let taker: string;
let members: string[];
let address: string;
const streams: OpenStream<Room>[] = [];
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 12 });
  taker = cell.officials[3] as string;
  members = cell.officials.slice(4);
  meeting = await makeMeeting(app.act, cell, { minuteTakerId: taker });
  for (const one of cell.officials) await app.cookieOf(one);
  await app.http.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(app.http.server.address() as AddressInfo).port}`;
});
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});
afterAll(() => app.close());

async function watch(personId: string, as?: Audience) {
  const asked = as ? `?as=${as}` : '';
  const cookie = await app.cookieOf(personId);
  const url = `${address}/api/v1/live/meeting/${meeting.meetingId}${asked}`;
  const stream = await openStream<Room>(url, cookie);
  streams.push(stream);
  return stream;
}

async function figures(): Promise<{ reads: number; documents: number; screens: number }> {
  const text = await (await fetch(`${address}/metrics`)).text();
  const value = (name: string) => Number(new RegExp(`^nennep_live_${name} (\\d+)`, 'm').exec(text)?.[1]);
  return { reads: value('reads_total'), documents: value('documents_total'), screens: value('screens') };
}

describe('fifty screens of four audiences', () => {
  test('cost one reading and four documents a change, and all have it', async () => {
    const all = await Promise.all([
      ...[cell.secretary, cell.deputy].map((one) => watch(one, 'chair')),
      ...[taker, taker].map((one) => watch(one)),
      ...Array.from({ length: 6 }, () => watch(taker, 'screen')),
      ...Array.from({ length: 40 }, (_, at) => watch(members[at % members.length] as string)),
    ]);
    for (const screen of all) await screen.until((room) => room.state === 'open');
    const before = await figures();
    expect(before.screens).toBe(50);
    const person = members[0] as string;
    const changes = [
      () => app.act(person, (scope) => raiseHand(scope, meeting.meetingId)),
      () => app.act(taker, (scope) => giveFloor(scope, meeting.meetingId, person)),
      () => app.act(cell.secretary, (scope) => giveFloor(scope, meeting.meetingId, null)),
    ];
    const seen = [
      (room: Room) => room.hands.length === 1,
      (room: Room) => room.speaker?.personId === person,
      (room: Room) => room.speaker === null && room.hands.length === 0,
    ];
    for (const [at, change] of changes.entries()) {
      await change();
      for (const screen of all) await screen.until(seen[at] as (room: Room) => boolean);
    }
    const after = await figures();
    expect(after.reads - before.reads).toBe(changes.length);
    expect(after.documents - before.documents).toBe(4 * changes.length);
    for (const screen of all) expect(screen.documents).toHaveLength(1 + changes.length);
    expect(new Set(all.map((screen) => screen.last()?.audience))).toEqual(
      new Set(['chair', 'minute_taker', 'screen', 'member']),
    );
  });

  test('a reading asks the database this often, however many people and screens there are', async () => {
    const counted = async (work: () => Promise<unknown>) => {
      const asked = vi.spyOn(pg.Client.prototype, 'query');
      await work();
      const texts = asked.mock.calls.map(
        ([query]) => (query as unknown as { text?: string }).text ?? String(query),
      );
      asked.mockRestore();
      return texts.filter((text) => !/^(begin|commit|start transaction|select set_config)/i.test(text))
        .length;
    };
    const read = () => app.runAsJob('live', (scope) => readRoomState(scope, meeting.meetingId));
    expect(await counted(read)).toBe(16);
    const small = await makeCell(app.runAsJob, { officials: 3 });
    const other = await makeMeeting(app.act, small);
    expect(await counted(() => app.runAsJob('live', (scope) => readRoomState(scope, other.meetingId)))).toBe(
      16,
    );
    // While a vote is open: who voted, how cards were counted and by whom, and the names of those awaited.
    const { id } = granted(
      await app.act(small.secretary, (scope) =>
        openMeetingVote(scope, other.meetingId, {
          itemId: null,
          resolutionId: null,
          question: 'Thông qua nội dung này?',
          threshold: 'more_than_half',
        }),
      ),
    );
    granted(await app.act(small.deputy, (scope) => castVote(scope, id, 'for')));
    expect(await counted(() => app.runAsJob('live', (scope) => readRoomState(scope, other.meetingId)))).toBe(
      20,
    );
  });
});

describe('what each audience gets', () => {
  test('the hall no words and no roll; members no cards, no code; while a vote is open nobody for what', async () => {
    const own = await makeCell(app.runAsJob, { officials: 6 });
    const { meetingId, checkInCode } = await makeMeeting(app.act, own);
    const [, , , noter, speaker, carded] = own.officials as [string, string, string, string, string, string];
    await makeOpinion(app.act, noter, meetingId, speaker);
    const { id } = granted(
      await app.act(own.secretary, (scope) =>
        openMeetingVote(scope, meetingId, {
          itemId: null,
          resolutionId: null,
          question: 'Thông qua nội dung này?',
          threshold: 'more_than_half',
        }),
      ),
    );
    granted(await app.act(speaker, (scope) => castVote(scope, id, 'against')));
    granted(
      await app.act(noter, (scope) =>
        noteCards(scope, meetingId, id, [{ personId: carded, choice: 'other' }]),
      ),
    );
    const state = await app.runAsJob('live', (scope) => readRoomState(scope, meetingId));
    if (!state) throw new Error('no room');
    const [screen, member, minuteTaker, chair] = (['screen', 'member', 'minute_taker', 'chair'] as const).map(
      (audience) => roomFor(state, audience),
    ) as [Room, Room, Room, Room];
    for (const room of [screen, member, minuteTaker, chair]) {
      expect(room.vote).toMatchObject({ voted: 2, byPhone: 1, byCard: 1, result: null });
      expect(JSON.stringify({ ...room, cards: [] })).not.toContain('"against"');
    }
    expect(screen).toMatchObject({ people: [], opinions: [], awaited: [], cards: [], silent: [] });
    expect(JSON.stringify(screen)).not.toContain('Nhất trí với dự thảo');
    expect(member).toMatchObject({ awaited: [], cards: [], silent: [], checkInCode: null });
    expect(member.opinions).toMatchObject([{ authorId: speaker, itemId: null }]);
    expect(JSON.stringify(member)).not.toContain(checkInCode);
    expect(minuteTaker).toMatchObject({
      checkInCode,
      silent: [],
      cards: [{ personId: carded, choice: 'other' }],
    });
    expect(minuteTaker.awaited).toHaveLength(4);
    expect(chair.silent.map((one) => one.id)).not.toContain(speaker);
    expect(chair.silent).toHaveLength(4);
    expect(chair.figures).toMatchObject({ officials: 6, base: 6, present: 6, needed: 4, enough: true });
    expect(chair.people.find((one) => one.personId === own.secretary)).toMatchObject({
      offices: ['secretary'],
      votes: true,
      membership: 'official',
      state: 'present',
    });
  });
});
