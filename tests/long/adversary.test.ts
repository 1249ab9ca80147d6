// The adversary of the design: 25 voters with personal speeds in both phases. 59 right ones of 40 ballots' 1,000 votes were too many;
// with so many ways at once chance alone passes that once in a dozen runs. Three times the ballots and the same share, and a failure tells something.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Attacked, openAttack } from '../support/adversary/attack.ts';
import { chanceOfMoreThan } from '../support/adversary/chance.ts';
import { faults } from '../support/adversary/faults.ts';
import { strongest } from '../support/adversary/scores.ts';

const size = { voters: 25, ballots: 120 };
const most = 177;
/** Of the 1,000 votes of 40 ballots. */
const least = 200;

let attacked: Attacked;
beforeAll(async () => {
  attacked = await openAttack(size);
});
afterAll(() => attacked?.end());

test('who holds everything afterwards guesses no better than by chance', async () => {
  const { scores } = await attacked.attack(size.ballots);
  const byChance = scores.size * chanceOfMoreThan(most, size);
  console.log(
    `adversary, ${size.voters} × ${size.ballots}, ${scores.size} ways: ${strongest(scores)}; by chance over ${most}: ${byChance}`,
  );
  expect(byChance).toBeLessThan(1e-4);
  expect([...scores].filter(([, right]) => right > most)).toEqual([]);
}, 1_800_000);

test.each(faults)('$name is found', async (fault) => {
  const { scores } = await attacked.attack(40, fault);
  console.log(`${fault.name}: ${strongest(scores)}`);
  for (const way of fault.foundBy) expect(scores.get(way), way).toBeGreaterThan(least);
});
