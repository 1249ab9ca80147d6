// Hears of committed facts from every process (LISTEN/NOTIFY) and tells the hub and the job runner.
import pg from 'pg';
import { factChannel } from '../audit/facts.ts';

export interface FactListener {
  close(): Promise<void>;
}

const retryMilliseconds = 500;

/**
 * Listens on its own connection; reconnects by itself.
 * In: `onChange(type, id)` per touched thing, `onGap()` after a connection was lost (anything may have happened).
 */
export async function listenToFacts(
  url: string,
  onChange: (type: string, id: string) => void,
  onGap: () => void,
): Promise<FactListener> {
  let client: pg.Client | null = null;
  let closed = false;
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url });
    next.on('notification', (message) => {
      const [type = '', id = ''] = (message.payload ?? '').split(' ');
      onChange(type, id);
    });
    next.on('error', () => again(next));
    next.on('end', () => again(next));
    await next.connect();
    await next.query(`LISTEN ${factChannel}`);
    client = next;
  };
  const again = (lost: pg.Client): void => {
    if (closed || (client !== null && client !== lost)) return;
    client = null;
    setTimeout(() => {
      if (closed) return;
      connect().then(onGap, () => again(lost));
    }, retryMilliseconds).unref();
  };
  await connect();
  return {
    async close() {
      closed = true;
      await client?.end();
    },
  };
}
