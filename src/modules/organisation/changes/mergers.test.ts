// A merger: members, statuses, contacts and children go along, offices end, each day reads as it was.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { isRefusal } from '../../../platform/http/refusal.ts';
import { granted, type MadeCell, makeCell } from '../factory.ts';
import { addMember } from '../members/commands.ts';
import { listMembers, readMember } from '../members/contract.ts';
import { grantOffice } from '../offices/commands.ts';
import { setStatus } from '../statuses/commands.ts';
import { foundOrganisation } from '../tree/commands.ts';
import { readOrganisation, readTree } from '../tree/contract.ts';
import { mergeOrganisations } from './commands.ts';

let app: TestApp;
let cell: MadeCell;
let one: string;
let leader: { personId: string; membershipId: string };
let worker: { personId: string; membershipId: string };
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-24T02:00:00Z' });
  cell = await makeCell(app.runAsJob, { name: 'Chi bộ Trạm bơm Đồng Mây' });
  await app.runAsJob('sample', async (scope) => {
    const founded = granted(
      await foundOrganisation(scope, {
        kind: 'cell',
        name: 'Chi bộ Đồng Mây 1',
        foundedOn: '2020-01-01',
        parentId: cell.committeeId,
        termFrom: '2024-06-01',
      }),
    );
    one = founded.id;
    const add = async (name: string, phone: string, from = '2020-01-01') =>
      granted(await addMember(scope, one, { name, from, officialOn: '2015-01-01', phone }));
    leader = await add('Bí Thư Đồng Mây', '0913 000 001');
    worker = await add('Thợ Bơm', '0913 000 002');
    // Entered after the merger that is recorded late.
    await add('Người Về Sau', '0913 000 003', '2026-04-01');
    const office = { personId: leader.personId, kind: 'secretary', from: '2024-06-01', until: null } as const;
    granted(await grantOffice(scope, one, office));
    granted(
      await setStatus(scope, worker.membershipId, { kind: 'away', from: '2026-02-01', until: '2026-07-01' }),
    );
    granted(await setStatus(scope, worker.membershipId, { kind: 'exempt', from: '2026-09-01', until: null }));
  });
});
afterAll(() => app.close());

const merge = (by: string, change: object = {}) =>
  app.act(by, (scope) =>
    mergeOrganisations(
      scope,
      { predecessorId: one, successorId: cell.cellId, on: '2026-03-01', decision: '06-QĐ/ĐU', ...change },
      app.services.following,
    ),
  );

test('refused: without the right to both, with itself, with another kind, before it was founded', async () => {
  const codes = [];
  for (const [by, change] of [
    [cell.secretary, {}],
    [leader.personId, {}],
    [cell.above, { successorId: one }],
    [cell.above, { successorId: cell.committeeId }],
    [cell.above, { on: '2019-12-31' }],
    [cell.above, { on: '2020-01-01' }],
  ] as const) {
    // Rolled back, as the wrapper of requests does with a refusal.
    const code = await app
      .act(by, async (scope) => {
        const done = await mergeOrganisations(
          scope,
          { predecessorId: one, successorId: cell.cellId, on: '2026-03-01', ...change },
          app.services.following,
        );
        if (!isRefusal(done)) throw new Error('merged');
        throw Object.assign(new Error('rolled back'), { refused: done.code });
      })
      .catch((error: { refused?: string }) => error.refused);
    codes.push(code);
  }
  expect(codes).toEqual([
    'forbidden',
    'forbidden',
    'merge-kinds',
    'merge-kinds',
    'merge-kinds',
    'date-order',
  ]);
});

