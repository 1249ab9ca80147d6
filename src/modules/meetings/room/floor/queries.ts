// Who asked to speak and who spoke, in this meeting and in those before.
import { sql } from 'kysely';
import type { Scope } from '../../../../platform/auth/scope.ts';
import { authorsIn } from '../../../democracy/opinions/queries.ts';
import { officesOf } from '../../../organisation/queries.ts';
import type { MeetingRow } from '../../queries.ts';
import { rollOf } from '../../roll/queries.ts';
import { heldOn } from '../../rules.ts';
import { roundOn } from '../round/queries.ts';
import { leftIn, type RoundRow } from '../round/rules.ts';
import {
  type FloorState,
  type Hand,
  handsIn,
  presentIn,
  quietIn,
  type Speech,
  type Waiting,
  waitingIn,
} from './rules.ts';

/** In order of asking; of two at one instant, who was heard of first. Hands that were taken down are left out. */
export async function speechesOf(scope: Scope, meetingId: string): Promise<Speech[]> {
  const { rows } = await sql<Speech>`
    SELECT s.id, s.person_id AS "personId", p.full_name AS name, s.asked_at AS "askedAt", s.began_at AS "beganAt",
      s.ended_at AS "endedAt", s.out_of_order AS "outOfOrder"
    FROM meeting_speeches s JOIN people p ON p.id = s.person_id
    WHERE s.meeting_id = ${meetingId} AND NOT s.withdrawn ORDER BY s.asked_at, s.ordinal`.execute(scope.db);
  return rows;
}

/** How many regular meetings are looked back on. */
const lookBack = 12;

/**
 * How many regular meetings before this one, of those at which he was, went by without a word of each: spoken, written, or
 * presented at an item. Meetings of which nobody's words were kept, or that were entered afterwards, tell nothing. Person →
 * meetings in a row; for the chair alone.
 */
export async function quietBefore(
  scope: Scope,
  meeting: Pick<MeetingRow, 'organisationId' | 'startsAt'>,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ meetingId: string; personId: string; led: boolean; spoke: boolean }>`
    SELECT m.id AS "meetingId", a.person_id AS "personId", a.person_id = m.chair_id
      OR EXISTS (SELECT FROM agenda_items i WHERE i.meeting_id = m.id AND i.presenter_id = a.person_id AND i.opened_at IS NOT NULL
        AND i.kind IN ('review', 'state_of_mind', 'news', 'discussion')) AS led,
      EXISTS (SELECT FROM meeting_speeches s WHERE s.meeting_id = m.id AND s.person_id = a.person_id AND s.began_at IS NOT NULL) AS spoke
    FROM (SELECT id, chair_id, starts_at FROM meetings WHERE organisation_id = ${meeting.organisationId} AND kind = 'regular'
      AND state = 'closed' AND entered_late_at IS NULL AND starts_at < ${meeting.startsAt} ORDER BY starts_at DESC LIMIT ${lookBack}) m
    JOIN meeting_attendance a ON a.meeting_id = m.id AND a.capacity = 'member' AND a.state = 'present'
    ORDER BY m.starts_at DESC`.execute(scope.db);
  const authors = await authorsIn(scope, [...new Set(rows.map((row) => row.meetingId))]);
  const wrote = new Set(authors.map(({ meetingId, authorId }) => `${meetingId} ${authorId}`));
  const kept = new Set([
    ...rows.filter((row) => row.spoke).map((row) => row.meetingId),
    ...authors.map(({ meetingId }) => meetingId),
  ]);
  const heard = new Map<string, boolean[]>();
  for (const { meetingId, personId, led, spoke } of rows) {
    if (!kept.has(meetingId)) continue;
    const words = led || spoke || wrote.has(`${meetingId} ${personId}`);
    heard.set(personId, [...(heard.get(personId) ?? []), words]);
  }
  return new Map([...heard].map(([personId, meetings]) => [personId, quietIn(meetings)]));
}

/** The item that is on. */
export async function currentItem(scope: Scope, meetingId: string): Promise<string | null> {
  const row = await scope.db
    .selectFrom('agenda_items')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('opened_at', 'is not', null)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Kinds of the offices that each holds in the cell on a day. */
export async function officeKindsOf(
  scope: Scope,
  organisationId: string,
  date: string,
): Promise<Map<string, string[]>> {
  const kinds = new Map<string, string[]>();
  for (const { personId, kind } of await officesOf(scope, organisationId, date))
    kinds.set(personId, [...(kinds.get(personId) ?? []), kind]);
  return kinds;
}

export interface WaitingAt {
  readonly speaker: Speech | null;
  readonly hands: Hand[];
  readonly round: RoundRow | null;
  /** Everybody present; in a round those of them who have not had their turn. */
  readonly present: readonly Waiting[];
  readonly left: readonly Waiting[];
  /** What decides about the turn of somebody who has not asked. */
  readonly unasked: (personId: string) => Waiting;
}

/** Whose turn it is now, for commands; under the lock of `enterRoom`. */
export async function waitingAt(scope: Scope, meeting: MeetingRow): Promise<WaitingAt> {
  const speeches = await speechesOf(scope, meeting.id);
  const authors = await authorsIn(scope, [meeting.id]);
  const state: FloorState = {
    chairId: meeting.chairId,
    now: scope.now.toString(),
    speeches,
    opinions: authors,
    offices: await officeKindsOf(scope, meeting.organisationId, heldOn(meeting)),
  };
  const round = await roundOn(scope, meeting.id);
  const present = round ? presentIn(state, (await rollOf(scope, meeting)).lines) : [];
  const waiting = waitingIn(state);
  return {
    speaker: speeches.find((one) => one.beganAt !== null && one.endedAt === null) ?? null,
    hands: handsIn(state),
    round,
    present,
    left: round ? leftIn(round, present) : [],
    unasked: (personId) => waiting(personId, Number.MAX_SAFE_INTEGER),
  };
}
