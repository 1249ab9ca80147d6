// Where the adversary attacks: the program as it is started, in a process of its own, its log kept whole, a proxy in front.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createApp } from '../../../src/app.ts';
import { keptSecret } from '../../../src/platform/db/place.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { type Builder, builderOf, freePort } from '../program.ts';
import { type FrontDoor, startProxy } from './proxy.ts';

const root = join(import.meta.dirname, '../../..');

export interface Place<T> {
  readonly made: T;
  readonly database: TestDatabase;
  readonly proxy: FrontDoor;
  readonly blindKeysDir: string;
  /** All that the program has written so far, at its most talkative. */
  log(): string;
  /** Ends program and proxy, removes database and folder. */
  remove(): Promise<void>;
}

/** In: what builds the data by the product's own commands before the program starts. */
export async function openPlaceOfAttack<T>(build: (app: Builder) => Promise<T>): Promise<Place<T>> {
  const database = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'nennep-adversary-'));
  const blindKeysDir = join(dataDir, 'blind-keys');
  const port = await freePort();
  const app = await createApp({
    databaseUrl: database.appUrl,
    publicUrl: `http://127.0.0.1:${port}`,
    secret: keptSecret(dataDir, 'session-secret'),
    logLevel: 'error',
    filesDir: join(dataDir, 'files'),
    blindKeysDir,
  });
  const made = await build(await builderOf(app));
  await app.close();
  let log = '';
  const child = spawn(process.execPath, [join(root, 'src/main.ts')], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(port),
      LOG_LEVEL: 'trace',
      DATABASE_URL: database.ownerUrl,
      APP_DATABASE_URL: database.appUrl,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  await untilReady(`http://127.0.0.1:${port}/readyz`, child, () => log);
  const proxy = await startProxy(port);
  return {
    made,
    database,
    proxy,
    blindKeysDir,
    log: () => log,
    async remove() {
      await proxy.close();
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function untilReady(url: string, child: ChildProcess, log: () => string): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null) break;
    const ready = await fetch(url).catch(() => null);
    if (ready?.ok) return;
    await pause(50);
  }
  child.kill('SIGKILL');
  throw new Error(`the program did not start: ${log()}`);
}
