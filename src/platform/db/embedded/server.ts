// Starts and stops our own PostgreSQL beside the program: socket only, never orphaned, never run as root.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { EmbeddedFault, faultOf } from './fault.ts';
import { freeLock } from './lock.ts';
import { major, type Place, placeFor } from './place.ts';

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** False only for throw-away test servers: answers before data is on disk. */
  readonly durable?: boolean;
  /** Counts statements, for tests and benches: `pg_stat_statements` in the database `postgres`, read by the owner. */
  readonly counting?: boolean;
  /** How the server learns that this process was killed: by the kernel (Linux), or by a watcher on a pipe. */
  readonly watch?: 'kernel' | 'pipe';
  /** Told when a process of the database runs, which answers a while later. */
  readonly onSpawned?: () => void;
}

export interface EmbeddedServer {
  /** Connection string of the owner of database `nennep`. */
  readonly ownerUrl: string;
  /** Pid of the database server. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** @throws EmbeddedFault with a sentence that says what is wrong: lock, version, permission, disk, platform. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  try {
    return await start(
      placeFor(options.dataDir),
      { durable: options.durable ?? true, counting: options.counting ?? false },
      options.watch ?? (process.platform === 'linux' ? 'kernel' : 'pipe'),
      options.onSpawned ?? (() => undefined),
    );
  } catch (error) {
    throw faultOf(error, options.dataDir);
  }
}

type Kind = Required<Pick<EmbeddedOptions, 'durable' | 'counting'>>;

async function start(
  place: Place,
  kind: Kind,
  watch: 'kernel' | 'pipe',
  onSpawned: () => void,
): Promise<EmbeddedServer> {
  const password = ownerPassword(place.home);
  const fresh = !existsSync(place.cluster);
  if (fresh) await createCluster(place, onSpawned);
  else refuseOtherMajor(place.cluster);
  await freeLock(place.cluster);
  const child = spawnServer(place, kind, watch);
  onSpawned();
  const watcher = watch === 'pipe' && child.pid !== undefined ? watchOverPipe(child.pid) : null;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await untilReady(place, child);
  await ensureOwner(place.socket, password);
  if (kind.counting) await countStatements(place.socket);
  return {
    ownerUrl: `postgresql://nennep_owner:${password}@/nennep?host=${encodeURIComponent(place.socket)}`,
    pid: child.pid as number,
    async stop() {
      child.kill('SIGINT');
      await ended;
      watcher?.kill('SIGKILL');
    },
  };
}

function ownerPassword(home: string): string {
  const file = join(home, 'owner-password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** Made aside and moved into place: a process killed half-way leaves no half cluster. */
async function createCluster(place: Place, onSpawned: () => void): Promise<void> {
  const making = join(place.socket, 'cluster');
  rmSync(making, { recursive: true, force: true });
  const args = [
    '-D',
    making,
    '-U',
    'postgres',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  const maker = spawn(
    join(place.native, 'bin/initdb'),
    [...args, '--auth=trust', '--no-sync', '--no-instructions'],
    { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/', ...(place.user ?? {}) },
  );
  onSpawned();
  let said = '';
  maker.stderr.on('data', (words) => {
    said += words;
  });
  const [status] = (await once(maker, 'close')) as [number | null];
  if (status !== 0) throw new Error(said);
  renameSync(making, place.cluster);
}

function refuseOtherMajor(cluster: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== major) {
    throw new EmbeddedFault(
      'version',
      `Dữ liệu do PostgreSQL ${version} ghi, bản này chạy PostgreSQL ${major}. Mở bằng bản Nền nếp cũ, sao lưu ra tệp, rồi phục hồi ở bản này.`,
    );
  }
}

function spawnServer(place: Place, { durable, counting }: Kind, watch: 'kernel' | 'pipe'): ChildProcess {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: place.socket,
    unix_socket_permissions: '0700',
    max_connections: '60',
    // Statements may hold people's words: they do not enter the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(counting
      ? { shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.max': '10000' }
      : {}),
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [join(place.native, 'bin/postgres'), '-D', place.cluster, ...given];
  const log = openSync(join(place.home, 'server.log'), 'a', 0o600);
  const options = { stdio: ['ignore' as const, log, log], detached: true, cwd: '/' };
  const [program, ...args] = command as [string, ...string[]];
  if (watch === 'pipe') return spawn(program, args, { ...options, ...(place.user ?? {}) });
  // setpriv asks the kernel to interrupt the server when this process dies, even by kill -9.
  const drop = place.user ? [`--reuid=${place.user.uid}`, `--regid=${place.user.gid}`, '--clear-groups'] : [];
  return spawn('setpriv', ['--pdeathsig', 'INT', ...drop, '--', ...command], options);
}

/** Where the kernel tells nobody of a killed parent: a shell whose input ends with this process interrupts the server. */
function watchOverPipe(pid: number): ChildProcess {
  const watcher = spawn('sh', ['-c', 'cat > /dev/null; kill -INT "$1"', 'sh', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  // Neither the shell nor its pipe keeps this process alive.
  watcher.unref();
  (watcher.stdin as { unref?: () => void } | null)?.unref?.();
  return watcher;
}

async function untilReady(place: Place, child: ChildProcess): Promise<void> {
  const pidFile = join(place.cluster, 'postmaster.pid');
  let failed: Error | null = null;
  child.once('error', (error) => {
    failed = error;
  });
  for (;;) {
    if (failed) throw failed;
    if (child.exitCode !== null) throw new Error(lastWords(place.home));
    if (existsSync(pidFile) && /ready/.test(readFileSync(pidFile, 'utf8'))) return;
    await pause(10);
  }
}

function lastWords(home: string): string {
  const lines = readFileSync(join(home, 'server.log'), 'utf8').trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? '';
}

/** The owner may create roles and databases, and is not superuser: row security binds it where forced. */
async function ensureOwner(socket: string, password: string): Promise<void> {
  const client = new pg.Client({ host: socket, user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    const role = await client.query("SELECT FROM pg_roles WHERE rolname = 'nennep_owner'");
    if (role.rowCount === 0)
      await client.query(`CREATE ROLE nennep_owner LOGIN CREATEROLE CREATEDB PASSWORD '${password}'`);
    const database = await client.query("SELECT FROM pg_database WHERE datname = 'nennep'");
    if (database.rowCount === 0) await client.query('CREATE DATABASE nennep OWNER nennep_owner');
  } finally {
    await client.end();
  }
}

/** Beside the program's data, in a database of its own: its tables and rights stay as they are elsewhere. */
async function countStatements(socket: string): Promise<void> {
  const client = new pg.Client({ host: socket, user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    await client.query('GRANT pg_read_all_stats TO nennep_owner');
  } finally {
    await client.end();
  }
}
