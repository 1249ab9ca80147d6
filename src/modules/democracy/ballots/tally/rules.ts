// Paper counted beside phones: what one of the board entered, whether it can be, whether two agree, where they differ. Pure.
import { type BallotForm, ballotFaults, type Faults, hasUnasked, invalidOf } from '../faults/rules.ts';
import type { Sums } from '../rules.ts';

/** What one of the tally board has counted on paper. */
export interface Tally {
  readonly received: number;
  /** Invalid ones by their reason. */
  readonly faults: Faults;
  /** Of valid ballots, in the order of the options. */
  readonly votes: readonly number[];
}

/** Sums of one way, with the reasons of what is invalid. */
export interface CountedSums extends Sums {
  readonly faults: Faults;
}

const places = ['received', 'faults', 'votes'] as const;
export type TallyPlace = (typeof places)[number];

const written: Readonly<Record<TallyPlace, (tally: Tally) => string>> = {
  received: ({ received }) => String(received),
  faults: ({ faults }) => ballotFaults.map((fault) => faults[fault]).join(),
  votes: ({ votes }) => votes.join(),
};

/** Where the own count differs from others'; nowhere once somebody has counted the same. */
export function differing(own: Tally, others: readonly Tally[]): TallyPlace[] {
  const from = (other: Tally) => places.filter((place) => written[place](other) !== written[place](own));
  if (others.some((other) => from(other).length === 0)) return [];
  return places.filter((place) => others.some((other) => from(other).includes(place)));
}

/** What the tally board counted on paper, once two of it say the same; null until then. */
export function agreedTally(tallies: readonly Tally[]): CountedSums | null {
  const agreed = tallies.find((one, at) =>
    tallies.some((other, place) => place > at && differing(one, [other]).length === 0),
  );
  if (!agreed) return null;
  const { received, faults, votes } = agreed;
  const invalid = invalidOf({ faults });
  return { received, invalid, valid: received - invalid, faults, votes };
}

export type TallyFault = 'received' | 'reason' | 'invalid' | 'lines' | 'sum';

/**
 * The first thing in a count of paper that cannot be; null = it adds up: no more than were handed out, only reasons that the rule of
 * the day knows, no option above the valid ones, no seat filled twice.
 */
export function faultOfTally(
  tally: Tally,
  of: BallotForm & { readonly handedOut: number },
): TallyFault | null {
  const valid = tally.received - invalidOf(tally);
  const all = tally.votes.reduce((sum, votes) => sum + votes, 0);
  if (tally.received > of.handedOut) return 'received';
  if (hasUnasked(tally.faults, of)) return 'reason';
  if (valid < 0) return 'invalid';
  if (tally.votes.length !== of.options || tally.votes.some((votes) => votes > valid)) return 'lines';
  return all < valid || all > valid * of.seats ? 'sum' : null;
}
