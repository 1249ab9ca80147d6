// One PostgreSQL for a whole test run; each test file gets its own database, cloned from a migrated template.
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { type Database, openDatabase } from '../../src/platform/db/connect.ts';
import { startEmbedded } from '../../src/platform/db/embedded/server.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { grantProgramRole, programUrl } from '../../src/platform/db/program-role.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the owner, for the template database. */
    templateUrl: string;
  }
}

const appRole = 'nennep_test_app';
const appPassword = 'test';

let undo: () => Promise<void> = async () => undefined;

/** Vitest's global set-up: starts a server (or takes DATABASE_URL's) and migrates the template. */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env.DATABASE_URL;
  const dataDir = given ? null : mkdtempSync(join(tmpdir(), 'nennep-test-'));
  if (dataDir) chmodSync(dataDir, 0o711);
  const server = dataDir ? await startEmbedded({ dataDir, durable: false, counting: true }) : null;
  if (server) await letOwnerReadLog(server.ownerUrl);
  const maintenanceUrl = given ?? (server?.ownerUrl as string);
  const template = `nennep_template_${process.pid}`;
  await onServer(maintenanceUrl, (db) => sql`CREATE DATABASE ${sql.id(template)}`.execute(db));
  const templateUrl = withDatabase(maintenanceUrl, template);
  await onServer(templateUrl, async (db) => {
    await migrate(db);
    await grantProgramRole(db, appRole, appPassword);
  });
  project.provide('templateUrl', templateUrl);
  undo = async () => {
    if (given) await onServer(given, (db) => sql`DROP DATABASE ${sql.id(template)}`.execute(db));
    await server?.stop();
    if (dataDir) rmSync(dataDir, { recursive: true, force: true });
  };
}

/** Databases made from now on let their owner read the write-ahead log and files: a test plays who owns the machine. */
async function letOwnerReadLog(ownerUrl: string): Promise<void> {
  const superuserUrl = ownerUrl.replace(/\/\/[^@]*@/, '//postgres@').replace('/nennep?', '/template1?');
  await onServer(superuserUrl, async (db) => {
    for (const name of [
      'pg_read_binary_file(text)',
      'pg_read_binary_file(text, bigint, bigint)',
      'pg_switch_wal()',
      'pg_ls_waldir()',
    ])
      await sql.raw(`GRANT EXECUTE ON FUNCTION ${name} TO nennep_owner`).execute(db);
    // So that files hold what was written.
    await sql`GRANT pg_checkpoint TO nennep_owner`.execute(db);
  });
}

/** Vitest's global tear-down: undoes what `setup` did. */
export async function teardown(): Promise<void> {
  await undo();
}

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** As the owner: prepares and looks behind the walls. */
  readonly owner: Database;
  /** As the program serves. */
  readonly app: Database;
  /** Closes both and removes the database. */
  drop(): Promise<void>;
}

/**
 * A fresh migrated database. Call once per test file (`beforeAll`), `drop()` in `afterAll`.
 * @param templateUrl the migrated template that `setup` provides
 */
export async function createTestDatabase(templateUrl = inject('templateUrl')): Promise<TestDatabase> {
  const template = new URL(templateUrl.replace('@/', '@socket/')).pathname.slice(1);
  const name = `nennep_test_${randomUUID().replaceAll('-', '')}`;
  const maintenanceUrl = withDatabase(templateUrl, 'postgres');
  await onServer(maintenanceUrl, (db) =>
    sql`CREATE DATABASE ${sql.id(name)} TEMPLATE ${sql.id(template)}`.execute(db),
  );
  const ownerUrl = withDatabase(templateUrl, name);
  const appUrl = programUrl(ownerUrl, appRole, appPassword);
  const owner = openDatabase(ownerUrl, { role: 'owner', max: 3 });
  const app = openDatabase(appUrl, { max: 8 });
  return {
    ownerUrl,
    appUrl,
    owner,
    app,
    async drop() {
      await Promise.all([owner.destroy(), app.destroy()]);
      await onServer(maintenanceUrl, (db) => dropWhenFree(db, name));
    },
  };
}

/** Connections closed a moment ago may still be ending; WITH (FORCE) would need rights that a plain owner lacks. */
async function dropWhenFree(db: Kysely<never>, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await sql`DROP DATABASE ${sql.id(name)}`.execute(db);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || attempt === 60) throw error;
      await pause(50);
    }
  }
}

/** The same server and role, another database. */
export function withDatabase(url: string, database: string): string {
  return url.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${database}`);
}

async function onServer(url: string, work: (db: Kysely<never>) => Promise<unknown>): Promise<void> {
  const db = openDatabase(url, { role: 'owner', max: 1 }) as unknown as Kysely<never>;
  try {
    await work(db);
  } finally {
    await db.destroy();
  }
}
