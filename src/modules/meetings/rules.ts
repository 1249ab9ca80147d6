// What may be done with a meeting at each step and by whom, and its dates by rule. Dates are YYYY-MM-DD in Viet Nam.
import type { Refusal } from '../../platform/http/refusal.ts';
import { addDays } from '../../platform/i18n/dates.ts';
import { localDate } from '../../platform/i18n/local-time.ts';
import type { PaperType } from '../organisation/numbering/rules.ts';
import type { Regulation, Rules } from '../organisation/regulations/contract.ts';
import { numberOn, ruleOn } from '../organisation/regulations/rules.ts';
import { refuseMeetings } from './contract.ts';

export type MeetingState = 'draft' | 'in_review' | 'agreed' | 'sent' | 'open' | 'closed' | 'cancelled';
/**
 * `combined`: regular and thematic in one sitting, one after the other; `committee`: họp chi ủy; `group`: họp tổ đảng;
 * `irregular`: bất thường; `congress`: đại hội.
 */
export type MeetingKind =
  | 'regular'
  | 'thematic'
  | 'combined'
  | 'committee'
  | 'group'
  | 'irregular'
  | 'congress';

/** Whose meeting it is: of the whole cell, of its committee (chi ủy), of a group in it (tổ đảng); of the cell as its congress. */
export type Body = 'cell' | 'committee' | 'group' | 'congress';

export function bodyOf(kind: MeetingKind): Body {
  return kind === 'committee' || kind === 'group' || kind === 'congress' ? kind : 'cell';
}

/**
 * Whether the whole cell sits in it. Only then are its contents reviewed, resolutions passed, its minutes long enough by rule,
 * and the rhythm of the year kept.
 */
export function isOfCell(kind: MeetingKind): boolean {
  return kind !== 'committee' && kind !== 'group';
}

/**
 * Whether its papers go on the national e-handbook: those of the cell's own meetings. What committee and groups say among
 * themselves stays with them. Source: HD 42-HD/BTCTW speaks of meetings of the cell (CONFIRMED); of others it says nothing.
 */
export function goesOnHandbook(kind: MeetingKind): boolean {
  return isOfCell(kind);
}

/** Whether a cell scores such a meeting: the sheet is for the cell's own, a congress aside. */
export function isScored(kind: MeetingKind): boolean {
  return isOfCell(kind) && kind !== 'congress';
}

/** How a thematic meeting is held; `report` is heard and discussed. */
export type MeetingForm = 'report' | 'study_visit' | 'seminar' | 'question_time' | 'quiz' | 'joint';

/** Whether it is the regular one of its month. A thematic one never is. Source: HD 42-HD/BTCTW (CONFIRMED*). */
export function holdsRegular(kind: MeetingKind): boolean {
  return kind === 'regular' || kind === 'combined';
}

export function holdsThematic(kind: MeetingKind): boolean {
  return kind === 'thematic' || kind === 'combined';
}

/** The office by which somebody chairs and signs. */
export type SigningRole = 'secretary' | 'deputy_secretary' | 'group_head' | 'group_deputy';

/** What it is called in papers and minutes. */
export const kindNames: Readonly<Record<MeetingKind, string>> = {
  regular: 'sinh hoạt thường kỳ',
  thematic: 'sinh hoạt chuyên đề',
  combined: 'sinh hoạt thường kỳ và chuyên đề',
  committee: 'họp chi ủy',
  group: 'họp tổ đảng',
  irregular: 'sinh hoạt bất thường',
  congress: 'đại hội',
};

/** The series that its notice and minutes are numbered in, and whose they are: committee, groups and congress have their own. */
export function seriesOf(
  kind: MeetingKind,
  type: 'BB' | 'TB',
): { readonly type: PaperType; readonly body: 'CB' | 'CU' | 'TĐ' | 'ĐH' } {
  if (kind === 'congress' && type === 'BB') return { type: 'BB/ĐH', body: 'ĐH' };
  if (isOfCell(kind)) return { type, body: 'CB' };
  const body = kind === 'group' ? 'TĐ' : 'CU';
  return { type: `${type}/${body}`, body };
}

/** What somebody may be in a meeting; several at once. */
export interface MeetingActor {
  readonly personId: string | null;
  /** Secretary or deputy of the cell; of a group's meeting, its head or deputy as well. */
  readonly lead: boolean;
  /** Of the cell's committee, the lead included; of a group's meeting, who leads the group as well. */
  readonly committee: boolean;
  readonly chair: boolean;
  readonly minuteTaker: boolean;
  /** Sits in the cell and is of those whose meeting it is; the committee is of each group. */
  readonly member: boolean;
  /** Of the committee above, or its member who follows the cell. */
  readonly above: boolean;
  /** The member of the committee above who follows the cell: he is sent what members are sent. */
  readonly supervisor: boolean;
}

