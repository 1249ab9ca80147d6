// Pages compared with what a server gives: the same, one letter changed, one missing, another start page.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { registerBundle } from '../src/platform/http/static.ts';
import { differing, hashesOf, hashOfAll } from './pages.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nennep-pages-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function built(name: string, changes: Record<string, string> = {}): string {
  const place = join(folder, name);
  mkdirSync(join(place, 'assets'), { recursive: true });
  const files = {
    'index.html': '<script src="/assets/main.js"></script>',
    'dem-lai.html': '<script>count()</script>',
    'assets/main.js': 'vote()',
    ...changes,
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(place, file), text);
  return place;
}

async function servedAs<T>(place: string, work: (address: string) => Promise<T>): Promise<T> {
  const app = Fastify();
  await registerBundle(app, place);
  await app.listen({ port: 0, host: '127.0.0.1' });
  try {
    return await work(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`);
  } finally {
    await app.close();
  }
}

test('what is served is compared byte by byte with what was built here', async () => {
  const ours = hashesOf(built('ours', { 'assets/main.js.gz': 'packed' }));
  expect([...ours.keys()]).toEqual(['/assets/main.js', '/dem-lai.html', '/index.html']);
  const against = (name: string, changes?: Record<string, string>) =>
    servedAs(built(name, changes), (address) => differing(ours, address));
  expect(await against('same')).toEqual([]);
  expect(await against('script', { 'assets/main.js': 'vote(); tell()' })).toEqual(['/assets/main.js']);
  expect(await against('start', { 'index.html': '<script src="/assets/other.js"></script>' })).toEqual([
    '/index.html',
    '/',
  ]);
  expect(await differing(ours, 'http://127.0.0.1:9')).toHaveLength(4);
});

test('one hash of all: the same for the same files, another when a letter or a name is', () => {
  const hash = (name: string, changes?: Record<string, string>) => hashOfAll(hashesOf(built(name, changes)));
  expect(hash('a')).toMatch(/^[0-9a-f]{64}$/);
  expect(hash('b')).toBe(hash('c'));
  expect(hash('d', { 'assets/main.js': 'vote() ' })).not.toBe(hash('b'));
  expect(hash('e', { 'assets/more.js': '' })).not.toBe(hash('b'));
});
