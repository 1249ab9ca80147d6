// Elections by rule: lists, ballots, counts that add up, results with ties, rounds; base and quorum of a congress. By property.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ballotFaults, faultOfBallot, faultsOnPhones, invalidOf } from '../ballots/faults/rules.ts';
import { baseOf, electorsOf, type Voter } from '../votes/rules.ts';
import {
  agreedCount,
  asksAgreement,
  type Count,
  committeeLimits,
  faultOfCount,
  hasQuorum,
  leavesOutAbsent,
  listLimits,
  mayStand,
  quorumIn,
  resultOf,
  stateAfter,
  validOf,
} from './rules.ts';

const on = '2026-12-18';

function voter(change: Partial<Voter> = {}): Voter {
  return {
    personId: crypto.randomUUID(),
    kind: 'home',
    official: true,
    exempt: false,
    away: false,
    suspended: false,
    present: true,
    ...change,
  };
}

/** Papers as they come out of the box; what they say is counted, not made up. */
const papers = (candidates: number) =>
  fc.array(
    fc.record({
      issued: fc.boolean(),
      marked: fc.boolean(),
      extra: fc.nat({ max: 1 }),
      kept: fc.array(fc.boolean(), { minLength: candidates, maxLength: candidates }),
    }),
    { maxLength: 40 },
  );
const box = fc
  .record({ candidates: fc.integer({ min: 1, max: 8 }), seats: fc.integer({ min: 1, max: 8 }) })
  .chain(({ candidates, seats }) =>
    fc.record({
      candidates: fc.constant(candidates),
      seats: fc.constant(Math.min(seats, candidates)),
      papers: papers(candidates),
      lost: fc.nat({ max: 3 }),
    }),
  );

const seenOn = ({
  kept,
  ...paper
}: {
  issued: boolean;
  marked: boolean;
  extra: number;
  kept: boolean[];
}) => ({
  ...paper,
  left: kept.filter(Boolean).length,
  blank: false,
});

function counted(one: {
  candidates: number;
  seats: number;
  papers: { issued: boolean; marked: boolean; extra: number; kept: boolean[] }[];
  lost: number;
}): Count {
  const seen = one.papers.map((paper) => ({
    kept: paper.kept,
    fault: faultOfBallot(seenOn(paper), one.seats, on),
  }));
  const valid = seen.filter((paper) => paper.fault === null);
  const count = (fault: string) => seen.filter((paper) => paper.fault === fault).length;
  return {
    handedOut: one.papers.length + one.lost,
    received: one.papers.length,
    faults: {
      notIssued: count('notIssued'),
      marked: count('marked'),
      extraNames: count('extraNames'),
      blank: count('blank'),
      tooManyLeft: count('tooManyLeft'),
      allCrossed: count('allCrossed'),
      other: count('other'),
    },
    votes: Array.from({ length: one.candidates }, (_, at) => valid.filter((paper) => paper.kept[at]).length),
  };
}

test('whatever is in the box, its honest count adds up', () => {
  fc.assert(
    fc.property(box, (one) => {
      const count = counted(one);
      expect(validOf(count) + invalidOf(count)).toBe(count.received);
      const of = { seats: one.seats, candidates: one.candidates, mayVote: count.handedOut, agreement: false };
      expect(faultOfCount(count, of)).toBeNull();
    }),
  );
});

test('a count that cannot be is found: one more handed out, received, invalid, on a line, in the sum', () => {
  fc.assert(
    fc.property(box, (one) => {
      const count = counted(one);
      const of = { seats: one.seats, candidates: one.candidates, mayVote: count.handedOut, agreement: false };
      expect(faultOfCount({ ...count, handedOut: count.handedOut + 1 }, of)).toBe('handed-out');
      expect(faultOfCount({ ...count, received: count.handedOut + 1 }, of)).toBe('received');
      const faults = { ...count.faults, marked: count.faults.marked + validOf(count) + 1 };
      expect(faultOfCount({ ...count, faults }, of)).toBe('invalid');
      const over = count.votes.map((votes, at) => (at === 0 ? validOf(count) + 1 : votes));
      expect(faultOfCount({ ...count, votes: over }, of)).toBe('lines');
      expect(faultOfCount({ ...count, votes: [...count.votes, 0] }, of)).toBe('lines');
      if (validOf(count) > 0)
        expect(faultOfCount({ ...count, votes: count.votes.map(() => 0) }, of)).toBe('sum');
      if (validOf(count) > 0 && one.candidates > one.seats)
        expect(faultOfCount({ ...count, votes: count.votes.map(() => validOf(count)) }, of)).toBe('sum');
    }),
  );
});

test('a single name is agreed to or not: who does not agree is counted, an empty ballot and one with both boxes are not', () => {
  expect(asksAgreement(1, on)).toBe(true);
  expect(asksAgreement(2, on)).toBe(false);
  const kept = [
    [true, false],
    [false, true],
    [false, true],
    [false, false],
    [true, true],
  ];
  const faults = faultsOnPhones(kept, { seats: 1, method: 'choose', on });
  expect(faults).toMatchObject({ blank: 1, tooManyLeft: 1, allCrossed: 0, other: 0 });
  const count = { handedOut: 5, received: 5, faults, votes: [1] };
  const of = { seats: 1, candidates: 1, mayVote: 5 };
  expect(faultOfCount(count, { ...of, agreement: true })).toBeNull();
  expect(faultOfCount(count, { ...of, agreement: false })).toBe('sum');
});

