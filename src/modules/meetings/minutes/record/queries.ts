// Gathers what happened in a meeting, and gives each paragraph the id it always has.
import { createHash } from 'node:crypto';
import type { Scope } from '../../../../platform/auth/scope.ts';
import { opinionsOfMeeting, votesOfMeeting } from '../../../democracy/queries.ts';
import { resolutionOfOccasion } from '../../../leadership/queries.ts';
import { namesOf, organisationAt } from '../../../organisation/queries.ts';
import { itemsOf, type MeetingRow, signerOf } from '../../queries.ts';
import { rollOf } from '../../roll/queries.ts';
import { heldOn } from '../../rules.ts';
import type { Written } from '../rules.ts';
import { composeMinutes, type Happened } from './rules.ts';

/** What happened so far; null before the meeting was opened. In: when the minutes were read out, how many agreed them. */
export async function happenedIn(
  scope: Scope,
  meeting: MeetingRow,
  read: { readonly readAt: string | null; readonly agreedPresent: number | null },
): Promise<Happened | null> {
  if (meeting.openedAt === null) return null;
  const cell = await organisationAt(scope, meeting.organisationId, heldOn(meeting));
  const { lines, figures, guests } = await rollOf(scope, meeting);
  const mind = await scope.db
    .selectFrom('meeting_states_of_mind')
    .select('text')
    .where('meeting_id', '=', meeting.id)
    .executeTakeFirst();
  const taker = meeting.minuteTakerId;
  return {
    meeting: {
      id: meeting.id,
      kind: meeting.kind,
      month: meeting.month,
      startsAt: meeting.startsAt,
      place: meeting.place,
      openedAt: meeting.openedAt,
      closedAt: meeting.closedAt,
      sentAt: meeting.sentAt,
      duesLine: meeting.duesLine,
      scoreLine: meeting.scoreLine,
      conclusionLine: meeting.conclusionLine,
      minuteTakerElected: meeting.minuteTakerElectedAt !== null,
    },
    cellName: cell?.name ?? '',
    chair: await signerOf(scope, meeting),
    minuteTaker: taker ? ((await namesOf(scope, [taker])).get(taker) ?? null) : null,
    lines,
    figures,
    guests,
    items: await itemsOf(scope, meeting.id),
    opinions: await opinionsOfMeeting(scope, meeting.id),
    votes: await votesOfMeeting(scope, meeting.id),
    resolution: await resolutionOfOccasion(scope, 'meeting', meeting.id),
    stateOfMind: mind?.text ?? '',
    ...read,
  };
}

/** The paragraphs that events wrote, each with an id made of its event: it is the same however often it is asked for. */
export function writtenOf(happened: Happened): Written[] {
  return composeMinutes(happened).map((one) => ({
    ...one,
    id: paragraphId(happened.meeting.id, one.kind, one.source.id),
  }));
}

function paragraphId(meetingId: string, kind: string, sourceId: string): string {
  const hex = createHash('sha256').update(`${meetingId} ${kind} ${sourceId}`).digest('hex');
  // The form of a version 8 UUID: its bits are ours.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
