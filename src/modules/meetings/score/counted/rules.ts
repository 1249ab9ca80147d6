// From what happened to the amounts that a score sheet measures, each with its figures and the page it stands on. Pure.
import { daysBetween } from '../../../../platform/i18n/dates.ts';
import { localDate } from '../../../../platform/i18n/local-time.ts';
import type { Rules } from '../../../organisation/regulations/contract.ts';
import { numberOn, ruleOn } from '../../../organisation/regulations/rules.ts';
import type { RollFigures } from '../../roll/contract.ts';
import { heldOn } from '../../rules.ts';
import type { Measure, ScoreFact } from '../contract.ts';

/** All that is looked at when a meeting is scored. */
export interface Observed {
  readonly meeting: {
    readonly id: string;
    readonly state: string;
    readonly startsAt: string;
    readonly openedAt: string;
    readonly closedAt: string | null;
    readonly agreedAt: string | null;
    readonly sentAt: string | null;
    readonly noticeNumber: number | null;
    readonly conclusionLine: string;
    readonly minuteTakerId: string | null;
  };
  /** The instant at which it is scored. */
  readonly now: string;
  /** Planned minutes of what is still to come, the open item's rest included. */
  readonly minutesToCome: number;
  readonly minimumMinutes: number;
  /** Local rules that reach the cell. */
  readonly rules: Rules;
  /** Who came and left again came. */
  readonly figures: Pick<RollFigures, 'present' | 'excused' | 'unexcused'>;
  /** Not here yet and not excused; nobody once the meeting has closed. */
  readonly expected: number;
  /** Away today and in the three regular meetings before. */
  readonly absentInARow: number;
  readonly resolution: { readonly id: string; readonly passed: boolean; readonly assigned: number } | null;
  /** Tasks of the last resolution or conclusion by the meeting's day; null where there is none. */
  readonly last: { readonly id: string; readonly done: number; readonly all: number } | null;
}

export interface Counted extends ScoreFact {
  /** What the steps of the sheet look at: the more the better. */
  readonly amount: number;
  readonly to: string;
}

const minutesBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
const flag = (is: boolean) => (is ? 1 : 0);

/** What can be counted of a meeting so far; what cannot is left out. */
export function countedIn(observed: Observed): ReadonlyMap<Measure, Counted> {
  const { meeting, figures, resolution, last } = observed;
  const page = `/sinh-hoat/${meeting.id}`;
  const record = `${page}/${meeting.state === 'open' ? 'phong' : 'bien-ban'}`;
  const paper = resolution ? `/nghi-quyet/${resolution.id}` : page;
  const ended = meeting.closedAt !== null;
  const length =
    meeting.closedAt === null
      ? minutesBetween(meeting.openedAt, observed.now) + observed.minutesToCome
      : minutesBetween(meeting.openedAt, meeting.closedAt);
  const late = Math.max(0, minutesBetween(meeting.startsAt, meeting.openedAt));
  const bound = figures.present + figures.excused + figures.unexcused + observed.expected;
  const found: [Measure, Omit<Counted, 'final'> & { final?: boolean }][] = [
    [
      'length',
      {
        amount: length - observed.minimumMinutes,
        value: length,
        of: observed.minimumMinutes,
        to: record,
        final: ended,
      },
    ],
    ['punctual', { amount: -late, value: late, of: null, to: record }],
    [
      'absent_in_a_row',
      { amount: -observed.absentInARow, value: observed.absentInARow, of: null, to: record, final: ended },
    ],
    ['draft', { amount: flag(resolution !== null), value: flag(resolution !== null), of: null, to: paper }],
    ['agreed_before', { ...agreedBefore(observed), of: null, to: page }],
    [
      'notice',
      {
        amount: flag(meeting.noticeNumber !== null),
        value: flag(meeting.noticeNumber !== null),
        of: null,
        to: `${page}/van-ban`,
      },
    ],
    [
      'conclusion',
      {
        amount: concluded(observed),
        value: concluded(observed),
        of: null,
        to: meeting.conclusionLine ? record : paper,
        final: ended,
      },
    ],
    ['assignments', { ...assigned(observed), to: paper, final: ended }],
  ];
  if (bound > 0)
    found.push([
      'attendance',
      {
        amount: (100 * figures.present) / bound,
        value: figures.present,
        of: bound,
        to: record,
        final: ended,
      },
    ]);
  const papers = papersBefore(observed);
  if (papers) found.push(['papers_before', { ...papers, to: page }]);
  if (last && last.all > 0)
    found.push([
      'last_tasks',
      { amount: (100 * last.done) / last.all, value: last.done, of: last.all, to: `/nghi-quyet/${last.id}` },
    ]);
  return new Map(found.map(([measure, one]) => [measure, { final: true, ...one }]));
}

/** Agreed by the committee, and not after it was sent. */
function agreedBefore({ meeting }: Observed) {
  const { agreedAt, sentAt } = meeting;
  const is = flag(agreedAt !== null && (sentAt === null || Date.parse(agreedAt) <= Date.parse(sentAt)));
  return { amount: is, value: is };
}

/** Sent so many days before, of the days that the rule asks for. */
function papersBefore({ meeting, rules }: Observed) {
  const on = heldOn(meeting);
  if (!ruleOn('meeting.papers-before-days', on, rules)) return null;
  const due = numberOn('meeting.papers-before-days', 'days', on, rules);
  const days = meeting.sentAt === null ? -1 : daysBetween(localDate(meeting.sentAt), on);
  return { amount: flag(days >= due), value: Math.max(0, days), of: due };
}

function concluded({ meeting, resolution }: Observed): number {
  return flag(meeting.conclusionLine !== '' || (resolution?.passed ?? false));
}

/** One for minutes that somebody takes, one for duties with their members and dates. */
function assigned({ meeting, resolution }: Observed) {
  const duties = resolution?.assigned ?? 0;
  const taken = flag(meeting.minuteTakerId !== null);
  return { amount: taken + flag(duties > 0), value: duties, of: taken };
}
