// Brings a database to the newest form: plain SQL files in order, forward only, one transaction each.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';

/** The folder of the program's own migrations. */
export const migrationsFolder = join(import.meta.dirname, '../../../migrations');

/** Role without login that migrations grant to and revoke from; the program's login is a member of it. */
export const programGroup = 'nennep_program';

const fileName = /^\d{4}-[a-z0-9-]+\.sql$/;

/**
 * Runs every migration not yet run; on an empty database all of them in one transaction. Several processes may call it at once: a lock lets one work, the others find it done.
 * @param owner a connection of the database's owner (may create roles)
 * @returns names of the files that were run, in order
 * @throws when a file fails (its transaction is rolled back, earlier ones stay), or when a file that was run has disappeared
 */
export async function migrate<T>(owner: Kysely<T>, folder = migrationsFolder): Promise<string[]> {
  const files = new SqlFiles(folder);
  const run = await runSoFar(owner);
  if (run?.grantee && isSame(run.names, Object.keys(await files.getMigrations()))) return [];
  await createProgramGroup(owner);
  const migrator = new Migrator({ db: owner, provider: files });
  const done: string[] = [];
  for (;;) {
    const { error, results } = await (run ? migrator.migrateUp() : migrator.migrateToLatest());
    const failed = results?.find((result) => result.status === 'Error');
    if (failed)
      throw new Error(`migration ${failed.migrationName} failed: ${messageOf(error)}`, { cause: error });
    if (error) throw error;
    if (!results?.length) return done;
    done.push(...results.map((result) => result.migrationName));
  }
}

/** Name of the last migration that this program knows. */
export async function newestMigration(folder = migrationsFolder): Promise<string | undefined> {
  return Object.keys(await new SqlFiles(folder).getMigrations()).at(-1);
}

/** The migrations that were run, and whether the role is there that they grant to; null: none was ever run. */
async function runSoFar<T>(owner: Kysely<T>): Promise<{ names: string[]; grantee: boolean } | null> {
  try {
    const { rows } = await sql<{ names: string[]; grantee: boolean }>`
      SELECT coalesce(array_agg(name ORDER BY name COLLATE "C"), '{}') AS names, EXISTS (SELECT FROM pg_roles WHERE rolname = ${programGroup}) AS grantee
      FROM kysely_migration`.execute(owner);
    return rows[0] ?? null;
  } catch (error) {
    if ((error as { code?: string }).code === '42P01') return null;
    throw error;
  }
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}

async function createProgramGroup<T>(owner: Kysely<T>): Promise<void> {
  const { rows } = await sql`SELECT FROM pg_roles WHERE rolname = ${programGroup}`.execute(owner);
  if (rows.length > 0) return;
  try {
    await sql`CREATE ROLE ${sql.id(programGroup)} NOLOGIN`.execute(owner);
  } catch (error) {
    // Roles belong to the whole cluster: another database's migration may have made it this moment.
    if (!['42710', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  }
}

class SqlFiles implements MigrationProvider {
  readonly #folder: string;
  #read: Promise<Record<string, Migration>> | null = null;
  constructor(folder: string) {
    this.#folder = folder;
  }

  getMigrations(): Promise<Record<string, Migration>> {
    this.#read ??= this.#readAll();
    return this.#read;
  }

  async #readAll(): Promise<Record<string, Migration>> {
    const migrations: Record<string, Migration> = {};
    for (const name of (await readdir(this.#folder)).filter((name) => name.endsWith('.sql')).sort()) {
      if (name === 'schema.sql') continue;
      if (!fileName.test(name)) throw new Error(`migration ${name}: the name must be NNNN-what.sql`);
      const text = await readFile(join(this.#folder, name), 'utf8');
      migrations[name.slice(0, -'.sql'.length)] = {
        up: async (db) => void (await sql.raw(text).execute(db)),
      };
    }
    return migrations;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
