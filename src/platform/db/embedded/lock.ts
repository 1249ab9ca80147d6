// Who holds the data folder: decided by the process behind the pid file (program, folder, parent), never by its number alone.
import { existsSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedFault } from './fault.ts';

export type Holder =
  | { readonly kind: 'nobody' }
  /** The pid file was left behind; its number belongs to nobody or to another program. */
  | { readonly kind: 'stale' }
  /** PostgreSQL on this very folder, whose program has died. */
  | { readonly kind: 'orphan'; readonly pid: number }
  /** PostgreSQL on this very folder, under a living program. */
  | { readonly kind: 'busy'; readonly pid: number; readonly parent: number };

/** Reads the lock of a cluster folder. On systems without /proc the pid's life is all that can be known. */
export function holderOf(cluster: string): Holder {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return { kind: 'nobody' };
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return { kind: 'stale' };
  if (process.platform !== 'linux')
    return isAlive(pid) ? { kind: 'busy', pid, parent: 0 } : { kind: 'stale' };
  const program = linkOf(`/proc/${pid}/exe`);
  const folder = linkOf(`/proc/${pid}/cwd`);
  if (!program?.replace(/ \(deleted\)$/, '').endsWith('/postgres') || folder !== cluster)
    return { kind: 'stale' };
  const parent = parentOf(pid);
  const own = parent !== null && parent > 1 && /(^|\/)node/.test(linkOf(`/proc/${parent}/exe`) ?? '');
  return own ? { kind: 'busy', pid, parent } : { kind: 'orphan', pid };
}

/**
 * Waits until the folder is free: removes a stale lock, stops an orphan, gives a dying server some seconds.
 * @throws EmbeddedFault `busy` when a living program holds it
 */
export async function freeLock(cluster: string, seconds = 5): Promise<void> {
  const until = performance.now() + seconds * 1000;
  for (let asked = false; ; ) {
    const holder = holderOf(cluster);
    if (holder.kind === 'nobody') return;
    if (holder.kind === 'stale') {
      rmSync(join(cluster, 'postmaster.pid'), { force: true });
      return;
    }
    if (holder.kind === 'orphan' && !asked) {
      process.kill(holder.pid, 'SIGINT');
      asked = true;
    }
    if (performance.now() > until) {
      throw new EmbeddedFault(
        'busy',
        `Dữ liệu đang do một chương trình khác dùng (tiến trình ${holder.pid}). Dừng chương trình ấy, hoặc đặt DATA_DIR khác.`,
      );
    }
    await pause(50);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function linkOf(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces: the fields follow the last bracket.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}
