// Invitations and the first run.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { type MadeCell, makeCell } from '../factory.ts';
import * as members from '../members/contract.ts';
import * as accounts from './contract.ts';

let app: TestApp;
let cell: MadeCell;
let other: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-24T02:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 6, probationary: 2 });
  other = await makeCell(app.runAsJob);
});
afterAll(() => app.close());

describe('invitations', () => {
  test('a code works once, until it ends, and makes an account that signs in by phone', async () => {
    const secretary = await app.as(cell.secretary);
    const added = await secretary.call(members.addMember, {
      params: { cellId: cell.cellId },
      body: { name: 'Mời Vào', from: '2026-01-01', phone: '0977 123 456' },
    });
    const { personId } = added.answer;
    const invite = () =>
      secretary.call(accounts.inviteMembers, {
        params: { cellId: cell.cellId },
        body: { personIds: [personId] },
      });
    const [first, second] = [(await invite()).answer.invitations[0], (await invite()).answer.invitations[0]];
    const stranger = await app.as(null);
    const accept = (code: string, password = 'một mật khẩu dài') =>
      stranger.call(accounts.acceptInvitation, { params: { code }, body: { password } });
    expect((await accept(first?.code as string)).code).toBe('invitation-ended');
    expect((await accept('ABCDEFGH23456789')).code).toBe('invitation-unknown');
    expect((await accept(second?.code as string, 'ngắn')).code).toBe('bad-input');
    expect(
      (await stranger.call(accounts.readInvitation, { params: { code: second?.code as string } })).answer
        .name,
    ).toBe('Mời Vào');
    expect((await accept(second?.code as string)).status).toBe(200);
    expect((await accept(second?.code as string)).code).toBe('invitation-ended');
    const signIn = (username: string, password: string) =>
      app.http.inject({ method: 'POST', url: '/api/auth/sign-in/username', payload: { username, password } });
    expect((await signIn('0977123456', 'một mật khẩu dài')).statusCode).toBe(200);
    expect((await signIn('0977123456', 'sai mật khẩu')).json().code).toBe('sign-in-failed');
    expect((await signIn('+84977123456', 'một mật khẩu dài')).json().code).toBe('phone-with-country-code');
  });

  test('only for members of the cell, only by those who keep its roster', async () => {
    const invite = async (by: string, personId: string) =>
      (await app.as(by)).call(accounts.inviteMembers, {
        params: { cellId: cell.cellId },
        body: { personIds: [personId] },
      });
    expect((await invite(cell.secretary, other.secretary)).code).toBe('not-a-member');
    expect((await invite(cell.head, cell.deputy)).code).toBe('forbidden');
  });

  test('an invitation ends by the clock', async () => {
    const made = await (await app.as(cell.secretary)).call(accounts.inviteMembers, {
      params: { cellId: cell.cellId },
      body: { personIds: [cell.deputy] },
    });
    const code = made.answer.invitations[0]?.code as string;
    app.setClock('2026-12-24T02:00:01Z');
    expect((await (await app.as(null)).call(accounts.readInvitation, { params: { code } })).code).toBe(
      'invitation-ended',
    );
    app.setClock('2026-11-24T02:00:00Z');
  });
});

describe('first run', () => {
  const body = {
    parentName: 'Đảng bộ Sở Thủy lợi An Bình',
    cellName: 'Chi bộ Quản lý công trình',
    place: 'An Bình',
    termFrom: '2024-06-20',
    lastNumbers: { NQ: 11, BB: 29 },
    secretaryName: 'Vũ Đình Lâm',
    secretaryOfficialOn: '2003-02-03',
    phone: '0912 345 678',
    password: 'mật khẩu đầu tiên',
  };
  test('an empty place is named once, even by two at once; strangers cannot do it again', async () => {
    const empty = await createTestApp();
    try {
      const stranger = await empty.as(null);
      expect((await stranger.call(accounts.readFirstRun)).answer.empty).toBe(true);
      const both = await Promise.all([
        stranger.call(accounts.nameOrganisation, { body }),
        stranger.call(accounts.nameOrganisation, { body }),
      ]);
      expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
      expect((await stranger.call(accounts.readFirstRun)).answer.empty).toBe(false);
      const signedIn = await empty.http.inject({
        method: 'POST',
        url: '/api/auth/sign-in/username',
        payload: { username: '0912345678', password: body.password },
      });
      expect(signedIn.statusCode).toBe(200);
      const numbers = await empty.database.owner
        .selectFrom('document_numbers')
        .select(['type', 'number'])
        .orderBy('type')
        .execute();
      expect(numbers).toEqual([
        { type: 'BB', number: 29 },
        { type: 'NQ', number: 11 },
      ]);
    } finally {
      await empty.close();
    }
  });
});
