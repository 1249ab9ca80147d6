// Groups of a cell: dated, one a member, their heads by office; what ends in the cell ends in its groups.
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { mergeOrganisation } from '../changes/contract.ts';
import { readSession } from '../contract.ts';
import { granted, type MadeCell, makeCell } from '../factory.ts';
import { endMembership } from '../members/contract.ts';
import * as offices from '../offices/contract.ts';
import { foundOrganisation } from '../tree/commands.ts';
import { readOrganisation } from '../tree/contract.ts';
import * as contract from './contract.ts';
import { makeGroup } from './factory.ts';
import { sittingOn } from './queries.ts';

let app: TestApp;
let cell: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-24T02:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 8, probationary: 1 });
});
afterAll(() => app.close());

const people = (from: number, to: number) => cell.officials.slice(from, to);
const read = async (on?: string, cellId = cell.cellId) =>
  (
    await (
      await app.as(cell.secretary)
    ).call(contract.readGroups, { params: { cellId }, query: on ? { on } : {} })
  ).answer;

describe('a group', () => {
  test('is founded with its head and deputy, arranged and ended from a day; what was before stays', async () => {
    const secretary = await app.as(cell.secretary);
    const one = await makeGroup(app.act, cell, people(2, 5), {
      name: 'Tổ Khối văn phòng',
      deputyId: people(3, 4)[0],
    });
    const two = await makeGroup(app.act, cell, people(5, 7), { name: 'Tổ Hiện trường' });
    const before = await read();
    expect(before.groups.map((group) => [group.name, group.members.length])).toEqual([
      ['Tổ Hiện trường', 2],
      ['Tổ Khối văn phòng', 3],
    ]);
    expect(before.groups[1]).toMatchObject({
      head: { personId: cell.officials[2] },
      deputy: { personId: cell.officials[3] },
    });
    expect(before.without).toHaveLength(4);
    const session = await (await app.as(cell.officials[2] as string)).call(readSession);
    expect(session.answer.offices).toMatchObject([{ kind: 'group_head' }, { kind: 'agency_head' }]);
    const list = await secretary.call(readOrganisation, {
      params: { organisationId: cell.cellId },
      query: {},
    });
    expect(list.answer.offices.map((office) => [office.kind, office.group])).toEqual([
      ['secretary', null],
      ['deputy_secretary', null],
      ['group_head', 'Tổ Hiện trường'],
      ['group_head', 'Tổ Khối văn phòng'],
      ['group_deputy', 'Tổ Khối văn phòng'],
      ['agency_head', null],
    ]);
    // The head of the second group goes over to the first: his office in the second ends with it.
    const change = (
      version: number,
      more: Partial<{ headId: string | null; memberIds: string[]; name: string }> = {},
    ) =>
      secretary.call(contract.changeGroup, {
        params: { groupId: one },
        body: {
          name: 'Tổ Khối văn phòng',
          from: '2026-12-01',
          memberIds: [...people(3, 6)],
          headId: cell.officials[5] as string,
          deputyId: null,
          version,
          ...more,
        },
      });
    expect((await change(9)).code).toBe('stale');
    expect((await change(1, { headId: cell.officials[7] as string })).code).toBe('group-head-outside');
    expect((await change(1, { name: 'Tổ hiện trường' })).code).toBe('group-name-taken');
    expect((await change(1)).status).toBe(200);
    expect(await read('2026-11-30')).toMatchObject({
      groups: before.groups.map(({ id, members }) => ({ id, members })),
    });
    const after = await read('2026-12-01');
    expect(after.groups.map((group) => [group.id, group.head?.personId, group.members.length])).toEqual([
      [two, undefined, 1],
      [one, cell.officials[5], 3],
    ]);
    const end = (on: string, version = 1) =>
      secretary.call(contract.endGroup, { params: { groupId: two }, body: { on, version } });
    expect((await end('2026-01-01')).code).toBe('date-order');
    expect((await end('2027-01-01')).status).toBe(200);
    expect((await end('2027-02-01', 2)).code).toBe('group-ended');
    expect((await read('2027-01-01')).groups.map((group) => group.id)).toEqual([one]);
    expect((await read('2027-01-01')).without.map((member) => member.personId)).toContain(cell.officials[6]);
  });

  test('takes members of the cell only, heads who are official, and no head by the dialog of offices', async () => {
    const secretary = await app.as(cell.secretary);
    const stranger = await makeCell(app.runAsJob);
    const found = (body: Partial<{ memberIds: string[]; headId: string | null; from: string }>) =>
      secretary.call(contract.foundGroup, {
        params: { cellId: cell.cellId },
        body: {
          name: 'Tổ thử',
          from: '2026-11-24',
          memberIds: [cell.deputy],
          headId: null,
          deputyId: null,
          ...body,
        },
      });
    const outside = await found({ memberIds: [cell.deputy, stranger.deputy] });
    expect(outside.code).toBe('group-member-elsewhere');
    expect(outside.message).toContain('Nguyễn Văn Số 2');
    expect(
      (await found({ memberIds: [...cell.probationary], headId: cell.probationary[0] as string })).code,
    ).toBe('group-head-outside');
    expect((await found({ from: '2019-01-01' })).code).toBe('not-found');
    const grant = await secretary.call(offices.grantOffice, {
      params: { organisationId: cell.cellId },
      body: { personId: cell.deputy, kind: 'group_head', from: '2026-11-24' },
    });
    expect(grant.code).toBe('office-of-group');
    const above = await app.as(cell.above);
    const committee = await above.call(contract.foundGroup, {
      params: { cellId: cell.committeeId },
      body: { name: 'Tổ thử', from: '2026-11-24', memberIds: [cell.deputy], headId: null, deputyId: null },
    });
    expect(committee.code).toBe('groups-of-cells');
    expect((await read()).groups.some((group) => group.name === 'Tổ thử')).toBe(false);
  });

  test('two arrange at once: one of them hears that it is stale', async () => {
    const made = await makeCell(app.runAsJob);
    const groupId = await makeGroup(app.act, made, made.officials.slice(0, 3));
    const [one, two] = [await app.as(made.secretary), await app.as(made.deputy)];
    const body = { name: 'Tổ đảng', from: '2026-11-24', headId: null, deputyId: null, version: 1 };
    const answers = await Promise.all(
      [one, two].map((client, at) =>
        client.call(contract.changeGroup, {
          params: { groupId },
          body: { ...body, memberIds: [made.officials[at] as string] },
        }),
      ),
    );
    expect(answers.map((answer) => answer.code ?? 'ok').sort()).toEqual(['ok', 'stale']);
  });
});

