// Bytes of uploaded files, addressed by their SHA-256: on disk now, any S3 store by the same library.
import { createHash, randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';

export interface FileStore {
  /** Keeps the bytes; on disk for good when it returns. Out: SHA-256 in hex, under which they are found. */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws when the bytes are gone or no longer match their address */
  get(sha256: string): Promise<Uint8Array>;
}

/** A store in a folder that is made when absent; files may be copied away and back while it runs. */
export function openDiskStore(folder: string): FileStore {
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }));
  return {
    async put(bytes) {
      const sha256 = hashOf(bytes);
      const key = keyOf(sha256);
      if (await disk.exists(key)) return sha256;
      // Written aside and moved: a process killed half-way leaves no broken file under a good address.
      const aside = `incoming/${randomUUID()}`;
      await disk.put(aside, bytes);
      await sync(join(folder, aside));
      await disk.move(aside, key);
      await sync(dirname(join(folder, key)));
      return sha256;
    },
    async get(sha256) {
      const bytes = await disk.getBytes(keyOf(sha256));
      if (hashOf(bytes) !== sha256) throw new Error(`stored file ${sha256} has changed on disk`);
      return bytes;
    },
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Two levels of folders, so that no folder grows long. */
function keyOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not an address of a stored file');
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
