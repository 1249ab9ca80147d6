// Local rules: set, versioned, ended, read by date and distance; everything that is refused.
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../../tests/support/app.ts';
import { isRefusal, type Result } from '../../../../platform/http/refusal.ts';
import { granted, type MadeCell, makeCell } from '../../factory.ts';
import { grantOffice } from '../../offices/commands.ts';
import { foundOrganisation, moveOrganisation } from '../../tree/commands.ts';
import { listRegulations, readRegulation, type Settings } from '../contract.ts';
import { rulesOf, rulesOfAll } from '../queries.ts';
import { nationalOn, numberOn, regulations, ruleOn, withLocal } from '../rules.ts';
import { endLocalRule, setLocalRule } from './commands.ts';
import { makeLocalRule } from './factory.ts';
import { faultOfSettings } from './rules.ts';

let app: TestApp;
let cell: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-24T02:00:00Z' });
  cell = await makeCell(app.runAsJob);
});
afterAll(() => app.close());

const codeOf = (result: Result<unknown>) => (isRefusal(result) ? result.code : 'ok');
const body = {
  key: 'meeting.papers-before-days',
  settings: { days: 3 } as Settings,
  document: 'Quyết định 15-QĐ/ĐU',
  issuedOn: '2026-11-20',
  note: '',
  from: '2026-12-01',
  until: null,
  replaces: null,
};
const trySet = (personId: string, organisationId: string, change: Partial<typeof body> | object = {}) =>
  app.attempt(personId, (scope) => setLocalRule(scope, organisationId, { ...body, ...change }));
const daysOn = (on: string, cellId = cell.cellId) =>
  app.act(cell.secretary, async (scope) => numberOn(body.key, 'days', on, await rulesOf(scope, cellId)));

describe('what is refused', () => {
  test.each([
    ['a value above its bound', { settings: { days: 11 } }, 'rule-out-of-bounds'],
    ['below what the national rule asks', { settings: { days: 0 } }, 'rule-out-of-bounds'],
    ['half a day', { settings: { days: 1.5 } }, 'rule-out-of-bounds'],
    ['words for a number', { settings: { days: '3' } }, 'rule-out-of-bounds'],
    ['nothing changed', { settings: { days: 1 } }, 'rule-changes-nothing'],
    ['nothing that the rule knows', { settings: { hours: 3 } }, 'rule-changes-nothing'],
    ['yesterday', { from: '2026-11-23' }, 'rule-not-of-the-past'],
    ['an end before its beginning', { until: '2026-12-01' }, 'date-order'],
    ['signed after it is in force', { issuedOn: '2026-12-02' }, 'rule-issued-later'],
    ['a rule that leaves nothing', { key: 'vote.majority', settings: { threshold: 'x' } }, 'rule-not-open'],
    ['an unknown rule', { key: 'vote.unknown' }, 'not-found'],
    ['the last day before the first', { key: 'meeting.day', settings: { day: 10 } }, 'rule-order'],
    [
      'a criterion that no sheet has',
      { key: 'meeting.score', settings: { goodNeedsFull: 'length,charm' } },
      'rule-criteria-unknown',
    ],
  ])('%s', async (_, change, code) => {
    expect(codeOf(await trySet(cell.above, cell.committeeId, change))).toBe(code);
  });
  test('by a cell’s secretary for his cell and for the committee, by another committee', async () => {
    const other = await makeCell(app.runAsJob);
    expect(codeOf(await trySet(cell.secretary, cell.cellId))).toBe('rule-by-committee');
    expect(codeOf(await trySet(cell.secretary, cell.committeeId))).toBe('rule-by-committee');
    expect(codeOf(await trySet(cell.above, cell.cellId))).toBe('rule-by-committee');
    expect(codeOf(await trySet(other.above, cell.committeeId))).toBe('not-found');
    expect(codeOf(await trySet(cell.administrator, cell.committeeId))).toBe('rule-by-committee');
  });
  test('two in one time; a stale version; a version of another rule; the past', async () => {
    const own = await makeCell(app.runAsJob);
    const id = granted(await trySet(own.above, own.committeeId)).id;
    expect(codeOf(await trySet(own.above, own.committeeId, { from: '2027-01-01' }))).toBe('rule-overlaps');
    const replaces = { id, version: 2 };
    expect(codeOf(await trySet(own.above, own.committeeId, { from: '2027-01-01', replaces }))).toBe('stale');
    const other = { key: 'meeting.paper-pages', settings: { pages: 4 }, replaces: { id, version: 1 } };
    expect(codeOf(await trySet(own.above, own.committeeId, other))).toBe('not-found');
    const end = (on: string, version = 1) =>
      app.attempt(own.above, (scope) => endLocalRule(scope, id, { on, version }));
    expect(codeOf(await end('2027-02-01', 2))).toBe('stale');
    expect(codeOf(await end('2026-11-23'))).toBe('rule-not-of-the-past');
    expect(
      codeOf(
        await app.attempt(own.secretary, (scope) =>
          endLocalRule(scope, id, { on: '2027-02-01', version: 1 }),
        ),
      ),
    ).toBe('rule-by-committee');
    // The database itself lets nothing that was set be changed.
    await expect(
      sql`UPDATE local_rules SET settings = '{"days": 9}' WHERE id = ${id}`.execute(app.database.app),
    ).rejects.toThrow('in force as it was set');
    // Not in force yet: it is taken out.
    expect(codeOf(await end('2026-11-24'))).toBe('ok');
    expect(codeOf(await end('2026-11-24'))).toBe('not-found');
  });
});

