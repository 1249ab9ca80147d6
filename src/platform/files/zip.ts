// Packs files into one ZIP archive, stored as they are: by PKWARE's APPNOTE 6.3, readable everywhere. The same files give the same bytes.
import { crc32 } from 'node:zlib';

export interface Packed {
  /** Plain letters, figures, dots and hyphens; folders behind slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 1 January 1980, the first day that an archive can name. */
const firstDay = 0x21;

export function packZip(files: readonly Packed[]): Uint8Array {
  const chunks: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    if (!/^[A-Za-z0-9][A-Za-z0-9./-]*$/.test(name) || name.includes('..'))
      throw new Error(`no name for an archive: ${name}`);
    const shared = sharedHead(name, bytes);
    const local = Buffer.concat([signature(0x04034b50), shared, Buffer.from(name)]);
    entries.push(Buffer.concat([signature(0x02014b50), u16(20), shared, tail(offset), Buffer.from(name)]));
    chunks.push(local, Buffer.from(bytes));
    offset += local.length + bytes.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.concat([
    signature(0x06054b50),
    u16(0),
    u16(0),
    u16(files.length),
    u16(files.length),
    u32(directory.length),
    u32(offset),
    u16(0),
  ]);
  return Buffer.concat([...chunks, directory, end]);
}

/** Version, flags, method (stored), time, day, checksum, sizes, lengths: alike before the file and in the directory. */
function sharedHead(name: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([
    u16(20),
    u16(0),
    u16(0),
    u16(0),
    u16(firstDay),
    u32(crc32(bytes)),
    u32(bytes.length),
    u32(bytes.length),
    u16(name.length),
    u16(0),
  ]);
}

/** Comment, disk, attributes, and where the file begins. */
function tail(offset: number): Buffer {
  return Buffer.concat([u16(0), u16(0), u16(0), u32(0), u32(offset)]);
}

const signature = (mark: number): Buffer => u32(mark);

function u16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
