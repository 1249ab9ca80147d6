// What the adversary holds after a ballot, and each order of the votes that some of it gives: database with system columns and raw
// files, write-ahead log, all other tables (facts, job queue, kept answers, statistics), logs of program and proxy, a backup.
import { createDecipheriv } from 'node:crypto';
import { sql } from 'kysely';
import { tokenBytes } from '../../../src/platform/blind/contract.ts';
import type { Database } from '../../../src/platform/db/connect.ts';
import { type WalRecord, walBetween, walPosition } from './wal.ts';

export interface Backup {
  readonly boxes: readonly Buffer[];
  /** The key of the box, where a fault puts it there. */
  readonly key: Buffer | null;
  readonly rows: string;
}

export interface Logs {
  readonly program: string;
  readonly proxy: string;
}

export interface Held {
  readonly ballotId: string;
  /** Persons in the order in which the database wrote that they took one. */
  readonly takers: readonly string[];
  /** Tokens as hex; each ordering that some holding gives them. */
  readonly orders: ReadonlyMap<string, readonly string[]>;
  /** Whom some holding names outright. */
  readonly named: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** How many writes into tables that are gone since, and commits with their time, pg_waldump tells; null without it. */
  readonly seen: { readonly gone: number; readonly commits: number } | null;
}

/** A dump taken just before the close; with the keys' folder only where the fault puts it there. */
export async function takeBackup(owner: Database, ballotId: string, key: Buffer | null): Promise<Backup> {
  const { rows } = await sql<{ box: Buffer }>`
    SELECT box FROM blind_boxes.${sql.id(ballotId)} ORDER BY ctid`.execute(owner);
  return { boxes: rows.map((row) => row.box), key, rows: await everyOtherRow(owner) };
}

/** In: the position of the write-ahead log when the ballot began, and by whom each address is known to be used. */
export async function holdingsOf(
  owner: Database,
  ballotId: string,
  held: { from: string; backup: Backup; logs: Logs; people: ReadonlyMap<string, string> },
): Promise<Held> {
  const takers = await sql<{ person: string }>`
    SELECT holder_id::text AS person FROM blind_takings WHERE use_id = ${ballotId}
    ORDER BY xmin::text::bigint`.execute(owner);
  const published = await sql<Record<string, unknown> & { token: Buffer }>`
    SELECT *, octet_length(body) AS length, ctid::text AS ctid, xmin::text::bigint AS xmin
    FROM blind_published WHERE use_id = ${ballotId}`.execute(owner);
  const tokens = published.rows.map((row) => row.token.toString('hex'));
  const orders = new Map<string, readonly string[]>();
  // Every column, the system's too.
  for (const column of Object.keys(published.rows[0] ?? {}))
    orders.set(
      `column ${column}`,
      [...published.rows]
        .sort((a, b) => compare(a[column], b[column]))
        .map((row) => row.token.toString('hex')),
    );
  const by = (way: string, place: (token: string) => number) => orders.set(way, byPosition(tokens, place));
  const wal = await walBetween(owner, held.from, await walPosition(owner));
  by('write-ahead log', (token) => wal.bytes.indexOf(token, 0, 'hex'));
  for (const [name, bytes] of await filesOfBlind(owner))
    by(`file ${name}`, (token) => bytes.indexOf(token, 0, 'hex'));
  const { records } = wal;
  if (records) {
    const first = new Map(tokens.map((token) => [token, recordWith(records, token)]));
    by('pg_waldump, order of records', (token) => (first.get(token) ?? [0])[0]);
    by('pg_waldump, time of commit', (token) => Date.parse(`${first.get(token)?.[1]?.committed} UTC`));
  }
  const elsewhere = await everyOtherRow(owner);
  by('other tables', (token) => seek(elsewhere, token));
  by('rows in the backup', (token) => seek(held.backup.rows, token));
  by('program log', (token) => seek(held.logs.program, token));
  by('proxy log', (token) => seek(held.logs.proxy, token));
  const { key, boxes } = held.backup;
  if (key)
    orders.set(
      'backup with keys',
      boxes.map((box) => opened(key, box).subarray(0, tokenBytes).toString('hex')),
    );
  return {
    ballotId,
    takers: takers.rows.map((row) => row.person),
    orders,
    named: new Map([['proxy log, by address', namedByProxy(tokens, held.logs.proxy, held.people)]]),
    seen: records && (await seenOf(owner, records)),
  };
}

