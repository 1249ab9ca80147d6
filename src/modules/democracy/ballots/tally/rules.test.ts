// Paper beside phones: an honest count adds up, one that cannot be is found, two must agree in every number; by property.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ballotFaults, faultsOnPhones, invalidOf } from '../faults/rules.ts';
import { bodyOf, countOf } from '../rules.ts';
import { agreedTally, differing, faultOfTally, type Tally } from './rules.ts';

const on = '2026-12-18';
const box = fc
  .record({
    options: fc.integer({ min: 2, max: 8 }),
    seats: fc.integer({ min: 1, max: 8 }),
    method: fc.constantFrom('choose' as const, 'cross_out' as const),
    signed: fc.nat({ max: 3 }),
    lost: fc.nat({ max: 3 }),
  })
  .chain(({ options, seats, ...rest }) =>
    fc.record({
      form: fc.constant({ method: rest.method, options, seats: Math.min(seats, options), on }),
      kept: fc.array(fc.array(fc.boolean(), { minLength: options, maxLength: options }), { maxLength: 30 }),
      signed: fc.constant(rest.signed),
      lost: fc.constant(rest.lost),
    }),
  );

type Box = typeof box extends fc.Arbitrary<infer T> ? T : never;

/** What the board honestly counts: some were signed, the others say what they say. */
function counted({ form, kept, signed, lost }: Box) {
  const { received, votes } = countOf(kept.map(bodyOf), form.options, form.seats);
  const faults = { ...faultsOnPhones(kept, form), marked: signed };
  const tally: Tally = { received: received + signed, faults, votes };
  return { tally, of: { ...form, handedOut: received + signed + lost } };
}

test('whatever is in the box, its honest count adds up', () => {
  fc.assert(
    fc.property(box, (one) => {
      const { tally, of } = counted(one);
      expect(faultOfTally(tally, of)).toBeNull();
    }),
  );
});

test('a count that cannot be is found: received, a reason that is none, invalid, on a line, in the sum', () => {
  fc.assert(
    fc.property(box, (one) => {
      const { tally, of } = counted(one);
      const valid = tally.received - invalidOf(tally);
      expect(faultOfTally({ ...tally, received: of.handedOut + 1 }, of)).toBe('received');
      const marked = { ...tally.faults, marked: tally.faults.marked + valid + 1 };
      expect(faultOfTally({ ...tally, faults: marked }, of)).toBe('invalid');
      if (of.method === 'choose')
        expect(faultOfTally({ ...tally, faults: { ...tally.faults, allCrossed: 1 } }, of)).toBe('reason');
      expect(faultOfTally({ ...tally, votes: [...tally.votes, 0] }, of)).toBe('lines');
      expect(faultOfTally({ ...tally, votes: tally.votes.map(() => valid + 1) }, of)).toBe('lines');
      if (valid > 0) {
        expect(faultOfTally({ ...tally, votes: tally.votes.map(() => 0) }, of)).toBe('sum');
        if (of.options > of.seats)
          expect(faultOfTally({ ...tally, votes: tally.votes.map(() => valid) }, of)).toBe('sum');
      }
    }),
  );
});

test('it holds when two say the same; a number that differs keeps it from holding and is told by its place', () => {
  fc.assert(
    fc.property(box, fc.nat(), (one, which) => {
      const { tally } = counted(one);
      const fault = ballotFaults[which % ballotFaults.length] as (typeof ballotFaults)[number];
      const votes = tally.votes.map((count, at) => count + (at === which % tally.votes.length ? 1 : 0));
      const others = [
        ['received', { ...tally, received: tally.received + 1 }],
        ['faults', { ...tally, faults: { ...tally.faults, [fault]: tally.faults[fault] + 1 } }],
        ['votes', { ...tally, votes }],
      ] as const;
      expect(agreedTally([tally])).toBeNull();
      for (const [place, other] of others) {
        expect(agreedTally([tally, other])).toBeNull();
        expect(differing(tally, [other])).toEqual([place]);
        const agreed = agreedTally([other, tally, { ...tally }]);
        expect(agreed).toMatchObject({ ...tally, invalid: invalidOf(tally) });
        expect(differing(tally, [other, { ...tally }])).toEqual([]);
      }
    }),
  );
});
