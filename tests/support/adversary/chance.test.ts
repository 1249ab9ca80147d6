// The limit of the adversary's score rests on these figures: they are counted out where that can be done.
import { expect, test } from 'vitest';
import { chanceOfMoreThan, limitOf, rightByChance } from './chance.ts';

/** Right ones of every order of n things. */
function countedOut(n: number): number[] {
  const counts = new Array<number>(n + 1).fill(0);
  const place = (left: number[], at: number, right: number) => {
    if (left.length === 0) counts[right] = (counts[right] as number) + 1;
    for (const one of left)
      place(
        left.filter((other) => other !== one),
        at + 1,
        right + (one === at ? 1 : 0),
      );
  };
  place([...new Array(n).keys()], 0, 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / all);
}

test.each([1, 2, 3, 4, 5, 6])('of %i votes chance hits as counting out says', (n) => {
  const told = rightByChance(n);
  for (const [right, share] of countedOut(n).entries()) expect(told[right]).toBeCloseTo(share, 12);
});

test('two ballots are one after the other', () => {
  const [none = 0, single = 0] = countedOut(3);
  const atMostOne = none * none + 2 * none * single;
  expect(chanceOfMoreThan(1, { voters: 3, ballots: 2 })).toBeCloseTo(1 - atMostOne, 12);
});

test('the limit is the least that chance passes less than once in 10,000 runs over all ways', () => {
  const size = { voters: 8, ballots: 5 };
  const limit = limitOf(size, 30);
  expect(30 * chanceOfMoreThan(limit, size)).toBeLessThan(1e-4);
  expect(30 * chanceOfMoreThan(limit - 1, size)).toBeGreaterThanOrEqual(1e-4);
  // The figures that docs/ballot-security tells.
  expect(30 * chanceOfMoreThan(59, { voters: 25, ballots: 40 })).toBeGreaterThan(0.03);
  expect(40 * chanceOfMoreThan(177, { voters: 25, ballots: 120 })).toBeLessThan(1e-4);
});
