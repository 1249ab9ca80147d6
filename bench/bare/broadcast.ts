// The floor of B1 and B10: a bare Node server that sends the same bytes to every open stream; on demand after one durable row and its NOTIFY.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { answer } from '../process.ts';

export interface Given {
  /** Sent in turn, one an action. */
  readonly frames: readonly string[];
  /** For the action that is written down first. */
  readonly databaseUrl: string;
}

const streams = new Set<ServerResponse>();
let given: Given = { frames: [''], databaseUrl: '' };
let turn = 0;
let pool: pg.Pool | null = null;
let listening: pg.Client | null = null;

function broadcast(): void {
  const frame = given.frames[turn % given.frames.length] as string;
  turn += 1;
  for (const stream of streams) stream.write(frame);
}

const server = createServer((request, reply) => {
  if (request.method === 'GET') {
    reply.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
    reply.write('data: {}\n\n');
    streams.add(reply);
    reply.on('close', () => streams.delete(reply));
  } else if (request.url === '/written') {
    written().then(() => reply.end('{}'));
  } else {
    broadcast();
    reply.end('{}');
  }
});

async function written(): Promise<void> {
  const client = await (pool as pg.Pool).connect();
  await client.query('BEGIN');
  await client.query('INSERT INTO bench_said DEFAULT VALUES');
  await client.query("SELECT pg_notify('bench_said', '')");
  await client.query('COMMIT');
  client.release();
}

async function take(next: Given): Promise<object> {
  given = next;
  turn = 0;
  if (!pool) {
    pool = new pg.Pool({ connectionString: next.databaseUrl, max: 2 });
    await pool.query(
      'CREATE TABLE IF NOT EXISTS bench_said (id bigserial PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())',
    );
    listening = new pg.Client({ connectionString: next.databaseUrl });
    await listening.connect();
    await listening.query('LISTEN bench_said');
    listening.on('notification', broadcast);
  }
  return {};
}

answer(async (question: { kind: 'listen' } | { kind: 'memory' } | ({ kind: 'take' } & Given)) => {
  if (question.kind === 'take') return take(question);
  if (question.kind === 'memory') return { bytes: process.memoryUsage.rss() };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port };
});
