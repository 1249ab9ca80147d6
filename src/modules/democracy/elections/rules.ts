// Elections: who may stand, lists, valid ballots, counts, results, rounds; the base and quorum of a congress. Pure; rules are dated data.
import { numberOn, ruleOn } from '../../organisation/regulations/rules.ts';
import { type BallotForm, ballotFaults, type Faults, invalidOf } from '../ballots/faults/rules.ts';
import { type Base, neededFor, standingOf, type Voter } from '../votes/rules.ts';

export type ElectedOffice = 'committee' | 'secretary' | 'deputy' | 'delegates';
export type BodyKind = 'presidium' | 'secretariat' | 'tally_board';
export type ElectionState =
  | 'nominating'
  | 'list_vote'
  | 'ready'
  | 'round'
  | 'between'
  | 'elected'
  | 'short'
  | 'to_above'
  | 'stopped';

/** Keys of the rules that an election is held by; the screen opens them. */
export const electionRuleKeys = [
  'election.secret',
  'election.offices',
  'election.list',
  'election.ballot',
  'election.single',
  'election.majority',
  'election.ties',
  'election.rounds',
];
export const congressRuleKeys = ['election.base', 'election.quorum'];

/**
 * Whether a congress on this day leaves those absent throughout with an accepted reason out of its base.
 * Source: point 9.3.2 of the guide to the Charter's rules (election.base).
 */
export function leavesOutAbsent(on: string): boolean {
  return ruleOn('election.base', on)?.values.absentThroughoutCounts === false;
}

export interface Quorum {
  /** Official members summoned: those of the base, and those left out of it because they are absent throughout. */
  readonly summoned: number;
  readonly needed: number;
  readonly present: number;
}

/** How many of those summoned must be there for a congress to vote; null while no rule asks. Source: election.quorum (two thirds). */
export function quorumIn(base: Base, on: string): Quorum | null {
  if (!ruleOn('election.quorum', on)) return null;
  const absent = base.subtracted.find((line) => line.reason === 'absent_throughout')?.count ?? 0;
  const summoned = base.base + absent;
  const [least, of] = [numberOn('election.quorum', 'least', on), numberOn('election.quorum', 'of', on)];
  return { summoned, needed: Math.ceil((summoned * least) / of), present: base.present };
}

export function hasQuorum(quorum: Quorum | null): boolean {
  return quorum === null || (quorum.summoned > 0 && quorum.present >= quorum.needed);
}

/** Official, at home here and taking part: may be elected. Source: Điều lệ 3.4 (probationary members neither elect nor stand). */
export function mayStand(voter: Voter): boolean {
  return ['counted', 'exempt_present', 'exempt_absent', 'absent_throughout'].includes(standingOf(voter));
}

/** How long a list may be for so many seats: never shorter than they are. Source: election.list. */
export function listLimits(seats: number, on: string): { least: number; most: number } {
  if (!ruleOn('election.list', on)) return { least: seats, most: 60 };
  const share = Math.floor((seats * numberOn('election.list', 'surplusPercent', on)) / 100);
  return { least: seats, most: seats + Math.max(numberOn('election.list', 'surplusLeast', on), share) };
}

/** Seats of a committee of a cell on a day; null where so few members elect none. Source: cell.committee. */
export function committeeLimits(officials: number, on: string): { most: number } | null {
  const rule = ruleOn('cell.committee', on);
  if (!rule) return { most: 60 };
  const from = numberOn('cell.committee', 'officials', on);
  return officials >= from ? { most: numberOn('cell.committee', 'most', on) } : null;
}

/**
 * A list with one name asks for agreement: the ballot bears "đồng ý" and "không đồng ý" instead of a name to cross out, and who
 * does not agree casts a valid one. Source: election.single.
 */
export function asksAgreement(candidates: number, on: string): boolean {
  return candidates === 1 && ruleOn('election.single', on)?.values.agreeOrNot === true;
}

/** What stands on the ballot of a round: two boxes for a single name, else names to be crossed out. */
export function formOfRound(round: {
  readonly agreement: boolean;
  readonly candidates: readonly unknown[];
}): Pick<BallotForm, 'method' | 'options'> {
  return round.agreement
    ? { method: 'choose', options: 2 }
    : { method: 'cross_out', options: round.candidates.length };
}

/** How the ballots of a round were handed out; a round on phones of which all took paper was held on paper. */
export function waysOf(round: {
  readonly channel: 'paper' | 'phone';
  readonly onPaper: number;
  readonly result: { readonly handedOut: number } | null;
}): 'paper' | 'phone' | 'both' {
  if (round.channel === 'paper') return 'paper';
  if (round.onPaper === 0) return 'phone';
  return round.result?.handedOut === round.onPaper ? 'paper' : 'both';
}

