// The own account: idle sign-out, devices, password, the limit of tries, and secrets that are not kept.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inviteMembers } from '../src/modules/organisation/accounts/contract.ts';
import { type MadeCell, makeCell } from '../src/modules/organisation/factory.ts';
import { setPassword } from '../src/platform/auth/commands.ts';
import { changePassword, listDevices, signOutDevice } from '../src/platform/auth/contract.ts';
import { createTestApp, type TestApp } from './support/app.ts';

let app: TestApp;
let cell: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: Temporal.Now.instant().toString() });
  cell = await makeCell(app.runAsJob);
});
afterAll(() => app.close());

async function phoneOf(personId: string): Promise<string> {
  const row = await app.act(personId, (scope) =>
    scope.db
      .selectFrom('contacts')
      .select('phone')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow(),
  );
  return row.phone as string;
}

async function account(personId: string, password: string): Promise<string> {
  const hash = await app.accounts.hashPassword(password);
  await app.runAsJob('test', (scope) => setPassword(scope, personId, hash));
  return phoneOf(personId);
}

const signIn = (username: string, password: string, shared = false) =>
  app.http.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    payload: { username, password, shared },
  });
const cookieOf = (reply: Awaited<ReturnType<typeof signIn>>) =>
  String([reply.headers['set-cookie']].flat()[0]).split(';')[0] as string;
const devices = (cookie: string) => app.http.inject({ url: listDevices.path, headers: { cookie } });
const idle = (personId: string, minutes: number) =>
  sql`UPDATE auth_sessions SET updated_at = now() - make_interval(mins => ${minutes}::int) WHERE user_id = ${personId}`.execute(
    app.database.owner,
  );

test('a shared machine is signed out after 30 idle minutes, an own one after 14 days', async () => {
  const person = cell.officials[3] as string;
  const phone = await account(person, 'một mật khẩu dài');
  for (const [shared, minutes] of [
    [true, 30],
    [false, 14 * 24 * 60],
  ] as const) {
    const cookie = cookieOf(await signIn(phone, 'một mật khẩu dài', shared));
    await idle(person, minutes - 1);
    expect((await devices(cookie)).statusCode).toBe(200);
    await idle(person, minutes + 1);
    expect((await devices(cookie)).json().code).toBe('not-signed-in');
    await idle(person, 0);
    expect((await devices(cookie)).json().code).toBe('not-signed-in');
  }
});

test('the own devices are listed; one is signed out; nobody signs out another’s', async () => {
  const person = cell.officials[4] as string;
  const phone = await account(person, 'một mật khẩu dài');
  const [first, second] = [
    cookieOf(await signIn(phone, 'một mật khẩu dài')),
    cookieOf(await signIn(phone, 'một mật khẩu dài')),
  ];
  const listed = (await devices(first)).json().devices as { id: string; current: boolean }[];
  expect(listed.map((one) => one.current).sort()).toEqual([false, true]);
  const other = listed.find((one) => !one.current)?.id as string;
  expect((await (await app.as(cell.secretary)).call(signOutDevice, { params: { id: other } })).code).toBe(
    'not-found',
  );
  expect((await devices(second)).statusCode).toBe(200);
  const ended = await app.http.inject({
    method: 'DELETE',
    url: `/api/v1/devices/${other}`,
    headers: { cookie: first },
  });
  expect(ended.statusCode).toBe(200);
  expect((await devices(second)).json().code).toBe('not-signed-in');
});

test('a new password ends the other sessions and the old password', async () => {
  const person = cell.deputy;
  const phone = await account(person, 'mật khẩu cũ dài');
  const [own, other] = [
    cookieOf(await signIn(phone, 'mật khẩu cũ dài')),
    cookieOf(await signIn(phone, 'mật khẩu cũ dài')),
  ];
  const change = (payload: object) =>
    app.http.inject({
      method: 'POST',
      url: changePassword.path,
      headers: { cookie: own, 'idempotency-key': 'password-change-1' },
      payload,
    });
  expect((await change({ present: 'sai', next: 'mật khẩu mới dài' })).json().code).toBe('password-wrong');
  expect((await change({ present: 'mật khẩu cũ dài', next: 'ngắn' })).json().code).toBe('bad-input');
  expect((await change({ present: 'mật khẩu cũ dài', next: 'mật khẩu mới dài' })).statusCode).toBe(200);
  expect((await devices(own)).statusCode).toBe(200);
  expect((await devices(other)).json().code).toBe('not-signed-in');
  expect((await signIn(phone, 'mật khẩu cũ dài')).json().code).toBe('sign-in-failed');
  expect((await signIn(phone, 'mật khẩu mới dài')).statusCode).toBe(200);
});

test('tries are counted by the number, however it is spaced, and another number is not held up', async () => {
  const answers = [];
  for (const typed of [
    '0911 222 333',
    '0911.222.333',
    '0911222333',
    ' 0911222333',
    '0911 222333',
    '0 911 222 333',
    '09 11 22 23 33',
    '0911222 333',
    '0911.222333',
    '0911222.333',
    '0911222333',
    '0911 222 333',
  ])
    answers.push((await signIn(typed, 'đoán mò')).json().code);
  expect(answers).toEqual([...Array(10).fill('sign-in-failed'), 'too-many', 'too-many']);
  expect((await signIn('0911222334', 'đoán mò')).json().code).toBe('sign-in-failed');
});

test('neither passwords nor one-time codes are kept for a repeated request', async () => {
  const secretary = await app.as(cell.secretary);
  const invited = await secretary.call(inviteMembers, {
    params: { cellId: cell.cellId },
    body: { personIds: [cell.head] },
    idempotencyKey: 'invitation-key-1',
  });
  expect(invited.status).toBe(200);
  const kept = await app.database.owner.selectFrom('idempotency_keys').select('endpoint').execute();
  expect(
    kept.map((row) => row.endpoint).filter((name) => name === 'inviteMembers' || name === 'changePassword'),
  ).toEqual([]);
});
