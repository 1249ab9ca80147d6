// Who leaves a cell, who is received, what is corrected: dated, each refusal with its code, contacts following their person.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { granted, type MadeCell, makeCell } from '../factory.ts';
import { grantOffice } from '../offices/commands.ts';
import { setStatus } from '../statuses/contract.ts';
import { foundOrganisation } from '../tree/commands.ts';
import {
  addMember,
  correctMember,
  endMembership,
  listMembers,
  readMember,
  receiveMember,
} from './contract.ts';

let app: TestApp;
let cell: MadeCell;
/** Another cell under the same committee, and its secretary. */
let sister: { id: string; secretary: string };
let stranger: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-24T02:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 8 });
  stranger = await makeCell(app.runAsJob);
  const founded = await app.runAsJob('sample', async (scope) =>
    granted(
      await foundOrganisation(scope, {
        kind: 'cell',
        name: 'Chi bộ Trạm bơm',
        foundedOn: '2020-01-01',
        parentId: cell.committeeId,
      }),
    ),
  );
  const above = await app.as(cell.above);
  const added = await above.call(addMember, {
    params: { cellId: founded.id },
    body: { name: 'Bí Thư Trạm Bơm', from: '2020-01-01', officialOn: '2010-01-01', phone: '0912 999 000' },
  });
  const office = {
    personId: added.answer.personId,
    kind: 'secretary' as const,
    from: '2020-01-01',
    until: null,
  };
  await app.runAsJob('sample', async (scope) => granted(await grantOffice(scope, founded.id, office)));
  sister = { id: founded.id, secretary: added.answer.personId };
});
afterAll(() => app.close());

let number = 0;
/** Somebody new in the cell, official, with a phone. */
async function newcomer(
  body: object = {},
): Promise<{ personId: string; membershipId: string; phone: string }> {
  number += 1;
  const phone = `0977${String(number).padStart(6, '0')}`;
  const added = await (await app.as(cell.secretary)).call(addMember, {
    params: { cellId: cell.cellId },
    body: {
      name: `Người Mới ${number}`,
      from: '2022-01-01',
      joinedOn: '2020-05-19',
      officialOn: '2021-05-19',
      phone,
      ...body,
    },
  });
  return { ...added.answer, phone };
}
const page = async (by: string, personId: string) =>
  (await app.as(by)).call(readMember, { params: { personId } });
async function end(by: string, membershipId: string, body: object) {
  return (await app.as(by)).call(endMembership, {
    params: { membershipId },
    body: { ending: 'transferred', on: '2026-11-01', version: 1, ...body },
  });
}
const inCell = async (cellId: string, asOf: string, personId: string) =>
  (
    await (await app.as(cell.above)).call(listMembers, { params: { cellId }, query: { asOf } })
  ).answer.members.find((one) => one.personId === personId);

