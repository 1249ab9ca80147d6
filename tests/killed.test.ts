// The program is killed (kill -9) in the middle of a vote: nothing acknowledged is lost, nobody counted twice, the meeting goes on.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMeeting } from '../src/modules/meetings/factory.ts';
import type { Room } from '../src/modules/meetings/room/contract.ts';
import { type MadeCell, makeCell } from '../src/modules/organisation/factory.ts';
import { type Program, placeOnDisk } from './support/program.ts';
import { type OpenStream, openStream } from './support/stream.ts';

let program: Program;
let cell: MadeCell;
let meetingId: string;

interface Phone {
  readonly personId: string;
  readonly cookie: string;
}
const phones: Phone[] = [];

beforeAll(async () => {
  ({ program } = await placeOnDisk(async (app) => {
    cell = await makeCell(app.runAsJob, { officials: 8 });
    ({ meetingId } = await makeMeeting(app.runAsPerson, cell));
    for (const personId of cell.officials) phones.push({ personId, cookie: await app.signIn(personId) });
  }));
}, 120_000);
afterAll(() => program?.remove());

/** Out: status and body; null when no answer came. */
async function send(phone: Phone, method: string, path: string, body?: object, key?: string) {
  try {
    const reply = await fetch(`${program.address}${path}`, {
      method,
      headers: {
        cookie: phone.cookie,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: reply.status, body: await reply.json() };
  } catch {
    return null;
  }
}

const choices = ['for', 'against', 'other'] as const;

test('what was acknowledged is there after the restart, what was under way is done once or not at all', async () => {
  await program.start();
  const chair = phones.find((one) => one.personId === cell.secretary) as Phone;
  const meeting = `/api/v1/meetings/${meetingId}`;
  const opened = await send(chair, 'POST', `${meeting}/votes`, { question: 'Thông qua nội dung này?' });
  const voteId = opened?.body.id as string;
  const follow = (): Promise<OpenStream<Room>> =>
    openStream<Room>(`${program.address}/api/v1/live/meeting/${meetingId}`, chair.cookie);
  const screen = await follow();
  await screen.until((room) => room.vote?.id === voteId);

  // Each phone votes again and again, and notes what hands it had when the answer came, or did not.
  const told = new Map<string, { acknowledged: string | null; sent: string | null; key: string }>();
  let stopped = false;
  const casting = phones.map(async (phone, at) => {
    for (let round = 0; !stopped; round++) {
      const choice = choices[(round + at) % 3] as string;
      const key = `${phone.personId}-${round}`;
      const before = told.get(phone.personId)?.acknowledged ?? null;
      told.set(phone.personId, { acknowledged: before, sent: choice, key });
      const answer = await send(phone, 'POST', `/api/v1/votes/${voteId}/choice`, { choice }, key);
      if (answer === null) return;
      expect(answer.status).toBe(200);
      told.set(phone.personId, { acknowledged: choice, sent: null, key });
    }
  });
  await screen.until((room) => room.vote?.voted === phones.length);
  await pause(200);
  program.signal('SIGKILL');
  stopped = true;
  await Promise.all(casting);
  await screen.ended;

  await program.start();
  const again = await follow();
  await again.until((room) => room.vote?.id === voteId && room.vote.voted === phones.length);
  for (const phone of phones) {
    const { acknowledged, sent, key } = told.get(phone.personId) ?? { acknowledged: '', sent: '', key: '' };
    const read = await send(phone, 'GET', `/api/v1/votes/${voteId}`);
    expect([acknowledged, sent]).toContain(read?.body.ownChoice);
    // What the phone did not hear an answer to it sends again with the same key; then it is so, once.
    const choice = sent ?? (acknowledged as string);
    const repeated = await send(phone, 'POST', `/api/v1/votes/${voteId}/choice`, { choice }, key);
    expect(repeated?.status).toBe(200);
    expect((await send(phone, 'GET', `/api/v1/votes/${voteId}`))?.body.ownChoice).toBe(choice);
  }
  const closed = await send(chair, 'POST', `${meeting}/votes/${voteId}/close`);
  const last = [...told.values()].map((one) => one.sent ?? one.acknowledged);
  const count = (choice: string) => last.filter((one) => one === choice).length;
  expect(closed?.body.result).toMatchObject({
    for: count('for'),
    against: count('against'),
    other: count('other'),
    silent: 0,
  });
  await again.until((room) => room.votes.some((vote) => vote.id === voteId));
  again.close();
  await program.stop();
  const verified = program.verify();
  expect([verified.status, verified.told]).toEqual([0, expect.any(String)]);
}, 120_000);
