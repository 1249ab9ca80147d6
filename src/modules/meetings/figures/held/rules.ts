// Two failings in figures, of one meeting or over those of a cell: F1, thin contents, and F2, one rigid form month after month. Pure.
// Each share stands with its base, so that an index to come weighs it and a reader checks it.
import type { Rules } from '../../../organisation/regulations/contract.ts';
import { type AgendaItemKind, asksAim, asksSummary, isLate } from '../../agenda/rules.ts';
import { holdsThematic, type MeetingForm, type MeetingKind } from '../../rules.ts';

export interface HeldItem {
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly aim: string;
  readonly question: string;
  readonly decision: string;
  /** It was called in the meeting. */
  readonly opened: boolean;
  readonly minutesPlanned: number;
  readonly spentSeconds: number;
}

export interface HeldPaper {
  readonly pages: number | null;
  readonly summary: string;
  readonly addedAt: string;
}

/** What is kept of a closed meeting, as far as the figures ask. */
export interface HeldMeeting {
  readonly kind: MeetingKind;
  /** Its day, YYYY-MM-DD: the rules of that day ask for summaries. */
  readonly date: string;
  readonly form: MeetingForm | null;
  /** Items with nothing under them, in order. */
  readonly items: readonly HeldItem[];
  readonly papers: readonly HeldPaper[];
  /** When it was to begin. */
  readonly startsAt: string;
  /** Clauses of what it resolved and concluded: all, and those made tasks, with a name and a date. */
  readonly clauses: number;
  readonly tasks: number;
}

export interface Minutes {
  readonly planned: number;
  readonly spent: number;
}

/** F1, thin contents. */
export interface Contents {
  /** Items that are to say what they are for, and those that say aim, question and decision expected. */
  readonly matters: number;
  readonly told: number;
  /** Meetings whose items were called by the clock; those held on paper were not. */
  readonly timed: number;
  /** Of those: minutes for talking with each other, and for listening to reports and news; planned and spent, in all. */
  readonly discussion: Minutes;
  readonly reading: Minutes;
  readonly papers: number;
  /** Came after the day by which papers are to be sent. */
  readonly latePapers: number;
  /** Papers longer than the rule lets pass without a summary, and those that have theirs. */
  readonly longPapers: number;
  readonly summarised: number;
  readonly clauses: number;
  readonly tasks: number;
}

/** F2, one rigid form. */
export interface Forms {
  readonly kinds: { kind: MeetingKind; count: number }[];
  readonly forms: { form: MeetingForm; count: number }[];
  readonly thematic: number;
  /** Themes that followed another, and those of them held in another form than the one before. */
  readonly followed: number;
  readonly varied: number;
  /** Meetings that followed another, and how alike their agenda was to the one before: mean, 0–100; null when none did. */
  readonly compared: number;
  readonly alike: number | null;
}

/** In: in any order, the rules that hold for the cell. */
export function contentsOf(meetings: readonly HeldMeeting[], rules: Rules): Contents {
  const matters = meetings.flatMap((one) => one.items.filter(asksAim));
  const timed = meetings.filter((one) => one.items.some((item) => item.opened));
  const papers = meetings.flatMap((one) => one.papers.map((paper) => ({ ...paper, meeting: one })));
  const long = meetings.flatMap((one) =>
    one.papers.filter((paper) => asksSummary(paper.pages, one.date, rules)),
  );
  return {
    matters: matters.length,
    told: matters.filter((item) => said(item.aim) && said(item.question) && said(item.decision)).length,
    timed: timed.length,
    discussion: minutesOf(timed, talked),
    reading: minutesOf(timed, listened),
    papers: papers.length,
    latePapers: papers.filter((paper) => isLate(paper.addedAt, paper.meeting, rules)).length,
    longPapers: long.length,
    summarised: long.filter((paper) => said(paper.summary)).length,
    clauses: meetings.reduce((sum, one) => sum + one.clauses, 0),
    tasks: meetings.reduce((sum, one) => sum + one.tasks, 0),
  };
}