describe('official transfer', () => {
  test('the committee moves a member from cell to cell: dates, statuses, offices and contact follow', async () => {
    const moved = await newcomer();
    const secretary = await app.as(cell.secretary);
    await secretary.call(setStatus, {
      params: { membershipId: moved.membershipId },
      body: { kind: 'exempt', from: '2026-03-01' },
    });
    await app.act(cell.secretary, async (scope) =>
      granted(
        await grantOffice(scope, cell.cellId, {
          personId: moved.personId,
          kind: 'committee_member',
          from: '2023-01-01',
          until: null,
        }),
      ),
    );
    expect((await end(cell.secretary, moved.membershipId, { toCellId: sister.id })).code).toBe('forbidden');
    expect((await end(cell.above, moved.membershipId, { toCellId: cell.committeeId })).code).toBe(
      'wrong-cell',
    );
    expect((await end(cell.above, moved.membershipId, { toCellId: cell.cellId })).code).toBe('wrong-cell');
    expect((await end(cell.above, moved.membershipId, { on: '2022-01-01' })).code).toBe('date-order');
    expect((await end(cell.above, moved.membershipId, { version: 9 })).code).toBe('stale');
    expect(
      (await end(cell.above, moved.membershipId, { toCellId: sister.id, decision: '06-QĐ/ĐU' })).status,
    ).toBe(200);
    expect((await end(cell.above, moved.membershipId, { version: 2 })).code).toBe('membership-ended');
    expect(await inCell(cell.cellId, '2026-10-31', moved.personId)).toMatchObject({
      exempt: true,
      official: true,
    });
    expect(await inCell(cell.cellId, '2026-11-01', moved.personId)).toBeUndefined();
    expect(await inCell(sister.id, '2026-11-01', moved.personId)).toMatchObject({
      exempt: false,
      joinedOn: '2020-05-19',
      officialOn: '2021-05-19',
    });
    const read = (await page(sister.secretary, moved.personId)).answer;
    expect(read.contact?.phone).toBe(moved.phone);
    // The new secretary sees his own cell's part, not what the other cell kept.
    expect(read.memberships.map((one) => one.organisationId)).toEqual([sister.id]);
    expect(read.history.map((line) => line.kind)).toEqual(['member.joined']);
    const above = (await page(cell.above, moved.personId)).answer;
    expect(above.memberships.map((one) => [one.ending, one.endedBy])).toEqual([
      [null, null],
      ['transferred', '06-QĐ/ĐU'],
    ]);
    expect(above.offices).toMatchObject([{ kind: 'committee_member', until: '2026-11-01' }]);
    expect(above.history.find((line) => line.kind === 'member.left')?.data).toMatchObject({
      toCellId: 'Chi bộ Trạm bơm',
    });
    // The old cell keeps no contact.
    expect((await page(cell.secretary, moved.personId)).answer.contact).toBeNull();
  });

  test('a cell lets go, another receives by the number on the card; a guess finds nobody', async () => {
    const moved = await newcomer({ cardNumber: 'AB.123.456' });
    expect((await end(cell.secretary, moved.membershipId, { on: '2026-10-01' })).status).toBe(200);
    const receive = async (by: string, cellId: string, body: object) =>
      (await app.as(by)).call(receiveMember, {
        params: { cellId },
        body: { number: 'ab.123.456', kind: 'home', from: '2026-10-05', ...body },
      });
    expect((await receive(cell.secretary, sister.id, {})).code).toBe('forbidden');
    expect((await receive(sister.secretary, sister.id, { number: '0900 111 000' })).code).toBe(
      'number-unknown',
    );
    expect((await receive(sister.secretary, sister.id, { from: '2026-09-30' })).code).toBe(
      'member-elsewhere',
    );
    expect((await receive(sister.secretary, sister.id, {})).status).toBe(200);
    expect((await receive(sister.secretary, sister.id, {})).code).toBe('member-elsewhere');
    expect(await inCell(sister.id, '2026-10-05', moved.personId)).toMatchObject({ officialOn: '2021-05-19' });
    expect((await page(sister.secretary, moved.personId)).answer.contact?.cardNumber).toBe('AB.123.456');
  });
});

describe('temporary transfer in', () => {
  test('counted at home, ended by return only; the host does not change what home keeps', async () => {
    const guest = await newcomer();
    const host = await app.as(sister.secretary);
    const received = await host.call(receiveMember, {
      params: { cellId: sister.id },
      body: { number: guest.phone, kind: 'temporary', from: '2026-09-01', until: '2027-03-01' },
    });
    const { membershipId } = received.answer;
    expect(await inCell(sister.id, '2026-11-24', guest.personId)).toMatchObject({ kind: 'temporary' });
    expect(await inCell(sister.id, '2027-03-01', guest.personId)).toBeUndefined();
    expect(
      (
        await host.call(correctMember, {
          params: { membershipId },
          body: { name: 'Tên Khác', personVersion: 1, version: 1 },
        })
      ).code,
    ).toBe('kept-at-home');
    // The contact stays with the home cell.
    expect((await page(sister.secretary, guest.personId)).answer).toMatchObject({
      contact: null,
      can: { editContact: false },
    });
    expect((await end(sister.secretary, membershipId, { ending: 'transferred' })).code).toBe('ending-wrong');
    expect((await end(sister.secretary, membershipId, { ending: 'returned', on: '2026-11-20' })).status).toBe(
      200,
    );
    expect(await inCell(sister.id, '2026-11-20', guest.personId)).toBeUndefined();
    expect(await inCell(cell.cellId, '2026-11-24', guest.personId)).toMatchObject({ kind: 'home' });
  });
});

