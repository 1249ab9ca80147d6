// What goes on the e-handbook by when, whether it is there, and how its files are called. Pure.
import { localDate } from '../../../platform/i18n/local-time.ts';
import type { Rules } from '../../organisation/regulations/contract.ts';
import {
  goesOnHandbook,
  heldOn,
  type MeetingKind,
  type MeetingState,
  papersRule,
  resultsBy,
  resultsRule,
  sendBy,
  wasSent,
} from '../rules.ts';
import type { HandbookItem, HandbookLine } from './contract.ts';

export interface Put {
  readonly item: HandbookItem;
  readonly by: string;
  readonly at: string;
}

export interface Standing {
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly startsAt: string;
  readonly closedAt: string | null;
  readonly papers: number;
  readonly minutesLocked: boolean;
  /** Null = there is none, or it was rejected. */
  readonly decision: 'draft' | 'passed' | 'issued' | null;
  readonly ticks: readonly Put[];
  /** Held on paper, entered afterwards: nothing of it went up before. */
  readonly enteredLateAt: string | null;
  /** Local rules that reach the cell. */
  readonly rules: Rules;
}

/** One line for each thing that goes up, in the order of the days; none of a meeting whose papers stay where they are. */
export function handbookLines(meeting: Standing): HandbookLine[] {
  if (meeting.state === 'cancelled' || !goesOnHandbook(meeting.kind)) return [];
  const date = heldOn(meeting);
  const { rules } = meeting;
  const before = {
    due: sendBy(meeting.kind, date, rules),
    ruleId: papersRule(meeting.kind, date, rules)?.id ?? null,
  };
  const closed = meeting.closedAt;
  const after = {
    due: closed === null ? null : resultsBy(meeting.kind, closed, rules),
    ruleId: resultsRule(meeting.kind, closed === null ? date : localDate(closed), rules)?.id ?? null,
  };
  const line = (item: HandbookItem, until: typeof before | typeof after, files: number): HandbookLine => {
    const tick = meeting.ticks.find((one) => one.item === item);
    return {
      item,
      ...until,
      files,
      ticked: tick
        ? { by: tick.by, at: tick.at, late: until.due !== null && localDate(tick.at) > until.due }
        : null,
    };
  };
  const sent = wasSent(meeting);
  return [
    ...(meeting.enteredLateAt === null ? [line('programme', before, sent ? 4 : 0)] : []),
    ...(meeting.enteredLateAt === null && meeting.papers > 0
      ? [line('papers', before, sent ? meeting.papers : 0)]
      : []),
    line('minutes', after, meeting.minutesLocked ? 2 : 0),
    ...(meeting.decision ? [line('decision', after, meeting.decision === 'issued' ? 2 : 0)] : []),
  ];
}

const parts: Record<'before' | 'after', readonly HandbookItem[]> = {
  before: ['programme', 'papers'],
  after: ['minutes', 'decision'],
};

export function ofPart(lines: readonly HandbookLine[], part: 'before' | 'after'): HandbookLine[] {
  return lines.filter((line) => parts[part].includes(line.item));
}

/** Letters, figures, dots and hyphens only; numbered, so that two of the same name stand beside each other. */
export function plainName(name: string, number: number): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  const stem = plain(name.slice(0, name.length - ending.length)).slice(0, 100);
  return `${String(number).padStart(2, '0')}-${stem || 'tai-lieu'}${ending}`;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
