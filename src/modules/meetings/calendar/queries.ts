// The meetings of a cell, newest first, and the one to be planned next.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { localTime } from '../../../platform/i18n/local-time.ts';
import { groupsOn } from '../../organisation/groups/queries.ts';
import { showNumber } from '../../organisation/numbering/rules.ts';
import { organisationAt } from '../../organisation/queries.ts';
import { rulesOf } from '../../organisation/regulations/queries.ts';
import { ruleOn } from '../../organisation/regulations/rules.ts';
import { leadsOn } from '../queries.ts';
import { heldOn, monthAfter, monthOf, seriesOf } from '../rules.ts';
import type { listMeetings, MeetingLine } from './contract.ts';
import { proposalOf } from './rules.ts';

interface Row extends Omit<MeetingLine, 'chair' | 'minutes' | 'resolution' | 'score'> {
  readonly chairId: string;
  readonly chairName: string;
  readonly minutesState: string | null;
  readonly scoreTotal: number | null;
  readonly band: NonNullable<MeetingLine['score']>['band'] | null;
  readonly minutesNumber: number | null;
  readonly resolutionId: string | null;
  readonly resolutionState: string | null;
  readonly resolutionNumber: number | null;
  readonly resolutionType: 'NQ' | 'KL' | 'NQ/ĐH' | 'KL/ĐH' | null;
  readonly resolutionBody: string;
}

/** Those of a year; without one, of the last twelve months and what is planned. */
async function linesOf(
  scope: Scope,
  cellId: string,
  year: number | undefined,
  seesCircles: boolean,
): Promise<MeetingLine[]> {
  const from = year === undefined ? monthAfter(monthOf(scope.today), -11) : `${year}-01-01`;
  const until = year === undefined ? '9999-01-01' : `${year + 1}-01-01`;
  const { rows } = await sql<Row>`
    SELECT m.id, m.kind, m.form, m.title, m.month, m.starts_at AS "startsAt", m.place, m.state, m.entered_late_at AS "enteredLateAt", m.chair_id AS "chairId",
      c.full_name AS "chairName",
      CASE WHEN m.opened_at IS NULL THEN NULL ELSE
        (SELECT count(*)::int FROM meeting_attendance a WHERE a.meeting_id = m.id AND a.state = 'present') END AS present,
      (SELECT count(*)::int FROM memberships s WHERE s.organisation_id = m.organisation_id
        AND s.valid @> (m.starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
        AND sits_in_body(m.kind, m.organisation_id, m.group_id, s.person_id, (m.starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)) AS total,
      CASE WHEN m.opened_at IS NULL THEN NULL ELSE coalesce(b.state, 'draft') END AS "minutesState", b.number AS "minutesNumber",
      r.id AS "resolutionId", r.state AS "resolutionState", r.number AS "resolutionNumber", r.number_type AS "resolutionType", r.body AS "resolutionBody",
      k.total AS "scoreTotal", k.band
    FROM meetings m JOIN people c ON c.id = m.chair_id
    LEFT JOIN minutes b ON b.meeting_id = m.id LEFT JOIN meeting_scores k ON k.meeting_id = m.id
    LEFT JOIN LATERAL (SELECT * FROM resolutions o WHERE o.occasion_type = 'meeting' AND o.occasion_id = m.id
      AND o.state <> 'rejected' ORDER BY o.kind DESC LIMIT 1) r ON true
    WHERE m.organisation_id = ${cellId} AND m.month >= ${from}::date AND m.month < ${until}::date
      AND (m.circle_id IS NULL OR ${seesCircles} OR acting_in_circle(m.circle_id))
    ORDER BY m.starts_at DESC, m.id`.execute(scope.db);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    form: row.form,
    title: row.title,
    month: row.month,
    startsAt: row.startsAt,
    place: row.place,
    state: row.state,
    enteredLateAt: row.enteredLateAt,
    chair: { id: row.chairId, name: row.chairName },
    present: row.present,
    total: row.total,
    minutes:
      row.minutesState === null
        ? null
        : {
            state: row.minutesState,
            number:
              row.minutesNumber === null
                ? null
                : showNumber(row.minutesNumber, 'BB', seriesOf(row.kind, 'BB').body),
          },
    score: row.scoreTotal === null || row.band === null ? null : { total: row.scoreTotal, band: row.band },
    resolution:
      row.resolutionId === null || row.resolutionState === null
        ? null
        : {
            id: row.resolutionId,
            state: row.resolutionState,
            number:
              row.resolutionNumber === null || row.resolutionType === null
                ? null
                : showNumber(row.resolutionNumber, row.resolutionType, row.resolutionBody),
          },
  }));
}

async function yearsOf(scope: Scope, cellId: string): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    SELECT DISTINCT extract(year FROM month)::int AS year FROM meetings WHERE organisation_id = ${cellId} ORDER BY year DESC`.execute(
    scope.db,
  );
  return rows.map((row) => row.year);
}

/** Months that have a regular meeting which was not cancelled. */
export async function plannedMonths(scope: Scope, cellId: string): Promise<string[]> {
  const rows = await scope.db
    .selectFrom('meetings')
    .select('month')
    .where('organisation_id', '=', cellId)
    .where('kind', 'in', ['regular', 'combined'])
    .where('state', '<>', 'cancelled')
    .execute();
  return rows.map((row) => row.month);
}

async function nextToPlan(scope: Scope, cellId: string) {
  const last = await scope.db
    .selectFrom('meetings')
    .select(['starts_at', 'place'])
    .where('organisation_id', '=', cellId)
    .where('kind', 'in', ['regular', 'combined'])
    .where('state', '<>', 'cancelled')
    // One that was moved says little about the usual hour.
    .where('moved_reason', 'is', null)
    .orderBy('starts_at', 'desc')
    .executeTakeFirst();
  const time = last ? localTime(last.starts_at) : '14:00';
  const rules = await rulesOf(scope, cellId);
  const proposal = proposalOf(scope.today, await plannedMonths(scope, cellId), time, rules);
  const date = heldOn(proposal);
  const [lead] = await leadsOn(scope, { organisationId: cellId, groupId: null }, date);
  return {
    ...proposal,
    place: last?.place ?? '',
    chairId: lead?.id ?? null,
    ruleId: ruleOn('meeting.day', date, rules)?.id ?? '',
  };
}

/** For those who sit in the cell, lead it or stand above it. */
export async function meetingsPage(
  scope: Scope,
  cellId: string,
  year: number | undefined,
): Promise<Result<AnswerOf<typeof listMeetings>>> {
  const allowed = { member: false, committee: false, above: false };
  for (const right of ['member', 'committee', 'above'] as const)
    allowed[right] = await scope.allows(right, cellId);
  if (!allowed.member && !allowed.committee && !allowed.above) return refuseCommon('not-found');
  const cell = await organisationAt(scope, cellId, scope.today);
  const groups = [];
  for (const { id, name } of await groupsOn(scope, cellId, scope.today))
    if (allowed.committee || (await scope.allows('group', id))) groups.push({ id, name });
  return {
    organisation: { id: cellId, name: cell?.name ?? '' },
    today: scope.today,
    meetings: await linesOf(scope, cellId, year, allowed.committee || allowed.above),
    years: await yearsOf(scope, cellId),
    proposal: allowed.committee || groups.length > 0 ? await nextToPlan(scope, cellId) : null,
    groups,
    localRules: [...(await rulesOf(scope, cellId))],
    can: { plan: allowed.committee },
  };
}
