// What a meeting still lacks before its next step, and when each step is due. Pure.
import type { z } from 'zod';
import type { Rules } from '../../organisation/regulations/contract.ts';
import { numberOn, ruleOn } from '../../organisation/regulations/rules.ts';
import { asksAim, asksSummary, totalMinutes } from '../agenda/rules.ts';
import type { AgendaItem, Paper } from '../contract.ts';
import {
  committeeBy,
  heldOn,
  holdsRegular,
  isOfCell,
  type MeetingKind,
  type MeetingState,
  monthOf,
  needsNoReason,
  papersRule,
  sendBy,
} from '../rules.ts';
import type { missingPoint } from './contract.ts';

export type MissingPoint = z.output<typeof missingPoint>;

export interface Prepared {
  readonly kind: MeetingKind;
  readonly month: string;
  readonly startsAt: string;
  readonly place: string;
  readonly movedReason: string | null;
  readonly chairId: string;
  readonly groupId: string | null;
  /** Name of the chair who on its day holds no office that chairs; null while he does. */
  readonly chairLeft: string | null;
  readonly minuteTakerId: string | null;
  readonly items: readonly AgendaItem[];
  readonly hasStateOfMind: boolean;
  readonly resolution: { readonly clauses: number } | null;
  readonly papers: readonly Paper[];
  readonly minimumMinutes: number;
  /** Local rules that reach the cell. */
  readonly rules: Rules;
  /** The day of the committee's meeting that agrees its contents; null while there is none. */
  readonly preMeetingOn: string | null;
  /** Others of the cell in its month or about its day; those elsewhere of the same chair about its day. */
  readonly others: readonly Other[];
}

export interface Other {
  /** Of the same cell. */
  readonly own: boolean;
  /** Of another cell: the name of the cell. */
  readonly title: string;
  readonly chairId: string;
  readonly groupId: string | null;
  readonly kind: MeetingKind;
  readonly month: string;
  readonly startsAt: string;
  readonly minutes: number;
}

/** A meeting without an agenda is taken to last so long. */
const shortest = 30;

function overlaps(meeting: Prepared, other: Other): boolean {
  const [from, begins] = [Date.parse(meeting.startsAt), Date.parse(other.startsAt)];
  const until = from + Math.max(shortest, totalMinutes(meeting.items)) * 60_000;
  return begins < until && from < begins + Math.max(shortest, other.minutes) * 60_000;
}

/** The same people at the same time: two groups of a cell may meet at once, unless one person chairs both. */
function clashOf(meeting: Prepared, other: Other): 'overlap' | 'chair-overlap' | null {
  if (!overlaps(meeting, other)) return null;
  const apart = meeting.groupId !== null && other.groupId !== null && meeting.groupId !== other.groupId;
  if (other.own && !apart) return 'overlap';
  return other.chairId === meeting.chairId ? 'chair-overlap' : null;
}

/** Presented by the minute-taker, whom the cell names at the opening. */
const byMinuteTaker: readonly string[] = ['roll', 'minutes_read'];

/** Every point, those that stop the next step first. */
export function missingOf(meeting: Prepared): MissingPoint[] {
  const { items } = meeting;
  const date = heldOn(meeting);
  const { rules } = meeting;
  const rule = (key: string) => ruleOn(key, date, rules)?.id ?? null;
  const has = (kind: AgendaItem['kind']) => items.find((item) => item.kind === kind);
  const found: MissingPoint[] = [];
  const miss = (
    code: MissingPoint['code'],
    blocking: boolean,
    ruleId: string | null,
    about: AgendaItem | { readonly id: string | null; readonly title: string } | null = null,
  ) =>
    found.push({
      code,
      blocking,
      ruleId,
      itemId: about?.id ?? null,
      itemTitle: about && ('number' in about ? `${about.number}. ${about.title}` : about.title),
    });

  if (meeting.chairLeft !== null) miss('chair', true, null, { id: null, title: meeting.chairLeft });
  for (const item of items) {
    const holds = items.some((other) => other.parentId === item.id);
    if (!item.presenter && !holds && !byMinuteTaker.includes(item.kind))
      miss('presenter', true, rule('meeting.preparation'), item);
  }
  const resolution = has('resolution');
  if (resolution && !meeting.resolution)
    miss('resolution-draft', true, rule('meeting.preparation'), resolution);
  if (meeting.place === '') miss('place', true, rule('meeting.preparation'));
  if (holdsRegular(meeting.kind) && !needsNoReason(meeting.month, date, rules) && !meeting.movedReason)
    miss('moved-reason', true, rule('meeting.day'));
  if (meeting.resolution && meeting.resolution.clauses === 0)
    miss('resolution-clauses', false, rule('meeting.preparation'), resolution ?? null);
  // The paragraph is the cell's alone.
  const stateOfMind = isOfCell(meeting.kind) && has('state_of_mind');
  if (stateOfMind && !meeting.hasStateOfMind) miss('state-of-mind', false, null, stateOfMind);
  if (totalMinutes(items) < meeting.minimumMinutes) miss('too-short', false, rule('meeting.minimum-minutes'));
  const hasRegular =
    holdsRegular(meeting.kind) ||
    meeting.others.some((one) => one.own && holdsRegular(one.kind) && one.month === meeting.month);
  if (meeting.kind === 'thematic' && !hasRegular) miss('no-regular', false, rule('meeting.thematic'));
  for (const other of meeting.others) {
    const clash = clashOf(meeting, other);
    if (clash) miss(clash, false, null, { id: null, title: other.title });
  }
  if (rule('meeting.longest') && totalMinutes(items) > numberOn('meeting.longest', 'minutes', date, rules))
    miss('too-long', false, rule('meeting.longest'));
  if (meeting.preMeetingOn !== null && meeting.preMeetingOn > committeeBy(date, rules))
    miss('committee-late', false, rule('meeting.preparation'));
  const aimless = !isOfCell(meeting.kind)
    ? []
    : items.filter((item) => asksAim(item) && !(item.aim && item.question && item.decision));
  if (aimless[0]) miss('aim', false, null, { id: aimless[0].id, title: numbersOf(aimless) });
  for (const paper of meeting.papers)
    if (asksSummary(paper.pages, date, rules) && paper.summary === '')
      miss('summary', false, rule('meeting.paper-pages'), { id: null, title: paper.name });
  if (meeting.minuteTakerId === null) miss('minute-taker', false, null);
  return found;
}

