// Which regular meeting is to be planned next and on which day. Pure; today is an argument.
import { addDays } from '../../../platform/i18n/dates.ts';
import { instantAt } from '../../../platform/i18n/local-time.ts';
import type { Rules } from '../../organisation/regulations/contract.ts';
import { numberOn, ruleOn } from '../../organisation/regulations/rules.ts';
import { monthAfter, monthOf } from '../rules.ts';
import { holidayOn } from './holidays/rules.ts';

/** From this day of a month on, the regular meeting of the next one ought to be planned. */
const planNextFrom = 20;

export interface Proposal {
  readonly month: string;
  readonly startsAt: string;
}

/** The first month without a regular meeting that can still be held in time, on its day by rule; at the hour of the last one. */
export function proposalOf(
  today: string,
  plannedMonths: readonly string[],
  time: string,
  rules: Rules,
): Proposal {
  for (let month = monthOf(today); ; month = monthAfter(month)) {
    const date = plannedMonths.includes(month) ? null : dayInTime(month, today, rules);
    if (date) return { month, startsAt: instantAt(date, time) };
  }
}

/** The day by rule, or the first one in the first week that leaves a day to send papers; null when it is too late. */
function dayInTime(month: string, today: string, rules: Rules): string | null {
  const byRule = regularDay(month, rules);
  const soonest = addDays(today, 2);
  if (soonest <= byRule) return byRule;
  return monthOf(soonest) === month && soonest <= lastOfFirstWeek(month, rules) ? soonest : null;
}

export function isWorkingDay(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && holidayOn(date) === null;
}

/** The last day on which the regular meeting of a month needs no reason. */
export function lastOfFirstWeek(month: string, rules: Rules): string {
  return addDays(month, dayOf('lastDay', month, rules) - 1);
}

/**
 * The day of a month's regular meeting: day 3; on a weekend or holiday the next working day of the first week, else the last
 * one before, else (Tết takes the week) the first after it. Source: Chỉ thị 50-CT/TW (CONFIRMED*).
 */
export function regularDay(month: string, rules: Rules): string {
  const day = ruleDay(month, rules);
  const last = lastOfFirstWeek(month, rules);
  for (let date = day; date <= last; date = addDays(date, 1)) if (isWorkingDay(date)) return date;
  for (let date = addDays(day, -1); date >= month; date = addDays(date, -1))
    if (isWorkingDay(date)) return date;
  return workingDayFrom(addDays(last, 1));
}

/** The rule's own day, whatever it falls on. */
export function ruleDay(month: string, rules: Rules): string {
  return addDays(month, dayOf('day', month, rules) - 1);
}

/** As on the first of the month: what comes into force during it holds from the next on. */
function dayOf(name: 'day' | 'lastDay', month: string, rules: Rules): number {
  if (!ruleOn('meeting.day', month, rules)) return name === 'day' ? 3 : 7;
  return numberOn('meeting.day', name, month, rules);
}

export function workingDayFrom(date: string): string {
  return isWorkingDay(date) ? date : workingDayFrom(addDays(date, 1));
}

/** The month whose regular meeting ought to be planned by now and is not: this one, from the twentieth on the next; or none. */
export function monthNotPlanned(today: string, plannedMonths: readonly string[]): string | null {
  const month = Number(today.slice(8)) >= planNextFrom ? monthAfter(monthOf(today)) : monthOf(today);
  return plannedMonths.includes(month) ? null : month;
}

/** Last month, when it had no regular meeting and the cell held one before it: who begins here is not told of the past. */
export function monthMissing(today: string, plannedMonths: readonly string[]): string | null {
  const last = monthAfter(monthOf(today), -1);
  return plannedMonths.includes(last) || !plannedMonths.some((month) => month < last) ? null : last;
}