test('a count holds when two say the same, and any number that differs keeps it from holding', () => {
  fc.assert(
    fc.property(box, fc.nat(), (one, which) => {
      const count = counted(one);
      expect(agreedCount([count])).toBeNull();
      expect(agreedCount([{ ...count, received: count.received + 1 }, count, { ...count }])).toEqual(count);
      const fault = ballotFaults[which % ballotFaults.length] as (typeof ballotFaults)[number];
      const others: Count[] = [
        { ...count, handedOut: count.handedOut + 1 },
        { ...count, received: count.received + 1 },
        { ...count, faults: { ...count.faults, [fault]: count.faults[fault] + 1 } },
        {
          ...count,
          votes: count.votes.map((votes, at) => votes + (at === which % count.votes.length ? 1 : 0)),
        },
      ];
      for (const other of others) expect(agreedCount([count, other])).toBeNull();
    }),
  );
});

const round = fc.record({
  base: fc.integer({ min: 1, max: 60 }),
  seats: fc.integer({ min: 1, max: 9 }),
  shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }),
});

test('nobody is elected without more than half of all; no seat is filled twice; nobody elected has fewer votes than one who is not', () => {
  fc.assert(
    fc.property(round, ({ base, seats, shares }) => {
      const votes = shares.map((share) => Math.round(share * base));
      const { elected, tied, beyond } = resultOf(votes, { seats, base, tie: false, on });
      const majority = votes.flatMap((count, place) => (count * 2 > base ? [place] : []));
      expect([...elected, ...tied, ...beyond].sort((a, b) => a - b)).toEqual(majority);
      expect(elected.length).toBeLessThanOrEqual(seats);
      for (const yes of elected)
        for (const no of votes.keys())
          if (!elected.includes(no))
            expect(votes[yes]).toBeGreaterThan((votes[no] ?? 0) - (tied.length ? 0 : 1));
      // Seats stay empty only when there is nobody with a majority for them, or those there are tie.
      if (tied.length === 0) expect(elected.length).toBe(Math.min(seats, majority.length));
      else expect(elected.length + tied.length).toBeGreaterThan(seats);
    }),
  );
});

test('those tied at the last seat are voted on again, without a majority; still tied, nobody is elected', () => {
  expect(resultOf([15, 17, 17, 12, 16, 11], { seats: 5, base: 20, tie: false, on })).toEqual({
    elected: [1, 2, 4, 0, 3],
    tied: [],
    beyond: [5],
  });
  expect(resultOf([15, 12, 12, 11], { seats: 2, base: 20, tie: false, on })).toEqual({
    elected: [0],
    tied: [1, 2],
    beyond: [3],
  });
  expect(resultOf([9, 8], { seats: 1, base: 20, tie: true, on }).elected).toEqual([0]);
  expect(resultOf([8, 8], { seats: 1, base: 20, tie: true, on })).toEqual({
    elected: [],
    tied: [0, 1],
    beyond: [],
  });
  // Half is not more than half, whoever is present.
  expect(resultOf([10], { seats: 1, base: 20, tie: false, on }).elected).toEqual([]);
});

test('three rounds without filling every seat: appointed above; delegates go fewer; a tie is settled first', () => {
  const after = (change: Partial<Parameters<typeof stateAfter>[0]>) =>
    stateAfter({ office: 'secretary', seatsLeft: 1, rounds: 3, tied: false, on, ...change });
  expect(after({})).toBe('to_above');
  expect(after({ office: 'delegates' })).toBe('short');
  expect(after({ rounds: 2 })).toBe('between');
  expect(after({ seatsLeft: 0 })).toBe('elected');
  expect(after({ tied: true })).toBe('between');
});

test('a list is never shorter than its seats and at most three tenths longer, one name always', () => {
  expect([1, 3, 5, 10].map((seats) => listLimits(seats, on))).toEqual([
    { least: 1, most: 2 },
    { least: 3, most: 4 },
    { least: 5, most: 6 },
    { least: 10, most: 13 },
  ]);
  expect([committeeLimits(8, on), committeeLimits(9, on)]).toEqual([null, { most: 7 }]);
});

test('a congress leaves out who is absent throughout with a reason, for its base and not for its quorum', () => {
  expect(leavesOutAbsent(on)).toBe(true);
  fc.assert(
    fc.property(fc.nat({ max: 40 }), fc.nat({ max: 40 }), fc.nat({ max: 40 }), (here, excused, missing) => {
      const voters = [
        ...Array.from({ length: here }, () => voter()),
        ...Array.from({ length: excused }, () => voter({ present: false, absentThroughout: true })),
        ...Array.from({ length: missing }, () => voter({ present: false })),
      ];
      const base = baseOf(electorsOf(voters));
      const quorum = quorumIn(base, on);
      const summoned = here + excused + missing;
      expect([base.base, base.officials]).toEqual([here + missing, summoned]);
      expect(quorum).toEqual({ summoned, needed: Math.ceil((summoned * 2) / 3), present: here });
      expect(hasQuorum(quorum)).toBe(summoned > 0 && here * 3 >= summoned * 2);
    }),
  );
  // Who comes after all is counted again.
  const late = baseOf(electorsOf([voter({ absentThroughout: true })]));
  expect([late.base, late.subtracted]).toEqual([1, []]);
});

test('members on trial, on transfer or suspended do not stand; an absent one may be named', () => {
  expect(mayStand(voter({ present: false }))).toBe(true);
  for (const change of [
    { official: false },
    { suspended: true },
    { away: true },
    { kind: 'temporary' },
  ] as const)
    expect(mayStand(voter(change))).toBe(false);
});
