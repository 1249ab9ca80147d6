// Variety of forms: how many of the latest meetings were alike, and which form to try next. Pure.
import { holdsThematic, type MeetingForm, type MeetingKind } from '../rules.ts';

export interface Held {
  readonly kind: MeetingKind;
  readonly form: MeetingForm | null;
}

/** In the order in which they are offered to a cell that has tried none. */
const tries: readonly MeetingForm[] = ['seminar', 'question_time', 'study_visit', 'quiz', 'joint'];

export function isReport(one: Held): boolean {
  return !holdsThematic(one.kind) || one.form === null || one.form === 'report';
}

/** How many of the latest in a row were reports. In: oldest first. */
export function reportsInARow(held: readonly Held[]): number {
  const other = held.findLastIndex((one) => !isReport(one));
  return held.length - 1 - other;
}

/** The form longest not tried, when the latest were all alike; null while they vary. In: oldest first; how many alike are too many. */
export function offerOf(held: readonly Held[], alike: number): MeetingForm | null {
  if (reportsInARow(held) < alike) return null;
  const last = (form: MeetingForm) => held.findLastIndex((one) => one.form === form);
  return [...tries].sort((a, b) => last(a) - last(b) || tries.indexOf(a) - tries.indexOf(b))[0] ?? null;
}
