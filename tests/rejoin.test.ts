// A hall that loses its network and comes back: no storm on the database, the newest state at once, nobody left behind.
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMeeting } from '../src/modules/meetings/factory.ts';
import { openItem } from '../src/modules/meetings/room/commands.ts';
import type { Room } from '../src/modules/meetings/room/contract.ts';
import { granted, type MadeCell, makeCell } from '../src/modules/organisation/factory.ts';
import { LiveLink } from '../src/web/live.ts';
import { createTestApp, type TestApp } from './support/app.ts';
import { type Hall, openHall } from './support/hall.ts';
import { type Statements, statementsDuring } from './support/statements.ts';
import { openStream } from './support/stream.ts';

let app: TestApp;
let cell: MadeCell;
let meeting: { meetingId: string; itemIds: readonly string[] };
let hall: Hall;
let path: string;
let address: string;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 24 });
  meeting = await makeMeeting(app.act, cell);
  await app.http.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(app.http.server.address() as AddressInfo).port}`;
  hall = await openHall(address);
  path = `/api/v1/live/meeting/${meeting.meetingId}`;
  for (const one of cell.officials) await app.cookieOf(one);
});
afterAll(async () => {
  await hall.close();
  await app.close();
});

const open = (place: number) => async () => {
  granted(
    await app.act(cell.secretary, (scope) =>
      openItem(scope, meeting.meetingId, meeting.itemIds[place] as string),
    ),
  );
};

/** How often the room as a whole was read: its speeches are read once in each. */
const readings = ({ texts }: Statements) =>
  [...texts].reduce(
    (sum, [text, calls]) => sum + (text.includes('FROM meeting_speeches s JOIN') ? calls : 0),
    0,
  );

async function until(check: () => boolean): Promise<void> {
  for (let tries = 0; !check(); tries++) {
    if (tries > 1500) throw new Error('waited in vain');
    await pause(20);
  }
}

test('a change on fifty screens of four audiences is one reading of the room', async () => {
  const cookie = await app.cookieOf(cell.secretary);
  const taker = await app.cookieOf(cell.officials[3] as string);
  const screens = await Promise.all(
    Array.from({ length: 50 }, async (_, at) => {
      const own = await app.cookieOf(cell.officials[at % 24] as string);
      if (at === 0) return openStream<Room>(`${address}${path}?as=chair`, cookie);
      if (at === 1) return openStream<Room>(`${address}${path}?as=screen`, cookie);
      if (at === 2) return openStream<Room>(`${address}${path}?as=minute_taker`, taker);
      return openStream<Room>(`${address}${path}?as=member`, own);
    }),
  );
  await Promise.all(screens.map((screen) => screen.until(() => true)));
  expect(new Set(screens.map((screen) => screen.last()?.audience)).size).toBe(4);
  const counted = await statementsDuring(app.database, async () => {
    await open(1)();
    await Promise.all(
      screens.map((screen) => screen.until((room) => room.currentItemId === meeting.itemIds[1])),
    );
  });
  expect(readings(counted)).toBe(1);
  for (const screen of screens) screen.close();
});

test('three hundred phones cut off at once come back spread, with one look at their right each and hardly a reading', async () => {
  const links = await Promise.all(
    Array.from({ length: 300 }, async (_, at) => {
      const place = hall.addressFor(await app.cookieOf(cell.officials[at % 24] as string));
      return new LiveLink<Room>({
        address: `${place}${path}?as=member`,
        read: async () => {
          const reply = await fetch(`${place}/api/v1/meetings/${meeting.meetingId}/room`);
          if (!reply.ok) throw Object.assign(new Error('refused'), { status: reply.status });
          return ((await reply.json()) as { room: Room }).room;
        },
      });
    }),
  );
  for (const link of links) link.start();
  const live = () => links.every((link) => link.snapshot().link === 'live');
  const on = (place: number) =>
    links.every((link) => link.snapshot().document?.currentItemId === meeting.itemIds[place]);
  await until(live);
  await open(2)();
  await until(() => on(2));
  hall.asked.length = 0;
  const counted = await statementsDuring(app.database, async () => {
    hall.cut();
    // While all are away the meeting goes on.
    await open(3)();
    await until(() => on(3) && live());
  });
  const joins = hall.asked.filter((one) => one.path.startsWith('/api/v1/live/'));
  expect(hall.asked.filter((one) => !one.path.startsWith('/api/v1/live/'))).toEqual([]);
  expect(joins).toHaveLength(300);
  const [first, last] = [joins[0], joins.at(-1)].map((one) => one?.at ?? 0) as [number, number];
  expect(last - first).toBeGreaterThan(600);
  const busiest = Math.max(
    ...joins.map(({ at }) => joins.filter((other) => other.at >= at && other.at < at + 100).length),
  );
  expect(busiest).toBeLessThan(100);
  expect(readings(counted)).toBeLessThanOrEqual(3);
  // Session, offices, memberships, row security, meeting, suspension; beginning and end of the transaction.
  expect(counted.calls).toBeLessThan(300 * 9);
  // And they follow again.
  await open(4)();
  await until(() => on(4));
  for (const link of links) link.stop();
});

test('pages opened at once share readings; each holds what is the person’s own', async () => {
  const replies: { room: Room; own: { personId: string } }[] = [];
  const cookies = await Promise.all(
    Array.from({ length: 48 }, (_, at) => app.cookieOf(cell.officials[at % 24] as string)),
  );
  const counted = await statementsDuring(app.database, async () => {
    const all = cookies.map(async (cookie, at) => {
      const reply = await fetch(`${address}/api/v1/meetings/${meeting.meetingId}/room`, {
        headers: { cookie },
      });
      replies[at] = (await reply.json()) as (typeof replies)[number];
    });
    await Promise.all(all);
  });
  // As many as the database has hands for ask together, and share two or three readings.
  expect(readings(counted)).toBeLessThan(24);
  for (const [at, reply] of replies.entries()) {
    expect(reply.own.personId).toBe(cell.officials[at % 24]);
    expect(reply.room.currentItemId).toBe(meeting.itemIds[4]);
  }
});
