// The ground as each role meets it: tree, roster, offices, invitations, first run; each refusal with its code.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../tests/support/app.ts';
import { addMember, foundOrganisation, grantOffice, moveOrganisation } from './commands.ts';
import * as contract from './contract.ts';
import { granted, type MadeCell, makeCell } from './factory.ts';

let app: TestApp;
let cell: MadeCell;
let other: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-24T02:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 6, probationary: 2 });
  other = await makeCell(app.runAsJob);
});
afterAll(() => app.close());

const roster = (cellId: string, asOf?: string) => ({ params: { cellId }, query: asOf ? { asOf } : {} });

describe('who sees a roster', () => {
  test('members, head and the committee above do; strangers, other cells and the administrator hear that there is none', async () => {
    for (const personId of [
      cell.secretary,
      cell.deputy,
      cell.head,
      cell.probationary[0] as string,
      cell.above,
    ]) {
      const answer = await (await app.as(personId)).call(contract.listMembers, roster(cell.cellId));
      expect(answer.status).toBe(200);
      expect(answer.answer.members).toHaveLength(8);
    }
    for (const personId of [other.secretary, other.above, cell.administrator]) {
      const answer = await (await app.as(personId)).call(contract.listMembers, roster(cell.cellId));
      expect([answer.status, answer.code]).toEqual([404, 'not-found']);
    }
    expect((await (await app.as(null)).call(contract.listMembers, roster(cell.cellId))).code).toBe(
      'not-signed-in',
    );
  });

  test('sorted by given name the Vietnamese way', async () => {
    const secretary = await app.as(cell.secretary);
    for (const name of ['Lê Thị Yến', 'Hà Văn Đạt', 'Cao Anh Dũng', 'Vũ Thị Ánh', 'Ngô Hoài An']) {
      expect(
        (
          await secretary.call(contract.addMember, {
            params: { cellId: cell.cellId },
            body: { name, from: '2026-01-01' },
          })
        ).status,
      ).toBe(200);
    }
    const { answer } = await secretary.call(contract.listMembers, roster(cell.cellId));
    const given = answer.members
      .map((member) => member.name.split(' ').at(-1))
      .filter((name) => !/^\d+$/.test(name ?? ''));
    expect(given).toEqual(['An', 'Ánh', 'Dũng', 'Đạt', 'Yến']);
  });

  test('as of a date before somebody came, he is not there', async () => {
    const { answer } = await (await app.as(cell.secretary)).call(
      contract.listMembers,
      roster(cell.cellId, '2025-12-31'),
    );
    expect(answer.members).toHaveLength(8);
  });
});

describe('changing the roster', () => {
  const add = (body: Parameters<typeof Object.assign>[0]) => ({
    params: { cellId: cell.cellId },
    body: { name: 'Người Mới', from: '2026-01-01', ...body },
  });

  test('a plain member may not; nothing is written', async () => {
    const before = await app.database.owner
      .selectFrom('people')
      .select(sql<number>`count(*)::int`.as('count'))
      .executeTakeFirstOrThrow();
    for (const personId of [cell.officials[4] as string, cell.head, other.secretary, cell.administrator]) {
      expect((await (await app.as(personId)).call(contract.addMember, add({}))).code).toBe('forbidden');
    }
    const after = await app.database.owner
      .selectFrom('people')
      .select(sql<number>`count(*)::int`.as('count'))
      .executeTakeFirstOrThrow();
    expect(after).toEqual(before);
  });

  test('a wrong phone, a taken phone, an official date before joining: each refused, nothing half written', async () => {
    const secretary = await app.as(cell.secretary);
    const taken = await secretary.call(contract.addMember, add({ phone: '0988 000 111' }));
    expect(taken.status).toBe(200);
    expect((await secretary.call(contract.addMember, add({ phone: '0988.000.111' }))).code).toBe(
      'contact-taken',
    );
    expect((await secretary.call(contract.addMember, add({ phone: 'chín tám' }))).code).toBe('phone-wrong');
    expect(
      (await secretary.call(contract.addMember, add({ joinedOn: '2020-01-01', officialOn: '2019-01-01' })))
        .code,
    ).toBe('official-before-joining');
    expect((await secretary.call(contract.addMember, add({ birthYear: 1800 }))).code).toBe('bad-input');
  });

  test('the same command sent twice is done once; its key serves no other command', async () => {
    const secretary = await app.as(cell.secretary);
    const args = { ...add({ name: 'Gửi Hai Lần' }), idempotencyKey: 'key-of-this-test' };
    const [first, second] = await Promise.all([
      secretary.call(contract.addMember, args),
      secretary.call(contract.addMember, args),
    ]);
    expect(first.status).toBe(200);
    expect(second.answer).toEqual(first.answer);
    const { answer } = await secretary.call(contract.listMembers, roster(cell.cellId));
    expect(answer.members.filter((member) => member.name === 'Gửi Hai Lần')).toHaveLength(1);
    expect((await secretary.call(contract.addMember, { ...args, ...add({ name: 'Người Khác' }) })).code).toBe(
      'key-reused',
    );
  });

  test('statuses do not overlap, and end after they begin', async () => {
    const secretary = await app.as(cell.secretary);
    const { answer } = await secretary.call(contract.listMembers, roster(cell.cellId));
    const membershipId = answer.members.at(-1)?.membershipId as string;
    const set = (body: { kind: 'exempt'; from: string; until?: string | null }) =>
      secretary.call(contract.setStatus, { params: { membershipId }, body });
    expect((await set({ kind: 'exempt', from: '2026-03-01', until: '2026-03-01' })).code).toBe('date-order');
    expect((await set({ kind: 'exempt', from: '2026-03-01' })).status).toBe(200);
    expect((await set({ kind: 'exempt', from: '2026-05-01' })).code).toBe('status-overlaps');
    const later = await secretary.call(contract.listMembers, roster(cell.cellId));
    expect(later.answer.members.at(-1)?.exempt).toBe(true);
    const earlier = await secretary.call(contract.listMembers, roster(cell.cellId, '2026-02-28'));
    expect(earlier.answer.members.at(-1)?.exempt).toBe(false);
  });
});

