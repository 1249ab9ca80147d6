// An invitation for somebody who has an account: told to that person at once and for two weeks after, and withdrawn by him.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { readToday } from '../../../platform/http/today-contract.ts';
import { type MadeCell, makeCell } from '../factory.ts';
import { readMember } from '../members/contract.ts';
import { acceptInvitation, inviteMembers, readAccountNotices, withdrawInvitation } from './contract.ts';

let app: TestApp;
let cell: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-24T02:00:00Z' });
  cell = await makeCell(app.runAsJob);
});
afterAll(() => app.close());

const invite = async (personId: string) => {
  const made = await (await app.as(cell.secretary)).call(inviteMembers, {
    params: { cellId: cell.cellId },
    body: { personIds: [personId] },
  });
  return made.answer.invitations[0] as NonNullable<(typeof made.answer.invitations)[0]>;
};
const accept = async (code: string) =>
  (await app.as(null)).call(acceptInvitation, { params: { code }, body: { password: 'mật khẩu khác hẳn' } });
const noticesOf = async (personId: string) =>
  (await (await app.as(personId)).call(readAccountNotices)).answer.notices;
const owed = async (personId: string) =>
  (await (await app.as(personId)).call(readToday)).answer.items.filter((item) => item.kind === 'account');

test('the first invitation of a person opens the account and is no notice', async () => {
  const person = cell.probationary[0] as string;
  const first = await invite(person);
  expect(first.reset).toBe(false);
  expect((await accept(first.code)).status).toBe(200);
  expect(await noticesOf(person)).toEqual([]);
});

test('one for an account that is there: seen while it is open, withdrawn by the person, then of no use', async () => {
  const person = cell.officials[3] as string;
  await app.as(person);
  const made = await invite(person);
  expect(made.reset).toBe(true);
  const [open] = await noticesOf(person);
  expect(open).toMatchObject({ kind: 'open', by: 'Nguyễn Văn Số 1', usedAt: null });
  expect(await owed(person)).toMatchObject([
    {
      title: { vi: 'Có giấy mời đặt lại mật khẩu chưa dùng' },
      detail: { vi: 'Do đồng chí Nguyễn Văn Số 1 làm lúc 09:00 ngày 24/11/2026. Không nhờ thì hủy đi.' },
      to: '/tai-khoan',
    },
  ]);
  const withdraw = async (by: string) =>
    (await app.as(by)).call(withdrawInvitation, { params: { invitationId: open?.invitationId as string } });
  expect((await withdraw(cell.secretary)).code).toBe('not-found');
  expect((await withdraw(person)).status).toBe(200);
  expect((await withdraw(person)).code).toBe('not-found');
  expect(await noticesOf(person)).toEqual([]);
  expect((await accept(made.code)).code).toBe('invitation-ended');
});

test('used: every device is signed out, and the person is told for two weeks who made it', async () => {
  const person = cell.officials[4] as string;
  const before = await app.as(person);
  const made = await invite(person);
  expect((await accept(made.code)).status).toBe(200);
  expect((await before.call(readAccountNotices)).code).toBe('not-signed-in');
  const signedIn = (await app.http.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    payload: { username: await phoneOf(person), password: 'mật khẩu khác hẳn' },
  })) as { cookies: { name: string; value: string }[]; statusCode: number };
  expect(signedIn.statusCode).toBe(200);
  const cookie = signedIn.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('; ');
  const get = async (url: string) =>
    (await app.http.inject({ method: 'GET', url, headers: { cookie } })).json();
  expect((await get(readAccountNotices.path)).notices).toMatchObject([
    { kind: 'used', by: 'Nguyễn Văn Số 1', usedAt: '2026-11-24T02:00:00.000Z' },
  ]);
  expect((await get(readToday.path)).items).toMatchObject([
    { title: { vi: 'Mật khẩu được đặt lại bằng giấy mời' }, kind: 'account' },
  ]);
  app.setClock('2026-12-08T02:00:00Z');
  expect((await get(readAccountNotices.path)).notices).toEqual([]);
  app.setClock('2026-11-24T02:00:00Z');
  // It stands in the history of the person, too.
  const page = await (await app.as(cell.secretary)).call(readMember, { params: { personId: person } });
  expect(page.answer.history.map((line) => line.kind)).toContain('account.reset');
});

async function phoneOf(personId: string): Promise<string> {
  return app.act(personId, async (scope) => {
    const row = await scope.db
      .selectFrom('contacts')
      .select('phone')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
    return row.phone as string;
  });
}
