// Who stayed in the minority, for any count; how far a kept opinion is carried.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Choice, neededFor, typedResult } from '../../votes/rules.ts';
import { mayCarryOn, wasMinority } from './rules.ts';

const counts = fc
  .record({
    for: fc.nat({ max: 60 }),
    against: fc.nat({ max: 60 }),
    other: fc.nat({ max: 60 }),
    silent: fc.nat({ max: 20 }),
    absent: fc.nat({ max: 20 }),
  })
  .filter((sums) => sums.for + sums.against + sums.other > 0)
  .map((sums) => {
    const may = sums.for + sums.against + sums.other + sums.silent;
    const base = may + sums.absent;
    return typedResult(sums, may, base, neededFor('more_than_half', base));
  });
const choices: readonly Choice[] = ['for', 'against', 'other'];

test('a minority is never more than half of those who voted, and never both sides', () => {
  fc.assert(
    fc.property(counts, (result) => {
      const kept = choices.filter((choice) => wasMinority(result, choice));
      const people = kept.reduce((sum, choice) => sum + result[choice], 0);
      expect(people * 2).toBeLessThan(result.for + result.against + result.other + (people === 0 ? 1 : 0));
      expect(kept.includes('for') && kept.length > 1).toBe(false);
    }),
  );
});

test('passed: who did not agree; not passed with most in favour: nobody, nothing was decided', () => {
  fc.assert(
    fc.property(counts, fc.constantFrom(...choices), (result, choice) => {
      if (result.passed) expect(wasMinority(result, choice)).toBe(choice !== 'for');
      else if (result.for >= result.against + result.other) expect(wasMinority(result, choice)).toBe(false);
      else expect(wasMinority(result, choice)).toBe(choice === 'for');
    }),
  );
});

test('who was silent or whose vote is still open stayed in no minority; of sums anybody may say so where they show one', () => {
  fc.assert(
    fc.property(counts, (result) => {
      expect(wasMinority(result, null)).toBe(false);
      expect(wasMinority(null, 'against')).toBe(false);
      const some = choices.some((choice) => result[choice] > 0 && wasMinority(result, choice));
      expect(wasMinority(result, null, true)).toBe(some);
    }),
  );
});

test('carried on one committee after the other, each having received it first', () => {
  const received = { receivedAt: '2026-12-05T02:00:00Z' };
  const waiting = { receivedAt: null };
  expect(mayCarryOn(false, [], true)).toBe(false);
  expect(mayCarryOn(true, [], true)).toBe(true);
  expect(mayCarryOn(true, [received], true)).toBe(true);
  expect(mayCarryOn(true, [received, waiting], true)).toBe(false);
  expect(mayCarryOn(true, [received], false)).toBe(false);
});
