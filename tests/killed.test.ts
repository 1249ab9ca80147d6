// The program is killed (kill -9) in the middle of a vote: nothing acknowledged is lost, nobody counted twice, the meeting goes on.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { makeMeeting } from '../src/modules/meetings/factory.ts';
import type { Room } from '../src/modules/meetings/room/contract.ts';
import { type MadeCell, makeCell } from '../src/modules/organisation/factory.ts';
import { setPassword } from '../src/platform/auth/commands.ts';
import { keptSecret, openPlace } from '../src/platform/db/place.ts';
import { type OpenStream, openStream } from './support/stream.ts';

const root = join(import.meta.dirname, '..');
const password = 'mat-khau-thu-nghiem';
let dataDir: string;
let cell: MadeCell;
let meetingId: string;
let port: number;
let program: ChildProcess | null = null;

interface Phone {
  readonly personId: string;
  readonly cookie: string;
}
const phones: Phone[] = [];

/** A place with a meeting that is on, made by the product's own commands and left as on a disk. */
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'nennep-killed-'));
  chmodSync(dataDir, 0o711);
  const place = await openPlace({ dataDir, databaseUrl: undefined, appDatabaseUrl: undefined });
  const app = await createApp({
    databaseUrl: place.appUrl,
    publicUrl: 'http://127.0.0.1:3000',
    secret: keptSecret(dataDir, 'session-secret'),
    logLevel: 'error',
    filesDir: join(dataDir, 'files'),
    blindKeysDir: join(dataDir, 'blind-keys'),
  });
  cell = await makeCell(app.runAsJob, { officials: 8 });
  ({ meetingId } = await makeMeeting(app.runAsPerson, cell));
  const hash = await app.accounts.hashPassword(password);
  for (const personId of cell.officials) {
    await app.runAsJob('test', (scope) => setPassword(scope, personId, hash));
    const body = { username: personId.replaceAll('-', ''), password };
    const signedIn = await app.accounts.auth.api.signInUsername({
      body,
      headers: new Headers(),
      asResponse: true,
    });
    const cookies = signedIn.headers.getSetCookie().map((one) => one.split(';')[0]);
    phones.push({ personId, cookie: cookies.join('; ') });
  }
  await app.close();
  await place.stop();
  port = await freePort();
}, 120_000);
afterAll(async () => {
  program?.kill('SIGKILL');
  await pause(300);
  rmSync(dataDir, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const environment = () => {
  const { DATABASE_URL: _, APP_DATABASE_URL: __, ...rest } = process.env;
  return { ...rest, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error' };
};
const address = () => `http://127.0.0.1:${port}`;

async function start(): Promise<void> {
  program = spawn(process.execPath, [join(root, 'src/main.ts')], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (let tries = 0; tries < 300; tries++) {
    const ready = await fetch(`${address()}/readyz`).catch(() => null);
    if (ready?.ok) return;
    await pause(50);
  }
  throw new Error('the program did not start');
}

/** Out: status and body; null when no answer came. */
async function send(phone: Phone, method: string, path: string, body?: object, key?: string) {
  try {
    const reply = await fetch(`${address()}${path}`, {
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
  await start();
  const chair = phones.find((one) => one.personId === cell.secretary) as Phone;
  const meeting = `/api/v1/meetings/${meetingId}`;
  const opened = await send(chair, 'POST', `${meeting}/votes`, { question: 'Thông qua nội dung này?' });
  const voteId = opened?.body.id as string;
  const follow = (): Promise<OpenStream<Room>> =>
    openStream<Room>(`${address()}/api/v1/live/meeting/${meetingId}`, chair.cookie);
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
  program?.kill('SIGKILL');
  stopped = true;
  await Promise.all(casting);
  await screen.ended;

  await start();
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
  program?.kill('SIGTERM');
  await new Promise((resolve) => program?.once('exit', resolve));
  program = null;
  const verified = spawnSync(process.execPath, [join(root, 'src/cli.ts'), 'verify'], {
    cwd: root,
    env: environment(),
    encoding: 'utf8',
  });
  expect([verified.status, `${verified.stdout}${verified.stderr}`]).toEqual([0, expect.any(String)]);
}, 120_000);
