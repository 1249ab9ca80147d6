// Who sees which document of the room, who leads in it, when an item may be opened again. Pure; the clock is an argument.
import type { AgendaItem } from '../contract.ts';
import { checkInFrom } from '../roll/rules.ts';
import {
  heldOn,
  type MeetingActor,
  type MeetingState,
  mayNoteRoll,
  mayRun,
  mayTakeMinutes,
  wasSent,
} from '../rules.ts';
import type { Audience } from './contract.ts';

interface Of {
  readonly state: MeetingState;
  readonly minuteTakerId: string | null;
  readonly sentAt: string | null;
}

/**
 * The documents that somebody may open, his own first. Who leads sees the room at every step, the others once they were told
 * of the meeting. The committee above sees what was done, not what is said: it has no document here.
 */
export function audiencesFor(meeting: Of, actor: MeetingActor): Audience[] {
  const leads = mayRun(actor);
  const told = wasSent(meeting) || (meeting.state === 'cancelled' && meeting.sentAt !== null);
  if (!leads && !told) return [];
  const takes = mayTakeMinutes(meeting, actor);
  // The other lead sits among the members, and may step in.
  const isAtHead = actor.chair || !actor.member;
  return [
    ...(leads && isAtHead ? (['chair'] as const) : []),
    ...(takes ? (['minute_taker'] as const) : []),
    ...(actor.member ? (['member'] as const) : []),
    ...(leads && !isAtHead ? (['chair'] as const) : []),
    ...(leads || takes ? (['screen'] as const) : []),
  ];
}

/** The document asked for, or the own one; null when it is not his. */
export function audienceOf(mine: readonly Audience[], asked: string | undefined): Audience | null {
  return (asked === undefined ? mine[0] : mine.find((one) => one === asked)) ?? null;
}

/**
 * Calls items, gives the floor, opens and closes votes, notes what is said. The minute-taker does so on the chair's behalf,
 * as small cells work; the facts tell who did.
 */
export const mayLead = mayNoteRoll;

/** Whether a hall's screen is watched for something: the meeting is on, or people are checking in. */
export function isWatchedOnScreen(
  meeting: { readonly state: MeetingState; readonly startsAt: string },
  now: string,
  today: string,
): boolean {
  if (meeting.state === 'open') return true;
  const gathering = Date.parse(now) >= Date.parse(checkInFrom(meeting.startsAt)) && heldOn(meeting) === today;
  return meeting.state === 'sent' && gathering;
}

/** Seconds that the current stretch of an item has taken. */
export function secondsSince(openedAt: string, now: string): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(openedAt)) / 1000));
}

/** For so long an item that has ended may be taken up again: another was tapped, or somebody had still something to say. */
export const againMinutes = 10;
/** Open for less than this it was opened by mistake, and may be taken up at any time. */
const mistakeSeconds = 60;

/**
 * How an item is opened: for the first time or as if, from then on; or 'again', its time running on from its first opening;
 * null when it is done.
 */
export function openingOf(
  item: Pick<AgendaItem, 'openedAt' | 'closedAt' | 'spentSeconds'>,
  now: string,
): 'anew' | 'again' | null {
  if (item.openedAt === null || item.closedAt === null || item.spentSeconds < mistakeSeconds) return 'anew';
  return secondsSince(item.closedAt, now) <= againMinutes * 60 ? 'again' : null;
}

/** What is taken up when an item is tapped: itself, or of those under it the first not done. */
export function itemToOpen<T extends Pick<AgendaItem, 'id' | 'parentId' | 'state'>>(
  items: readonly T[],
  itemId: string,
): T | undefined {
  const under = items.filter((item) => item.parentId === itemId);
  if (under.length === 0) return items.find((item) => item.id === itemId);
  return (
    under.find((item) => item.state === 'now') ?? under.find((item) => item.state === 'todo') ?? under.at(-1)
  );
}

interface Asked {
  readonly personId: string;
  readonly beganAt: string | null;
}

/** Who has been heard in this meeting: had the floor, or an opinion of his was noted. */
export function heardOf(
  speeches: readonly Asked[],
  opinions: readonly { readonly authorId: string }[],
): Set<string> {
  return new Set([
    ...speeches.filter((one) => one.beganAt !== null).map((one) => one.personId),
    ...opinions.map((one) => one.authorId),
  ]);
}
