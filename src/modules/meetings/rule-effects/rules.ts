// How often meetings miss a rule, under the rules as they are and as they would be. Pure.
import type { z } from 'zod';
import { localDate } from '../../../platform/i18n/local-time.ts';
import type { Rules } from '../../organisation/regulations/contract.ts';
import { numberOn, ruleOn } from '../../organisation/regulations/rules.ts';
import { asksSummary } from '../agenda/rules.ts';
import { sentLate } from '../calendar/year/rules.ts';
import { isReport } from '../forms/rules.ts';
import {
  committeeBy,
  heldOn,
  holdsRegular,
  type MeetingForm,
  type MeetingKind,
  minimumMinutes,
  needsNoReason,
  resultsBy,
} from '../rules.ts';
import type { effectMeasure } from './contract.ts';

type Measure = z.output<typeof effectMeasure>;

/** What of a meeting is looked at; figures and dates only. */
export interface Looked {
  readonly organisationId: string;
  readonly kind: MeetingKind;
  readonly form: MeetingForm | null;
  readonly month: string;
  readonly startsAt: string;
  readonly sentAt: string | null;
  readonly closedAt: string | null;
  /** Held, else planned; 0 while nothing is planned. */
  readonly minutes: number;
  readonly planned: number;
  /** The day of the committee's meeting that agreed it; null where there was none. */
  readonly preMeetingOn: string | null;
  /** The day on which its minutes were locked; today while they are not. */
  readonly resultsOn: string;
  readonly papers: readonly { readonly pages: number | null; readonly summarised: boolean }[];
  /** As the cell agreed it. */
  readonly total: number | null;
}

export interface Effect {
  readonly measure: Measure;
  readonly name: string | null;
  readonly before: number;
  readonly after: number;
  readonly of: number;
}

/** Of so many things in the meeting that the rule bears on, how many miss it. */
interface Missed {
  readonly of: number;
  readonly missed: number;
}

const none: Missed = { of: 0, missed: 0 };
const one = (missed: boolean): Missed => ({ of: 1, missed: missed ? 1 : 0 });

const measures: Readonly<Record<string, Measure>> = {
  'meeting.minimum-minutes': 'too-short',
  'meeting.day': 'off-day',
  'meeting.preparation': 'committee-late',
  'meeting.papers-before-days': 'sent-late',
  'meeting.results-after-days': 'results-late',
  'meeting.circle-papers': 'sent-late',
  'meeting.circle-minutes': 'results-late',
  'meeting.paper-pages': 'no-summary',
  'meeting.longest': 'too-long',
  'meeting.variety': 'alike',
};

/** Whether a rule, by its key, is about meetings of committees and groups among themselves. */
export function bearsOnCircles(key: string): boolean {
  return key.startsWith('meeting.circle-');
}

/** Whether the rule bears on the meeting, and whether it is missed. `earlier`: of the same cell, oldest first. */
function missedIn(measure: Measure, meeting: Looked, earlier: readonly Looked[], rules: Rules): Missed {
  const date = heldOn(meeting);
  switch (measure) {
    case 'too-short': {
      const least = minimumMinutes(meeting.kind, date, rules);
      return least === 0 || meeting.minutes === 0 ? none : one(meeting.minutes < least);
    }
    case 'off-day':
      return holdsRegular(meeting.kind) ? one(!needsNoReason(meeting.month, date, rules)) : none;
    case 'committee-late':
      return meeting.preMeetingOn === null ? none : one(meeting.preMeetingOn > committeeBy(date, rules));
    case 'sent-late': {
      const late = sentLate(meeting, rules);
      return late === null ? none : one(late);
    }
    case 'results-late':
      return meeting.closedAt === null
        ? none
        : one(localDate(meeting.resultsOn) > resultsBy(meeting.kind, meeting.closedAt, rules));
    case 'no-summary': {
      const counted = meeting.papers.filter((paper) => paper.pages !== null);
      const missed = counted.filter((paper) => asksSummary(paper.pages, date, rules) && !paper.summarised);
      return { of: counted.length, missed: missed.length };
    }
    case 'too-long':
      return meeting.planned === 0 || !ruleOn('meeting.longest', date, rules)
        ? none
        : one(meeting.planned > numberOn('meeting.longest', 'minutes', date, rules));
    case 'alike': {
      const alike = numberOn('meeting.variety', 'alike', date, rules);
      const last = [...earlier, meeting].slice(-alike);
      return one(last.length === alike && last.every(isReport));
    }
    case 'band':
    case 'answer-late':
      return none;
  }
}

/** In: meetings of a time, oldest first; the rules of each cell now and then. */
export function effectsOn(
  key: string,
  meetings: readonly Looked[],
  rulesOfCells: { readonly before: ReadonlyMap<string, Rules>; readonly after: ReadonlyMap<string, Rules> },
  since: string,
): Effect[] {
  const shown = meetings.filter((meeting) => heldOn(meeting) >= since);
  const of = (side: 'before' | 'after', id: string) => rulesOfCells[side].get(id) ?? [];
  if (key === 'meeting.score') return bandEffects(shown, of);
  const measure = measures[key];
  if (!measure) return [];
  const sum = { before: 0, after: 0, of: 0 };
  for (const meeting of shown) {
    const earlier = meetings.filter(
      (other) => other.organisationId === meeting.organisationId && other.startsAt < meeting.startsAt,
    );
    const before = missedIn(measure, meeting, earlier, of('before', meeting.organisationId));
    const after = missedIn(measure, meeting, earlier, of('after', meeting.organisationId));
    sum.before += before.missed;
    sum.after += after.missed;
    sum.of += Math.max(before.of, after.of);
  }
  return [{ measure, name: null, ...sum }];
}

/** Bands by the sum alone: points by criterion are the cell's. */
function bandEffects(
  meetings: readonly Looked[],
  of: (side: 'before' | 'after', id: string) => Rules,
): Effect[] {
  const scored = meetings.filter((meeting) => meeting.total !== null);
  const bandOf = (side: 'before' | 'after', meeting: Looked) =>
    ruleOn('meeting.score', heldOn(meeting), of(side, meeting.organisationId))?.sheet?.bands.find(
      (band) => (meeting.total ?? 0) >= band.from,
    )?.name ?? null;
  const tally = new Map<string, { before: number; after: number }>();
  for (const meeting of scored)
    for (const side of ['before', 'after'] as const) {
      const name = bandOf(side, meeting);
      if (name === null) continue;
      const counted = tally.get(name) ?? { before: 0, after: 0 };
      counted[side] += 1;
      tally.set(name, counted);
    }
  return [...tally].map(([name, counted]) => ({ measure: 'band', name, ...counted, of: scored.length }));
}

/** The rules of a cell as if this one had always been in force in place of the committee's own versions; where it reaches the cell. */
export function asIfAlways(rules: Rules, setId: string, replaced: ReadonlySet<string>): Rules {
  return rules.flatMap((rule) => {
    if (rule.id === setId) return [{ ...rule, from: '0001-01-01', until: null }];
    return replaced.has(rule.id) ? [] : [rule];
  });
}

/** The rules of a cell as if the committee had never set its own. */
export function asIfNever(rules: Rules, versions: ReadonlySet<string>): Rules {
  return rules.filter((rule) => !versions.has(rule.id));
}
