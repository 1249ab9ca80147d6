// Opinions: which ask for an answer, until when, what may be done with one. The rules are dated data; pure.
import { addDays } from '../../../platform/i18n/dates.ts';
import type { Rules } from '../../organisation/regulations/contract.ts';
import { numberOn, ruleOn } from '../../organisation/regulations/rules.ts';

export type OwnerKind = 'committee' | 'head';
export type DebtState =
  | 'waiting'
  | 'study'
  | 'answered'
  | 'to_meeting'
  | 'settled'
  | 'passed_on'
  | 'withdrawn';
export type Outcome = 'accepted' | 'partly' | 'study' | 'explained' | 'sent_up' | 'handed_over';

const asks = 'opinion.asks';
const days = 'opinion.answer-days';

/** Whether an opinion of this kind is owed an answer, by the rule of the day. */
export function isOwedAnswer(kind: string, on: string): boolean {
  return ruleOn(asks, on)?.values[kind] === true;
}

/** Whether a rule, by its key, says how long an answer may take. */
export function isAnswerRule(key: string): boolean {
  return key === days;
}

/** The rule that says how long an answer may take. In: the local rules of whoever owes it. */
export function answerRuleId(on: string, local: Rules): string {
  return ruleOn(days, on, local)?.id ?? '';
}

/**
 * Until when an answer is owed that was asked for on a day; `above` = by a committee to which it was sent up. In: the local
 * rules of whoever owes it.
 */
export function answerDueOn(owner: OwnerKind | 'above', askedOn: string, local: Rules): string {
  const name = { committee: 'committeeDays', head: 'headDays', above: 'aboveDays' }[owner];
  return addDays(askedOn, numberOn(days, name, askedOn, local));
}

/** An answer that is owed, by its days alone. */
export interface FirstAnswer {
  /** Whose rules count. */
  readonly ownerId: string;
  readonly owner: OwnerKind | 'above';
  readonly askedOn: string;
  readonly dueOn: string;
  readonly answeredOn: string | null;
  readonly waiting: boolean;
}

/**
 * First answers under the rules as they were and as they would be: how many of those asked for since a day came late, and for how
 * many of those waited for the day would be another. What was put off for study or is asked for again has a day of its own: left out.
 */
export function answersUnder(
  answers: readonly FirstAnswer[],
  rulesOfOwners: { readonly before: ReadonlyMap<string, Rules>; readonly after: ReadonlyMap<string, Rules> },
  days: { readonly since: string; readonly today: string },
): {
  late: { before: number; after: number; of: number };
  waiting: { of: number; earlier: number; later: number };
} {
  const late = { before: 0, after: 0, of: 0 };
  const waiting = { of: 0, earlier: 0, later: 0 };
  for (const one of answers) {
    const due = (side: 'before' | 'after') =>
      answerDueOn(one.owner, one.askedOn, rulesOfOwners[side].get(one.ownerId) ?? []);
    const [before, after] = [due('before'), due('after')];
    if (before !== one.dueOn) continue;
    const on = one.answeredOn ?? days.today;
    if (one.askedOn >= days.since && (one.waiting || one.answeredOn !== null)) {
      late.of += 1;
      if (on > before) late.before += 1;
      if (on > after) late.after += 1;
    }
    if (!one.waiting) continue;
    waiting.of += 1;
    if (after < before) waiting.earlier += 1;
    if (after > before) waiting.later += 1;
  }
  return { late, waiting };
}

/** Until when an answer is owed again that did not answer. */
export function answerAgainOn(on: string, local: Rules): string {
  return addDays(on, numberOn(days, 'againDays', on, local));
}

/** The last day on which somebody who studies a matter may come back with it. */
export function studyUntil(on: string, local: Rules): string {
  return addDays(on, numberOn(days, 'studyDays', on, local));
}

/** States in which somebody still owes the answer. */
export const owedStates: readonly DebtState[] = ['waiting', 'study', 'to_meeting'];

/** What the owner may answer. Study is promised once; out of a meeting comes an answer, no further delay. */
export function outcomesOf(
  debt: { readonly state: DebtState; readonly ownerKind: OwnerKind; readonly isAbove: boolean },
  before: {
    readonly studied: boolean;
    readonly handedOver: boolean;
    readonly hasAbove: boolean;
    readonly hasHead: boolean;
  },
): Outcome[] {
  if (!owedStates.includes(debt.state)) return [];
  const final: Outcome[] = ['accepted', 'partly', 'explained'];
  if (debt.state === 'to_meeting') return final;
  const toOther = !debt.isAbove && !before.handedOver && (debt.ownerKind === 'head' || before.hasHead);
  return [
    ...final,
    ...(before.studied ? [] : (['study'] as const)),
    ...(toOther ? (['handed_over'] as const) : []),
    ...(before.hasAbove ? (['sent_up'] as const) : []),
  ];
}

/** What becomes of a debt when it is answered; handed on, the next debt begins. */
export function stateAfter(outcome: Outcome, state: DebtState): DebtState {
  if (outcome === 'study') return 'study';
  if (outcome === 'sent_up' || outcome === 'handed_over') return 'passed_on';
  return state === 'to_meeting' ? 'settled' : 'answered';
}

/** What becomes of an answered debt when its author has said whether the answer answers. */
export function stateJudged(satisfied: boolean, returns: number): { state: DebtState; returns: number } {
  if (satisfied) return { state: 'settled', returns };
  return returns === 0 ? { state: 'waiting', returns: 1 } : { state: 'to_meeting', returns: 2 };
}
