// Bytes of the write-ahead log, read as who owns the machine reads them.
import { sql } from 'kysely';
import type { Database } from '../../src/platform/db/connect.ts';

/** Between two positions. @throws where the server does not let its owner read files */
export async function walBetween(owner: Database, from: string, to: string): Promise<Buffer> {
  // So that everything that was committed stands in the files.
  await sql`SELECT pg_switch_wal()`.execute(owner);
  const { rows } = await sql<{ bytes: Buffer }>`
    SELECT pg_read_binary_file('pg_wal/' || name) AS bytes FROM pg_ls_waldir()
    WHERE name BETWEEN pg_walfile_name(${from}::pg_lsn) AND pg_walfile_name(${to}::pg_lsn) AND name ~ '^[0-9A-F]{24}$'
    ORDER BY name`.execute(owner);
  const { rows: at } = await sql<{ offset: number }>`
    SELECT (pg_walfile_name_offset(${from}::pg_lsn)).file_offset AS offset`.execute(owner);
  return Buffer.concat(rows.map((row) => row.bytes)).subarray(at[0]?.offset ?? 0);
}
