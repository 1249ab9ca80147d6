// What the guide for operators leaves out of a proxy's log is every path that nobody may be tied to, and no other.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../app.ts';
import { unloggedByGuide } from './proxy.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

test('the guide leaves out every anonymous path, and no other', () => {
  const unlogged = unloggedByGuide();
  const id = '019ad000-0000-7000-8000-000000000000';
  const paths = app.endpoints.map(({ path, access }) => ({ path: path.replace(/:\w+/g, id), access }));
  const anonymous = paths.filter(({ access }) => access === 'anonymous').map(({ path }) => path);
  expect(anonymous.length).toBeGreaterThanOrEqual(2);
  expect(paths.map(({ path }) => path).filter((path) => unlogged.test(path))).toEqual(anonymous);
});

test('the separate location of the guide is for the same paths', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/operations.md'), 'utf8');
  expect(guide).toContain(`location ~ ${unloggedByGuide().source.replaceAll('\\/', '/')} {`);
});