describe('offices', () => {
  test('rights come with the office and end with it, by date; two people at once cannot hold it', async () => {
    const made = await makeCell(app.runAsJob);
    const secretary = await app.as(made.secretary);
    const newcomer = made.officials[4] as string;
    const grant = { personId: newcomer, kind: 'secretary' as const, from: '2026-11-24', until: null };
    expect(
      (await secretary.call(contract.grantOffice, { params: { organisationId: made.cellId }, body: grant }))
        .code,
    ).toBe('office-held');
    const page = await secretary.call(contract.readOrganisation, {
      params: { organisationId: made.cellId },
      query: {},
    });
    const office = page.answer.offices.find((one) => one.kind === 'secretary');
    const end = {
      params: { officeId: office?.id as string },
      body: { on: '2026-11-24', version: office?.version as number },
    };
    expect(
      (await secretary.call(contract.endOffice, { ...end, body: { ...end.body, version: 99 } })).code,
    ).toBe('stale');
    expect((await secretary.call(contract.endOffice, end)).status).toBe(200);
    expect((await secretary.call(contract.endOffice, end)).code).toBe('forbidden');
    const deputy = await app.as(made.deputy);
    expect(
      (await deputy.call(contract.grantOffice, { params: { organisationId: made.cellId }, body: grant }))
        .status,
    ).toBe(200);
    const session = await (await app.as(newcomer)).call(contract.readSession);
    expect(session.answer.rights).toContainEqual({ right: 'lead', organisationId: made.cellId });
  });
});

describe('the tree', () => {
  test('renamed and moved from a date on; earlier dates read as they were', async () => {
    const made = await makeCell(app.runAsJob, { name: 'Chi bộ Đê điều' });
    const above = await app.as(made.above);
    const params = { organisationId: made.cellId };
    expect(
      (
        await above.call(contract.renameOrganisation, {
          params,
          body: { name: 'Chi bộ Quản lý công trình', from: '2025-07-01' },
        })
      ).status,
    ).toBe(200);
    expect(
      (
        await above.call(contract.renameOrganisation, {
          params,
          body: { name: 'Sai ngày', from: '2025-07-01' },
        })
      ).code,
    ).toBe('date-order');
    const nameOn = async (asOf: string) =>
      (await above.call(contract.readOrganisation, { params, query: { asOf } })).answer.name;
    expect(await nameOn('2025-06-30')).toBe('Chi bộ Đê điều');
    expect(await nameOn('2025-07-01')).toBe('Chi bộ Quản lý công trình');
    const tree = await above.call(contract.readTree, { query: {} });
    expect(tree.answer.nodes.find((node) => node.id === made.cellId)?.formerNames).toEqual([
      { name: 'Chi bộ Đê điều', until: '2025-06-30' },
    ]);
  });

  test('a ring and a parent that cannot be are refused', async () => {
    const made = await makeCell(app.runAsJob);
    const above = await app.as(made.above);
    const move = (organisationId: string, parentId: string) =>
      above.call(contract.moveOrganisation, {
        params: { organisationId },
        body: { parentId, from: '2026-01-01' },
      });
    expect((await move(made.committeeId, made.committeeId)).code).toBe('tree-loop');
    expect((await move(made.cellId, made.cellId)).code).toBe('tree-loop');
    const founded = await above.call(contract.foundOrganisation, {
      body: {
        kind: 'grassroots_committee',
        name: 'Đảng bộ bộ phận',
        foundedOn: '2021-01-01',
        parentId: made.committeeId,
      },
    });
    expect((await move(made.committeeId, founded.answer.id)).code).toBe('tree-loop');
    expect(
      (
        await above.call(contract.foundOrganisation, {
          body: { kind: 'cell', name: 'Chi bộ con', foundedOn: '2021-01-01', parentId: made.cellId },
        })
      ).code,
    ).toBe('wrong-parent');
    expect(
      (
        await (
          await app.as(made.secretary)
        ).call(contract.moveOrganisation, {
          params: { organisationId: made.cellId },
          body: { parentId: other.committeeId, from: '2026-01-01' },
        })
      ).code,
    ).toBe('forbidden');
  });
});

