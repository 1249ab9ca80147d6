// The write-ahead log, read as who owns the machine reads it: its bytes, and what Debian's pg_waldump tells of its records.
import { spawnSync } from 'node:child_process';
import { sql } from 'kysely';
import type { Database } from '../../../src/platform/db/connect.ts';

export interface WalRecord {
  /** The bytes from this record to the next. */
  readonly bytes: Buffer;
  /** What it does, such as `Heap INSERT`. */
  readonly kind: string;
  /** Number of the relation's file in this database; null when it touches none, or another database's. */
  readonly file: string | null;
  /** When its transaction was committed, to the microsecond; null when it never was. */
  readonly committed: string | null;
}

export interface Wal {
  readonly bytes: Buffer;
  /** By pg_waldump; null where the server brings none (the embedded one). */
  readonly records: readonly WalRecord[] | null;
}

/** Where the log stands now. */
export async function walPosition(owner: Database): Promise<string> {
  const { rows } = await sql<{ lsn: string }>`SELECT pg_current_wal_insert_lsn()::text AS lsn`.execute(owner);
  return rows[0]?.lsn as string;
}

/** Between two positions. @throws where the server does not let its owner read files */
export async function walBetween(owner: Database, from: string, to: string): Promise<Wal> {
  // So that everything that was committed stands in the files.
  await sql`SELECT pg_switch_wal()`.execute(owner);
  // Of each file what lies between: the rest of its 16 megabytes is empty.
  const { rows } = await sql<{ bytes: Buffer }>`
    SELECT pg_read_binary_file('pg_wal/' || w.name, begin, until - begin) AS bytes
    FROM pg_ls_waldir() w, pg_walfile_name_offset(${from}::pg_lsn) f, pg_walfile_name_offset(${to}::pg_lsn) t, LATERAL (
      SELECT CASE WHEN w.name = f.file_name THEN f.file_offset ELSE 0 END AS begin,
        CASE WHEN w.name = t.file_name THEN t.file_offset ELSE w.size END AS until) part
    WHERE w.name BETWEEN f.file_name AND t.file_name AND w.name ~ '^[0-9A-F]{24}$'
    ORDER BY w.name`.execute(owner);
  const { rows: at } = await sql<{ database: string }>`
    SELECT oid::text AS database FROM pg_database WHERE datname = current_database()`.execute(owner);
  const bytes = Buffer.concat(rows.map((row) => row.bytes));
  const folder = process.env.NENNEP_TEST_WAL;
  if (!folder) return { bytes, records: null };
  const told = spawnSync(
    process.env.NENNEP_TEST_WALDUMP as string,
    ['--path', folder, '--start', from, '--end', to],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  if (told.status !== 0) throw new Error(`pg_waldump: ${told.error?.message ?? told.stderr}`);
  return { bytes, records: recordsOf(told.stdout, bytes, from, at[0]?.database as string) };
}

const line =
  /^rmgr: (\w+) +len .* tx: +(\d+), lsn: ([0-9A-F]+\/[0-9A-F]+), prev [0-9A-F/]+, desc: (\w+)(.*)$/;

function recordsOf(told: string, bytes: Buffer, from: string, database: string): WalRecord[] {
  const read = told.split('\n').flatMap((text) => {
    const [, manager, transaction, lsn, kind, rest] = line.exec(text) ?? [];
    return lsn && rest !== undefined ? [{ manager, transaction, at: placeOf(lsn), kind, rest }] : [];
  });
  const committed = new Map(
    read
      .filter(({ manager, kind }) => manager === 'Transaction' && kind === 'COMMIT')
      .map(({ transaction, rest }) => [transaction, /\d{4}-\d\d-\d\d [\d:.]+/.exec(rest)?.[0] ?? null]),
  );
  const start = placeOf(from);
  return read.map(({ manager, transaction, at, kind, rest }, place) => ({
    bytes: bytes.subarray(Number(at - start), Number((read[place + 1]?.at ?? at) - start)),
    kind: `${manager} ${kind}`,
    file: new RegExp(`rel \\d+/${database}/(\\d+)`).exec(rest)?.[1] ?? null,
    committed: committed.get(transaction) ?? null,
  }));
}

/** `1/AB` as a number of bytes. */
function placeOf(lsn: string): bigint {
  const [high = '0', low = '0'] = lsn.split('/');
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}
