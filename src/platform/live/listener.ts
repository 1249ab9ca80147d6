// Hears of committed facts from every process (LISTEN/NOTIFY) and tells the hub and the job runner.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { factChannel } from '../audit/facts.ts';
import { connection } from '../db/connect.ts';

export interface FactListener {
  close(): Promise<void>;
}

const retryMilliseconds = 500;
/** A connection whose other end vanished says nothing by itself: it is asked. */
const askMilliseconds = 15_000;
const answerMilliseconds = 5000;

/**
 * Listens on its own connection; reconnects by itself.
 * In: `onChange(type, id)` per touched thing, `onGap()` after a connection was lost and is there again (anything may have happened).
 */
export async function listenToFacts(
  url: string,
  onChange: (type: string, id: string) => void,
  onGap: () => void,
): Promise<FactListener> {
  const stop = new AbortController();
  let present = await connect(url, onChange);
  const running = (async () => {
    for (;;) {
      await present.lost;
      const next = await untilConnected(url, onChange, stop.signal);
      if (!next) return;
      present = next;
      onGap();
    }
  })();
  return {
    async close() {
      stop.abort();
      await present.client.end();
      await running;
    },
  };
}

interface Listening {
  readonly client: pg.Client;
  /** Settles once, when nothing can be heard over it any more. */
  readonly lost: Promise<void>;
}

async function connect(url: string, onChange: (type: string, id: string) => void): Promise<Listening> {
  const client = new pg.Client({
    ...connection(url, 'program'),
    keepAlive: true,
    query_timeout: answerMilliseconds,
  });
  client.on('notification', (message) => {
    const [type = '', id = ''] = (message.payload ?? '').split(' ');
    onChange(type, id);
  });
  const lost = new Promise<void>((resolve) => {
    const asking = setInterval(() => client.query('SELECT 1').catch(end), askMilliseconds);
    asking.unref();
    function end(): void {
      clearInterval(asking);
      client.end().catch(() => undefined);
      resolve();
    }
    client.on('error', end);
    client.on('end', end);
  });
  try {
    await client.connect();
    await client.query(`LISTEN ${factChannel}`);
  } catch (error) {
    client.end().catch(() => undefined);
    throw error;
  }
  return { client, lost };
}

/** Null when it was told to stop. */
async function untilConnected(
  url: string,
  onChange: (type: string, id: string) => void,
  stop: AbortSignal,
): Promise<Listening | null> {
  while (!stop.aborted) {
    try {
      await pause(retryMilliseconds, undefined, { signal: stop, ref: false });
      const next = await connect(url, onChange);
      if (!stop.aborted) return next;
      await next.client.end();
    } catch {
      // The database is away, or it is told to stop: the loop looks which.
    }
  }
  return null;
}
