// When a task is late and what comes first. Dates are YYYY-MM-DD in Asia/Ho_Chi_Minh; today is an argument.
import { daysBetween } from '../../platform/i18n/dates.ts';

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