test('members go along with what is left of their statuses; offices end; each day reads as it was', async () => {
  expect(await merge(cell.above)).toEqual({ members: 3 });
  expect(isRefusal(await merge(cell.above))).toBe(true);
  const above = await app.as(cell.above);
  const roster = async (cellId: string, asOf: string) =>
    (await above.call(listMembers, { params: { cellId }, query: { asOf } })).answer.members;
  expect((await roster(one, '2026-02-28')).map((member) => member.name)).toEqual([
    'Thợ Bơm',
    'Bí Thư Đồng Mây',
  ]);
  expect(await roster(one, '2026-03-01')).toEqual([]);
  const there = async (asOf: string) =>
    (await roster(cell.cellId, asOf)).find((member) => member.personId === worker.personId);
  expect(await there('2026-02-28')).toBeUndefined();
  expect(await there('2026-03-01')).toMatchObject({ away: true, exempt: false, officialOn: '2015-01-01' });
  expect(await there('2026-11-24')).toMatchObject({ away: false, exempt: true });
  expect((await roster(cell.cellId, '2026-04-01')).map((member) => member.name)).toContain('Người Về Sau');

  const read = async (organisationId: string, asOf: string) =>
    above.call(readOrganisation, { params: { organisationId }, query: { asOf } });
  expect((await read(one, '2026-11-24')).code).toBe('not-found');
  const before = (await read(one, '2026-02-28')).answer;
  expect(before).toMatchObject({ name: 'Chi bộ Đồng Mây 1', endedOn: '2026-03-01', ending: 'merged' });
  expect(before.offices).toMatchObject([{ kind: 'secretary', until: '2026-03-01' }]);
  expect(before.mergers).toMatchObject([{ way: 'into', name: 'Chi bộ Trạm bơm Đồng Mây', on: '2026-03-01' }]);
  expect((await read(cell.cellId, '2026-11-24')).answer.mergers).toMatchObject([
    { way: 'from', name: 'Chi bộ Đồng Mây 1', decision: '06-QĐ/ĐU' },
  ]);
  const tree = async (asOf: string) => (await above.call(readTree, { query: { asOf } })).answer.nodes;
  expect((await tree('2026-02-28')).map((node) => node.id)).toContain(one);
  const now = await tree('2026-03-01');
  expect(now.map((node) => node.id)).not.toContain(one);
  expect(now.find((node) => node.id === cell.cellId)?.mergedFrom).toEqual([
    { id: one, name: 'Chi bộ Đồng Mây 1', until: '2026-02-28' },
  ]);
});

test('the contacts are read by the committee of the successor; rights of the ended offices are gone', async () => {
  const read = async (by: string) =>
    (await (await app.as(by)).call(readMember, { params: { personId: worker.personId } })).answer;
  expect((await read(cell.secretary)).contact?.phone).toBe('0913000002');
  const own = await read(leader.personId);
  expect(own.contact).toBeNull();
  expect(own.memberships.every((membership) => !membership.can.edit)).toBe(true);
});

test('committees: what stood under the one stands under the other; not into its own', async () => {
  const made = await app.runAsJob('sample', async (scope) => {
    const found = async (
      kind: 'grassroots_committee' | 'upper_committee' | 'cell',
      name: string,
      parentId: string | null,
    ) => granted(await foundOrganisation(scope, { kind, name, foundedOn: '2020-01-01', parentId })).id;
    const top = await found('upper_committee', 'Đảng bộ tỉnh', null);
    const a = await found('grassroots_committee', 'Đảng bộ Sở A', top);
    const b = await found('grassroots_committee', 'Đảng bộ Sở B', top);
    const inner = await found('grassroots_committee', 'Đảng bộ trực thuộc', a);
    return { top, a, b, inner, child: await found('cell', 'Chi bộ con', a) };
  });
  await app.runAsJob('sample', async (scope) => {
    const into = (successorId: string) =>
      mergeOrganisations(
        scope,
        { predecessorId: made.a, successorId, on: '2026-05-01' },
        app.services.following,
      );
    expect(isRefusal(await into(made.inner))).toBe(true);
    granted(await into(made.b));
    const links = await scope.db
      .selectFrom('organisation_links')
      .select(['parent_id', 'valid'])
      .where('organisation_id', '=', made.child)
      .orderBy('valid')
      .execute();
    expect(links).toEqual([
      { parent_id: made.a, valid: '[2020-01-01,2026-05-01)' },
      { parent_id: made.b, valid: '[2026-05-01,)' },
    ]);
  });
});
