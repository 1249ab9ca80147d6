// The rhythm of a cell's year: what is late or missing, and what planning it whole would add. Pure; today is an argument.

import { addDays } from '../../../../platform/i18n/dates.ts';
import { localDate } from '../../../../platform/i18n/local-time.ts';
import type { Rules } from '../../../organisation/regulations/contract.ts';
import {
  heldOn,
  holdsRegular,
  holdsThematic,
  type MeetingKind,
  type MeetingState,
  monthAfter,
  monthOf,
  needsNoReason,
  resultsBy,
  sendBy,
} from '../../rules.ts';
import { monthNotPlanned, regularDay, workingDayFrom } from '../rules.ts';
import type { PlannedRow, RhythmFault } from './contract.ts';

export interface Kept {
  readonly kind: MeetingKind;
  readonly month: string;
  readonly startsAt: string;
  readonly state: MeetingState;
  readonly sentAt: string | null;
  readonly closedAt: string | null;
  readonly minutesLocked: boolean;
}

/** Whether it was sent after the last day by the rule of its own day; null while it was not. */
export function sentLate(
  { kind, sentAt, startsAt }: Pick<Kept, 'kind' | 'sentAt' | 'startsAt'>,
  rules: Rules,
): boolean | null {
  return sentAt === null ? null : localDate(sentAt) > sendBy(kind, heldOn({ startsAt }), rules);
}

/** What is late with one meeting. */
export function faultsOf(meeting: Kept, today: string, rules: Rules): RhythmFault[] {
  const { state } = meeting;
  const date = heldOn(meeting);
  const found: RhythmFault[] = [];
  if (state === 'cancelled') return found;
  const waits = state === 'draft' || state === 'in_review' || state === 'agreed';
  if ((waits || state === 'sent') && date < today) return ['not-held'];
  if (waits && sendBy(meeting.kind, date, rules) < today) found.push('not-sent');
  if (sentLate(meeting, rules)) found.push('sent-late');
  if (state === 'closed' && meeting.closedAt !== null && !meeting.minutesLocked)
    if (resultsBy(meeting.kind, meeting.closedAt, rules) < today) found.push('minutes-late');
  return found;
}

/**
 * What is late with a month as a whole: its regular meeting is missing, or ought to be planned by now.
 * In: the month of the first meeting that the cell keeps here; what was before it is not told.
 */
export function faultsOfMonth(
  month: string,
  meetings: readonly Kept[],
  today: string,
  since: string | null,
): RhythmFault[] {
  const regular = meetings.filter(
    (one) => holdsRegular(one.kind) && one.month === month && one.state !== 'cancelled',
  );
  if (regular.length > 0) return [];
  if (monthOf(today) > month) return since !== null && month >= since ? ['missing'] : [];
  const due = monthNotPlanned(today, []);
  return month <= monthOf(today) || month === due ? ['not-planned'] : [];
}

/** First days of the months of a year. */
export function monthsOf(year: number): string[] {
  const first = `${String(year).padStart(4, '0')}-01-01`;
  return Array.from({ length: 12 }, (_, at) => monthAfter(first, at));
}

export function quarterOf(month: string): number {
  return Math.ceil(Number(month.slice(5, 7)) / 3);
}

type QuarterState = 'held' | 'planned' | 'missing' | 'coming' | 'before';

/** Source: Hướng dẫn 42-HD/BTCTW (CONFIRMED*): a thematic meeting at least once a quarter. */
export function quarterState(
  year: number,
  quarter: number,
  meetings: readonly Kept[],
  today: string,
  since: string | null,
): QuarterState {
  const those = meetings.filter(
    (one) =>
      holdsThematic(one.kind) &&
      one.state !== 'cancelled' &&
      Number(one.month.slice(0, 4)) === year &&
      quarterOf(one.month) === quarter,
  );
  if (those.some((one) => one.state === 'closed')) return 'held';
  if (those.length > 0) return 'planned';
  const next = monthAfter(`${String(year).padStart(4, '0')}-01-01`, quarter * 3);
  if (next > today) return 'coming';
  return since !== null && since < next ? 'missing' : 'before';
}

/**
 * What is late with the theme of a quarter, told in its last month: none is planned by then; none was held. Who began here in that
 * very month is not told.
 */
export function faultsOfTheme(
  month: string,
  meetings: readonly Kept[],
  today: string,
  since: string | null,
): RhythmFault[] {
  if (since === null || since >= month || !endsQuarter(month)) return [];
  const state = quarterState(Number(month.slice(0, 4)), quarterOf(month), meetings, today, since);
  if (state === 'missing') return ['theme-missing'];
  return state === 'coming' && monthOf(today) === month ? ['theme-not-planned'] : [];
}

/** Whether a month is the last one of its quarter. */
export function endsQuarter(month: string): boolean {
  return Number(month.slice(5, 7)) % 3 === 0;
}

/** "IV/2026" */
export function quarterName(month: string): string {
  return `${roman[quarterOf(month) - 1]}/${month.slice(0, 4)}`;
}

const roman = ['I', 'II', 'III', 'IV'];

/** What the year still lacks from tomorrow on: each month's regular meeting, each quarter's thematic one in its middle month. */
export function previewOf(
  year: number,
  meetings: readonly Kept[],
  today: string,
  rules: Rules,
): PlannedRow[] {
  const rows: PlannedRow[] = [];
  for (const month of monthsOf(year)) {
    const those = meetings.filter((one) => one.month === month && one.state !== 'cancelled');
    const date = regularDay(month, rules);
    const shown = `${month.slice(5, 7)}/${year}`;
    if (date > today && !those.some((one) => holdsRegular(one.kind)))
      rows.push({
        month,
        kind: 'regular',
        date,
        title: `Sinh hoạt thường kỳ tháng ${shown}`,
        movedReason: needsNoReason(month, date, rules) ? null : 'Trùng kỳ nghỉ Tết',
      });
    const quarter = quarterOf(month);
    const theme = workingDayFrom(addDays(month, 14));
    const state = quarterState(year, quarter, meetings, today, null);
    if (Number(month.slice(5, 7)) % 3 === 2 && theme > today && state === 'coming')
      rows.push({
        month,
        kind: 'thematic',
        date: theme,
        title: `Sinh hoạt chuyên đề quý ${roman[quarter - 1]}/${year}`,
        movedReason: null,
      });
  }
  return rows;
}
