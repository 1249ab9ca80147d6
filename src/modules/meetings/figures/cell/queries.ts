// Figures of a cell's contents and forms (F1, F2), from what its closed meetings left; kept nowhere, so never out of date.
import { sql } from 'kysely';
import type { Scope } from '../../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { localDate } from '../../../../platform/i18n/local-time.ts';
import { countOpinionsIn } from '../../../democracy/opinions/queries.ts';
import { organisationAt } from '../../../organisation/queries.ts';
import { rulesOf } from '../../../organisation/regulations/queries.ts';
import { monthAfter, monthOf } from '../../rules.ts';
import type { readCellFigures } from './contract.ts';
import { contentsOf, formsOf, type HeldMeeting } from './rules.ts';

/** For those who sit in the cell, lead it or stand above it; who does not read its words is not told how many there were. */
export async function cellFigures(
  scope: Scope,
  cellId: string,
): Promise<Result<AnswerOf<typeof readCellFigures>>> {
  const member = await scope.allows('member', cellId);
  if (!member && !(await scope.allows('committee', cellId)) && !(await scope.allows('above', cellId)))
    return refuseCommon('not-found');
  const cell = await organisationAt(scope, cellId, scope.today);
  if (cell?.kind !== 'cell') return refuseCommon('not-found');
  const from = monthAfter(monthOf(scope.today), -11);
  const held = await heldSince(scope, cellId, from);
  return {
    organisation: { id: cellId, name: cell.name },
    from,
    today: scope.today,
    meetings: held.length,
    contents: {
      ...contentsOf(held, await rulesOf(scope, cellId)),
      opinions: member
        ? await countOpinionsIn(
            scope,
            held.map((one) => one.id),
          )
        : null,
    },
    forms: formsOf(held),
  };
}

/** Closed meetings of the whole cell whose month is this one or later, oldest first, in one query however many they are. */
async function heldSince(
  scope: Scope,
  cellId: string,
  from: string,
): Promise<(HeldMeeting & { readonly id: string })[]> {
  const { rows } = await sql<Omit<HeldMeeting, 'date'> & { id: string; startsAt: string }>`
    SELECT m.id, m.kind, m.form, m.starts_at AS "startsAt", i.items, p.papers, c.clauses, c.tasks
    FROM meetings m, LATERAL (
      SELECT coalesce(jsonb_agg(jsonb_build_object('kind', i.kind, 'title', i.title, 'aim', i.aim, 'question', i.question,
        'decision', i.decision, 'opened', i.opened_at IS NOT NULL, 'spentSeconds', i.spent_seconds) ORDER BY i.ordinal, i.id), '[]') AS items
      FROM agenda_items i WHERE i.meeting_id = m.id AND NOT EXISTS (SELECT FROM agenda_items u WHERE u.parent_id = i.id)) i, LATERAL (
      SELECT coalesce(jsonb_agg(jsonb_build_object('pages', p.pages, 'summary', p.summary)), '[]') AS papers
      FROM agenda_papers p WHERE p.meeting_id = m.id) p, LATERAL (
      SELECT count(*)::int AS clauses, (count(*) FILTER (WHERE c.task_id IS NOT NULL))::int AS tasks
      FROM resolutions r JOIN resolution_clauses c ON c.resolution_id = r.id
      WHERE r.occasion_type = 'meeting' AND r.occasion_id = m.id AND r.passed_at IS NOT NULL) c
    WHERE m.organisation_id = ${cellId} AND m.state = 'closed' AND m.circle_id IS NULL AND m.month >= ${from}::date
    ORDER BY m.starts_at, m.id`.execute(scope.db);
  return rows.map(({ startsAt, ...row }) => ({ ...row, date: localDate(startsAt) }));
}
