// The adversary, in short: 8 voters, 5 ballots; the long form (25 × 40) is in tests/long.
import { expect, test } from 'vitest';
import { attack } from './support/adversary.ts';
import { strongest, withLogs } from './support/adversary-runs.ts';
import { faults } from './support/broken-ballots.ts';

const size = { voters: 8, ballots: 5 };
/** Chance is 5, give or take 2; more than this comes by chance once in five thousand times. */
const most = 14;
/** Of 40: what a broken build must give away at least. */
const least = 20;

test('who holds everything afterwards guesses no better than by chance', async () => {
  const first = await withLogs(null, (app, logs) => attack(app, { ...size, fault: null, logs }));
  console.log(`adversary, ${size.voters} × ${size.ballots}: ${strongest(first)}`);
  const suspicious = [...first].filter(([, right]) => right > most).map(([way]) => way);
  if (suspicious.length === 0) return;
  // One of two dozen ways may be lucky once; what knows something is lucky again.
  const again = await withLogs(null, (app, logs) => attack(app, { ...size, fault: null, logs }));
  expect(suspicious.filter((way) => (again.get(way) ?? 0) > most)).toEqual([]);
}, 240_000);

test.each(faults)(
  '$name is found',
  async (fault) => {
    const scores = await withLogs(fault, (app, logs) => attack(app, { ...size, fault, logs }));
    console.log(`${fault.name}: ${strongest(scores)}`);
    expect(Math.max(...scores.values())).toBeGreaterThan(least);
  },
  240_000,
);
