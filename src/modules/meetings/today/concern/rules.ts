// What of a meeting concerns a reader of the home page, and how what it asks of him is made. Pure.
import type { OwedItem } from '../../../../platform/http/today-contract.ts';
import { daysBetween } from '../../../../platform/i18n/dates.ts';
import type { Rules } from '../../../organisation/regulations/contract.ts';
import type { HandbookLine } from '../../handbook/contract.ts';
import type { MeetingActor, MeetingKind, MeetingState } from '../../rules.ts';

/** A meeting and what of it concerns the reader. */
export interface Concern {
  readonly meeting: {
    readonly id: string;
    readonly kind: MeetingKind;
    readonly title: string;
    readonly startsAt: string;
    readonly place: string;
    readonly state: MeetingState;
    readonly minuteTakerId: string | null;
    readonly closedAt: string | null;
  };
  readonly organisationName: string;
  readonly actor: MeetingActor;
  /** On the roll and not suspended. */
  readonly enrolled: boolean;
  readonly present: boolean;
  /** The own notice of absence, unless withdrawn. */
  readonly absence: 'told' | 'accepted' | 'refused' | null;
  readonly papers: number;
  /** Notices of others that wait for an answer; 0 for who does not answer them. */
  readonly waiting: number;
  readonly minutesState: string | null;
  /** Whether the reader opened the papers, and was reminded to. */
  readonly opening: { readonly openedAt: string | null; readonly remindedAt: string | null };
  /** The e-handbook's checklist; empty for who does not put it up. */
  readonly handbook: readonly HandbookLine[];
  /** Local rules that reach the cell. */
  readonly rules: Rules;
  /** Points that stop the next step; 0 for who does not prepare. */
  readonly missing: number;
  /** Name of the chair who holds no office that chairs on its day; null for who names no other, and in a draft, where it is a missing point. */
  readonly chairLeft: string | null;
  /** How far the review is; null where there is none, and for who does not lead. */
  readonly review: Review | null;
}

/** Who has still to confirm the contents, or the committee's meeting that agrees them. */
export interface Review {
  readonly awaited: readonly { readonly id: string; readonly name: string }[];
  readonly preMeeting: { readonly startsAt: string; readonly state: MeetingState } | null;
}

export type Words = OwedItem['title'];
export type Made = Pick<OwedItem, 'title' | 'state' | 'to' | 'rank'> & Partial<OwedItem>;

export function pressing(
  due: string,
  today: string,
  ranks: { readonly late: number; readonly today: number; readonly soon: number; readonly later: number },
): { state: OwedItem['state']; rank: number } {
  const days = daysBetween(today, due);
  if (days < 0) return { state: 'late', rank: ranks.late };
  if (days === 0) return { state: 'due', rank: ranks.today };
  return days <= 3 ? { state: 'due', rank: ranks.soon } : { state: 'todo', rank: ranks.later };
}

/** The rule that something is asked by. */
export function cited(rule: { readonly id: string } | undefined): { ruleId?: string } {
  return rule ? { ruleId: rule.id } : {};
}

export function lower(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

export function words(vi: string, en: string): Words {
  return { vi, en };
}
