// Makes the database hold a sample whose meeting is on now: builds it, keeps it, or builds it anew. Never touches a real place.
import { sql } from 'kysely';
import { createAccounts } from '../src/platform/auth/accounts.ts';
import { openBlindKeys } from '../src/platform/blind/keys.ts';
import { type Database, openDatabase } from '../src/platform/db/connect.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { openDiskStore } from '../src/platform/files/store.ts';
import { samplePassword } from './accounts.ts';

import { buildSample } from './build.ts';

export interface SamplePlace {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Where its papers are put; left out = it has none. */
  readonly filesDir?: string;
  /** Where keys of what is said without a name are kept; left out = nobody can take part. */
  readonly blindKeysDir?: string;
}

/** A sample is kept for this long after it was built: its meeting is still on. */
const keptHours = 6;

type Found = 'empty' | 'real' | 'fresh' | 'stale';

/**
 * In: the place, whether to tell progress. Out: null when the sample is ready, or the sentence that says why it may not be built.
 * A sample of another day, or one whose building was cut off, is removed and built again.
 */
export async function prepareSample(
  place: SamplePlace,
  tell: (sentence: string) => void,
  now = Temporal.Now.instant(),
): Promise<string | null> {
  const owner = openDatabase(place.ownerUrl, { role: 'owner', max: 1 });
  try {
    const found = await look(owner, now);
    if (found === 'real')
      return 'Cơ sở dữ liệu này đã có tổ chức thật nên không dựng dữ liệu mẫu vào. Dùng npm start, hoặc đặt DATABASE_URL tới một cơ sở dữ liệu trống.';
    if (found === 'fresh') return null;
    if (found === 'stale') {
      tell('Dữ liệu mẫu cũ được thay bằng dữ liệu mẫu của hôm nay.');
      await clear(owner);
    }
  } finally {
    await owner.destroy();
  }
  const db = openDatabase(place.appUrl, { max: 6 });
  const accounts = createAccounts({
    databaseUrl: place.appUrl,
    publicUrl: 'http://127.0.0.1',
    secret: 'never signs anything: only the hash is used',
    trustedOrigins: [],
  });
  try {
    tell('Dựng tổ chức mẫu, khoảng một phút …');
    await buildSample({
      db,
      now,
      passwordHash: await accounts.hashPassword(samplePassword),
      onProgress: tell,
      ...(place.filesDir ? { files: openDiskStore(place.filesDir) } : {}),
      ...(place.blindKeysDir ? { blindKeys: openBlindKeys(place.blindKeysDir) } : {}),
    });
  } finally {
    await accounts.close();
    await db.destroy();
  }
  return null;
}

async function look(owner: Database, now: Temporal.Instant): Promise<Found> {
  const { rows } = await sql<{ begun: string | null; built: string | null; any: boolean }>`
    SELECT (SELECT max(at) FROM facts WHERE kind = 'sample.begun') AS begun,
      (SELECT max(at) FROM facts WHERE kind = 'sample.built') AS built,
      EXISTS (SELECT 1 FROM organisations) AS any`.execute(owner);
  const [row] = rows;
  if (!row?.any) return 'empty';
  if (!row.begun) return 'real';
  if (!row.built) return 'stale';
  const age = now.since(Temporal.Instant.from(row.built)).total('hours');
  return age >= 0 && age < keptHours ? 'fresh' : 'stale';
}

/** Everything out, with every schema that migrations or jobs made; the migrations make them again. */
async function clear(owner: Database): Promise<void> {
  const { rows } = await sql<{ schema: string }>`
    SELECT nspname AS schema FROM pg_namespace
    WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'`.execute(owner);
  for (const { schema } of rows) await sql`DROP SCHEMA ${sql.id(schema)} CASCADE`.execute(owner);
  await sql`CREATE SCHEMA public`.execute(owner);
  await migrate(owner);
}
