// From settings to two connection strings: the owner's (migrates, verifies) and the program's (serves).
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from './connect.ts';
import { startEmbedded } from './embedded/server.ts';
import { migrate } from './migrate.ts';
import { grantProgramRole, programUrl } from './program-role.ts';

export interface Databases {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Names of the migrations run just now. */
  readonly migrated: readonly string[];
  /** Stops the embedded server; does nothing for another one. */
  stop(): Promise<void>;
}

export interface DatabaseSettings {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly appDatabaseUrl: string | undefined;
}

const programRole = 'nennep_program_login';

/**
 * Starts (embedded) or finds (DATABASE_URL) the database, migrates it and makes the program's role when none is given.
 * In: what is to be told when the database has been told to start, and only waiting is left.
 */
export async function openPlace(
  settings: DatabaseSettings,
  onBegun: () => void = () => undefined,
): Promise<Databases> {
  mkdirSync(settings.dataDir, { recursive: true });
  if (settings.databaseUrl) onBegun();
  const embedded = settings.databaseUrl
    ? null
    : await startEmbedded({ dataDir: settings.dataDir, onSpawned: onBegun });
  const ownerUrl = settings.databaseUrl ?? (embedded?.ownerUrl as string);
  try {
    const owner = openDatabase(ownerUrl, { role: 'owner', max: 2 });
    try {
      const migrated = await migrate(owner);
      const appUrl =
        settings.appDatabaseUrl ??
        programUrl(ownerUrl, programRole, keptSecret(settings.dataDir, 'program-password'));
      if (!settings.appDatabaseUrl)
        await grantProgramRole(owner, programRole, keptSecret(settings.dataDir, 'program-password'));
      return { ownerUrl, appUrl, migrated, stop: async () => embedded?.stop() };
    } finally {
      await owner.destroy();
    }
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** A random secret kept in the data folder, readable by its owner only; made when absent. */
export function keptSecret(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  if (!existsSync(file))
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8');
}
