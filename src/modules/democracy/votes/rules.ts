// The vote: who counts, who may vote, how many are needed, what the result is. Pure; the roll of the moment is an argument.

/** Of all counted: more than half (a resolution), or two thirds (admission, striking off). */
export type Threshold = 'more_than_half' | 'two_thirds';
export type Choice = 'for' | 'against' | 'other';

/** A member as on the day of the meeting. */
export interface Voter {
  readonly personId: string;
  /** 'temporary' = on temporary transfer in: counted at the home cell. */
  readonly kind: 'home' | 'temporary';
  readonly official: boolean;
  readonly exempt: boolean;
  /** On temporary transfer elsewhere. */
  readonly away: boolean;
  readonly suspended: boolean;
  /** In the room now. Absent with reason is absent, and still counts. */
  readonly present: boolean;
  /** At a congress: away from beginning to end with an accepted reason, as far as it has come. */
  readonly absentThroughout?: boolean;
}

/** Why somebody is counted or not; the first that fits, in this order. */
export type Standing =
  | 'guest_here'
  | 'probationary'
  | 'suspended'
  | 'away'
  | 'exempt_absent'
  | 'exempt_present'
  | 'absent_throughout'
  | 'counted';

export interface Elector {
  readonly personId: string;
  readonly inBase: boolean;
  /** In the base and in the room. */
  readonly mayVote: boolean;
  readonly reason: Standing;
}

/** Keys of the rules that decide; the screen opens them (regulations). */
export const voteRuleKeys = ['vote.base', 'vote.majority', 'vote.two-thirds', 'vote.probationary'] as const;
const keyOfOther = { more_than_half: 'vote.two-thirds', two_thirds: 'vote.majority' };

/** The rules that decided this vote: of the thresholds the one that applied, that on guests only where there were some. */
export function ruleKeysOf(threshold: Threshold, electors: readonly Elector[]): string[] {
  const guests = electors.some((elector) => elector.reason === 'guest_here');
  return [
    ...voteRuleKeys.filter((key) => key !== keyOfOther[threshold]),
    ...(guests ? ['vote.temporary-in'] : []),
    ...(electors.some((elector) => elector.reason === 'absent_throughout') ? ['election.base'] : []),
  ];
}

const noVote = {
  guest_here: 'temporary-no-vote',
  probationary: 'probationary-no-vote',
  suspended: 'suspended-no-vote',
  away: 'away-no-vote',
  exempt_absent: 'not-present-no-vote',
  exempt_present: 'not-present-no-vote',
  absent_throughout: 'not-present-no-vote',
  counted: 'not-present-no-vote',
} as const;

/** Why somebody with this frozen standing may not vote, as the code of its sentence; null = he may. */
export function whyNoVote(standing: Standing | null, mayVote: boolean) {
  if (mayVote) return null;
  return standing === null ? 'not-elector' : noVote[standing];
}

/**
 * How one member counts in a vote of the cell.
 * Source: point 9.3.2 of the guide to the Charter's rules (CONFIRMED, CONFIRMED* for its successors): all official members
 * summoned, less those on temporary transfer elsewhere, less the exempt who are absent (an exempt member who comes counts),
 * less the suspended; of a congress also less those absent throughout with an accepted reason. Members on temporary transfer in are not in the host's base (RECALLED). Probationary: Charter, Điều 3.4.
 */
export function standingOf(voter: Voter): Standing {
  if (voter.kind === 'temporary') return 'guest_here';
  if (!voter.official) return 'probationary';
  if (voter.suspended) return 'suspended';
  if (voter.away) return 'away';
  if (voter.exempt) return voter.present ? 'exempt_present' : 'exempt_absent';
  if (voter.absentThroughout && !voter.present) return 'absent_throughout';
  return 'counted';
}

const counted: readonly Standing[] = ['counted', 'exempt_present'];

/** Everybody considered, with the reason: what a vote freezes when it opens. */
export function electorsOf(voters: readonly Voter[]): Elector[] {
  return voters.map((voter) => {
    const reason = standingOf(voter);
    const inBase = counted.includes(reason);
    return { personId: voter.personId, inBase, mayVote: inBase && voter.present, reason };
  });
}

export interface Base {
  /** What the vote is counted on ("tính trên"). */
  readonly base: number;
  /** Of the base, in the room. */
  readonly present: number;
  /** All official members of the cell at home, before subtraction. */
  readonly officials: number;
  /** How many each reason took away ("Cách tính"), reasons with none left out. */
  readonly subtracted: readonly { readonly reason: Standing; readonly count: number }[];
}

export function baseOf(electors: readonly Elector[]): Base {
  const count = (reason: Standing) => electors.filter((elector) => elector.reason === reason).length;
  const subtracted = (['away', 'exempt_absent', 'suspended', 'absent_throughout'] as const)
    .map((reason) => ({ reason, count: count(reason) }))
    .filter((line) => line.count > 0);
  const base = electors.filter((elector) => elector.inBase).length;
  return {
    base,
    present: electors.filter((elector) => elector.mayVote).length,
    officials: base + subtracted.reduce((sum, line) => sum + line.count, 0),
    subtracted,
  };
}

/** The least number in favour that passes: strictly more than half of all; or at least two thirds of all. */
export function neededFor(threshold: Threshold, base: number): number {
  return threshold === 'more_than_half' ? Math.floor(base / 2) + 1 : Math.ceil((base * 2) / 3);
}

/** Whether those present could pass it if all were in favour; if not, the vote is not opened. An empty base passes nothing. */
export function isReachable(threshold: Threshold, base: Base): boolean {
  return base.base > 0 && base.present >= neededFor(threshold, base.base);
}

export interface Result {
  readonly for: number;
  readonly against: number;
  readonly other: number;
  /** Present and silent. */
  readonly silent: number;
  readonly passed: boolean;
  /** In favour, of the base, in tenths of a percent, rounded as papers write it: 19 of 21 = 905 = 90,5 %. It decides nothing. */
  readonly permille: number;
}

/** The result of sums that were counted on paper. */
export function typedResult(
  sums: Pick<Result, 'for' | 'against' | 'other'>,
  may: number,
  base: number,
  needed: number,
): Result {
  return {
    ...sums,
    silent: may - sums.for - sums.against - sums.other,
    passed: base > 0 && sums.for >= needed,
    permille: base === 0 ? 0 : Math.round((sums.for * 1000) / base),
  };
}

/**
 * Counts the choices of those who may vote; a choice of anybody else is not counted. Last word per person, whatever the channel.
 * `cards`: raised cards that two counted, of nobody in particular.
 */
export function resultOf(
  electors: readonly Elector[],
  choices: ReadonlyMap<string, Choice>,
  threshold: Threshold,
  cards: Pick<Result, Choice> = { for: 0, against: 0, other: 0 },
): Result {
  const may = electors.filter((elector) => elector.mayVote);
  const count = (choice: Choice) =>
    may.filter((elector) => choices.get(elector.personId) === choice).length + cards[choice];
  const base = electors.filter((elector) => elector.inBase).length;
  const tally = { for: count('for'), against: count('against'), other: count('other') };
  return {
    ...tally,
    silent: may.length - tally.for - tally.against - tally.other,
    passed: base > 0 && tally.for >= neededFor(threshold, base),
    permille: base === 0 ? 0 : Math.round((tally.for * 1000) / base),
  };
}
