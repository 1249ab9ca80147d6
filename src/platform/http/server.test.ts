// The server around the routes: reference, health, figures, headers, unknown addresses, commands from other sites.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../tests/support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

test('every endpoint stands in the OpenAPI document under its name', async () => {
  const document = (await app.http.inject({ url: '/api/openapi.json' })).json();
  const named = Object.values(
    document.paths as Record<string, Record<string, { operationId: string }>>,
  ).flatMap((path) => Object.values(path).map((one) => one.operationId));
  for (const endpoint of app.endpoints) expect(named).toContain(endpoint.name);
  expect(new Set(named).size).toBe(named.length);
  expect(document.openapi).toBe('3.1.0');
  const { post } = document.paths['/api/v1/account/password'];
  expect(post.description).toContain('password-wrong');
  expect(post.security).toEqual([{ session: [] }]);
  expect(document.paths['/api/v1/first-run'].get.security).toBeUndefined();
  expect(Object.keys(document.components.securitySchemes)).toEqual(['session']);
});

test('the reference page is served from here', async () => {
  const page = await app.http.inject({ url: '/api/docs/' });
  expect(page.statusCode).toBe(200);
  expect(page.body).not.toMatch(/https?:\/\/(?!json-schema|127)/);
});

test('alive, ready, counted', async () => {
  expect((await app.http.inject({ url: '/healthz' })).json()).toEqual({ alive: true });
  expect((await app.http.inject({ url: '/readyz' })).json()).toEqual({ ready: true });
  await app.http.inject({ url: '/api/v1/today' });
  const figures = (await app.http.inject({ url: '/metrics' })).body;
  expect(figures).toMatch(/nennep_http_seconds_count\{endpoint="readToday",status="401"\} 1/);
  expect(figures).toMatch(/nennep_live_screens 0/);
  expect(figures).toMatch(/nennep_db_connections\{state="active"\} \d+/);
});

test('not ready while the database lacks a migration of this program', async () => {
  const { owner } = app.database;
  await sql`UPDATE kysely_migration SET name = name || '-older' WHERE name = (SELECT max(name) FROM kysely_migration)`.execute(
    owner,
  );
  const answer = await app.http.inject({ url: '/readyz' });
  expect(answer.statusCode).toBe(503);
  expect(answer.json().message).toContain('chưa được cập nhật');
  await sql`UPDATE kysely_migration SET name = replace(name, '-older', '')`.execute(owner);
  expect((await app.http.inject({ url: '/readyz' })).statusCode).toBe(200);
});

test('how far reactions lag stands in the figures', async () => {
  await app.database.owner.insertInto('reaction_cursors').values({ reaction: 'figures.test' }).execute();
  const figures = (await app.http.inject({ url: '/metrics' })).body;
  expect(figures).toMatch(/nennep_reaction_facts\{reaction="figures\.test",state="behind"\} 0/);
  expect(figures).toMatch(/nennep_reaction_facts\{reaction="figures\.test",state="parked"\} 0/);
});

test('an unknown address of the API is refused with a sentence, in the language asked for', async () => {
  const vietnamese = await app.http.inject({ url: '/api/v1/nowhere' });
  expect([vietnamese.statusCode, vietnamese.json().code]).toEqual([404, 'not-found']);
  expect(vietnamese.json().message).toContain('đồng chí');
  const english = await app.http.inject({
    url: '/api/v1/nowhere',
    headers: { 'accept-language': 'en-GB,en' },
  });
  expect(english.json().message).toContain('no such thing');
});

test.each([
  [{ 'sec-fetch-site': 'cross-site' }, 'foreign-origin'],
  [{ 'sec-fetch-site': 'same-site' }, 'foreign-origin'],
  [{ origin: 'https://elsewhere.example', host: '127.0.0.1:3000' }, 'foreign-origin'],
  [{ origin: 'null' }, 'foreign-origin'],
  [{ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, 'not-signed-in'],
  [{ 'sec-fetch-site': 'same-origin' }, 'not-signed-in'],
  [{}, 'not-signed-in'],
])('a command with %o is answered %s', async (headers, code) => {
  const answer = await app.http.inject({
    method: 'POST',
    url: '/api/v1/account/password',
    headers,
    payload: { present: 'x', next: 'một mật khẩu dài' },
  });
  expect(answer.json().code).toBe(code);
});

test('no better-auth door but ours is open: nobody signs up', async () => {
  for (const url of [
    '/api/auth/sign-up/email',
    '/api/auth/get-session',
    '/api/auth/update-user',
    '/api/auth/is-username-available',
  ]) {
    const answer = await app.http.inject({
      method: 'POST',
      url,
      payload: { email: 'a@b.vn', password: 'mật khẩu dài', name: 'Người lạ' },
    });
    expect(answer.statusCode).toBe(404);
  }
});

test('broken JSON, a huge body and a wrong id are refused, never a fault', async () => {
  const send = (payload: string) =>
    app.http.inject({
      method: 'POST',
      url: '/api/auth/sign-in/username',
      headers: { 'content-type': 'application/json' },
      payload,
    });
  expect((await send('{"username":')).json().code).toBe('bad-input');
  expect((await send(JSON.stringify({ username: 'a', password: 'x'.repeat(2_000_000) }))).json().code).toBe(
    'too-large',
  );
  expect((await app.http.inject({ url: '/api/v1/cells/not-an-id/members' })).statusCode).toBe(400);
});

test('pages of other sites may not frame it, and nothing is loaded from elsewhere', async () => {
  const { headers } = await app.http.inject({ url: '/healthz' });
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-security-policy']).toContain("default-src 'self'");
});

test('what the framework refuses by itself is said in Vietnamese too', async () => {
  const ask = async (url: string, payload?: string, type = 'application/json') =>
    (
      await app.http.inject({
        method: payload === undefined ? 'GET' : 'POST',
        url,
        ...(payload === undefined ? {} : { payload, headers: { 'content-type': type } }),
      })
    ).json();
  expect(await ask(`/api/v1/invitations/${'x'.repeat(300)}`)).toMatchObject({ code: 'not-found' });
  expect(await ask('/api/v1/invitations/%E0%A4%A')).toMatchObject({ code: 'not-found' });
  for (const [body, type, where] of [
    ['{', 'application/json', 'nội dung gửi lên không đọc được'],
    ['', 'application/json', 'nội dung gửi lên còn trống'],
    ['x', 'application/x-what', 'kiểu nội dung gửi lên không được nhận'],
  ] as const)
    expect(await ask('/api/auth/sign-in/username', body, type)).toMatchObject({
      code: 'bad-input',
      message: `Có chỗ điền chưa đúng: ${where}.`,
    });
});
