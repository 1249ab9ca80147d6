// The live client against a real server: follows, waits while it is gone, comes back by itself, polls where streams are blocked.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { LiveLink } from './live.ts';

interface Doc {
  now: string;
  value: number;
}

/** Quick to try again, slow to give up on an answer: a busy machine is no server that is gone. */
const timing = {
  spread: 20,
  firstRetry: 20,
  longestRetry: 60,
  silence: 10_000,
  firstBytes: 5000,
  readAnswer: 5000,
  poll: 20,
  streamAgain: 200,
};
let servers: Server[] = [];
let links: LiveLink<Doc>[] = [];
afterEach(async () => {
  for (const link of links) link.stop();
  for (const server of servers) await close(server);
  servers = [];
  links = [];
});

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function listen(
  answer: (request: IncomingMessage, reply: ServerResponse) => void,
  port = 0,
): Promise<{ server: Server; port: number }> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

/** A place with one document: `/live` streams it, `/read` gives it once. */
function place() {
  const screens = new Set<ServerResponse>();
  let doc: Doc = { now: '2026-12-03T07:00:00Z', value: 0 };
  const frame = (one: Doc) => `data: ${JSON.stringify(one)}\n\n`;
  return {
    screens,
    say(value: number, now = doc.now) {
      doc = { now, value };
      for (const screen of screens) screen.write(frame(doc));
    },
    /** Sends a frame without keeping it. */
    whisper(one: Doc) {
      for (const screen of screens) screen.write(frame(one));
    },
    answer(request: IncomingMessage, reply: ServerResponse) {
      if (request.url === '/read') return reply.end(JSON.stringify(doc));
      reply.writeHead(200, { 'content-type': 'text/event-stream' });
      reply.write('retry: 20\n\n');
      reply.write(frame(doc));
      screens.add(reply);
      reply.on('close', () => screens.delete(reply));
    },
  };
}

function follow(port: number, own: Partial<typeof timing> = {}): LiveLink<Doc> {
  const link = new LiveLink<Doc>({
    address: `http://127.0.0.1:${port}/live`,
    read: async () => {
      const reply = await fetch(`http://127.0.0.1:${port}/read`);
      if (!reply.ok) throw Object.assign(new Error('refused'), { status: reply.status });
      return (await reply.json()) as Doc;
    },
    timing: { ...timing, ...own },
  });
  links.push(link);
  link.start();
  return link;
}

