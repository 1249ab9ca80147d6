// A cell is split and dissolved: told before, refused while a meeting is on, too small or by the wrong hands; what follows does follow.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { isRefusal } from '../../../platform/http/refusal.ts';
import { granted, type MadeCell, makeCell } from '../factory.ts';
import { listMembers } from '../members/contract.ts';
import { grantOffice } from '../offices/commands.ts';
import type { OfficeKind } from '../rules.ts';
import { foundOrganisation } from '../tree/commands.ts';
import { readOrganisation, readTree } from '../tree/contract.ts';
import * as contract from './contract.ts';

let app: TestApp;
let cell: MadeCell;
let other: MadeCell;
beforeAll(async () => {
  // Ten to midnight of New Year's Eve in Việt Nam.
  app = await createTestApp({ now: '2026-12-31T16:50:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 7, probationary: 1, name: 'Chi bộ Trạm bơm' });
  other = await makeCell(app.runAsJob);
});
afterAll(() => app.close());

const split = (change: object = {}) => ({
  on: '2027-01-01',
  decision: '31-QĐ/ĐU',
  staying: [...cell.officials.slice(0, 4), ...cell.probationary],
  parts: [
    {
      name: 'Chi bộ Trạm bơm 2',
      members: cell.officials.slice(4),
      offices: [{ personId: cell.officials[4] as string, kind: 'secretary' as const }],
    },
  ],
  ...change,
});
const splitBy = async (by: string, change: object = {}) =>
  (await app.as(by)).call(contract.splitCell, {
    params: { organisationId: cell.cellId },
    body: split(change),
  });

test('refused in words: by whom it is not decided, somebody forgotten or placed twice, under three officials, a strange day', async () => {
  const part = split().parts[0] as ReturnType<typeof split>['parts'][number];
  const three = cell.officials.slice(0, 3);
  const tries: [string, object, string][] = [
    [cell.secretary, {}, 'decided-above'],
    [cell.officials[5] as string, {}, 'forbidden'],
    [other.above, {}, 'forbidden'],
    [cell.above, { staying: three }, 'placement-missing'],
    [cell.above, { staying: [...split().staying, cell.officials[4]] }, 'placed-twice'],
    [cell.above, { staying: [...split().staying, other.head] }, 'not-a-member'],
    [
      cell.above,
      {
        staying: [...split().staying, cell.officials[4]],
        parts: [{ ...part, members: cell.officials.slice(5), offices: [] }],
      },
      'too-few-officials',
    ],
    [
      cell.above,
      { parts: [{ ...part, offices: [{ personId: cell.secretary, kind: 'secretary' }] }] },
      'office-needs-official',
    ],
    [cell.above, { on: '2029-01-01' }, 'date-too-far'],
    [cell.above, { on: '2020-01-01' }, 'not-there-then'],
  ];
  for (const [by, change, code] of tries)
    expect([code, (await splitBy(by, change)).code]).toEqual([code, code]);
  const few = await splitBy(cell.above, tries[6]?.[1]);
  expect(few.message).toContain('Chi bộ Trạm bơm 2 có 2 đảng viên chính thức; chi bộ phải có ít nhất 3');
});

test('the preview tells members, offices and papers and writes nothing', async () => {
  const above = await app.as(cell.above);
  const { answer } = await above.call(contract.previewChange, {
    params: { organisationId: cell.cellId },
    body: { kind: 'split', ...split() },
  });
  expect(answer.may).toBe(true);
  const told = answer.effects.map((one) => one.words.vi).join('\n');
  expect(told).toContain('3 đồng chí (3 chính thức) sinh hoạt ở Chi bộ Trạm bơm 2 từ 01/01/2027');
  expect(told).toContain('Bí thư Chi bộ Trạm bơm 2: đồng chí Nguyễn Văn Số 5, từ 01/01/2027');
  const placing = await above.call(contract.readPlacing, {
    params: { organisationId: cell.cellId },
    query: { on: '2027-01-01' },
  });
  expect(placing.answer.members).toHaveLength(8);
  expect(placing.answer.others.map((one) => one.name)).toEqual(['Chi bộ Văn phòng']);
});

test('split over New Year: the old cell until midnight, the new one after it; twice is refused', async () => {
  const both = await Promise.all([splitBy(cell.above), splitBy(cell.above)]);
  expect(both.map((one) => one.code ?? 'ok').sort()).toEqual(['not-a-member', 'ok']);
  const id = both.find((one) => !one.code)?.answer.ids[0] as string;
  const above = await app.as(cell.above);
  const names = async (cellId: string, asOf: string) =>
    (await above.call(listMembers, { params: { cellId }, query: { asOf } })).answer.members.length;
  expect(await names(cell.cellId, '2026-12-31')).toBe(8);
  expect(await names(cell.cellId, '2027-01-01')).toBe(5);
  const leads = await app.as(cell.officials[4] as string);
  expect((await leads.call(listMembers, { params: { cellId: id }, query: {} })).code).toBe('not-found');
  app.setClock('2026-12-31T17:00:00Z');
  expect((await leads.call(listMembers, { params: { cellId: id }, query: {} })).answer.members).toHaveLength(
    3,
  );
  const page = (await above.call(readOrganisation, { params: { organisationId: id }, query: {} })).answer;
  expect(page.mergers).toMatchObject([
    { way: 'from', kind: 'split', name: 'Chi bộ Trạm bơm', on: '2027-01-01' },
  ]);
  expect(page.offices).toMatchObject([
    { kind: 'secretary', personId: cell.officials[4], from: '2027-01-01' },
  ]);
});

test('dissolved: everybody goes to a named cell or outside, offices end, it is gone from the tree, its past is read', async () => {
  const above = await app.as(cell.above);
  const params = { organisationId: cell.cellId };
  const to = (await above.call(contract.readPlacing, { params, query: {} })).answer.others.find(
    (one) => one.name === 'Chi bộ Trạm bơm 2',
  )?.id as string;
  const here = [...cell.officials.slice(0, 4), ...cell.probationary];
  const body = (change: object = {}) => ({
    on: '2027-02-01',
    decision: '32-QĐ/ĐU',
    placements: here.map((personId, index) => ({ personId, toCellId: index === 3 ? null : to })),
    ...change,
  });
  const foreign = { placements: here.map((personId) => ({ personId, toCellId: other.cellId })) };
  expect((await above.call(contract.dissolveCell, { params, body: body(foreign) })).code).toBe('forbidden');
  const self = { placements: here.map((personId) => ({ personId, toCellId: cell.cellId })) };
  expect((await above.call(contract.dissolveCell, { params, body: body(self) })).code).toBe('wrong-cell');
  expect((await above.call(contract.dissolveCell, { params, body: body({ placements: [] }) })).code).toBe(
    'placement-missing',
  );
  expect((await above.call(contract.dissolveCell, { params, body: body() })).answer).toEqual({ members: 5 });
  expect((await above.call(contract.dissolveCell, { params, body: body() })).code).toBe('ending-decided');
  app.setClock('2027-02-01T02:00:00Z');
  const tree = (await above.call(readTree, { query: {} })).answer.nodes.map((node) => node.id);
  expect(tree).not.toContain(cell.cellId);
  const past = (await above.call(readOrganisation, { params, query: { asOf: '2027-01-31' } })).answer;
  expect(past).toMatchObject({ endedOn: '2027-02-01', ending: 'dissolved', can: { reshape: false } });
  expect((await above.call(listMembers, { params: { cellId: to }, query: {} })).answer.members).toHaveLength(
    7,
  );
});

test('offices stand where they belong, and a cell does not choose who follows it', async () => {
  const give = (by: string, organisationId: string, kind: OfficeKind) =>
    app.attempt(by, (scope) =>
      grantOffice(scope, organisationId, {
        personId: other.head,
        kind,
        from: '2027-02-01',
        until: '2030-01-01',
      }),
    );
  const answers = [];
  for (const [by, id, kind] of [
    [other.above, other.cellId, 'inspection_head'],
    [other.above, other.committeeId, 'group_head'],
    [other.secretary, other.cellId, 'supervisor'],
    [other.above, other.committeeId, 'inspection_head'],
    [other.above, other.committeeId, 'inspection_head'],
    [other.above, other.committeeId, 'inspection_deputy'],
    [other.above, other.cellId, 'supervisor'],
  ] as const) {
    const answer = await give(by, id, kind);
    answers.push(isRefusal(answer) ? answer.code : 'ok');
  }
  expect(answers).toEqual([
    'office-elsewhere',
    'office-elsewhere',
    'supervisor-from-above',
    'ok',
    'office-held',
    'ok',
    'ok',
  ]);
  // The head of the commission stands above the cells; his rights end with the term, to the day.
  const head = await app.as(other.head);
  const read = async () =>
    (await head.call(listMembers, { params: { cellId: beside }, query: {} })).code ?? 'ok';
  const beside = await app.act(other.above, async (scope) => {
    const { committeeId: parentId } = other;
    return granted(
      await foundOrganisation(scope, {
        kind: 'cell',
        name: 'Chi bộ Bên cạnh',
        foundedOn: '2027-01-01',
        parentId,
      }),
    ).id;
  });
  expect(await read()).toBe('ok');
  app.setClock('2029-12-31T16:59:00Z');
  expect(await read()).toBe('ok');
  app.setClock('2029-12-31T17:00:00Z');
  expect(await read()).toBe('not-found');
});
