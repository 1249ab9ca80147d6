// What closed meetings left for their figures, of the cell or of one of its circles, in one query however many they are.
import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../../../platform/auth/scope.ts';
import { localDate } from '../../../../platform/i18n/local-time.ts';
import { monthAfter } from '../../rules.ts';
import type { HeldMeeting } from './rules.ts';

export type Held = HeldMeeting & { readonly id: string };

/** Closed meetings of the whole cell whose month is this one or later, oldest first. */
export function heldSince(scope: Scope, cellId: string, from: string): Promise<Held[]> {
  return heldWhere(
    scope,
    sql`m.organisation_id = ${cellId} AND m.circle_id IS NULL AND m.month >= ${from}::date`,
  );
}

/** A meeting with those that the same people held in the twelve months before it, oldest first, itself the last. */
export function heldUpTo(
  scope: Scope,
  meeting: { readonly id: string; readonly month: string },
): Promise<Held[]> {
  return heldWhere(
    scope,
    sql`m.month >= ${monthAfter(meeting.month, -12)}::date AND EXISTS (SELECT FROM meetings own WHERE own.id = ${meeting.id}
      AND own.organisation_id = m.organisation_id AND own.circle_id IS NOT DISTINCT FROM m.circle_id
      AND (own.id = m.id OR m.starts_at < own.starts_at))`,
  );
}

/** Items of a meeting that was held on paper were called by no clock. */
async function heldWhere(scope: Scope, condition: RawBuilder<unknown>): Promise<Held[]> {
  const { rows } = await sql<Omit<Held, 'date'>>`
    SELECT m.id, m.kind, m.form, m.starts_at AS "startsAt", i.items, p.papers, c.clauses, c.tasks
    FROM meetings m, LATERAL (
      SELECT coalesce(jsonb_agg(jsonb_build_object('kind', i.kind, 'title', i.title, 'aim', i.aim, 'question', i.question,
        'decision', i.decision, 'opened', i.opened_at IS NOT NULL AND m.entered_late_at IS NULL, 'minutesPlanned', i.minutes_planned,
        'spentSeconds', i.spent_seconds) ORDER BY i.ordinal, i.id), '[]') AS items
      FROM agenda_items i WHERE i.meeting_id = m.id AND NOT EXISTS (SELECT FROM agenda_items u WHERE u.parent_id = i.id)) i, LATERAL (
      SELECT coalesce(jsonb_agg(jsonb_build_object('pages', p.pages, 'summary', p.summary, 'addedAt',
        to_char(p.added_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))), '[]') AS papers
      FROM agenda_papers p WHERE p.meeting_id = m.id) p, LATERAL (
      SELECT count(*)::int AS clauses, (count(*) FILTER (WHERE c.task_id IS NOT NULL))::int AS tasks
      FROM resolutions r JOIN resolution_clauses c ON c.resolution_id = r.id
      WHERE r.occasion_type = 'meeting' AND r.occasion_id = m.id AND r.passed_at IS NOT NULL) c
    WHERE m.state = 'closed' AND ${condition}
    ORDER BY m.starts_at, m.id`.execute(scope.db);
  return rows.map((row) => ({ ...row, date: localDate(row.startsAt) }));
}
