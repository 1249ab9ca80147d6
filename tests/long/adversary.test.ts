// The adversary of the design: 25 voters, 40 ballots, personal speeds in both phases; chance is 40 right ones, above 59 fails; each
// broken build must give away more than 200.
import { expect, test } from 'vitest';
import { attack } from '../support/adversary.ts';
import { strongest, withLogs } from '../support/adversary-runs.ts';
import { faults } from '../support/broken-ballots.ts';

const size = { voters: 25, ballots: 40 };
const most = 59;
const least = 200;

test('who holds everything afterwards guesses no better than by chance', async () => {
  const run = () => withLogs(null, (app, logs) => attack(app, { ...size, fault: null, logs }));
  const first = await run();
  console.log(`adversary, ${size.voters} × ${size.ballots}: ${strongest(first)}`);
  const suspicious = [...first].filter(([, right]) => right > most).map(([way]) => way);
  if (suspicious.length === 0) return;
  // One of two dozen ways may be lucky once in twenty runs; what knows something is lucky again.
  const again = await run();
  console.log(`again: ${suspicious.map((way) => `${way} ${again.get(way)}`).join(', ')}`);
  expect(suspicious.filter((way) => (again.get(way) ?? 0) > most)).toEqual([]);
});

test.each(faults)('$name is found', async (fault) => {
  const scores = await withLogs(fault, (app, logs) => attack(app, { ...size, fault, logs }));
  console.log(`${fault.name}: ${strongest(scores)}`);
  expect(Math.max(...scores.values())).toBeGreaterThan(least);
});
