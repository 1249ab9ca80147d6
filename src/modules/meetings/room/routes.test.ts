// The room's stream over real connections: at once the newest, signs of life, and an end with session and right.
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { type OpenStream, openStream } from '../../../../tests/support/stream.ts';
import { granted, type MadeCell, makeCell } from '../../organisation/factory.ts';
import { endMembership } from '../../organisation/members/commands.ts';
import { type MadeMeeting, makeMeeting } from '../factory.ts';
import { electMinuteTaker } from './commands.ts';
import type { Audience, Room } from './contract.ts';
import { raiseHand } from './floor/commands.ts';

let app: TestApp;
let cell: MadeCell;
let meeting: MadeMeeting;
let taker: string;
let members: string[];
let address: string;
const streams: OpenStream<Room>[] = [];
beforeAll(async () => {
  app = await createTestApp({
    now: '2026-12-03T07:00:00Z',
    liveTiming: { beatMilliseconds: 100, recheckMilliseconds: 300 },
  });
  cell = await makeCell(app.runAsJob, { officials: 12 });
  taker = cell.officials[3] as string;
  members = cell.officials.slice(4);
  meeting = await makeMeeting(app.act, cell, { minuteTakerId: taker });
  await app.http.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(app.http.server.address() as AddressInfo).port}`;
});
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});
afterAll(() => app.close());

async function watch(personId: string, as?: Audience | string, meetingId = meeting.meetingId) {
  const asked = as ? `?as=${as}` : '';
  const cookie = await app.cookieOf(personId);
  const stream = await openStream<Room>(`${address}/api/v1/live/meeting/${meetingId}${asked}`, cookie);
  streams.push(stream);
  return stream;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const settled = (promise: Promise<unknown>, within = 3000) =>
  Promise.race([promise.then(() => true), pause(within).then(() => false)]);

test('nobody of another cell, from above or without an account watches; nobody as more than he is', async () => {
  const other = await makeCell(app.runAsJob);
  for (const [personId, as] of [
    [other.secretary],
    [cell.above],
    [cell.above, 'screen'],
    [cell.administrator, 'screen'],
    [members[0], 'chair'],
    [members[0], 'screen'],
    [members[0], 'everything'],
    [taker, 'chair'],
  ] as [string, string?][])
    expect((await watch(personId, as)).status).toBe(404);
  const stranger = await openStream(`${address}/api/v1/live/meeting/${meeting.meetingId}`, '');
  expect(stranger.status).toBe(401);
  expect((await watch(cell.secretary, undefined, '99999999-9999-4999-8999-999999999999')).status).toBe(404);
});

test('a stream gives the newest document at once to who comes back', async () => {
  const person = members[1] as string;
  const first = await watch(person);
  await first.until((room) => room.state === 'open');
  first.close();
  granted(await app.act(person, (scope) => raiseHand(scope, meeting.meetingId)));
  const again = await watch(person);
  const room = await again.until(() => true);
  expect(room.hands.map((hand) => hand.personId)).toContain(person);
  expect(again.documents).toHaveLength(1);
});

test('a stream beats while it is silent', async () => {
  const reply = await fetch(`${address}/api/v1/live/meeting/${meeting.meetingId}`, {
    headers: { cookie: await app.cookieOf(taker) },
  });
  const reader = (reply.body as ReadableStream<Uint8Array>).getReader();
  let text = '';
  while (!/(retry: 1000\n\n){3}/.test(text)) text += new TextDecoder().decode((await reader.read()).value);
  await reader.cancel();
});

test('a stream ends when the person signs out, for all his screens', async () => {
  const person = members[2] as string;
  const stream = await watch(person);
  await stream.until((room) => room.state === 'open');
  const out = await fetch(`${address}/api/auth/sign-out`, {
    method: 'POST',
    headers: { cookie: await app.cookieOf(person), origin: address },
  });
  expect(out.status).toBe(200);
  expect(await settled(stream.ended)).toBe(true);
  expect((await watch(person)).status).toBe(401);
});

test('a stream ends when the person leaves the cell, or is no longer what he watches as', async () => {
  const person = members[3] as string;
  const [leaver, before] = [await watch(person), await watch(taker, 'minute_taker')];
  await leaver.until((room) => room.state === 'open');
  const membership = await app.database.owner
    .selectFrom('memberships')
    .select(['id', 'version'])
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow();
  granted(
    await app.act(cell.secretary, (scope) =>
      endMembership(scope, membership.id, {
        ending: 'transferred',
        on: scope.today,
        toCellId: null,
        decision: undefined,
        version: membership.version,
      }),
    ),
  );
  expect(await settled(leaver.ended)).toBe(true);
  expect((await watch(person)).status).toBe(404);
  const next = members[4] as string;
  granted(await app.act(cell.secretary, (scope) => electMinuteTaker(scope, meeting.meetingId, next)));
  expect(await settled(before.ended)).toBe(true);
  expect((await watch(taker, 'minute_taker')).status).toBe(404);
  expect((await watch(next, 'minute_taker')).status).toBe(200);
  granted(await app.act(cell.secretary, (scope) => electMinuteTaker(scope, meeting.meetingId, taker)));
});

test('watching does not put idle sign-out off, but a hall’s screen does while the meeting is on', async () => {
  const person = members[5] as string;
  const [own, hall] = [await watch(person), await watch(cell.deputy, 'screen')];
  await own.until((room) => room.state === 'open');
  await hall.until((room) => room.state === 'open');
  const used = async (personId: string) => {
    const row = await app.database.owner
      .selectFrom('auth_sessions')
      .select('updated_at')
      .where('user_id', '=', personId)
      .executeTakeFirstOrThrow();
    return Date.parse(row.updated_at);
  };
  const earlier = new Date(Date.now() - 10 * 60_000).toISOString();
  await app.database.owner.updateTable('auth_sessions').set({ updated_at: earlier }).execute();
  await pause(900);
  expect(await used(person)).toBe(Date.parse(earlier));
  expect(await used(cell.deputy)).toBeGreaterThan(Date.parse(earlier));
  // On a machine that others use, thirty idle minutes end it.
  await app.database.owner
    .updateTable('auth_sessions')
    .set({ shared: true, updated_at: new Date(Date.now() - 31 * 60_000).toISOString() })
    .where('user_id', '=', person)
    .execute();
  expect(await settled(own.ended)).toBe(true);
  expect(await settled(hall.ended, 500)).toBe(false);
});

test('of screens that left nothing stays', async () => {
  const open = async () => {
    const text = await (await fetch(`${address}/metrics`)).text();
    return Number(/^nennep_live_screens (\d+)/m.exec(text)?.[1]);
  };
  const some = await Promise.all([watch(taker), watch(cell.secretary), watch(cell.deputy, 'screen')]);
  for (const one of some) await one.until(() => true);
  for (let tries = 0; (await open()) !== 3 && tries < 50; tries++) await pause(50);
  expect(await open()).toBe(3);
  for (const one of some) one.close();
  for (let tries = 0; (await open()) !== 0 && tries < 50; tries++) await pause(50);
  expect(await open()).toBe(0);
});