/** The first record that holds the token, by its place. */
function recordWith(records: readonly WalRecord[], token: string): [number, WalRecord | undefined] {
  const place = records.findIndex((record) => record.bytes.includes(token, 0, 'hex'));
  return [place, records[place]];
}

async function seenOf(owner: Database, records: readonly WalRecord[]): Promise<Held['seen']> {
  const { rows } = await sql<{ file: string }>`
    SELECT pg_relation_filenode(oid)::text AS file FROM pg_class WHERE pg_relation_filenode(oid) IS NOT NULL`.execute(
    owner,
  );
  const known = new Set(rows.map((row) => row.file));
  return {
    gone: records.filter(({ kind, file }) => kind === 'Heap INSERT' && file !== null && !known.has(file))
      .length,
    commits: records.filter(({ kind, committed }) => kind === 'Transaction COMMIT' && committed !== null)
      .length,
  };
}

/** Raw files of what tables the mechanism leaves, dead rows and free space included. */
async function filesOfBlind(owner: Database): Promise<[string, Buffer][]> {
  await sql`CHECKPOINT`.execute(owner);
  const { rows } = await sql<{ name: string; bytes: Buffer }>`
    SELECT relname AS name, pg_read_binary_file(pg_relation_filepath(oid)) AS bytes
    FROM pg_class WHERE relname LIKE 'blind%' AND pg_relation_filepath(oid) IS NOT NULL ORDER BY relname`.execute(
    owner,
  );
  return rows.map(({ name, bytes }) => [name, bytes]);
}

/** Rows of all tables but the published list, as text: facts, queue, kept answers, sessions, statistics, ... */
async function everyOtherRow(owner: Database): Promise<string> {
  const tables = await sql<{ name: string }>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename <> 'blind_published'
    UNION ALL SELECT 'pg_catalog.' || name FROM unnest(ARRAY['pg_stat_activity', 'pg_stat_user_tables', 'pg_stats']) name`.execute(
    owner,
  );
  let text = '';
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ row: string }>`SELECT t::text AS row FROM ${sql.raw(name)} t`.execute(owner);
    text += rows.map((row) => row.row).join('\n');
  }
  return text;
}

/** In: the proxy's log, whose lines begin with the address. */
function namedByProxy(
  tokens: readonly string[],
  log: string,
  people: ReadonlyMap<string, string>,
): Map<string, string> {
  const lines = log.split('\n');
  const named = new Map<string, string>();
  for (const token of tokens) {
    const address = lines.find((line) => seek(line, token) >= 0)?.split(' ')[0];
    const person = people.get(address ?? '');
    if (person) named.set(token, person);
  }
  return named;
}

function compare(a: unknown, b: unknown): number {
  const [one, two] = [a, b].map((value) =>
    Buffer.isBuffer(value) ? value.toString('hex') : value instanceof Date ? value.getTime() : value,
  );
  if (typeof one === 'number' && typeof two === 'number') return one - two;
  return String(one).localeCompare(String(two), 'en', { numeric: true });
}

/** Where a token stands in a text, however it is written there. */
function seek(text: string, token: string): number {
  const letters = Buffer.from(token, 'hex').toString('base64url');
  const found = [text.indexOf(token), text.indexOf(letters)].filter((at) => at >= 0);
  return found.length > 0 ? Math.min(...found) : -1;
}

function byPosition(tokens: readonly string[], place: (token: string) => number): string[] {
  const at = new Map(tokens.map((token) => [token, place(token)]));
  return [...tokens].sort((a, b) => (at.get(a) || 0) - (at.get(b) || 0));
}

function opened(key: Buffer, box: Buffer): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12));
  cipher.setAuthTag(box.subarray(-16));
  return Buffer.concat([cipher.update(box.subarray(12, -16)), cipher.final()]);
}
