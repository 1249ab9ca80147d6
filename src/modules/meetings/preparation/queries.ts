// What is prepared of a meeting, as its rules look at it.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import { itemsOf, type MeetingRow } from '../queries.ts';
import { heldOn, minimumMinutes } from '../rules.ts';
import type { Prepared } from './rules.ts';

/** The draft resolution or conclusion of a meeting, or what became of it; a resolution before a conclusion. */
export async function resolutionOf(scope: Scope, meetingId: string) {
  const { rows } = await sql<{
    id: string;
    kind: 'resolution' | 'conclusion';
    state: string;
    subject: string;
    clauses: number;
    number: number | null;
  }>`SELECT r.id, r.kind, r.state, r.subject, r.number,
      (SELECT count(*)::int FROM resolution_clauses c WHERE c.resolution_id = r.id) AS clauses
    FROM resolutions r WHERE r.occasion_type = 'meeting' AND r.occasion_id = ${meetingId}
    ORDER BY r.state = 'rejected', r.kind DESC, r.id LIMIT 1`.execute(scope.db);
  return rows[0] ?? null;
}

/** Least minutes of the meeting by the rule of its day, or the cell's own. */
async function minimumOf(scope: Scope, meeting: MeetingRow): Promise<number> {
  const cell = await scope.db
    .selectFrom('organisations')
    .select('meeting_minimum_minutes')
    .where('id', '=', meeting.organisationId)
    .executeTakeFirst();
  return minimumMinutes(heldOn(meeting), cell?.meeting_minimum_minutes ?? null);
}

/** What decides which points are missing. */
export async function preparedOf(scope: Scope, meeting: MeetingRow): Promise<Prepared> {
  const stateOfMind = await scope.db
    .selectFrom('meeting_states_of_mind')
    .select('meeting_id')
    .where('meeting_id', '=', meeting.id)
    .executeTakeFirst();
  return {
    ...meeting,
    items: await itemsOf(scope, meeting.id),
    hasStateOfMind: stateOfMind !== undefined,
    resolution: await resolutionOf(scope, meeting.id),
    minimumMinutes: await minimumOf(scope, meeting),
  };
}
