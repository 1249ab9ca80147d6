// A first visit stays small, fonts included: 200 kB compressed, whatever the page.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const out = join(import.meta.dirname, '../dist/web');

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
}

/** Bytes as the server sends them: precompressed where that exists. */
function sent(file: string): number {
  const path = join(out, file);
  const compressed = readdirSync(join(path, '..')).includes(`${path.split('/').at(-1)}.br`);
  return statSync(compressed ? `${path}.br` : path).size;
}

/** The parts that a page loads by itself, beside what it imports: the room's part for chair, minute-taker or member. */
function partsOf(manifest: Record<string, Chunk>, key: string): (string | null)[] {
  const entry = manifest[key]?.isEntry;
  const parts = entry ? [] : (manifest[key]?.dynamicImports ?? []);
  return parts.length > 0 ? parts : [null];
}

function filesOf(manifest: Record<string, Chunk>, key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const css of chunk.css ?? []) seen.add(css);
  for (const next of chunk.imports ?? []) filesOf(manifest, next, seen);
  return seen;
}

/** The room, and the pages that lead a phone to it. */
const onTheWay = /meetings\/room\/web\/|pages\/(sign-in|today)|check-in|type-code/;
const most = 200_000;

test('every page at its first visit, fonts and all', () => {
  const manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) as string;
  const fonts = readdirSync(join(out, 'assets'))
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => `assets/${name}`);
  expect(fonts).toHaveLength(2);
  const pages = (manifest[entry]?.dynamicImports ?? []).filter((key) => key.endsWith('.tsx'));
  expect(pages.length).toBeGreaterThanOrEqual(6);
  expect(pages.filter((page) => onTheWay.test(page)).length).toBeGreaterThanOrEqual(5);
  for (const page of pages) {
    for (const part of partsOf(manifest, page)) {
      const files = filesOf(manifest, page, filesOf(manifest, entry));
      if (part) filesOf(manifest, part, files);
      // What the part loads when it is wanted (an open vote, the roll) counts too: all of it may be wanted at once.
      for (const later of part ? (manifest[part]?.dynamicImports ?? []) : []) filesOf(manifest, later, files);
      const bytes = ['index.html', ...files, ...fonts].reduce((sum, file) => sum + sent(file), 0);
      expect(bytes, `${page} ${part ?? ''}`).toBeLessThanOrEqual(most);
    }
  }
});