/** "2, 5, 5.1" */
function numbersOf(items: readonly AgendaItem[]): string {
  return items.map((item) => item.number).join(', ');
}

/** The points that stop the next step, as the refusal names them; null when none does. */
export function blockingNames(
  points: readonly MissingPoint[],
): { missing: string; missingEn: string } | null {
  const blocking = points.filter((point) => point.blocking);
  if (blocking.length === 0) return null;
  const name = (point: MissingPoint, language: 'vi' | 'en') =>
    names[language][point.code].replace('{item}', point.itemTitle ?? '');
  return {
    missing: blocking.map((point) => name(point, 'vi')).join('; '),
    missingEn: blocking.map((point) => name(point, 'en')).join('; '),
  };
}

const names: Record<'vi' | 'en', Record<MissingPoint['code'], string>> = {
  vi: {
    presenter: 'người trình bày mục “{item}”',
    'resolution-draft': 'dự thảo cho mục “{item}” (soạn dự thảo, hoặc bỏ mục ấy)',
    'resolution-clauses': 'nhiệm vụ trong dự thảo',
    place: 'địa điểm',
    'moved-reason': 'lý do chuyển ngày',
    'state-of-mind': 'đoạn tình hình tư tưởng',
    'too-short': 'thời gian theo quy định',
    'minute-taker': 'thư ký dự kiến',
    'no-regular': 'buổi thường kỳ của tháng',
    overlap: 'giờ không trùng với “{item}”',
    'chair-overlap': 'giờ mà đồng chí chủ trì không có buổi khác',
    chair: 'đồng chí chủ trì (đồng chí {item} không còn giữ chức vụ để chủ trì)',
    'too-long': 'chương trình ngắn hơn',
    'committee-late': 'chi ủy họp sớm hơn',
    aim: 'mục đích, câu hỏi, quyết định của mục {item}',
    summary: 'bản tóm tắt của “{item}”',
  },
  en: {
    presenter: 'who presents “{item}”',
    'resolution-draft': 'a draft for “{item}” (write it, or remove the item)',
    'resolution-clauses': 'duties in the draft',
    place: 'the place',
    'moved-reason': 'the reason it was moved',
    'state-of-mind': 'the paragraph on the state of mind',
    'too-short': 'the minutes that the rule asks for',
    'minute-taker': 'a minute-taker',
    'no-regular': 'the regular meeting of the month',
    overlap: 'an hour apart from “{item}”',
    'chair-overlap': 'an hour at which the chair has no other meeting',
    chair: 'a chair ({item} no longer holds an office that chairs)',
    'too-long': 'a shorter agenda',
    'committee-late': 'an earlier meeting of the committee',
    aim: 'aim, question and decision of {item}',
    summary: 'a summary of “{item}”',
  },
};

interface Stepped {
  readonly kind: MeetingKind;
  readonly month: string;
  readonly startsAt: string;
  readonly state: MeetingState;
  readonly plannedAt: string;
  readonly reviewedFrom: string | null;
  readonly agreedAt: string | null;
  readonly sentAt: string | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
}

export interface StepLine {
  readonly step: 'draft' | 'review' | 'agreed' | 'sent' | 'open' | 'closed';
  readonly doneAt: string | null;
  readonly dueOn: string | null;
  readonly ruleId: string | null;
}

/** When each step was done, and by which day the others are due: contents are agreed before they are sent, sent before the day. */
export function stepsOf(meeting: Stepped, rules: Rules): StepLine[] {
  const date = heldOn(meeting);
  const papers = papersRule(meeting.kind, date, rules)?.id ?? null;
  const dueOn = sendBy(meeting.kind, date, rules);
  const byRule = holdsRegular(meeting.kind) && monthOf(date) === meeting.month;
  const day = byRule ? (ruleOn('meeting.day', date, rules)?.id ?? null) : null;
  return [
    { step: 'draft', doneAt: meeting.plannedAt, dueOn: null, ruleId: null },
    ...(isOfCell(meeting.kind)
      ? [{ step: 'review' as const, doneAt: meeting.reviewedFrom, dueOn: null, ruleId: null }]
      : []),
    { step: 'agreed', doneAt: meeting.agreedAt, dueOn, ruleId: papers },
    { step: 'sent', doneAt: meeting.sentAt, dueOn, ruleId: papers },
    { step: 'open', doneAt: meeting.openedAt, dueOn: date, ruleId: day },
    { step: 'closed', doneAt: meeting.closedAt, dueOn: null, ruleId: null },
  ];
}
