// Who may keep a minority opinion, and how far up it may be carried. Pure.
import type { Choice, Result } from '../../votes/rules.ts';

/** The rule that the screens cite. */
export const keptRuleKey = 'opinion.kept';

/**
 * Whether somebody stayed in the minority of a vote that has ended.
 * In: what he chose, null = it was not noted by name (counted by sums).
 * Passed: who did not agree. Not passed: who agreed, where more did not; else there is no minority, only no decision.
 * Of a count by sums: anybody of it, where its sums show a minority at all.
 * Source: Charter, minority opinion (CONFIRMED).
 */
export function wasMinority(
  result: Pick<Result, 'for' | 'against' | 'other' | 'passed'> | null,
  choice: Choice | null,
  bySums = false,
): boolean {
  if (!result) return false;
  const others = result.against + result.other;
  if (bySums) return result.passed ? others > 0 : result.for > 0 && result.for < others;
  if (choice === null) return false;
  return result.passed ? choice !== 'for' : choice === 'for' && result.for < others;
}

/** Whether what somebody chose is known by the sums alone: typed from paper, or his card was counted by two. */
export function countedBySums(
  vote: { readonly typed?: boolean | undefined; readonly counting?: unknown },
  choice: Choice | null,
): boolean {
  return vote.typed === true || (vote.counting !== undefined && choice === null);
}

export interface Carrying {
  readonly receivedAt: string | null;
}

/** Whether the author may have it carried on: the minutes are locked, the last committee has received it, and one stands above. */
export function mayCarryOn(locked: boolean, carryings: readonly Carrying[], hasNext: boolean): boolean {
  return locked && hasNext && carryings.every((one) => one.receivedAt !== null);
}
