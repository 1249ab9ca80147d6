// The program as it is started, in a process of its own over a place on disk: to be killed, frozen and started again.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type App, createApp } from '../../src/app.ts';
import { setPassword } from '../../src/platform/auth/commands.ts';
import { keptSecret, openPlace } from '../../src/platform/db/place.ts';

const root = join(import.meta.dirname, '../..');
const password = 'mat-khau-thu-nghiem';

/** What is made before the program starts, by the product's own commands. */
export interface Builder extends App {
  /** The cookie of this person's session, which outlives the building. */
  signIn(personId: string): Promise<string>;
}

export interface Program {
  readonly address: string;
  /** Starts it; settles when it serves. */
  start(): Promise<void>;
  /** Sends it a signal: SIGKILL ends it at once, SIGSTOP freezes it. */
  signal(signal: NodeJS.Signals): void;
  /** Ends it in order. */
  stop(): Promise<void>;
  /** What `npm run nennep -- verify` says of the place; only while the program is stopped. */
  verify(): { status: number | null; told: string };
  /** Kills it and removes the place. */
  remove(): Promise<void>;
}

/** A place built by `build` and left as on a disk. In: the file to be started, if not the source. */
export async function placeOnDisk<T>(
  build: (app: Builder) => Promise<T>,
  main = 'src/main.ts',
): Promise<{ program: Program; made: T }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'nennep-program-'));
  chmodSync(dataDir, 0o711);
  const place = await openPlace({ dataDir, databaseUrl: undefined, appDatabaseUrl: undefined });
  const app = await createApp({
    databaseUrl: place.appUrl,
    publicUrl: 'http://127.0.0.1:3000',
    secret: keptSecret(dataDir, 'session-secret'),
    logLevel: 'error',
    filesDir: join(dataDir, 'files'),
    blindKeysDir: join(dataDir, 'blind-keys'),
  });
  const made = await build(await builderOf(app));
  await app.close();
  await place.stop();
  return { program: await programOver(dataDir, main), made };
}

/** The program in-process, for making data before it is started. */
export async function builderOf(app: App): Promise<Builder> {
  const hash = await app.accounts.hashPassword(password);
  return { ...app, signIn: (personId) => signIn(app, personId, hash) };
}

async function signIn(app: App, personId: string, hash: string): Promise<string> {
  await app.runAsJob('test', (scope) => setPassword(scope, personId, hash));
  const signedIn = await app.accounts.auth.api.signInUsername({
    body: { username: personId.replaceAll('-', ''), password },
    headers: new Headers(),
    asResponse: true,
  });
  const cookies = signedIn.headers.getSetCookie().map((one) => one.split(';')[0]);
  return cookies.join('; ');
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function programOver(dataDir: string, main: string): Promise<Program> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  const environment = () => {
    const { DATABASE_URL: _, APP_DATABASE_URL: __, ...rest } = process.env;
    return { ...rest, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error' };
  };
  return {
    address,
    async start() {
      child = spawn(process.execPath, [join(root, main)], {
        cwd: root,
        env: environment(),
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      for (let tries = 0; tries < 600; tries++) {
        const ready = await fetch(`${address}/readyz`).catch(() => null);
        if (ready?.ok) return;
        await pause(50);
      }
      throw new Error('the program did not start');
    },
    signal(signal) {
      child?.kill(signal);
    },
    async stop() {
      if (!child) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      child = null;
    },
    verify() {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/cli.ts'), 'verify'], {
        cwd: root,
        env: environment(),
        encoding: 'utf8',
      });
      return { status, told: `${stdout}${stderr}` };
    },
    async remove() {
      child?.kill('SIGKILL');
      await pause(300);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