interface Taken {
  readonly minuteTakerId: string | null;
}

/** Prepares: agenda, papers, the paragraph on the state of mind. */
export function mayPrepare(actor: MeetingActor): boolean {
  return actor.committee;
}

/** Changes the agenda: who prepares, and in the room who runs it or takes the minutes. */
export function mayEditAgenda(
  meeting: Taken & { readonly state: MeetingState },
  actor: MeetingActor,
): boolean {
  return meeting.state === 'open' ? mayNoteRoll(meeting, actor) : mayPrepare(actor);
}

/** Takes the steps: agreed, sent, cancelled. The deputy as well as the secretary. */
export function mayDirect(actor: MeetingActor): boolean {
  return actor.lead;
}

/** Runs the room: opens and closes, calls items, opens votes. */
export function mayRun(actor: MeetingActor): boolean {
  return actor.chair || actor.lead;
}

/** Takes the minutes: who is named; the chair while nobody is. */
export function mayTakeMinutes(meeting: Taken, actor: MeetingActor): boolean {
  return actor.minuteTaker || (meeting.minuteTakerId === null && actor.chair);
}

/** Notes who is here, and guests. */
export function mayNoteRoll(meeting: Taken, actor: MeetingActor): boolean {
  return mayTakeMinutes(meeting, actor) || mayRun(actor);
}

/** Answers notices of absence. */
export function mayDecideAbsences(actor: MeetingActor): boolean {
  return actor.committee || actor.chair;
}

/** Reads them with their reasons. */
export function mayReadAbsences(meeting: Taken, actor: MeetingActor): boolean {
  return mayDecideAbsences(actor) || mayTakeMinutes(meeting, actor);
}

/** Reads agenda and papers: who prepares at once, the others when they are sent. */
export function mayTakePapers(meeting: { readonly state: MeetingState }, actor: MeetingActor): boolean {
  return actor.committee || (wasSent(meeting) && (actor.member || actor.supervisor));
}

/** Whether the members have been told of it. */
export function wasSent(meeting: { readonly state: MeetingState }): boolean {
  return meeting.state === 'sent' || meeting.state === 'open' || meeting.state === 'closed';
}

/** What may happen at which steps; the database refuses what is not here. */
const steps = {
  prepare: ['draft'],
  /** Figures and words that are still gathered after the contents are agreed. */
  fillIn: ['draft', 'in_review', 'agreed', 'sent'],
  addPaper: ['draft', 'in_review', 'agreed', 'sent', 'open'],
  removePaper: ['draft', 'in_review', 'agreed'],
  /** Items are added and put in another order during the meeting too; what has begun keeps its place. */
  editAgenda: ['draft', 'open'],
  /** Another chair, where the one who was named has lost his office. */
  nameChair: ['draft', 'in_review', 'agreed', 'sent'],
  review: ['draft'],
  confirm: ['in_review'],
  agree: ['draft', 'in_review'],
  reopen: ['in_review', 'agreed', 'sent'],
  send: ['agreed'],
  cancel: ['draft', 'in_review', 'agreed', 'sent'],
  open: ['sent'],
  close: ['open'],
  noteRoll: ['sent', 'open'],
  addGuest: ['draft', 'in_review', 'agreed', 'sent', 'open'],
  draftResolution: ['draft', 'in_review', 'agreed', 'sent', 'open'],
  tellAbsence: ['draft', 'in_review', 'agreed', 'sent', 'open'],
} satisfies Record<string, readonly MeetingState[]>;
export type MeetingStep = keyof typeof steps;

/** Whether a meeting in this state allows it. */
export function allowsStep(meeting: { readonly state: MeetingState }, step: MeetingStep): boolean {
  return (steps[step] as readonly MeetingState[]).includes(meeting.state);
}

