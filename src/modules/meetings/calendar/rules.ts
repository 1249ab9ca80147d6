// Which regular meeting is to be planned next. Pure; today is an argument.
import { addDays } from '../../../platform/i18n/dates.ts';
import { instantAt } from '../../../platform/i18n/local-time.ts';
import { numberOn, ruleOn } from '../../organisation/regulations/rules.ts';
import { dayByRule, monthAfter, monthOf } from '../rules.ts';

/** From this day of a month on, the regular meeting of the next one ought to be planned. */
const planNextFrom = 20;

export interface Proposal {
  readonly month: string;
  readonly startsAt: string;
}

/** The first month without a regular meeting that can still be held in time, on its day by rule; at the hour of the last one. */
export function proposalOf(today: string, plannedMonths: readonly string[], time: string): Proposal {
  for (let month = monthOf(today); ; month = monthAfter(month)) {
    const date = plannedMonths.includes(month) ? null : dayInTime(month, today);
    if (date) return { month, startsAt: instantAt(date, time) };
  }
}

/** The day by rule, or the first one in the first week that leaves a day to send papers; null when it is too late. */
function dayInTime(month: string, today: string): string | null {
  const byRule = dayByRule(month);
  const soonest = addDays(today, 2);
  if (soonest <= byRule) return byRule;
  const last = ruleOn('meeting.day', soonest) ? numberOn('meeting.day', 'lastDay', soonest) : 7;
  return monthOf(soonest) === month && Number(soonest.slice(8)) <= last ? soonest : null;
}

/** The month whose regular meeting ought to be planned by now and is not: this one, from the twentieth on the next; or none. */
export function monthNotPlanned(today: string, plannedMonths: readonly string[]): string | null {
  const month = Number(today.slice(8)) >= planNextFrom ? monthAfter(monthOf(today)) : monthOf(today);
  return plannedMonths.includes(month) ? null : month;
}
