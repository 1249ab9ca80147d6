// Keys that never enter the database: one small file each in a folder of its own, overwritten and removed when its time is over.

import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** 'sign' guards the private key until handing out ends; 'seal' guards the inbox until it is published. */
export type KeyKind = 'sign' | 'seal';

export interface BlindKeys {
  /** Makes a key; it is on disk when this returns. */
  make(useId: string, kind: KeyKind): Buffer;
  /** Null when it was destroyed, or never was here. */
  read(useId: string, kind: KeyKind): Buffer | null;
  /** Overwrites and removes it; gone already, it stays gone. */
  destroy(useId: string, kind: KeyKind): void;
}

const keyLength = 32;

/** In: a folder that no backup takes. Processes that serve one database share it. */
export function openBlindKeys(folder: string): BlindKeys {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fileOf = (useId: string, kind: KeyKind) => {
    if (!/^[0-9a-f-]{36}$/.test(useId)) throw new Error('no id of a use');
    return join(folder, `${useId}.${kind}`);
  };
  return {
    make(useId, kind) {
      const key = randomBytes(keyLength);
      const file = fileOf(useId, kind);
      // Whole or not at all: written beside it, then put in its place.
      writeFileSync(`${file}.new`, key, { mode: 0o600, flush: true });
      renameSync(`${file}.new`, file);
      flushFolder(folder);
      return key;
    },
    read(useId, kind) {
      try {
        return readFileSync(fileOf(useId, kind));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    destroy(useId, kind) {
      const file = fileOf(useId, kind);
      try {
        const open = openSync(file, 'r+');
        writeSync(open, randomBytes(keyLength));
        fsyncSync(open);
        closeSync(open);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
        throw error;
      }
      rmSync(file, { force: true });
      flushFolder(folder);
    },
  };
}

/** So that a power cut brings no removed name back. Windows has no such thing. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const open = openSync(folder, 'r');
  fsyncSync(open);
  closeSync(open);
}

/** AES-256-GCM: nonce, text, tag. Equal lengths in give equal lengths out. */
export function seal(key: Buffer, plain: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws when it was sealed by another key or changed since */
export function unseal(key: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
}

/** A mark of these bytes that only the key's holder can make: equal for equal bytes. */
export function markOf(key: Buffer, ...parts: readonly Uint8Array[]): Buffer {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return mac.digest();
}
