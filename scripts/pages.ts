// The hash of the pages that browsers load, to be published with a release; and whether an installation serves these very pages.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The SHA-256 of each file by the address at which it is served, in order; copies that are compressed ahead are left out. */
export function hashesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(folder, path).startsWith('.'));
  const address = (path: string) => `/${relative(folder, path).split(sep).join('/')}`;
  return new Map(files.map((path) => [address(path), sha256(readFileSync(path))] as const).sort());
}

/** One hash of all: of the lines that sha256sum would write. */
export function hashOfAll(hashes: ReadonlyMap<string, string>): string {
  return sha256(Buffer.from([...hashes].map(([address, hash]) => `${hash}  ${address}\n`).join('')));
}

/** Addresses at which something else comes than was hashed, or nothing. In: where the installation is reached. */
export async function differing(hashes: ReadonlyMap<string, string>, place: string): Promise<string[]> {
  const differ: string[] = [];
  // What everybody opens is the start page.
  for (const [address, hash] of [...hashes, ['/', hashes.get('/index.html') ?? ''] as const]) {
    const reply = await fetch(new URL(address, place)).catch(() => null);
    if (!reply?.ok || sha256(new Uint8Array(await reply.arrayBuffer())) !== hash) differ.push(address);
  }
  return differ;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const hashes = hashesOf(join(import.meta.dirname, '../dist/web'));
  console.log(`Mã băm của giao diện, SHA-256 của ${hashes.size} tệp:\n${hashOfAll(hashes)}`);
  const [place] = process.argv.slice(2);
  if (place) {
    const differ = await differing(hashes, place);
    if (differ.length > 0) {
      const rest = differ.length > 10 ? `\n… và ${differ.length - 10} tệp khác` : '';
      console.log(`KHÁC bản dựng ở đây, tại ${place}:\n${differ.slice(0, 10).join('\n')}${rest}`);
      process.exitCode = 1;
    } else console.log(`Khớp: ${place} đưa ra đúng từng byte các tệp này.`);
  }
}