async function until(check: () => boolean): Promise<void> {
  for (let tries = 0; !check(); tries++) {
    if (tries > 2000) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test('every document arrives; one that is older than what is shown is dropped', async () => {
  const room = place();
  const { port } = await listen(room.answer);
  const link = follow(port);
  await until(() => link.snapshot().link === 'live');
  room.say(1, '2026-12-03T07:00:05Z');
  await until(() => link.snapshot().document?.value === 1);
  room.whisper({ now: '2026-12-03T07:00:04.500Z', value: 99 });
  room.say(2, '2026-12-03T07:00:05.250Z');
  await until(() => link.snapshot().document?.value === 2);
  // The clock follows the server's newest word.
  expect(Math.abs(link.serverNow() - Date.parse('2026-12-03T07:00:05.250Z'))).toBeLessThan(1000);
});

test('a server that is gone leaves the last document; when it is back, all is as it was', async () => {
  const room = place();
  const { server, port } = await listen(room.answer);
  const link = follow(port);
  room.say(7);
  await until(() => link.snapshot().document?.value === 7);
  await close(server);
  await until(() => link.snapshot().link === 'waiting');
  expect(link.snapshot()).toMatchObject({ document: { value: 7 }, backAt: null });
  expect(link.snapshot().lostAt).toBeTypeOf('number');
  expect(link.snapshot().retryAt).toBeTypeOf('number');
  room.say(8);
  await listen(room.answer, port);
  await until(() => link.snapshot().link === 'live');
  expect(link.snapshot()).toMatchObject({ document: { value: 8 }, lostAt: null, retryAt: null });
  expect(link.snapshot().backAt).toBeTypeOf('number');
  await until(() => room.screens.size === 1);
  room.say(9);
  await until(() => link.snapshot().document?.value === 9);
});

test('a stream that was silent for too long is joined again, without a word to the person', async () => {
  const room = place();
  const { port } = await listen(room.answer);
  const link = follow(port, { silence: 400 });
  await until(() => link.snapshot().link === 'live');
  const first = [...room.screens][0];
  await until(() => room.screens.size === 1 && [...room.screens][0] !== first);
  expect(link.snapshot()).toMatchObject({ link: 'live', lostAt: null, backAt: null });
});

test('where streams are blocked the document is polled, and streams are tried again', async () => {
  const room = place();
  let blocked = true;
  const { port } = await listen((request, reply) => {
    if (blocked && request.url?.startsWith('/live')) return reply.writeHead(200);
    return room.answer(request, reply);
  });
  const link = follow(port, { firstBytes: 150 });
  await until(() => link.snapshot().link === 'polling');
  room.say(3);
  await until(() => link.snapshot().document?.value === 3);
  blocked = false;
  await until(() => link.snapshot().link === 'live');
});

test('signed out elsewhere: it says so and stops asking', async () => {
  const room = place();
  let signedIn = true;
  let asked = 0;
  const { port } = await listen((request, reply) => {
    asked += 1;
    if (signedIn) return room.answer(request, reply);
    return reply.writeHead(401).end('{}');
  });
  const link = follow(port);
  await until(() => link.snapshot().link === 'live');
  signedIn = false;
  for (const screen of room.screens) screen.end();
  await until(() => link.snapshot().refused);
  const then = asked;
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(asked).toBe(then);
  expect(link.snapshot().document?.value).toBe(0);
});

test('whoever comes back joins the stream at once: hardly a plain read, however many come', async () => {
  const room = place();
  const asked: string[] = [];
  const counted = (request: IncomingMessage, reply: ServerResponse) => {
    asked.push(request.url ?? '');
    return room.answer(request, reply);
  };
  const { server, port } = await listen(counted);
  const links = Array.from({ length: 20 }, () => follow(port, { firstRetry: 200, longestRetry: 400 }));
  await until(() => links.every((link) => link.snapshot().link === 'live'));
  await close(server);
  await until(() => links.every((link) => link.snapshot().link === 'waiting'));
  asked.length = 0;
  room.say(5);
  await listen(counted, port);
  await until(() => links.every((link) => link.snapshot().document?.value === 5));
  expect(asked.filter((one) => one === '/live?parts=1').length).toBeGreaterThanOrEqual(20);
  // Of those who looked at the very moment in which the server came.
  expect(asked.filter((one) => one === '/read').length).toBeLessThan(8);
});

test('parts are put into the document that the stream sent last, whatever was read elsewhere', async () => {
  const room = place();
  const { port } = await listen(room.answer);
  const link = follow(port);
  await until(() => link.snapshot().link === 'live');
  link.offer({ now: '2026-12-03T07:00:01Z', value: 41 });
  const part = { set: { now: '2026-12-03T07:00:02Z' } };
  for (const screen of room.screens) screen.write(`event: part\ndata: ${JSON.stringify(part)}\n\n`);
  await until(() => link.snapshot().document?.now === '2026-12-03T07:00:02Z');
  expect(link.snapshot().document?.value).toBe(0);
});

test('the tries of many screens are spread, later ones farther', async () => {
  const { server, port } = await listen(place().answer);
  await close(server);
  const begun = Date.now();
  const slow = { firstRetry: 100, longestRetry: 400 };
  const tries = Array.from({ length: 30 }, () => {
    const link = new LiveLink<Doc>({
      address: `http://127.0.0.1:${port}/live`,
      read: () => Promise.reject(new Error('away')),
      timing: { ...timing, ...slow },
    });
    links.push(link);
    const at: number[] = [];
    link.subscribe(() => at.push((link.snapshot().retryAt ?? 0) - begun));
    link.start();
    return at;
  });
  await until(() => tries.every((at) => at.length >= 4));
  const gaps = tries.map((at) => (at[3] as number) - (at[2] as number));
  // Of 400 ms and their jitter: 240 to 560.
  expect(Math.min(...gaps)).toBeGreaterThan(200);
  expect(new Set(gaps.map((gap) => Math.round(gap / 20))).size).toBeGreaterThan(5);
});
