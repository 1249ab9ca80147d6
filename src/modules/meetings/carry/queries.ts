// Items that were not reached: those of a meeting, and those offered to one that is prepared.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { enterMeeting, type MeetingRow } from '../queries.ts';
import { allowsStep, mayPrepare } from '../rules.ts';
import type { readLeftItems } from './contract.ts';

/** Titles of the items that a meeting did not come to, in the order of its agenda. */
export async function titlesLeft(scope: Scope, meetingId: string): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    SELECT i.title FROM items_left l JOIN agenda_items i ON i.id = l.item_id LEFT JOIN agenda_items p ON p.id = i.parent_id
    WHERE l.meeting_id = ${meetingId} ORDER BY coalesce(p.ordinal, i.ordinal), i.ordinal`.execute(scope.db);
  return rows.map((row) => row.title);
}

/** What earlier meetings of the same people left: committee and groups keep theirs. Taken into a meeting that was cancelled, it is offered again. */
export async function offeredTo(
  scope: Scope,
  meeting: Pick<MeetingRow, 'id' | 'organisationId' | 'startsAt'>,
): Promise<AnswerOf<typeof readLeftItems>['items']> {
  const { rows } = await sql<AnswerOf<typeof readLeftItems>['items'][number]>`
    SELECT l.item_id AS "itemId", i.title, i.minutes_planned AS "minutesPlanned",
      CASE WHEN p.id IS NULL THEN NULL ELSE jsonb_build_object('id', p.id, 'name', p.full_name) END AS presenter,
      jsonb_build_object('id', m.id, 'title', m.title, 'startsAt', to_char(m.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) AS from,
      CASE WHEN l.to_meeting_id = ${meeting.id} THEN 'taken' ELSE 'offered' END AS state
    FROM items_left l JOIN agenda_items i ON i.id = l.item_id JOIN meetings m ON m.id = l.meeting_id
    JOIN meetings own ON own.id = ${meeting.id} AND own.circle_id IS NOT DISTINCT FROM m.circle_id
    LEFT JOIN people p ON p.id = i.presenter_id LEFT JOIN meetings t ON t.id = l.to_meeting_id
    WHERE l.organisation_id = ${meeting.organisationId} AND m.starts_at < ${meeting.startsAt}
      AND (l.state = 'offered' OR (l.state = 'taken' AND (t.id = ${meeting.id} OR t.state = 'cancelled')))
    ORDER BY m.starts_at, i.ordinal`.execute(scope.db);
  return rows;
}

/** The offers of a meeting, for who prepares it. */
export async function leftItemsPage(
  scope: Scope,
  meetingId: string,
): Promise<Result<AnswerOf<typeof readLeftItems>>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayPrepare(actor)) return refuseCommon('forbidden');
  return { items: await offeredTo(scope, meeting), can: { decide: allowsStep(meeting, 'prepare') } };
}
