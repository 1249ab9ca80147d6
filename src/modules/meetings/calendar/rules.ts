// Which regular meeting is to be planned next. Pure; today is an argument.
import { addDays } from '../../../platform/i18n/dates.ts';
import { instantAt } from '../../../platform/i18n/local-time.ts';
import { numberOn, ruleOn } from '../../organisation/regulations/rules.ts';
import { dayByRule, monthAfter, monthOf } from '../rules.ts';

/** From this day of a month on, the regular meeting of the next one ought to be planned. */
export const planNextFrom = 20;

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

/** The months whose regular meeting ought to be planned by now and is not: this one, and late in it the next. */
export function monthsNotPlanned(today: string, plannedMonths: readonly string[]): string[] {
  const month = monthOf(today);
  const due = Number(today.slice(8)) >= planNextFrom ? [month, monthAfter(month)] : [month];
  return due.filter((one) => !plannedMonths.includes(one));
}