test('who leaves the cell leaves the group and its office; a cell that ends takes its groups along', async () => {
  const made = await makeCell(app.runAsJob, { officials: 6 });
  const groupId = await makeGroup(app.act, made, made.officials.slice(3));
  const head = made.officials[3] as string;
  const { rows } = await sql<{ id: string }>`SELECT id FROM memberships WHERE person_id = ${head}`.execute(
    app.database.owner,
  );
  const secretary = await app.as(made.secretary);
  const left = await secretary.call(endMembership, {
    params: { membershipId: rows[0]?.id as string },
    body: { ending: 'transferred', on: '2026-12-01', version: 1 },
  });
  expect(left.status).toBe(200);
  const page = async (on: string) =>
    (await secretary.call(contract.readGroups, { params: { cellId: made.cellId }, query: { on } })).answer
      .groups;
  expect(await page('2026-11-30')).toMatchObject([{ id: groupId, head: { personId: head } }]);
  expect(await page('2026-12-01')).toMatchObject([{ id: groupId, head: null, members: [{}, {}] }]);
  const beside = await app.runAsJob('sample', async (scope) => {
    const founding = {
      kind: 'cell',
      name: 'Chi bộ bên',
      foundedOn: '2020-01-01',
      parentId: made.committeeId,
    } as const;
    return granted(await foundOrganisation(scope, founding)).id;
  });
  const above = await app.as(made.above);
  const merged = await above.call(mergeOrganisation, {
    params: { organisationId: made.cellId },
    body: { on: '2026-12-15', successorId: beside },
  });
  expect(merged.status).toBe(200);
  const until = await app.database.owner
    .selectFrom('cell_groups')
    .select(sql<string>`upper(valid)::text`.as('until'))
    .where('id', '=', groupId)
    .executeTakeFirstOrThrow();
  expect(until.until).toBe('2026-12-15');
  expect(await app.act(made.above, (scope) => sittingOn(scope, made.cellId, '2026-12-15'))).toEqual(
    new Map(),
  );
});

test('however groups are arranged in time, nobody sits in two, and the days before a change stay as they were', async () => {
  const days = ['2026-02-01', '2026-04-01', '2026-06-01', '2026-08-01', '2026-10-01'];
  const step = fc.record({
    group: fc.nat(2),
    day: fc.constantFrom(...days),
    who: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 6 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const made = await makeCell(app.runAsJob, { officials: 6 });
      const groups: string[] = [];
      for (const [at, one] of made.officials.slice(0, 3).entries())
        groups.push(await makeGroup(app.act, made, [one], { name: `Tổ ${at + 1}`, headId: null }));
      const secretary = await app.as(made.secretary);
      const versions = [1, 1, 1];
      const stand = async () => {
        const seen = [];
        for (const day of ['2026-01-01', ...days, '2027-01-01'])
          seen.push(
            [...(await app.act(made.secretary, (scope) => sittingOn(scope, made.cellId, day)))].sort(),
          );
        return seen;
      };
      for (const { group, day, who } of steps) {
        const before = await stand();
        const answer = await secretary.call(contract.changeGroup, {
          params: { groupId: groups[group] as string },
          body: {
            name: `Tổ ${group + 1}`,
            from: day,
            memberIds: who.map((at) => made.officials[at] as string),
            headId: null,
            deputyId: null,
            version: versions[group] as number,
          },
        });
        expect(answer.status).toBe(200);
        versions[group] = (versions[group] as number) + 1;
        const after = await stand();
        const at = days.indexOf(day) + 1;
        expect(after.slice(0, at)).toEqual(before.slice(0, at));
        const inIt = (after.at(-1) ?? []).filter(([, id]) => id === groups[group]).map(([person]) => person);
        expect(inIt.sort()).toEqual(who.map((one) => made.officials[one] as string).sort());
      }
    }),
    { numRuns: 12 },
  );
}, 60_000);
