// The bundle over HTTP: compressed as the browser asks, immutable where hashed, the start page for addresses of the application.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer } from './server.ts';
import { registerBundle, registerSecurityHeaders } from './static.ts';

const page = '<!doctype html><title>Nền nếp</title>';
const script = 'export const tên = 1;'.repeat(100);
const folder = mkdtempSync(join(tmpdir(), 'nennep-bundle-'));
let app: FastifyInstance;
let bare: FastifyInstance;

beforeAll(async () => {
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  for (const [path, text] of [
    ['index.html', page],
    ['assets/app-1a2b3c.js', script],
    ['alone.html', '<!doctype html><script>let one = 1;</script>'],
  ] as const) {
    writeFileSync(join(folder, 'web', path), text);
    writeFileSync(join(folder, 'web', `${path}.br`), brotliCompressSync(text));
    writeFileSync(join(folder, 'web', `${path}.gz`), gzipSync(text));
  }
  app = await buildServer({ logLevel: 'silent' });
  await registerSecurityHeaders(app);
  await registerBundle(app, join(folder, 'web'));
  bare = await buildServer({ logLevel: 'silent' });
  await registerBundle(bare, join(folder, 'nothing'));
});
afterAll(async () => {
  await Promise.all([app.close(), bare.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const get = (url: string, encoding?: string) =>
  app.inject({ url, headers: encoding ? { 'accept-encoding': encoding } : {} });

test('a hashed file is sent in the best form the browser takes, and kept for a year', async () => {
  const best = await get('/assets/app-1a2b3c.js', 'gzip, deflate, br');
  expect(best.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(best.rawPayload).toString()).toBe(script);
  expect(best.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(best.headers['content-type']).toContain('javascript');
  expect(best.headers.vary).toContain('accept-encoding');
  const older = await get('/assets/app-1a2b3c.js', 'gzip');
  expect(older.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(older.rawPayload).toString()).toBe(script);
  const plain = await get('/assets/app-1a2b3c.js');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body).toBe(script);
});

test.each(['/', '/meetings/1/room', '/sign-in?next=%2Ftoday'])(
  '%s is the start page, asked for anew each time',
  async (url) => {
    const answer = await get(url, 'br');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(brotliDecompressSync(answer.rawPayload).toString()).toBe(page);
  },
);

test.each([
  '/assets/gone-9f.js',
  '/api/v1/nowhere',
  '/favicon.png',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/..%5c..%5csecret.txt',
])('%s is not there, and is not taken for a page', async (url) => {
  const answer = await get(url);
  expect(answer.statusCode).toBe(404);
  expect(answer.json().code).toBe('not-found');
});

test('who asks only for the headers of a page gets them', async () => {
  expect((await app.inject({ method: 'HEAD', url: '/meetings/1/room' })).statusCode).toBe(200);
});

test('a command to an address of the application is refused', async () => {
  expect((await app.inject({ method: 'POST', url: '/meetings/1/room' })).statusCode).toBe(404);
});

test('a page runs no inline script, sniffs no type, tells no other site where it was', async () => {
  const { headers } = await get('/');
  expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
});

test('a page that stands alone runs its own script and no other, and sends nothing', async () => {
  for (const encoding of [undefined, 'br']) {
    const policy = (await get('/alone.html', encoding)).headers['content-security-policy'];
    const hash = createHash('sha256').update('let one = 1;').digest('base64');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
  }
});

test('without a bundle only the API is served', async () => {
  expect((await bare.inject({ url: '/' })).statusCode).toBe(404);
});