/** The names of the steps, for sentences of refusals. */
export const stateNames: Record<MeetingState, { readonly vi: string; readonly en: string }> = {
  draft: { vi: 'dự thảo', en: 'draft' },
  in_review: { vi: 'đang xem xét', en: 'in review' },
  agreed: { vi: 'đã thống nhất', en: 'agreed' },
  sent: { vi: 'đã gửi đảng viên', en: 'sent' },
  open: { vi: 'đang họp', en: 'open' },
  closed: { vi: 'đã bế mạc', en: 'closed' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
};

/** "The meeting is at the step …, so this cannot be done." */
export function refuseState(meeting: { readonly state: MeetingState }): Refusal {
  const { vi, en } = stateNames[meeting.state];
  return refuseMeetings('meeting-state', { state: vi, stateEn: en });
}

/** The day of a meeting: of its hour, wherever the server stands. */
export function heldOn(meeting: { readonly startsAt: string }): string {
  return localDate(meeting.startsAt);
}

export function isHeldOn(meeting: { readonly startsAt: string }, date: string): boolean {
  return heldOn(meeting) === date;
}

/** First day of the month of a date. */
export function monthOf(date: string): string {
  return `${date.slice(0, 7)}-01`;
}

/** First day of the month so many months later. */
export function monthAfter(month: string, months = 1): string {
  const counted = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(counted / 12)).padStart(4, '0')}-${String((counted % 12) + 1).padStart(2, '0')}-01`;
}

/**
 * Whether a regular meeting on this day needs no reason: in the first week of its month, while the rule says so.
 * Source: Chỉ thị 50-CT/TW (CONFIRMED*): day 3; a holiday or special case: in the first week.
 */
export function needsNoReason(month: string, date: string, rules: Rules): boolean {
  const rule = ruleOn('meeting.day', date, rules);
  if (!rule) return true;
  return monthOf(date) === month && Number(date.slice(8)) <= numberOn('meeting.day', 'lastDay', date, rules);
}

/**
 * The rule by which contents are sent ahead. That of the cell's meetings (HD 42-HD/BTCTW, CONFIRMED) says nothing of committee and
 * groups among themselves: they go by the unit's own configuration. Undefined where none was in force.
 */
export function papersRule(kind: MeetingKind, date: string, rules: Rules): Regulation | undefined {
  return ruleOn(isOfCell(kind) ? 'meeting.papers-before-days' : 'meeting.circle-papers', date, rules);
}

/** The rule by which minutes are finished, in the same way. */
export function resultsRule(kind: MeetingKind, date: string, rules: Rules): Regulation | undefined {
  return ruleOn(isOfCell(kind) ? 'meeting.results-after-days' : 'meeting.circle-minutes', date, rules);
}

const daysOf = (rule: Regulation | undefined) =>
  typeof rule?.values.days === 'number' ? rule.values.days : 0;

/** The last day on which papers are sent in time; the day itself where no rule tells. */
export function sendBy(kind: MeetingKind, date: string, rules: Rules): string {
  return addDays(date, -daysOf(papersRule(kind, date, rules)));
}

/** The day by which the results of a meeting that closed on a day are finished: locked, and on the e-handbook where they go there. */
export function resultsBy(kind: MeetingKind, closedAt: string, rules: Rules): string {
  const date = localDate(closedAt);
  return addDays(date, daysOf(resultsRule(kind, date, rules)));
}

/** The last day on which the committee meets to agree the contents of a meeting on this day; the day itself where no rule tells. */
export function committeeBy(date: string, rules: Rules): string {
  if (!ruleOn('meeting.preparation', date, rules)) return date;
  return addDays(date, -numberOn('meeting.preparation', 'committeeDays', date, rules));
}

/**
 * Least minutes of a meeting of the cell on its day: longer when regular and thematic follow each other, none for what the
 * rule does not speak of. A committee may set other ones, as for small cells.
 */
export function minimumMinutes(kind: MeetingKind, date: string, rules: Rules): number {
  if (!isOfCell(kind) || kind === 'irregular' || kind === 'congress') return 0;
  const combined = ruleOn('meeting.minimum-minutes', date, rules)?.values.combined;
  if (kind === 'combined' && typeof combined === 'number') return combined;
  return numberOn('meeting.minimum-minutes', 'regular', date, rules);
}

/** Whether a cell with so many official members has a committee (chi ủy); without one secretary and deputy agree. */
export function hasCommittee(officials: number, date: string): boolean {
  return officials >= numberOn('cell.committee', 'officials', date);
}

/** Keys of the rules that a meeting is held by; a past meeting keeps those of its day. */
const meetingRuleKeys = {
  cell: [
    'meeting.day',
    'meeting.minimum-minutes',
    'meeting.papers-before-days',
    'meeting.results-after-days',
    'cell.committee',
  ],
  circle: ['meeting.circle-papers', 'meeting.circle-minutes', 'cell.committee'],
};

export function meetingRuleIds(kind: MeetingKind, date: string, rules: Rules): string[] {
  return meetingRuleKeys[isOfCell(kind) ? 'cell' : 'circle'].flatMap(
    (key) => ruleOn(key, date, rules)?.id ?? [],
  );
}