/** What one of the tally board has counted. */
export interface Count {
  readonly handedOut: number;
  readonly received: number;
  /** Invalid ones by their fault. */
  readonly faults: Faults;
  /** Of valid ballots, in the order of the list. */
  readonly votes: readonly number[];
}

export function validOf(count: Count): number {
  return count.received - invalidOf(count);
}

export interface RoundOf {
  readonly seats: number;
  readonly candidates: number;
  /** In the base and in the room when the round began. */
  readonly mayVote: number;
  /** A single name that is agreed to or not. */
  readonly agreement: boolean;
}

export type CountFault = 'handed-out' | 'received' | 'invalid' | 'lines' | 'sum';

/** The first thing in a count that cannot be; null = it adds up. */
export function faultOfCount(count: Count, of: RoundOf): CountFault | null {
  const valid = validOf(count);
  const sum = count.votes.reduce((all, votes) => all + votes, 0);
  if (count.handedOut > of.mayVote) return 'handed-out';
  if (count.received > count.handedOut) return 'received';
  if (valid < 0) return 'invalid';
  if (count.votes.length !== of.candidates || count.votes.some((votes) => votes > valid)) return 'lines';
  // Every valid ballot keeps somebody, but where it may say no; and nobody more names than there are seats.
  return (sum < valid && !of.agreement) || sum > valid * of.seats ? 'sum' : null;
}

export function sameCount(a: Count, b: Count): boolean {
  return (
    a.handedOut === b.handedOut &&
    a.received === b.received &&
    ballotFaults.every((fault) => a.faults[fault] === b.faults[fault]) &&
    a.votes.length === b.votes.length &&
    a.votes.every((votes, place) => votes === b.votes[place])
  );
}

/** What two of the tally board have entered alike; null until then. */
export function agreedCount(counts: readonly Count[]): Count | null {
  return counts.find((one, at) => counts.some((other, place) => place > at && sameCount(one, other))) ?? null;
}

export interface RoundResult {
  /** Places in the list, most votes first. */
  readonly elected: readonly number[];
  /** With as many votes for the last seats: voted on again among themselves. */
  readonly tied: readonly number[];
  /** More than half, and no seat left. */
  readonly beyond: readonly number[];
}

/**
 * Who is elected: more than half of all in the base, the most votes first, as far as there are seats; who has as many votes as
 * others at the last seat waits for a round among them, which needs no majority. Source: election.majority, election.ties.
 */
export function resultOf(
  votes: readonly number[],
  { seats, base, tie, on }: { seats: number; base: number; tie: boolean; on: string },
): RoundResult {
  const asksMajority = !tie || ruleOn('election.ties', on)?.values.tieRoundNeedsMajority === true;
  const least = asksMajority ? neededFor('more_than_half', base) : 1;
  const ranked = votes
    .map((count, place) => ({ count, place }))
    .filter((one) => one.count >= least)
    .sort((a, b) => b.count - a.count || a.place - b.place);
  if (ranked.length <= seats) return { elected: ranked.map((one) => one.place), tied: [], beyond: [] };
  const last = ranked[seats - 1]?.count ?? 0;
  const splits = ranked[seats]?.count === last;
  const elected = ranked.filter((one, at) => (splits ? one.count > last : at < seats));
  const tied = splits ? ranked.filter((one) => one.count === last) : [];
  const places = (ones: readonly { place: number }[]) => ones.map((one) => one.place);
  const beyond = ranked.filter((one) => !elected.includes(one) && !tied.includes(one));
  return { elected: places(elected), tied: places(tied), beyond: places(beyond) };
}

/**
 * Where the election stands after a round: filled; over after so many rounds, and appointed above (delegates: sent fewer); or the
 * congress decides whether to go on. A round among those tied is part of the round before. Source: election.rounds.
 */
export function stateAfter(of: {
  readonly office: ElectedOffice;
  readonly seatsLeft: number;
  readonly rounds: number;
  readonly tied: boolean;
  readonly on: string;
}): 'elected' | 'to_above' | 'short' | 'between' {
  if (of.seatsLeft === 0) return 'elected';
  if (of.tied || !ruleOn('election.rounds', of.on)) return 'between';
  if (of.rounds < numberOn('election.rounds', 'rounds', of.on)) return 'between';
  return of.office === 'delegates' ? 'short' : 'to_above';
}