describe('further up the tree', () => {
  test('a place that began without a parent is put under one; from further up a roster is kept, contacts are not entered', async () => {
    const made = await makeCell(app.runAsJob);
    const top = await app.runAsJob('sample', async (scope) => {
      const founded = granted(
        await foundOrganisation(scope, {
          kind: 'upper_committee',
          name: 'Đảng bộ tỉnh',
          foundedOn: '2020-01-01',
          parentId: null,
        }),
      );
      granted(await moveOrganisation(scope, made.committeeId, { parentId: founded.id, from: '2020-02-01' }));
      const home = granted(
        await foundOrganisation(scope, {
          kind: 'cell',
          name: 'Chi bộ tỉnh',
          foundedOn: '2020-03-01',
          parentId: founded.id,
        }),
      );
      const person = granted(await addMember(scope, home.id, { name: 'Người Cấp Trên', from: '2020-03-01' }));
      const office = {
        personId: person.personId,
        kind: 'secretary' as const,
        from: '2020-03-01',
        until: null,
      };
      granted(await grantOffice(scope, founded.id, office));
      return person.personId;
    });
    const above = await app.as(top);
    const add = (phone: string | null) =>
      above.call(contract.addMember, {
        params: { cellId: made.cellId },
        body: { name: 'Người Mới', from: '2026-01-01', phone },
      });
    expect((await add('0988 777 666')).code).toBe('contact-not-yours');
    expect((await add(null)).status).toBe(200);
    const tree = await above.call(contract.readTree, { query: {} });
    expect(tree.answer.nodes.map((node) => node.id)).toContain(made.cellId);
  });
});

describe('invitations', () => {
  test('a code works once, until it ends, and makes an account that signs in by phone', async () => {
    const secretary = await app.as(cell.secretary);
    const added = await secretary.call(contract.addMember, {
      params: { cellId: cell.cellId },
      body: { name: 'Mời Vào', from: '2026-01-01', phone: '0977 123 456' },
    });
    const { personId } = added.answer;
    const invite = () =>
      secretary.call(contract.inviteMembers, {
        params: { cellId: cell.cellId },
        body: { personIds: [personId] },
      });
    const [first, second] = [(await invite()).answer.invitations[0], (await invite()).answer.invitations[0]];
    const stranger = await app.as(null);
    const accept = (code: string, password = 'một mật khẩu dài') =>
      stranger.call(contract.acceptInvitation, { params: { code }, body: { password } });
    expect((await accept(first?.code as string)).code).toBe('invitation-ended');
    expect((await accept('ABCDEFGH23456789')).code).toBe('invitation-unknown');
    expect((await accept(second?.code as string, 'ngắn')).code).toBe('bad-input');
    expect(
      (await stranger.call(contract.readInvitation, { params: { code: second?.code as string } })).answer
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
      (await app.as(by)).call(contract.inviteMembers, {
        params: { cellId: cell.cellId },
        body: { personIds: [personId] },
      });
    expect((await invite(cell.secretary, other.secretary)).code).toBe('not-a-member');
    expect((await invite(cell.head, cell.deputy)).code).toBe('forbidden');
  });

  test('an invitation ends by the clock', async () => {
    const made = await (await app.as(cell.secretary)).call(contract.inviteMembers, {
      params: { cellId: cell.cellId },
      body: { personIds: [cell.deputy] },
    });
    const code = made.answer.invitations[0]?.code as string;
    app.setClock('2026-12-24T02:00:01Z');
    expect((await (await app.as(null)).call(contract.readInvitation, { params: { code } })).code).toBe(
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
      expect((await stranger.call(contract.readFirstRun)).answer.empty).toBe(true);
      const both = await Promise.all([
        stranger.call(contract.nameOrganisation, { body }),
        stranger.call(contract.nameOrganisation, { body }),
      ]);
      expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
      expect((await stranger.call(contract.readFirstRun)).answer.empty).toBe(false);
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

describe('contacts are guarded by the database', () => {
  test('a forgotten setting reads nothing; two people alternating on one connection see only their own', async () => {
    expect(await app.database.app.selectFrom('contacts').selectAll().execute()).toEqual([]);
    const seen = async (personId: string) =>
      app.act(personId, (scope) => scope.db.selectFrom('contacts').select('person_id').execute());
    const own = cell.officials[3] as string;
    expect(await seen(own)).toEqual([{ person_id: own }]);
    const all = await seen(cell.secretary);
    expect(all.length).toBeGreaterThan(5);
    expect(await seen(own)).toEqual([{ person_id: own }]);
    expect((await seen(cell.administrator)).map((row) => row.person_id)).toEqual([cell.administrator]);
  });
});
