// The secret ballot: how a choice is written so that no length tells, which ballots are valid, what follows. Pure.
import type { Faults } from './faults/rules.ts';

export type Method = 'choose' | 'cross_out';
export const ballotStates = ['handing_out', 'casting', 'counting', 'published', 'void', 'stopped'] as const;
export type BallotState = (typeof ballotStates)[number];

/** Every ballot is so long, whatever is chosen. */
export const bodyLetters = 64;
/** Fewer are never handed out, counted beside the other channel, or announced. */
export const leastOfAChannel = 3;

/** One mark an option, 1 = kept or chosen; the rest is filled up with dots: `10110......` */
export function bodyOf(kept: readonly boolean[]): string {
  return kept
    .map((one) => (one ? '1' : '0'))
    .join('')
    .padEnd(bodyLetters, '.');
}

/** What was kept, of a body that has the form; null of any other. */
export function keptIn(body: string, options: number): boolean[] | null {
  const marks = body.slice(0, options);
  if (body.length !== bodyLetters || !/^[01]+$/.test(marks) || marks.length !== options) return null;
  if (body.slice(options) !== '.'.repeat(bodyLetters - options)) return null;
  return [...marks].map((mark) => mark === '1');
}

/** A ballot that keeps nobody, or more than there are seats, is invalid. */
export function isValid(kept: readonly boolean[], seats: number): boolean {
  const count = kept.filter(Boolean).length;
  return count >= 1 && count <= seats;
}

export interface Sums {
  readonly received: number;
  readonly valid: number;
  readonly invalid: number;
  /** In the order of the options, of valid ballots. */
  readonly votes: readonly number[];
}

/** What is announced: the sums of both ways, and why ballots are invalid; null = counted before reasons were told apart. */
export interface AnnouncedSums extends Sums {
  readonly faults: Faults | null;
}

/** A ballot that is over, as minutes tell it. */
export interface EndedBallot {
  readonly id: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly title: string;
  readonly method: Method;
  readonly options: readonly { readonly name: string }[];
  readonly base: number;
  readonly needed: number;
  readonly openedAt: string;
  readonly endedAt: string;
  /** In the room and in the base when it was opened. */
  readonly mayVote: number;
  /** How many took one by each channel. */
  readonly phone: number;
  readonly paper: number;
  /** Stopped by the chair, or void: too few came in. Null = published. */
  readonly without: 'stopped' | 'void' | null;
  readonly result: AnnouncedSums | null;
}

/** Counts bodies; one without the form is received and invalid. */
export function countOf(bodies: readonly string[], options: number, seats: number): Sums {
  const read = bodies.map((body) => keptIn(body, options));
  const valid = read.filter((kept) => kept !== null && isValid(kept, seats)) as boolean[][];
  return {
    received: bodies.length,
    valid: valid.length,
    invalid: bodies.length - valid.length,
    votes: Array.from({ length: options }, (_, place) => valid.filter((kept) => kept[place]).length),
  };
}

export function sumOf(a: Sums, b: Sums): Sums {
  return {
    received: a.received + b.received,
    valid: a.valid + b.valid,
    invalid: a.invalid + b.invalid,
    votes: a.votes.map((votes, place) => votes + (b.votes[place] ?? 0)),
  };
}

/** How many were kept, and what follows: what the voter is told before he casts. */
export function standingOfChoice(kept: readonly boolean[], seats: number): 'valid' | 'none' | 'too-many' {
  if (isValid(kept, seats)) return 'valid';
  return kept.some(Boolean) ? 'too-many' : 'none';
}

/** Letters that are not mistaken for one another when read aloud. */
const receiptLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `K7M2 Q9TD 4HXA`: the first 60 bits of a token's SHA-256, five a letter. */
export function receiptOf(sha256: Uint8Array): string {
  const bits = [...sha256.slice(0, 8)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.slice(0, 60).match(/.{5}/g) ?? []).map(
    (five) => receiptLetters[Number.parseInt(five, 2)],
  );
  return (letters.join('').match(/.{4}/g) ?? []).join(' ');
}

/** As typed, in small letters, with or without gaps → as shown. */
export function readReceipt(typed: string): string {
  return (
    typed
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .match(/.{1,4}/g) ?? []
  ).join(' ');
}
