// The vote by property, and the worked cases of the sources.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruleOn } from '../../organisation/regulations/rules.ts';
import {
  baseOf,
  type Choice,
  electorsOf,
  isReachable,
  neededFor,
  resultOf,
  standingOf,
  type Threshold,
  type Voter,
  voteRuleKeys,
} from './rules.ts';

const voter = (personId: string, change: Partial<Voter> = {}): Voter => ({
  personId,
  kind: 'home',
  official: true,
  exempt: false,
  away: false,
  suspended: false,
  present: true,
  ...change,
});
const many = (count: number, prefix: string, change: Partial<Voter> = {}) =>
  Array.from({ length: count }, (_, number) => voter(`${prefix}${number}`, change));

const anyVoter = fc.record({
  kind: fc.constantFrom('home' as const, 'temporary' as const),
  official: fc.boolean(),
  exempt: fc.boolean(),
  away: fc.boolean(),
  suspended: fc.boolean(),
  present: fc.boolean(),
});
const anyCell = fc
  .array(anyVoter, { maxLength: 60 })
  .map((cell) => cell.map((one, number) => ({ ...one, personId: `p${number}` })));
const anyThreshold = fc.constantFrom<Threshold>('more_than_half', 'two_thirds');
const anyChoices = fc
  .dictionary(
    fc.integer({ min: 0, max: 70 }).map((number) => `p${number}`),
    fc.constantFrom<Choice>('for', 'against', 'other'),
  )
  .map((record) => new Map(Object.entries(record)));

test('the rules that decide can be opened, on every day since they are kept', () => {
  for (const key of voteRuleKeys)
    for (const on of ['2021-07-30', '2025-03-01', '2026-05-01', '2026-11-24'])
      expect(ruleOn(key, on), key).toBeDefined();
});

describe('worked cases', () => {
  test('20 official and 2 probationary, 3 official away on duty: counted on 20, passes with 11', () => {
    const cell = [
      ...many(17, 'present'),
      ...many(3, 'duty', { present: false }),
      ...many(2, 'trial', { official: false }),
    ];
    const base = baseOf(electorsOf(cell));
    expect(base).toMatchObject({ base: 20, present: 17, officials: 20, subtracted: [] });
    expect(neededFor('more_than_half', base.base)).toBe(11);
  });

  test('25 members of the pictures: 23 official, 1 exempt and absent, 1 away: counted on 21', () => {
    const cell = [
      ...many(21, 'here'),
      voter('exempt', { exempt: true, present: false }),
      voter('away', { away: true, present: false }),
      ...many(2, 'trial', { official: false }),
    ];
    const base = baseOf(electorsOf(cell));
    expect(base).toMatchObject({
      base: 21,
      officials: 23,
      subtracted: [
        { reason: 'away', count: 1 },
        { reason: 'exempt_absent', count: 1 },
      ],
    });
    const choices = new Map<string, Choice>(cell.slice(0, 18).map((one) => [one.personId, 'for']));
    expect(resultOf(electorsOf(cell), choices, 'more_than_half')).toMatchObject({
      for: 18,
      passed: true,
      permille: 857,
    });
  });

  test('an exempt member who comes counts; one on temporary transfer in does not; one absent with reason does', () => {
    expect(standingOf(voter('a', { exempt: true }))).toBe('exempt_present');
    expect(standingOf(voter('a', { exempt: true, present: false }))).toBe('exempt_absent');
    expect(standingOf(voter('a', { kind: 'temporary' }))).toBe('guest_here');
    expect(standingOf(voter('a', { present: false }))).toBe('counted');
    expect(standingOf(voter('a', { exempt: true, suspended: true }))).toBe('suspended');
  });

  test('exactly half does not pass; two thirds do', () => {
    expect([20, 21, 22, 3].map((base) => neededFor('more_than_half', base))).toEqual([11, 11, 12, 2]);
    expect([20, 21, 22, 3].map((base) => neededFor('two_thirds', base))).toEqual([14, 14, 15, 2]);
  });

  test('ten of twenty-one present: the vote is not opened', () => {
    const cell = [...many(10, 'here'), ...many(11, 'away', { present: false })];
    expect(isReachable('more_than_half', baseOf(electorsOf(cell)))).toBe(false);
    expect(
      isReachable(
        'more_than_half',
        baseOf(electorsOf([...cell.slice(0, -2), voter('late'), voter('later')])),
      ),
    ).toBe(true);
  });
});

describe('properties', () => {
  test('nobody is in the base who is on trial, suspended, away or a guest; who may vote is in the base and in the room', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        for (const [number, elector] of electorsOf(cell).entries()) {
          const one = cell[number] as Voter;
          if (one.kind === 'temporary' || !one.official || one.suspended || one.away)
            expect(elector.inBase).toBe(false);
          expect(elector.mayVote).toBe(elector.inBase && one.present);
        }
      }),
    );
  });

  test('the base explains itself: officials less what was taken away', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const base = baseOf(electorsOf(cell));
        expect(base.officials).toBe(cell.filter((one) => one.kind === 'home' && one.official).length);
        expect(base.base).toBe(base.officials - base.subtracted.reduce((sum, line) => sum + line.count, 0));
        expect(base.present).toBeLessThanOrEqual(base.base);
      }),
    );
  });

  test('passed means more than half, or two thirds, of all counted, not of those present', () => {
    fc.assert(
      fc.property(anyCell, anyChoices, anyThreshold, (cell, choices, threshold) => {
        const electors = electorsOf(cell);
        const { base } = baseOf(electors);
        const result = resultOf(electors, choices, threshold);
        expect(result.passed).toBe(
          base > 0 && (threshold === 'more_than_half' ? result.for * 2 > base : result.for * 3 >= base * 2),
        );
        expect(result.for + result.against + result.other + result.silent).toBe(baseOf(electors).present);
      }),
    );
  });

  test('what cannot be reached does not pass, whatever is chosen; what is reachable passes when all are in favour', () => {
    fc.assert(
      fc.property(anyCell, anyChoices, anyThreshold, (cell, choices, threshold) => {
        const electors = electorsOf(cell);
        const reachable = isReachable(threshold, baseOf(electors));
        if (!reachable) expect(resultOf(electors, choices, threshold).passed).toBe(false);
        const all = new Map<string, Choice>(cell.map((one) => [one.personId, 'for']));
        expect(resultOf(electors, all, threshold).passed).toBe(reachable);
      }),
    );
  });

  test('somebody leaving never lowers what is needed, unless he is exempt', () => {
    fc.assert(
      fc.property(anyCell, fc.nat(), (cell, pick) => {
        const leaver = cell[pick % Math.max(cell.length, 1)];
        if (!leaver || leaver.exempt) return;
        const after = cell.map((one) => (one === leaver ? { ...one, present: false } : one));
        expect(baseOf(electorsOf(after)).base).toBe(baseOf(electorsOf(cell)).base);
      }),
    );
  });
});
