// Reads the meetings of cells as their rhythm is told, and the year of one of them.
import { sql } from 'kysely';
import type { Scope } from '../../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { localTime } from '../../../../platform/i18n/local-time.ts';
import { organisationAt } from '../../../organisation/queries.ts';
import type { Rules } from '../../../organisation/regulations/contract.ts';
import { rulesOf } from '../../../organisation/regulations/queries.ts';
import { ruleOn } from '../../../organisation/regulations/rules.ts';
import { leadsOn } from '../../queries.ts';
import { regularDay, ruleDay } from '../rules.ts';
import type { PlannedRow, readYear } from './contract.ts';
import {
  faultsOf,
  faultsOfMonth,
  faultsOfTheme,
  type Kept,
  monthsOf,
  previewOf,
  quarterState,
} from './rules.ts';

export interface KeptRow extends Kept {
  readonly id: string;
  readonly organisationId: string;
  readonly title: string;
  readonly place: string;
  readonly openedAt: string | null;
  readonly enteredLate: boolean;
}

/** Meetings of these cells whose month lies in [from, until), in the order of their hours; cancelled ones left out. */
export async function keptOf(
  scope: Scope,
  cellIds: readonly string[],
  from: string,
  until: string,
): Promise<KeptRow[]> {
  const { rows } = await sql<KeptRow>`
    SELECT m.id, m.organisation_id AS "organisationId", m.kind, m.month, m.title, m.place, m.starts_at AS "startsAt", m.state,
      CASE WHEN m.entered_late_at IS NULL THEN m.sent_at END AS "sentAt", m.opened_at AS "openedAt",
      -- The days for its minutes run from when it was entered.
      CASE WHEN m.closed_at IS NOT NULL THEN greatest(m.closed_at, m.entered_late_at) END AS "closedAt",
      m.entered_late_at IS NOT NULL AS "enteredLate", coalesce(b.state = 'locked', false) AS "minutesLocked"
    FROM meetings m LEFT JOIN minutes b ON b.meeting_id = m.id
    WHERE m.organisation_id = ANY (${[...cellIds]}::uuid[]) AND m.state <> 'cancelled' AND m.circle_id IS NULL
      AND m.month >= ${from}::date AND m.month < ${until}::date
    ORDER BY m.starts_at, m.id`.execute(scope.db);
  return rows;
}

/** The month of the first meeting that each cell keeps here. */
export async function firstMonths(scope: Scope, cellIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; month: string }>`
    SELECT organisation_id AS id, min(month) AS month FROM meetings
    WHERE organisation_id = ANY (${[...cellIds]}::uuid[]) AND state <> 'cancelled' GROUP BY organisation_id`.execute(
    scope.db,
  );
  return new Map(rows.map((row) => [row.id, row.month]));
}

/** For those who sit in the cell, lead it or stand above it. */
export async function yearPage(
  scope: Scope,
  cellId: string,
  asked: number | undefined,
): Promise<Result<AnswerOf<typeof readYear>>> {
  const plan = await scope.allows('committee', cellId);
  if (!plan && !(await scope.allows('member', cellId)) && !(await scope.allows('above', cellId)))
    return refuseCommon('not-found');
  const cell = await organisationAt(scope, cellId, scope.today);
  if (cell?.kind !== 'cell') return refuseCommon('not-found');
  const { today } = scope;
  const rules = await rulesOf(scope, cellId);
  const year = asked ?? Number(today.slice(0, 4));
  const kept = await keptOf(scope, [cellId], `${year}-01-01`, `${year + 1}-01-01`);
  const since = (await firstMonths(scope, [cellId])).get(cellId) ?? null;
  return {
    organisation: { id: cellId, name: cell.name },
    year,
    today,
    months: monthsOf(year).map((month) => ({
      month,
      day: regularDay(month, rules),
      moved: regularDay(month, rules) !== ruleDay(month, rules),
      ruleId: ruleOn('meeting.day', regularDay(month, rules), rules)?.id ?? null,
      meetings: kept.filter((one) => one.month === month).map((one) => shown(one, today, rules)),
      faults: [...faultsOfMonth(month, kept, today, since), ...faultsOfTheme(month, kept, today, since)],
    })),
    quarters: [1, 2, 3, 4].map((quarter) => ({
      quarter,
      state: quarterState(year, quarter, kept, today, since),
    })),
    preview: plan ? await preview(scope, cellId, year, kept) : null,
    can: { plan },
  };
}

function shown(one: KeptRow, today: string, rules: Rules) {
  return {
    id: one.id,
    kind: one.kind,
    title: one.title,
    startsAt: one.startsAt,
    state: one.state,
    minutes: one.openedAt === null ? null : one.minutesLocked ? ('locked' as const) : ('draft' as const),
    enteredLate: one.enteredLate,
    faults: faultsOf(one, today, rules),
  };
}

/** What planning the year would add, at the hour and place of the last regular meeting; none where nobody could chair. */
async function preview(scope: Scope, cellId: string, year: number, kept: readonly KeptRow[]) {
  const last = await scope.db
    .selectFrom('meetings')
    .select(['starts_at', 'place'])
    .where('organisation_id', '=', cellId)
    .where('kind', '=', 'regular')
    .where('state', '<>', 'cancelled')
    .where('moved_reason', 'is', null)
    .orderBy('starts_at', 'desc')
    .executeTakeFirst();
  const rows: PlannedRow[] = [];
  let chairUntil: string | null = null;
  for (const row of previewOf(year, kept, scope.today, await rulesOf(scope, cellId))) {
    if ((await leadsOn(scope, { organisationId: cellId, groupId: null }, row.date)).length > 0)
      rows.push(row);
    else chairUntil ??= row.date;
  }
  return { rows, chairUntil, time: last ? localTime(last.starts_at) : '14:00', place: last?.place ?? '' };
}
