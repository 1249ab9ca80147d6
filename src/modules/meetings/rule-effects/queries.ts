// Meetings of cells as the preview of a rule counts them: figures and dates, no words.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import { localDate } from '../../../platform/i18n/local-time.ts';
import type { Looked } from './rules.ts';

interface Row extends Omit<Looked, 'preMeetingOn'> {
  readonly preMeetingAt: string | null;
}

/** Those held within a year and those to come, oldest first; the committee's own meetings and cancelled ones left out. */
export async function lookedAt(
  scope: Scope,
  cellIds: readonly string[],
): Promise<{ held: Looked[]; coming: Looked[] }> {
  const { rows } = await sql<Row>`
    SELECT m.organisation_id AS "organisationId", m.kind, m.form, m.month, m.starts_at AS "startsAt",
      CASE WHEN m.entered_late_at IS NULL THEN m.sent_at END AS "sentAt",
      CASE WHEN m.closed_at IS NOT NULL THEN greatest(m.closed_at, m.entered_late_at) END AS "closedAt",
      coalesce(round(extract(epoch FROM m.closed_at - m.opened_at) / 60)::int, i.planned, 0) AS minutes,
      coalesce(i.planned, 0) AS planned, pre.starts_at AS "preMeetingAt",
      coalesce(b.locked_at, ${scope.now.toString()}::timestamptz) AS "resultsOn",
      coalesce(p.papers, '[]') AS papers, s.total
    FROM meetings m
    LEFT JOIN (SELECT meeting_id, sum(minutes_planned)::int AS planned FROM agenda_items WHERE parent_id IS NULL GROUP BY meeting_id) i
      ON i.meeting_id = m.id
    LEFT JOIN LATERAL (SELECT min(c.starts_at) AS starts_at FROM meetings c WHERE c.prepares_id = m.id AND c.state <> 'cancelled') pre ON true
    LEFT JOIN minutes b ON b.meeting_id = m.id
    LEFT JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('pages', a.pages, 'summarised', a.summary <> '')) AS papers
      FROM agenda_papers a WHERE a.meeting_id = m.id) p ON true
    LEFT JOIN meeting_scores s ON s.meeting_id = m.id AND s.state = 'agreed'
    WHERE m.organisation_id = ANY (${[...cellIds]}::uuid[]) AND m.state <> 'cancelled' AND m.circle_id IS NULL
      AND m.starts_at > ${scope.now.subtract({ hours: 366 * 24 }).toString()}
    ORDER BY m.starts_at, m.id`.execute(scope.db);
  const looked = rows.map(({ preMeetingAt, ...row }) => ({
    ...row,
    preMeetingOn: preMeetingAt === null ? null : localDate(preMeetingAt),
  }));
  return {
    held: looked.filter((one) => one.closedAt !== null),
    coming: looked.filter(
      (one) => one.closedAt === null && Date.parse(one.startsAt) >= scope.now.epochMilliseconds,
    ),
  };
}
