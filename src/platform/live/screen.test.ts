// A screen that reads slowly, over a real connection: memory stays small, and it ends with the newest document.
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { StreamScreen } from './screen.ts';
import { Shown } from './shown.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const one of open.splice(0)) one.close();
});

/** A server with one screen, and a client that has not read yet. */
async function slowClient() {
  const answers: import('node:http').ServerResponse[] = [];
  const server = createServer((_request, reply) => {
    reply.writeHead(200, { 'content-type': 'text/event-stream' });
    answers.push(reply);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.pause();
  client.write('GET / HTTP/1.1\r\nhost: here\r\n\r\n');
  open.push({
    close() {
      client.destroy();
      server.closeAllConnections();
      server.close();
    },
  });
  for (let tries = 0; answers.length === 0 && tries < 200; tries++) await pause(5);
  const [stream] = answers;
  if (!stream) throw new Error('nobody asked');
  return { client, stream, screen: new StreamScreen(stream) };
}

test('while it is full only the newest document waits; when it reads on, it ends with the newest', async () => {
  const { client, stream, screen } = await slowClient();
  const size = 200_000;
  let written = 0;
  for (let value = 1; value <= 400; value++) {
    screen.send(new Shown({ value, long: 'x'.repeat(size) }));
    // The kernel's own buffers fill first.
    await pause(1);
    written = Math.max(written, stream.writableLength);
  }
  expect(written).toBeLessThan(3 * size);
  let text = '';
  client.on('data', (chunk) => {
    text += chunk;
  });
  client.resume();
  for (let tries = 0; !/"value":400,"long":"x+"}\n\n/.test(text) && tries < 400; tries++) await pause(10);
  const values = [...text.matchAll(/data: {"value":(\d+)/g)].map((match) => Number(match[1]));
  expect(values.at(-1)).toBe(400);
  expect(values.length).toBeLessThan(200);
  expect(values).toEqual([...values].sort((a, b) => a - b));
  screen.send(new Shown({ value: 401 }));
  for (let tries = 0; !text.includes('{"value":401}') && tries < 200; tries++) await pause(10);
  expect(text).toContain('data: {"value":401}\n\n');
});

test('one that takes nothing for a minute is given up; one that reads hears the beats', async () => {
  const { client, stream, screen } = await slowClient();
  let text = '';
  client.on('data', (chunk) => {
    text += chunk;
  });
  client.resume();
  screen.beat(1500);
  for (let tries = 0; !text.includes('retry') && tries < 200; tries++) await pause(5);
  expect(text).toContain('retry: 1500\n\n');
  client.pause();
  for (let value = 0; value < 400; value++) {
    screen.send(new Shown({ value, long: 'x'.repeat(200_000) }));
    await pause(1);
  }
  screen.beat(1500);
  expect(stream.destroyed).toBe(false);
  vi.setSystemTime(Date.now() + 61_000);
  screen.beat(1500);
  expect(stream.destroyed).toBe(true);
});
