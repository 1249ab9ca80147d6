// That a member opened the papers is kept once; who has not is reminded the evening before, once.

import { sql } from 'kysely';
import { recordFact } from '../../../platform/audit/facts.ts';
import type { Scope } from '../../../platform/auth/scope.ts';
import { isRefusal } from '../../../platform/http/refusal.ts';
import { addDays } from '../../../platform/i18n/dates.ts';
import { recordMeetingFact } from '../commands.ts';
import { enterMeeting } from '../queries.ts';
import { wasSent } from '../rules.ts';

/** A paper of a meeting that was sent has been given to the actor: of a member it is noted, the first time. */
export async function noteOpening(scope: Scope, meetingId: string): Promise<void> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return;
  const { meeting, actor } = entered;
  if (!actor.member || actor.personId === null || !wasSent(meeting)) return;
  const added = await scope.db
    .insertInto('paper_openings')
    .values({ meeting_id: meetingId, person_id: actor.personId, opened_at: scope.now.toString() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst();
  if (added) await recordMeetingFact(scope, meeting, 'papers.opened');
}

/**
 * Reminds the members of tomorrow's meetings who have opened no paper, unless they are excused. May run any number of
 * times. Out: how many were reminded.
 */
export async function remindReaders(scope: Scope): Promise<number> {
  const tomorrow = addDays(scope.today, 1);
  const { rows } = await sql<{ meetingId: string; organisationId: string; personIds: string[] }>`
    WITH added AS (
      INSERT INTO paper_reminders (meeting_id, person_id, for_start, at)
      SELECT m.id, s.person_id, m.starts_at, ${scope.now.toString()} FROM meetings m
      JOIN memberships s ON s.organisation_id = m.organisation_id AND s.valid @> ${tomorrow}::date
        AND sits_in_body(m.kind, m.organisation_id, m.group_id, s.person_id, ${tomorrow}::date)
      WHERE m.state = 'sent' AND (m.starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date = ${tomorrow}::date
        AND EXISTS (SELECT FROM agenda_papers p WHERE p.meeting_id = m.id)
        AND NOT EXISTS (SELECT FROM paper_openings o WHERE o.meeting_id = m.id AND o.person_id = s.person_id)
        AND NOT EXISTS (SELECT FROM membership_statuses t WHERE t.membership_id = s.id AND t.kind = 'suspended' AND t.valid @> ${tomorrow}::date)
        AND s.person_id NOT IN (SELECT accepted_absences(m.id))
      ON CONFLICT DO NOTHING RETURNING meeting_id, person_id
    )
    SELECT a.meeting_id AS "meetingId", m.organisation_id AS "organisationId", array_agg(a.person_id::text ORDER BY a.person_id) AS "personIds"
    FROM added a JOIN meetings m ON m.id = a.meeting_id GROUP BY a.meeting_id, m.organisation_id`.execute(
    scope.db,
  );
  for (const { meetingId, organisationId, personIds } of rows)
    await recordFact(scope, {
      kind: 'papers.reminded',
      organisationId,
      subject: { type: 'meeting', id: meetingId },
      data: { personIds },
      touches: personIds.map((id) => ({ type: 'person', id })),
    });
  return rows.reduce((sum, row) => sum + row.personIds.length, 0);
}
