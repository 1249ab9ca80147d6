// Every address that is really served is an endpoint of the table, or a door named here with what keeps it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';

/** Served beside the endpoints. `shut` = answers 401 to who is not signed in. */
const doors: Readonly<Record<string, 'shut' | string>> = {
  'POST /api/auth/sign-in/username': 'the door itself: limited per name, src/platform/auth',
  'POST /api/auth/sign-out': 'ends the own session only',
  'GET /api/v1/live/:topic/:id': 'shut',
  'GET /api/openapi.json': 'shapes, no data',
  'GET /api/docs': 'shapes, no data',
  'GET /api/docs/*': 'shapes, no data',
  'GET /healthz': 'alive or not',
  'GET /readyz': 'ready or not',
  'GET /dem-lai.html': 'counts a file that its reader brings, no data',
  'GET /metrics': 'numbers by endpoint, of no person',
};

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

/** `METHOD /path` of every route, read from the router's own drawing; the bundle's files are left out. */
function served(): string[] {
  const found: string[] = [];
  const above: string[] = [];
  for (const line of app.http.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent = '', path = '', methods = ''] = /^([│ ]*)[├└]── (\S+)(?: \((.+)\))?$/.exec(line) ?? [];
    if (path === '') continue;
    const depth = indent.length / 4;
    above.length = depth;
    above[depth] = path;
    const whole = above.join('').replace('docs*', 'docs/*');
    if (/^\/(assets\/|index\.html)/.test(whole)) continue;
    for (const method of methods.split(', '))
      if (method && method !== 'HEAD') found.push(`${method} ${whole}`);
  }
  return found.sort();
}

test('every served address is an endpoint or a named door', () => {
  const endpoints = app.endpoints.map((one) => `${one.method} ${one.path}`);
  expect(served()).toEqual([...endpoints, ...Object.keys(doors)].sort());
});

test('an address served beside the list is found', async () => {
  const other = await createTestApp();
  const known = served();
  try {
    other.http.get('/api/v1/planted', async () => ({}));
    const own = app;
    app = other;
    expect(served().filter((one) => !known.includes(one))).toEqual(['GET /api/v1/planted']);
    app = own;
  } finally {
    await other.close();
  }
});

test.each(Object.entries(doors).filter(([, kept]) => kept === 'shut'))(
  '%s is shut to who is not signed in',
  async (door) => {
    const [method, path = ''] = door.split(' ');
    const url = path.replace(':topic', 'meeting').replace(':id', '99999999-9999-4999-8999-999999999999');
    const answer = await app.http.inject({ method: method as 'GET', url });
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'not-signed-in']);
  },
);
