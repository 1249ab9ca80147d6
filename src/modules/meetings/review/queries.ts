// How far the review of a meeting's contents is: the committee's own meeting, or the confirmations of those who lead.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import { together } from '../../../platform/db/together.ts';
import type { Refusal } from '../../../platform/http/refusal.ts';
import { showNumber } from '../../organisation/numbering/rules.ts';
import { refuseMeetings } from '../contract.ts';
import type { Meeting } from '../preparation/contract.ts';
import { committeeOn, leadsOn, type MeetingRow, meetingRow } from '../queries.ts';
import { heldOn, type MeetingState } from '../rules.ts';

interface PreMeeting {
  readonly id: string;
  readonly startsAt: string;
  readonly state: MeetingState;
  readonly number: number | null;
}

/** What tells how far the review is. */
export async function readReview(scope: Scope, meeting: MeetingRow) {
  return together({
    pre: preMeetingOf(scope, meeting),
    confirmed: confirmedBy(scope, meeting.id),
    leads: leadsOn(scope, meeting, scope.today),
  });
}

async function preMeetingOf(scope: Scope, meeting: MeetingRow): Promise<PreMeeting | null> {
  const { rows } =
    await sql<PreMeeting>`SELECT m.id, m.starts_at AS "startsAt", m.state, b.number FROM meetings m LEFT JOIN minutes b ON b.meeting_id = m.id
    WHERE m.prepares_id = ${meeting.id} AND m.state <> 'cancelled'`.execute(scope.db);
  return rows[0] ?? null;
}

/** How far the review is: the committee's meeting, or who of those who lead has confirmed. */
export function reviewedBy(
  meeting: MeetingRow,
  { pre, confirmed, leads }: Awaited<ReturnType<typeof readReview>>,
  sits: boolean,
): Meeting['reviewed'] {
  return {
    preMeeting: pre
      ? {
          id: pre.id,
          startsAt: pre.startsAt,
          state: pre.state,
          minutes: pre.number === null ? null : showNumber(pre.number, 'BB', 'CU'),
        }
      : null,
    confirmed,
    awaited:
      meeting.state === 'in_review' && !sits
        ? leads.filter((lead) => !confirmed.some((one) => one.id === lead.id))
        : [],
    agreedBy: meeting.agreedBy,
  };
}

/** The day of the committee's meeting that agrees the contents; null while there is none. */
export async function preMeetingOn(scope: Scope, meetingId: string): Promise<string | null> {
  const row = await scope.db
    .selectFrom('meetings')
    .select('starts_at')
    .where('prepares_id', '=', meetingId)
    .where('state', '<>', 'cancelled')
    .executeTakeFirst();
  return row ? heldOn({ startsAt: row.starts_at }) : null;
}

/** Who has confirmed the contents, in the order in which they did. */
export async function confirmedBy(scope: Scope, meetingId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT p.id, p.full_name AS name FROM meeting_confirmations c JOIN people p ON p.id = c.person_id
    WHERE c.meeting_id = ${meetingId} ORDER BY c.at, p.id`.execute(scope.db);
  return rows;
}

/** Of a meeting of the committee: the one whose contents it agrees. */
export async function preparedBy(scope: Scope, meeting: MeetingRow): Promise<Meeting['prepares']> {
  const prepared = meeting.preparesId === null ? null : await meetingRow(scope, meeting.preparesId);
  return prepared && { id: prepared.id, title: prepared.title, state: prepared.state };
}

/** Why the committee has not agreed the contents yet: it has not met, or too few of it; null when it may. */
export async function faultOfReview(scope: Scope, meeting: MeetingRow): Promise<Refusal | null> {
  const { rows } = await sql<{ id: string; startsAt: string }>`
    SELECT id, starts_at AS "startsAt" FROM meetings WHERE prepares_id = ${meeting.id} AND state IN ('open', 'closed')`.execute(
    scope.db,
  );
  const [pre] = rows;
  if (!pre) return refuseMeetings('committee-not-met');
  const committee = await committeeOn(scope, meeting.organisationId, heldOn(pre));
  const here = await scope.db
    .selectFrom('meeting_attendance')
    .select('person_id')
    .where('meeting_id', '=', pre.id)
    .where('state', '=', 'present')
    .where('person_id', 'in', committee)
    .execute();
  return here.length * 2 > committee.length
    ? null
    : refuseMeetings('committee-too-few', { present: here.length, of: committee.length });
}
