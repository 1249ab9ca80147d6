// When a task is late, what comes first, who may do what with it. Dates are YYYY-MM-DD in Asia/Ho_Chi_Minh; today is an argument.
import { addDays, daysBetween } from '../../platform/i18n/dates.ts';

export type TaskState = 'open' | 'done' | 'dropped';

export interface Dated {
  readonly state: TaskState;
  readonly dueOn: string;
  /** The date on which it was done or dropped. */
  readonly endedOn: string | null;
}

/** Days past the due date: of an open task until today, of a done one until it was done, of a dropped one none. */
export function lateDays(task: Dated, today: string): number {
  if (task.state === 'dropped') return 0;
  return Math.max(0, daysBetween(task.dueOn, task.endedOn ?? today));
}

/** Days by which a done task came before its due date. */
export function earlyDays(task: Dated): number {
  if (task.state !== 'done' || task.endedOn === null) return 0;
  return Math.max(0, daysBetween(task.endedOn, task.dueOn));
}

export type Pressing = 'late' | 'week' | 'later';

/** How an open task presses: late from the day after its due date; due within seven days, today among them; or later. */
export function pressingOf(dueOn: string, today: string): Pressing {
  if (dueOn < today) return 'late';
  return dueOn < addDays(today, 7) ? 'week' : 'later';
}

/** Order of a list: open before ended; open ones by due date, so the latest first; ended ones newest first. */
export function byUrgency(one: Dated & { id: string }, other: Dated & { id: string }): number {
  if ((one.state === 'open') !== (other.state === 'open')) return one.state === 'open' ? -1 : 1;
  const dates =
    one.state === 'open'
      ? compare(one.dueOn, other.dueOn)
      : compare(other.endedOn ?? '', one.endedOn ?? '') || compare(other.dueOn, one.dueOn);
  return dates || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export type ReminderKind = 'soon' | 'late';

/** Days before the due date on which a task is remembered. */
export const soonDays = 3;

/** Whether a due date that has not passed is near. */
export function isSoon(dueOn: string, today: string): boolean {
  return daysBetween(today, dueOn) <= soonDays;
}

/**
 * The reminder that an open task calls for on a day, null for none: 'soon' from three days before, so that a day on which the
 * program stood still loses nothing; 'late' from the day after. Nobody is reminded on the day on which the task was given.
 */
export function reminderDue(task: { dueOn: string; givenOn: string }, today: string): ReminderKind | null {
  if (task.dueOn < today) return 'late';
  if (task.givenOn >= today) return null;
  return isSoon(task.dueOn, today) ? 'soon' : null;
}

/** What the actor is in the task's organisation, and whether the task names him. */
export interface Standing {
  readonly member: boolean;
  readonly lead: boolean;
  readonly committee: boolean;
  readonly head: boolean;
  /** Stands above: facts and figures, not words. */
  readonly above: boolean;
}

/** May read what people wrote: notes, evidence, results. */
export function readsWords(who: Standing): boolean {
  return who.member || who.lead || who.committee || who.head;
}

/** May see that there is a task, whose, until when and how far. */
export function seesTasks(who: Standing): boolean {
  return readsWords(who) || who.above;
}

/** Who tells progress: those named, while they sit in the cell; the committee for somebody without a phone. */
export function mayTell(who: Standing, named: boolean): boolean {
  return who.lead || who.committee || (who.member && named);
}

export interface MonthOfTasks {
  readonly month: string;
  readonly inTime: number;
  readonly doneLate: number;
  readonly open: number;
  readonly overdue: number;
}

/** Tasks by the month of their due date, YYYY-MM, earliest first; dropped ones are left out. */
export function countByMonth(tasks: readonly Dated[], today: string): MonthOfTasks[] {
  const months = new Map<string, { inTime: number; doneLate: number; open: number; overdue: number }>();
  for (const task of tasks) {
    if (task.state === 'dropped') continue;
    const month = task.dueOn.slice(0, 7);
    const counts = months.get(month) ?? { inTime: 0, doneLate: 0, open: 0, overdue: 0 };
    const late = lateDays(task, today) > 0;
    counts[task.state === 'done' ? (late ? 'doneLate' : 'inTime') : late ? 'overdue' : 'open'] += 1;
    months.set(month, counts);
  }
  return [...months]
    .map(([month, counts]) => ({ month, ...counts }))
    .sort((one, other) => compare(one.month, other.month));
}
