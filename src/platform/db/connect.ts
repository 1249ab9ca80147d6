// Opens PostgreSQL: a pool whose dates are text, instants ISO text in UTC, big integers numbers.
import type { Writable } from 'node:stream';
import type { Kysely, Transaction } from 'kysely';
import pg from 'pg';
import { PipelinedDatabase } from './pipeline.ts';
import type { DB } from './types.ts';

export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;

export interface OpenOptions {
  /** Most connections at once; 10 when left out. */
  readonly max?: number;
  /** Who opens it, shown in pg_stat_activity: the owner migrates and verifies, the program serves. */
  readonly role?: 'owner' | 'program';
}

type Parse = (text: string) => unknown;

const parsers = new Map<number, Parse>([
  [pg.types.builtins.DATE, (text) => text],
  [pg.types.builtins.TIMESTAMPTZ, readInstant],
  [pg.types.builtins.INT8, readInteger],
  [1182, (text) => readList(text, String)], // date[]
  [1185, (text) => readList(text, (item) => readInstant(item.replaceAll('"', '')))], // timestamptz[]
  [1016, (text) => readList(text, readInteger)], // int8[]
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format)) as never,
};

/**
 * Opens a database.
 * @param url connection string; a socket is written `postgresql://user:password@/name?host=/folder`
 * @returns a Kysely over a pool; whoever opened it calls `destroy()`
 */
export function openDatabase(url: string, options: OpenOptions = {}): Database {
  const role = options.role ?? 'program';
  // The owner changes tables while it is connected; statements prepared before would not fit them any more.
  const Client = role === 'program' ? PreparingClient : pg.Client;
  const pool = new pg.Pool({ ...connection(url, role), max: options.max ?? 10, pipeline: true, Client });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new PipelinedDatabase<DB>(pool);
}

/** So many statements are kept prepared on a connection; texts that differ only in the length of a list do not fill it up. */
const mostPrepared = 400;

/**
 * Prepares each statement once a connection, so that PostgreSQL plans it once and not at every call: planning costs as much
 * as running for the short reads that a page is made of. Statements that are asked in one turn leave in one packet.
 */
class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>();
  #corked = false;
  override query(...args: unknown[]): never {
    this.#cork();
    const [text, values] = args;
    const name = typeof text === 'string' && Array.isArray(values) ? this.#nameOf(text) : null;
    const query = super.query as (...args: unknown[]) => never;
    return name ? query.call(this, { name, text, values }, ...args.slice(2)) : query.apply(this, args);
  }

  #cork(): void {
    if (this.#corked) return;
    this.#corked = true;
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection;
    stream.cork();
    process.nextTick(() => {
      this.#corked = false;
      stream.uncork();
    });
  }

  #nameOf(text: string): string | null {
    const known = this.#names.get(text);
    if (known || this.#names.size >= mostPrepared) return known ?? null;
    const name = `s${this.#names.size + 1}`;
    this.#names.set(text, name);
    return name;
  }
}

/** Settings of one connection, for a client outside the pool (LISTEN). */
export function connection(url: string, role: 'owner' | 'program'): pg.ClientConfig {
  return {
    connectionString: url,
    types,
    application_name: `nennep-${role}`,
    options: '-c timezone=UTC -c datestyle=ISO',
    connectionTimeoutMillis: 10_000,
  };
}

/** `2026-12-03 07:30:00.5+00` → `2026-12-03T07:30:00.500Z`; `infinity` stays. */
function readInstant(text: string): string {
  return text.endsWith('infinity') ? text : new Date(text).toISOString();
}

function readInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer ${text} is beyond what a number holds`);
  return value;
}

/** A one-dimensional array literal of values that hold no comma. */
function readList<T>(text: string, read: (item: string) => T): (T | null)[] {
  const inner = text.slice(1, -1);
  return inner === '' ? [] : inner.split(',').map((item) => (item === 'NULL' ? null : read(item)));
}