describe('removal', () => {
  test('needs the number of its decision; every office ends with it', async () => {
    const removed = await newcomer();
    await app.act(cell.above, async (scope) =>
      granted(
        await grantOffice(scope, cell.committeeId, {
          personId: removed.personId,
          kind: 'committee_member',
          from: '2024-01-01',
          until: null,
        }),
      ),
    );
    expect((await end(cell.secretary, removed.membershipId, { ending: 'removed' })).code).toBe(
      'decision-missing',
    );
    expect((await end(cell.secretary, removed.membershipId, { ending: 'returned' })).code).toBe(
      'ending-wrong',
    );
    expect(
      (await end(cell.secretary, removed.membershipId, { ending: 'removed', decision: '31-QĐ/ĐU' })).status,
    ).toBe(200);
    const { offices, memberships } = (await page(cell.above, removed.personId)).answer;
    expect(offices).toMatchObject([{ kind: 'committee_member', until: '2026-11-01' }]);
    expect(memberships).toMatchObject([{ ending: 'removed', endedBy: '31-QĐ/ĐU', until: '2026-11-01' }]);
    // Who has no part any more sees only what was his own.
    const own = await page(removed.personId, removed.personId);
    expect(own.answer.memberships).toHaveLength(1);
    expect((await page(removed.personId, cell.secretary)).code).toBe('not-found');
  });
});

describe('correcting', () => {
  const correct = async (by: string, membershipId: string, body: object) =>
    (await app.as(by)).call(correctMember, {
      params: { membershipId },
      body: { personVersion: 1, version: 1, ...body },
    });

  test('what is told changes, the rest stays; two at once: the second is told', async () => {
    const one = await newcomer();
    expect((await correct(cell.officials[4] as string, one.membershipId, { name: 'Tên Khác' })).code).toBe(
      'forbidden',
    );
    expect((await correct(cell.secretary, one.membershipId, { name: '  Trần  Văn Sửa ' })).status).toBe(200);
    expect((await correct(cell.deputy, one.membershipId, { post: 'Kỹ sư' })).code).toBe('stale');
    expect((await correct(cell.deputy, one.membershipId, { post: 'Kỹ sư', personVersion: 2 })).status).toBe(
      200,
    );
    const { person, contact, history } = (await page(cell.secretary, one.personId)).answer;
    expect(person).toMatchObject({ name: 'Trần Văn Sửa', post: 'Kỹ sư', version: 3 });
    expect(contact?.phone).toBe(one.phone);
    // The trace holds what changed, not to what.
    expect(history.map((line) => line.data.changed).filter(Boolean)).toEqual([['post'], ['full_name']]);
  });

  test('a probationary member becomes official on a date; wrong dates and numbers are refused', async () => {
    const one = await newcomer({ officialOn: null, joinedOn: '2025-11-20' });
    expect((await correct(cell.secretary, one.membershipId, { officialOn: '2025-11-19' })).code).toBe(
      'official-before-joining',
    );
    expect((await correct(cell.secretary, one.membershipId, { officialOn: '2026-11-20' })).status).toBe(200);
    expect((await inCell(cell.cellId, '2026-11-19', one.personId))?.official).toBe(false);
    expect((await inCell(cell.cellId, '2026-11-20', one.personId))?.official).toBe(true);
    expect((await correct(cell.secretary, one.membershipId, { version: 2, phone: 'chín' })).code).toBe(
      'phone-wrong',
    );
    expect((await correct(cell.secretary, one.membershipId, { version: 2, phone: '0912999000' })).code).toBe(
      'contact-taken',
    );
    expect((await correct(cell.secretary, one.membershipId, { version: 2, phone: null })).status).toBe(200);
    expect((await page(cell.secretary, one.personId)).answer.contact?.phone).toBeNull();
  });
});

test('a member is read by those who may see the cell; strangers hear that there is nobody', async () => {
  const one = await newcomer();
  for (const by of [cell.secretary, cell.head, cell.officials[4] as string, cell.above])
    expect((await page(by, one.personId)).status).toBe(200);
  for (const by of [stranger.secretary, stranger.above, cell.administrator, sister.secretary])
    expect((await page(by, one.personId)).code).toBe('not-found');
  // A contact is read by the confidants and by the person, not by fellow members.
  expect((await page(cell.officials[4] as string, one.personId)).answer.contact).toBeNull();
  expect((await page(one.personId, one.personId)).answer.contact?.phone).toBe(one.phone);
});