/** Members talk with each other; or one speaks and the others listen. */
const talked: readonly AgendaItemKind[] = ['discussion', 'criticism'];
const listened: readonly AgendaItemKind[] = ['review', 'state_of_mind', 'news', 'minutes_read'];

function minutesOf(meetings: readonly HeldMeeting[], kinds: readonly AgendaItemKind[]): Minutes {
  const items = meetings.flatMap((one) => one.items).filter((item) => kinds.includes(item.kind));
  return {
    planned: items.reduce((sum, item) => sum + item.minutesPlanned, 0),
    spent: Math.round(items.reduce((sum, item) => sum + item.spentSeconds, 0) / 60),
  };
}

/** How the form of a meeting stands to those before it. */
export interface FormOfOne {
  readonly form: MeetingForm | null;
  /** The form of the last theme before it; null = there was none. */
  readonly before: MeetingForm | null;
  /** How many themes just before it had the same form; 0 = it differs from the last one. */
  readonly same: number;
  /** How alike its agenda is to that of the meeting before, 0–100; null = there was none. */
  readonly alike: number | null;
}

/** In: what was held before it, oldest first. */
export function formOfOne(one: HeldMeeting, before: readonly HeldMeeting[]): FormOfOne {
  const forms = before.flatMap((other) => other.form ?? []).toReversed();
  const differs = forms.findIndex((form) => form !== one.form);
  const last = before.at(-1);
  const alike = last ? alikeness(last.items, one.items) : null;
  return {
    form: one.form,
    before: forms[0] ?? null,
    same: one.form === null ? 0 : differs < 0 ? forms.length : differs,
    alike: alike === null ? null : Math.round(alike),
  };
}

/** In: oldest first. */
export function formsOf(meetings: readonly HeldMeeting[]): Forms {
  const themes = meetings.flatMap((one) => one.form ?? []);
  const pairs = meetings.flatMap((one, at) => {
    const before = meetings[at - 1];
    const alike = before ? alikeness(before.items, one.items) : null;
    return alike === null ? [] : [alike];
  });
  return {
    kinds: counted(meetings.map((one) => one.kind)).map(([kind, count]) => ({ kind, count })),
    forms: counted(meetings.flatMap((one) => one.form ?? [])).map(([form, count]) => ({ form, count })),
    followed: Math.max(0, themes.length - 1),
    varied: themes.filter((form, at) => at > 0 && form !== themes[at - 1]).length,
    thematic: meetings.filter((one) => holdsThematic(one.kind)).length,
    compared: pairs.length,
    alike: pairs.length === 0 ? null : Math.round(pairs.reduce((sum, one) => sum + one, 0) / pairs.length),
  };
}

/** What every meeting has by its order; it tells nothing of contents. */
const frame: readonly AgendaItemKind[] = [
  'opening',
  'elect_minute_taker',
  'roll',
  'dues',
  'resolution',
  'score',
  'minutes_read',
  'closing',
];

/**
 * How alike two agendas are: items that stand in both, of all that stand in either; 100 = the same, 0 = nothing in common.
 * An item is what is read: its title without numbers, as "tháng 10" and "tháng 11" are one, and the question to settle.
 * Null when neither has contents.
 */
export function alikeness(
  one: readonly Pick<HeldItem, 'kind' | 'title' | 'question'>[],
  other: readonly Pick<HeldItem, 'kind' | 'title' | 'question'>[],
): number | null {
  const [left, right] = [one, other].map(
    (items) =>
      new Set(
        items
          .filter((item) => !frame.includes(item.kind))
          .map((item) => `${plain(item.title)}\n${plain(item.question)}`),
      ),
  ) as [Set<string>, Set<string>];
  const either = left.union(right).size;
  return either === 0 ? null : (100 * left.intersection(right).size) / either;
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

function said(text: string): boolean {
  return text.trim() !== '';
}

/** Each that occurs with how often, the most frequent first, then by name. */
function counted<T extends string>(all: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
