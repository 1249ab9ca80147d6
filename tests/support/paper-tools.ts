// Reads PDFs with poppler's tools: words with their places, pictures as rows of grey, lists as text.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a tool prints; throws with its complaint when it fails. */
export function run(command: string, args: readonly string[]): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout.on('data', (some: Buffer) => printed.push(some));
  child.stderr.on('data', (some: Buffer) => complaints.push(some));
  child.on('error', reject);
  child.on('close', (code) =>
    code === 0
      ? resolve(Buffer.concat(printed))
      : reject(new Error(`${command} ended with ${code}: ${Buffer.concat(complaints)}`)),
  );
  return promise;
}

/** Gives the bytes a place on disk while `use` works with them. */
export async function inFolder<T>(
  name: string,
  bytes: Uint8Array,
  use: (file: string, folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'nennep-paper-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return await use(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Places in points from the top left of the page. */
export interface Box {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
  readonly text: string;
}

/** Lines of text as poppler groups them, each with the number of its block. */
export async function readLines(file: string): Promise<(Box & { readonly block: number })[]> {
  const html = (await run('pdftotext', ['-bbox-layout', file, '-'])).toString();
  const lines: (Box & { block: number })[] = [];
  let [page, block] = [0, 0];
  for (const [found, tag, box = ''] of html.matchAll(/<(page|block|line|word) ([^>]*)>([^<]*)/g)) {
    if (tag === 'page') page += 1;
    if (tag === 'block') block += 1;
    const [left = 0, top = 0, right = 0, bottom = 0] = [...box.matchAll(/"([-\d.]+)"/g)].map(([, n]) =>
      Number(n),
    );
    if (tag === 'line') lines.push({ page, block, left, right, top, height: bottom - top, text: '' });
    const last = lines.at(-1);
    if (tag === 'word' && last)
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text} ${words(found.slice(found.indexOf('>') + 1))}`.trim(),
      };
  }
  return lines;
}

const words = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, 0 = black. */
  readonly grey: Uint8Array;
}

/** Pages as pictures, `dpi` pixels an inch; `more` are further options of pdftoppm. */
export async function pictures(file: string, dpi: number, more: readonly string[] = []): Promise<Picture[]> {
  const bytes = await run('pdftoppm', ['-gray', '-r', String(dpi), ...more, file]);
  const found: Picture[] = [];
  for (let at = 0; at < bytes.length; ) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', at, at + 40));
    if (!head) throw new Error('pdftoppm gave no grey picture.');
    const [width, height] = [Number(head[1]), Number(head[2])];
    at += head[0].length;
    found.push({ width, height, grey: bytes.subarray(at, at + width * height) });
    at += width * height;
  }
  return found;
}

const darkest = 128;

/** The first and last column and row that hold ink, or nothing on a blank page. */
export function inkBox({ width, height, grey }: Picture) {
  let [left, right, top, bottom] = [width, -1, -1, -1];
  for (let y = 0; y < height; y += 1) {
    const row = grey.subarray(y * width, (y + 1) * width);
    let first = 0;
    while (first < width && (row[first] as number) >= darkest) first += 1;
    if (first === width) continue;
    if (top < 0) top = y;
    bottom = y;
    left = Math.min(left, first);
    let last = width - 1;
    while (last > right && (row[last] as number) >= darkest) last -= 1;
    right = Math.max(right, last);
  }
  return bottom < 0 ? undefined : { left, top, right: width - 1 - right, bottom: height - 1 - bottom };
}

/** The longest dark run of pixels in any row, and the first row that has one as long. */
export function longestRun({ width, height, grey }: Picture): { length: number; y: number } {
  let best = { length: 0, y: 0 };
  for (let y = 0; y < height; y += 1) {
    let length = 0;
    for (let x = 0; x < width; x += 1) {
      length = (grey[y * width + x] as number) < darkest ? length + 1 : 0;
      if (length > best.length) best = { length, y };
    }
  }
  return best;
}
