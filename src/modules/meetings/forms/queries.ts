// The last meetings of a cell by kind and form, what to try next, and occasions that it is invited to.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { organisationNamesOf } from '../../organisation/queries.ts';
import { rulesOf } from '../../organisation/regulations/queries.ts';
import { numberOn } from '../../organisation/regulations/rules.ts';
import type { Meeting } from '../preparation/contract.ts';
import type { MeetingRow } from '../queries.ts';
import type { readForms } from './contract.ts';
import { offerOf, reportsInARow } from './rules.ts';

type Forms = AnswerOf<typeof readForms>;

/** For those who sit in the cell, lead it or stand above it. */
export async function formsPage(scope: Scope, cellId: string): Promise<Result<Forms>> {
  const plans = await scope.allows('committee', cellId);
  if (!plans && !(await scope.allows('member', cellId)) && !(await scope.allows('above', cellId)))
    return refuseCommon('not-found');
  const last = await lastHeld(scope, cellId);
  return {
    last,
    reports: reportsInARow(last),
    offer: offerOf(last, numberOn('meeting.variety', 'alike', scope.today, await rulesOf(scope, cellId))),
    invitations: plans ? await invitationsTo(scope, cellId) : [],
    neighbours: plans ? await neighboursOf(scope, cellId) : [],
  };
}

async function lastHeld(scope: Scope, cellId: string): Promise<Forms['last']> {
  const { rows } = await sql<Forms['last'][number]>`
    SELECT id, title, starts_at AS "startsAt", kind, form FROM meetings
    WHERE organisation_id = ${cellId} AND state = 'closed' AND circle_id IS NULL
    ORDER BY starts_at DESC, id LIMIT 12`.execute(scope.db);
  return rows.reverse();
}

/** Joint meetings to come that invite the cell and where it has none of its own yet. */
async function invitationsTo(scope: Scope, cellId: string): Promise<Forms['invitations']> {
  const { rows } = await sql<Omit<Forms['invitations'][number], 'host'> & { hostId: string }>`
    SELECT m.occasion_id AS "occasionId", m.organisation_id AS "hostId", m.title, m.starts_at AS "startsAt", m.place, m.month
    FROM meetings m WHERE ${cellId}::uuid = ANY (m.together_with) AND m.starts_at > ${scope.now.toString()}
      AND m.state NOT IN ('closed', 'cancelled') AND NOT EXISTS (SELECT FROM meetings o
        WHERE o.occasion_id = m.occasion_id AND o.organisation_id = ${cellId} AND o.state <> 'cancelled')
    ORDER BY m.starts_at, m.id`.execute(scope.db);
  const names = await organisationNamesOf(
    scope,
    rows.map((row) => row.hostId),
  );
  return rows.map(({ hostId, ...row }) => ({ ...row, host: names.get(hostId) ?? '' }));
}

/** Cells under the same committee today. */
async function neighboursOf(scope: Scope, cellId: string): Promise<Forms['neighbours']> {
  const { rows } = await sql<{ id: string }>`
    SELECT o.id FROM organisation_links own JOIN organisation_links l ON l.parent_id = own.parent_id AND l.valid @> ${scope.today}::date
    JOIN organisations o ON o.id = l.organisation_id AND o.kind = 'cell' AND o.ended_on IS NULL
    WHERE own.organisation_id = ${cellId} AND own.valid @> ${scope.today}::date AND o.id <> ${cellId}`.execute(
    scope.db,
  );
  const names = await organisationNamesOf(
    scope,
    rows.map((row) => row.id),
  );
  return rows
    .map(({ id }) => ({ id, name: names.get(id) ?? '' }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** The other cells of a joint meeting; each keeps its own roll, base and minutes. */
export async function togetherWith(scope: Scope, meeting: MeetingRow): Promise<Meeting['together']> {
  if (meeting.occasionId === null) return [];
  const { rows } = await sql<{ id: string; meetingId: string | null }>`
    WITH sitting AS (SELECT id, organisation_id FROM meetings WHERE occasion_id = ${meeting.occasionId} AND state <> 'cancelled'),
    cells AS (SELECT organisation_id AS id FROM sitting UNION
      SELECT unnest(together_with) FROM meetings WHERE occasion_id = ${meeting.occasionId} AND state <> 'cancelled')
    SELECT c.id, s.id AS "meetingId" FROM cells c LEFT JOIN sitting s ON s.organisation_id = c.id
    WHERE c.id <> ${meeting.organisationId}`.execute(scope.db);
  const names = await organisationNamesOf(
    scope,
    rows.map((row) => row.id),
  );
  return rows
    .map((row) => ({ ...row, name: names.get(row.id) ?? '' }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}
