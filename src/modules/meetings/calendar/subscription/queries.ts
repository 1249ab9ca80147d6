// The meetings where a person sits, as a calendar: title, time, place, link; no words of the cell.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import { type CalendarEvent, writeCalendar } from '../../../../platform/calendar/icalendar.ts';
import type { FileAnswer } from '../../../../platform/http/endpoint.ts';
import { type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { addDays } from '../../../../platform/i18n/dates.ts';
import type { MeetingState } from '../../rules.ts';
import { hashOfToken } from './commands.ts';

export async function calendarAddress(scope: Scope): Promise<{ madeAt: string | null }> {
  const row = await scope.db
    .selectFrom('calendar_addresses')
    .select('made_at')
    .where('person_id', '=', actingPerson(scope))
    .executeTakeFirst();
  return { madeAt: row?.made_at ?? null };
}

/** In: what follows /lich/ in the address. A wrong secret and one that was taken back are answered alike. */
export async function calendarFile(
  scope: Scope,
  publicUrl: string,
  file: string,
): Promise<Result<FileAnswer>> {
  const [, token] = /^([\w-]{43})\.ics$/.exec(file) ?? [];
  if (!token) return refuseCommon('not-found');
  const owner = await scope.db
    .selectFrom('calendar_addresses')
    .select('person_id')
    .where('token_hash', '=', hashOfToken(token))
    .executeTakeFirst();
  if (!owner) return refuseCommon('not-found');
  const events = await eventsOf(scope, publicUrl, owner.person_id);
  const bytes = new TextEncoder().encode(writeCalendar({ name: 'Sinh hoạt chi bộ', events }));
  return {
    fileName: 'sinh-hoat-chi-bo.ics',
    mime: 'text/calendar; charset=utf-8',
    bytes,
    inline: true,
    etag: createHash('sha256').update(bytes).digest('hex').slice(0, 32),
  };
}

interface Row {
  readonly id: string;
  readonly title: string;
  /** Held on paper and entered afterwards. */
  readonly enteredLate: boolean;
  readonly place: string;
  readonly startsAt: string;
  readonly closedAt: string | null;
  readonly state: MeetingState;
  readonly version: number;
  readonly minutes: number;
  readonly changedAt: string;
}

/** So far back a subscription tells what was; a program that keeps more keeps it by itself. */
const daysBack = 366;

const statuses: Record<MeetingState, CalendarEvent['status']> = {
  draft: 'TENTATIVE',
  in_review: 'TENTATIVE',
  agreed: 'TENTATIVE',
  sent: 'CONFIRMED',
  open: 'CONFIRMED',
  closed: 'CONFIRMED',
  cancelled: 'CANCELLED',
};

/**
 * Where the person sits on the meeting's day, chairs or takes the minutes; what is sent of the cells that he follows for the committee
 * above. Where a cell ends before that day, its last members are still told that the meeting is cancelled.
 */
async function eventsOf(scope: Scope, publicUrl: string, personId: string): Promise<CalendarEvent[]> {
  const { rows } = await sql<Row>`
    WITH dated AS (
      SELECT m.*, (m.starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day,
        (m.planned_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS planned_on FROM meetings m
      WHERE m.starts_at >= ${addDays(scope.today, -daysBack)}::date
    )
    SELECT m.id, m.title, m.entered_late_at IS NOT NULL AS "enteredLate", m.place, m.starts_at AS "startsAt", m.closed_at AS "closedAt", m.state, m.version,
      coalesce((SELECT sum(i.minutes_planned)::int FROM agenda_items i WHERE i.meeting_id = m.id AND i.parent_id IS NULL), 0) AS minutes,
      coalesce((SELECT f.at FROM facts f WHERE f.subject_type = 'meeting' AND f.subject_id = m.id ORDER BY f.id DESC LIMIT 1), m.planned_at) AS "changedAt"
    FROM dated m
    WHERE EXISTS (SELECT FROM memberships s WHERE s.person_id = ${personId} AND s.organisation_id = m.organisation_id
        AND (s.valid @> m.day OR (m.state = 'cancelled' AND s.ending IN ('merged', 'dissolved')
          AND upper(s.valid) > m.planned_on AND upper(s.valid) <= m.day))
        AND (${personId} IN (m.chair_id, m.minute_taker_id)
          OR sits_in_body(m.kind, m.organisation_id, m.group_id, ${personId}::uuid, least(m.day, upper(s.valid) - 1))))
      OR EXISTS (SELECT FROM offices o WHERE o.person_id = ${personId} AND o.person_id = m.chair_id
        AND o.organisation_id = m.organisation_id AND o.valid @> m.day)
      OR (m.sent_at IS NOT NULL AND m.circle_id IS NULL AND EXISTS (SELECT FROM offices o WHERE o.person_id = ${personId}
        AND o.organisation_id = m.organisation_id AND o.kind = 'supervisor' AND o.valid @> m.day))
    ORDER BY m.starts_at, m.id`.execute(scope.db);
  return rows.map((row) => ({
    uid: `${row.id}@nennep`,
    sequence: row.version,
    startsAt: row.startsAt,
    endsAt:
      row.closedAt !== null && row.closedAt > row.startsAt
        ? row.closedAt
        : after(row.startsAt, row.minutes || 90),
    changedAt: row.changedAt,
    title: row.enteredLate ? `${row.title} (nhập sau)` : row.title,
    place: row.place,
    link: `${publicUrl}/sinh-hoat/${row.id}`,
    status: statuses[row.state],
  }));
}

function after(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}
