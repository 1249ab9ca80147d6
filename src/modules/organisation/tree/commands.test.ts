// The dated tree: names, parents, rings, who keeps what from further up.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { granted, type MadeCell, makeCell } from '../factory.ts';
import { addMember } from '../members/commands.ts';
import * as members from '../members/contract.ts';
import { grantOffice } from '../offices/commands.ts';
import { foundOrganisation, moveOrganisation } from './commands.ts';
import * as tree from './contract.ts';

let app: TestApp;
let other: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-24T02:00:00Z' });
  other = await makeCell(app.runAsJob);
});
afterAll(() => app.close());

describe('the tree', () => {
  test('renamed and moved from a date on; earlier dates read as they were', async () => {
    const made = await makeCell(app.runAsJob, { name: 'Chi bộ Đê điều' });
    const above = await app.as(made.above);
    const params = { organisationId: made.cellId };
    expect(
      (
        await above.call(tree.renameOrganisation, {
          params,
          body: { name: 'Chi bộ Quản lý công trình', from: '2025-07-01' },
        })
      ).status,
    ).toBe(200);
    expect(
      (
        await above.call(tree.renameOrganisation, {
          params,
          body: { name: 'Sai ngày', from: '2025-07-01' },
        })
      ).code,
    ).toBe('date-order');
    const nameOn = async (asOf: string) =>
      (await above.call(tree.readOrganisation, { params, query: { asOf } })).answer.name;
    expect(await nameOn('2025-06-30')).toBe('Chi bộ Đê điều');
    expect(await nameOn('2025-07-01')).toBe('Chi bộ Quản lý công trình');
    const read = await above.call(tree.readTree, { query: {} });
    expect(read.answer.nodes.find((node) => node.id === made.cellId)?.formerNames).toEqual([
      { name: 'Chi bộ Đê điều', until: '2025-06-30' },
    ]);
    expect(read.answer.nodes.map((node) => node.open)).toEqual([true, true, true]);
    expect(read.answer.changes).toBe(0);
    expect((await above.call(tree.readTree, { query: { asOf: '2025-07-01' } })).answer.changes).toBe(1);
    // A member is told what stands above by name only; an administrator the whole tree, and opens none of it.
    const seen = async (personId: string) =>
      (await (await app.as(personId)).call(tree.readTree, { query: {} })).answer.nodes.map((node) => [
        node.id,
        node.open,
        node.members === null,
      ]);
    expect(new Set(await seen(made.officials[4] as string))).toEqual(
      new Set([
        [made.cellId, true, false],
        [made.committeeId, false, true],
      ]),
    );
    const administrator = await seen(made.administrator);
    expect(administrator.find(([id]) => id === made.cellId)).toEqual([made.cellId, false, true]);
  });

  test('a ring and a parent that cannot be are refused', async () => {
    const made = await makeCell(app.runAsJob);
    const above = await app.as(made.above);
    const move = (organisationId: string, parentId: string) =>
      above.call(tree.moveOrganisation, {
        params: { organisationId },
        body: { parentId, from: '2026-01-01' },
      });
    expect((await move(made.committeeId, made.committeeId)).code).toBe('tree-loop');
    expect((await move(made.cellId, made.cellId)).code).toBe('tree-loop');
    const founded = await above.call(tree.foundOrganisation, {
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
        await above.call(tree.foundOrganisation, {
          body: { kind: 'cell', name: 'Chi bộ con', foundedOn: '2021-01-01', parentId: made.cellId },
        })
      ).code,
    ).toBe('wrong-parent');
    expect(
      (
        await (
          await app.as(made.secretary)
        ).call(tree.moveOrganisation, {
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
      above.call(members.addMember, {
        params: { cellId: made.cellId },
        body: { name: 'Người Mới', from: '2026-01-01', phone },
      });
    expect((await add('0988 777 666')).code).toBe('contact-not-yours');
    expect((await add(null)).status).toBe(200);
    const read = await above.call(tree.readTree, { query: {} });
    expect(read.answer.nodes.map((node) => node.id)).toContain(made.cellId);
  });
});