test('versions follow each other, the past keeps its own; ended, the national rule is back', async () => {
  const first = granted(await trySet(cell.above, cell.committeeId)).id;
  const change = { settings: { days: 5 }, from: '2027-02-01', replaces: { id: first, version: 1 } };
  const second = granted(await trySet(cell.above, cell.committeeId, change)).id;
  await app.act(cell.above, async (scope) =>
    granted(await endLocalRule(scope, second, { on: '2027-06-01', version: 1 })),
  );
  expect(
    await Promise.all(
      ['2026-11-30', '2026-12-01', '2027-01-31', '2027-02-01', '2027-05-31', '2027-06-01'].map((on) =>
        daysOn(on),
      ),
    ),
  ).toEqual([1, 3, 3, 5, 5, 1]);
  const member = await app.as(cell.probationary[0] as string);
  const { regulation, versions } = (await member.call(readRegulation, { params: { id: second } })).answer;
  expect(regulation.citation).toBe('Theo Quyết định 15-QĐ/ĐU của Đảng ủy Sở Thử nghiệm, ngày 20/11/2026');
  expect(regulation.settings).toEqual([
    { label: 'Gửi tài liệu trước buổi sinh hoạt ít nhất', unit: 'ngày', national: '1', own: '5' },
  ]);
  expect(regulation.setBy).toMatchObject({
    nationalId: 'meeting.papers-before-days-42',
    person: 'Phan Thị Quyên',
    endedBy: 'Phan Thị Quyên',
  });
  expect(versions.map((one) => [one.id, one.validFrom, one.validTo])).toEqual([
    [second, '2027-02-01', '2027-06-01'],
    [first, '2026-12-01', '2027-02-01'],
  ]);
  const national = (await member.call(readRegulation, { params: { id: 'meeting.papers-before-days-42' } }))
    .answer;
  expect([national.local.length, national.can.setFor]).toEqual([2, []]);
  const listed = (await member.call(listRegulations, { query: { on: '2027-03-01' } })).answer;
  expect(listed.local.map((one) => one.id)).toEqual([second]);
  const above = (
    await (await app.as(cell.above)).call(readRegulation, { params: { id: 'meeting.papers-before-days-42' } })
  ).answer;
  expect(above.can.setFor.map((one) => one.id)).toEqual([cell.committeeId]);
  const stranger = await app.as((await makeCell(app.runAsJob)).secretary);
  expect((await stranger.call(readRegulation, { params: { id: second } })).code).toBe('not-found');
  const { rows } = await sql<{
    kind: string;
    data: unknown;
  }>`SELECT kind, data FROM facts WHERE kind LIKE 'local-rule.%' AND subject_id = ${second} ORDER BY id`.execute(
    app.database.owner,
  );
  expect(rows.map((row) => row.kind)).toEqual(['local-rule.set', 'local-rule.ended']);
});

