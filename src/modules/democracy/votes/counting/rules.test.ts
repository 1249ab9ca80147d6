// Two counts of raised cards, for any counts: they hold only when alike, and nobody is counted twice.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Choice, type Elector, resultOf } from '../rules.ts';
import { agreedIn, type Count, cardsLeft, differIn, noSums, roundAfter, sumOf } from './rules.ts';

const sums = fc.record({
  for: fc.nat({ max: 40 }),
  against: fc.nat({ max: 40 }),
  other: fc.nat({ max: 40 }),
});
const counts = fc.array(
  fc.record({
    round: fc.integer({ min: 1, max: 3 }),
    personId: fc.constantFrom('one', 'two'),
    for: fc.nat({ max: 3 }),
    against: fc.nat({ max: 3 }),
    other: fc.nat({ max: 3 }),
  }),
  { maxLength: 6 },
);

test('counts hold only where two people counted the same in the same round', () => {
  fc.assert(
    fc.property(counts, (all) => {
      const byRound = (round: number) => all.filter((one) => one.round === round);
      for (const round of [1, 2, 3]) {
        const agreed = agreedIn(all, round);
        if (agreed === null) continue;
        const [one, two] = byRound(round) as [Count, Count];
        expect(one.personId).not.toBe(two.personId);
        for (const choice of ['for', 'against', 'other'] as const)
          expect([one[choice], two[choice]]).toEqual([agreed[choice], agreed[choice]]);
      }
    }),
  );
});

test('a single count holds never; two that differ begin the next round, two alike do not', () => {
  fc.assert(
    fc.property(sums, sums, fc.integer({ min: 1, max: 5 }), (one, two, round) => {
      const first = { ...one, round, personId: 'one' };
      const second = { ...two, round, personId: 'two' };
      expect(agreedIn([first], round)).toBeNull();
      expect(roundAfter([first], round)).toBe(round);
      const same = one.for === two.for && one.against === two.against && one.other === two.other;
      expect(differIn([first, second], round)).toBe(!same);
      expect(roundAfter([first, second], round)).toBe(same ? round : round + 1);
      expect(agreedIn([first, second], round)).toEqual(same ? one : null);
    }),
  );
});

test('phones and cards together are never more than may vote; the sums of both are the result', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.array(fc.constantFrom<Choice>('for', 'against', 'other'), { maxLength: 40 }),
      fc.array(fc.constantFrom<Choice>('for', 'against', 'other'), { maxLength: 80 }),
      (may, phones, raised) => {
        const electors: Elector[] = Array.from({ length: may }, (_, at) => ({
          personId: String(at),
          inBase: true,
          mayVote: true,
          reason: 'counted',
        }));
        const choices = new Map(phones.slice(0, may).map((choice, at) => [String(at), choice]));
        const left = cardsLeft(may, choices.size);
        const cards = { ...noSums };
        for (const choice of raised.slice(0, left)) cards[choice] += 1;
        const result = resultOf(electors, choices, 'more_than_half', cards);
        expect(result.for + result.against + result.other).toBe(choices.size + sumOf(cards));
        expect(result.silent).toBe(may - choices.size - sumOf(cards));
        expect(result.silent).toBeGreaterThanOrEqual(0);
        expect(result.passed).toBe(result.for * 2 > may);
      },
    ),
  );
});
