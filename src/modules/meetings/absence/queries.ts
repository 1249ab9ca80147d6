// Notices of absence, with their reasons: row security gives them to the committee, the minute-taker and the author only.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';

export interface Notice {
  readonly personId: string;
  readonly name: string;
  readonly reason: string;
  readonly toldAt: string;
  readonly state: 'told' | 'accepted' | 'refused' | 'withdrawn';
  readonly answer: string;
}

/** Those that the actor may read, oldest first; withdrawn ones only his own. */
export async function noticesOf(scope: Scope, meetingId: string): Promise<Notice[]> {
  const { rows } = await sql<Notice>`
    SELECT n.person_id AS "personId", p.full_name AS name, n.reason, n.told_at AS "toldAt", n.state, n.answer
    FROM absence_notices n JOIN people p ON p.id = n.person_id WHERE n.meeting_id = ${meetingId}
      AND (n.state <> 'withdrawn' OR n.person_id = acting_person()) ORDER BY n.told_at, p.id`.execute(
    scope.db,
  );
  return rows;
}