test('the nearest committee wins; whoever moves keeps what reached it then', async () => {
  const own = await makeCell(app.runAsJob);
  const upper = await app.runAsJob('sample', async (scope) => {
    const { id } = granted(
      await foundOrganisation(scope, {
        kind: 'upper_committee',
        name: 'Đảng bộ cấp trên',
        foundedOn: '2020-01-01',
        parentId: null,
        place: 'An Bình',
      }),
    );
    granted(await moveOrganisation(scope, own.committeeId, { parentId: id, from: '2026-01-01' }));
    granted(
      await grantOffice(scope, id, {
        personId: own.above,
        kind: 'secretary',
        from: '2020-01-01',
        until: null,
      }),
    );
    return id;
  });
  await makeLocalRule(app.act, own.above, upper, { ...body, settings: { days: 2 } });
  await makeLocalRule(app.act, own.above, own.committeeId, {
    ...body,
    settings: { days: 4 },
    until: '2027-01-01',
  });
  expect(await daysOn('2026-12-15', own.cellId)).toBe(4);
  expect(await daysOn('2027-01-15', own.cellId)).toBe(2);
  await app.runAsJob('sample', async (scope) =>
    granted(await moveOrganisation(scope, own.cellId, { parentId: upper, from: '2026-12-20' })),
  );
  expect(await daysOn('2026-12-15', own.cellId)).toBe(4);
  expect(await daysOn('2026-12-20', own.cellId)).toBe(2);
});

test('one query for any number of cells, once a transaction', async () => {
  const cells = [cell.cellId, cell.committeeId, (await makeCell(app.runAsJob)).cellId];
  const { rows } = await app.act(cell.secretary, async (scope) => {
    const before = await rulesOfAll(scope, cells);
    expect(await rulesOfAll(scope, cells)).toBe(before);
    return sql<{ one: number }>`SELECT 1 AS one`.execute(scope.db);
  });
  expect(rows).toHaveLength(1);
});

const openRules = regulations.filter((one) => one.local);
const anyRule = fc.constantFrom(...openRules);

test('whatever a committee may set stays within the bounds, changes nothing else and no other day', () => {
  fc.assert(
    fc.property(
      anyRule,
      fc.dictionary(
        fc.constantFrom('day', 'lastDay', 'days', 'good', 'regular', 'minutes'),
        fc.integer({ min: -5, max: 400 }),
      ),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 1, max: 400 }),
      (national, settings, start, length) => {
        const day = (at: number) => Temporal.PlainDate.from(national.validFrom).add({ days: at }).toString();
        const rule = { ...local(national.key), from: day(start), until: day(start + length), settings };
        const before = ruleOn(national.key, day(start - 1), [rule]);
        expect(before).toEqual(nationalOn(national.key, day(start - 1)));
        expect(ruleOn(national.key, rule.until, [rule])).toEqual(nationalOn(national.key, rule.until));
        const read = withLocal(national, rule);
        for (const [name, value] of Object.entries(read.values)) {
          const open = national.local?.find((one) => one.name === name);
          if (open?.type !== 'number') expect(value).toEqual(national.values[name]);
          else if (value !== national.values[name]) {
            expect(value).toBe(settings[name]);
            expect(value as number).toBeGreaterThanOrEqual(open.least);
            expect(value as number).toBeLessThanOrEqual(open.most);
          }
        }
        if (faultOfSettings(national, settings) === null)
          expect(Object.keys(settings).some((name) => read.values[name] !== national.values[name])).toBe(
            true,
          );
      },
    ),
  );
});

test('national values lie within what committees may set, in their order; labels are there', () => {
  for (const national of openRules) {
    for (const open of national.local ?? [])
      if (open.type === 'number' && national.values[open.name] !== 0)
        expect(national.values[open.name], `${national.id} ${open.name}`).toSatisfy(
          (value: number) => open.least <= value && value <= open.most,
        );
    expect(faultOfSettings(national, national.values as Settings)?.code).toBe('rule-changes-nothing');
  }
});

test('a rule that is left to committees is never read without theirs', () => {
  for (const { key, validFrom } of openRules)
    expect(() => ruleOn(key, validFrom)).toThrow('may be set by a committee');
});

function local(key: string) {
  return {
    id: '7b0f6f0e-6c5a-4f0e-9d59-3f1f6f3f2a10',
    key,
    by: 'Đảng bộ Sở Thử nghiệm',
    document: 'Quyết định 12-QĐ/ĐU',
    issuedOn: '2026-01-05',
    article: null,
  };
}
