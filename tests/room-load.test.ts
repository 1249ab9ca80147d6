// A full hall: sixty phones follow the room and vote in the same moment; the counts are right, and no screen is left behind.
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMeeting } from '../src/modules/meetings/factory.ts';
import type { Room } from '../src/modules/meetings/room/contract.ts';
import { type MadeCell, makeCell } from '../src/modules/organisation/factory.ts';
import { createTestApp, type TestApp } from './support/app.ts';
import { type OpenStream, openStream } from './support/stream.ts';

let app: TestApp;
let cell: MadeCell;
let meeting: string;
let address: string;
const screens: OpenStream<Room>[] = [];
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 60 });
  ({ meetingId: meeting } = await makeMeeting(app.act, cell));
  await app.http.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(app.http.server.address() as AddressInfo).port}`;
  for (const one of cell.officials) await app.cookieOf(one);
}, 180_000);
afterAll(async () => {
  for (const screen of screens) screen.close();
  await app.close();
});

async function send(personId: string, path: string, body?: object) {
  const reply = await fetch(`${address}/api/v1/${path}`, {
    method: 'POST',
    headers: {
      cookie: await app.cookieOf(personId),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: reply.status, body: await reply.json() };
}

/** For, against or other, as each made up his mind. */
const choiceOf = (at: number) => (at % 5 === 0 ? 'against' : at % 7 === 0 ? 'other' : 'for');

test('sixty votes at once and a close are counted right, and every screen ends with the result', async () => {
  for (const one of cell.officials)
    screens.push(
      await openStream<Room>(`${address}/api/v1/live/meeting/${meeting}`, await app.cookieOf(one)),
    );
  const hall = await openStream<Room>(
    `${address}/api/v1/live/meeting/${meeting}?as=screen`,
    await app.cookieOf(cell.secretary),
  );
  screens.push(hall);
  const opened = await send(cell.secretary, `meetings/${meeting}/votes`, {
    question: 'Thông qua nghị quyết?',
  });
  const voteId = opened.body.id as string;
  await hall.until((room) => room.vote?.id === voteId);
  const casts = await Promise.all(
    cell.officials.map((one, at) => send(one, `votes/${voteId}/choice`, { choice: choiceOf(at) })),
  );
  expect(casts.map((one) => one.status)).toEqual(casts.map(() => 200));
  for (const screen of screens) await screen.until((room) => room.vote?.voted === 60);
  const closed = await send(cell.deputy, `meetings/${meeting}/votes/${voteId}/close`);
  const count = (choice: string) => cell.officials.filter((_, at) => choiceOf(at) === choice).length;
  const result = {
    for: count('for'),
    against: count('against'),
    other: count('other'),
    silent: 0,
    passed: true,
  };
  expect(closed.body).toMatchObject({ base: 60, needed: 31, byPhone: 60, byCard: 0, result });
  for (const screen of screens) await screen.until((room) => room.votes[0]?.result?.for === result.for);
  // What came in one moment was shown together: far fewer documents than votes.
  expect(Math.max(...screens.map((screen) => screen.documents.length))).toBeLessThan(61);
}, 120_000);
