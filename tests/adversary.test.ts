// The adversary, in short: 8 voters, 5 ballots on a running program; the long form (25 × 120) is in tests/long.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Attacked, openAttack } from './support/adversary/attack.ts';
import { limitOf } from './support/adversary/chance.ts';
import { faults } from './support/adversary/faults.ts';
import { strongest } from './support/adversary/scores.ts';

const size = { voters: 8, ballots: 5 };
/** A broken build must give away more than this, of 24. */
const broken = { voters: 8, ballots: 3, least: 18 };

let attacked: Attacked;
beforeAll(async () => {
  attacked = await openAttack(size);
});
afterAll(() => attacked?.end());

test('who holds everything afterwards guesses no better than by chance', async () => {
  const { scores, held } = await attacked.attack(size.ballots);
  console.log(`adversary, ${size.voters} × ${size.ballots}: ${strongest(scores)}`);
  const limit = limitOf(size, scores.size);
  expect([...scores].filter(([, right]) => right > limit)).toEqual([]);
  // He has eyes: where there is pg_waldump, it shows him every ballot going into the box that is gone, and when.
  for (const { seen } of held)
    if (seen) {
      expect(seen.gone).toBeGreaterThanOrEqual(size.voters);
      expect(seen.commits).toBeGreaterThanOrEqual(2 * size.voters);
    }
});

test.each(faults)('$name is found', async (fault) => {
  const { scores } = await attacked.attack(broken.ballots, fault);
  expect(limitOf(broken, scores.size)).toBeLessThan(broken.least);
  console.log(`${fault.name}: ${strongest(scores)}`);
  const found = [...scores].filter(([, right]) => right > broken.least).map(([way]) => way);
  expect(found).toEqual(expect.arrayContaining([...fault.foundBy]));
  if (fault.foundInLog && scores.has('pg_waldump, order of records, by taking'))
    expect(found).toContain('pg_waldump, order of records, by taking');
});
