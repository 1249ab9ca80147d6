// Raised cards counted by two: when their counts hold, how many cards there can be. Pure.
import type { Choice } from '../rules.ts';

export type Sums = Readonly<Record<Choice, number>>;

export interface Count extends Sums {
  readonly round: number;
  readonly personId: string;
}

export const noSums: Sums = { for: 0, against: 0, other: 0 };

export function sumOf(sums: Sums): number {
  return sums.for + sums.against + sums.other;
}

/** The counts of a round that hold: two, of two people, all three sums alike; else null. */
export function agreedIn(counts: readonly Count[], round: number): Sums | null {
  const [one, two] = counts.filter((count) => count.round === round);
  if (!one || !two || one.personId === two.personId) return null;
  return one.for === two.for && one.against === two.against && one.other === two.other
    ? { for: one.for, against: one.against, other: one.other }
    : null;
}

/** Whether both have counted in a round and differ: then it is counted again. */
export function differIn(counts: readonly Count[], round: number): boolean {
  return counts.filter((count) => count.round === round).length === 2 && agreedIn(counts, round) === null;
}

/** The round that comes after what was counted. */
export function roundAfter(counts: readonly Count[], round: number): number {
  return differIn(counts, round) ? round + 1 : round;
}

/** Cards that can be raised: who has voted by phone raises none. */
export function cardsLeft(mayVote: number, byPhone: number): number {
  return Math.max(0, mayVote - byPhone);
}
