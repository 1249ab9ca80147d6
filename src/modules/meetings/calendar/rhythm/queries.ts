// The rhythm of cells for those who stand above them, and of the own cell for its home page.
import { sql } from 'kysely';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import type { OwedItem } from '../../../../platform/http/today-contract.ts';
import { officesHeld, organisationAt } from '../../../organisation/queries.ts';
import { rulesOfAll } from '../../../organisation/regulations/queries.ts';
import { rightsBelow } from '../../../organisation/rules.ts';
import { heldOn, holdsRegular, monthAfter, monthOf } from '../../rules.ts';
import { firstMonths, keptOf } from '../year/queries.ts';
import { endsQuarter, faultsOf, faultsOfMonth, faultsOfTheme, sentLate } from '../year/rules.ts';
import type { RhythmLine, readRhythm } from './contract.ts';
import { owedRhythm } from './rules.ts';

interface Cell {
  readonly id: string;
  readonly name: string;
}

/** Cells under a committee, at any depth, today. */
export async function cellsBelow(scope: Scope, organisationId: string): Promise<Cell[]> {
  const { rows } = await sql<Cell>`
    WITH RECURSIVE down AS (
      SELECT ${organisationId}::uuid AS id
      UNION
      SELECT l.organisation_id FROM organisation_links l JOIN down ON l.parent_id = down.id WHERE l.valid @> ${scope.today}::date
    )
    SELECT g.id, n.name FROM down JOIN organisations g ON g.id = down.id AND g.kind = 'cell'
    JOIN organisation_names n ON n.organisation_id = g.id AND n.valid @> ${scope.today}::date
    WHERE g.founded_on <= ${scope.today}::date AND (g.ended_on IS NULL OR g.ended_on > ${scope.today}::date)
    ORDER BY n.name COLLATE "vi-x-icu", g.id`.execute(scope.db);
  return rows;
}

async function linesOf(scope: Scope, cells: readonly Cell[], month: string): Promise<RhythmLine[]> {
  const ids = cells.map((cell) => cell.id);
  // The last month of a quarter tells of its theme as well.
  const from = endsQuarter(month) ? monthAfter(month, -2) : month;
  const kept = await keptOf(scope, ids, from, monthAfter(month));
  const since = await firstMonths(scope, ids);
  const rulesOfCells = await rulesOfAll(scope, ids);
  return cells.map((cell) => {
    const quarter = kept.filter((one) => one.organisationId === cell.id);
    const own = quarter.filter((one) => one.month === month);
    const first = since.get(cell.id) ?? null;
    const regular = own.find((one) => holdsRegular(one.kind));
    const rules = rulesOfCells.get(cell.id) ?? [];
    const late = regular ? sentLate(regular, rules) : null;
    return {
      cell,
      state: regular?.state ?? null,
      heldOn: regular ? heldOn(regular) : null,
      sentInTime: late === null ? null : !late,
      minutesLocked: regular?.minutesLocked ?? false,
      faults: [
        ...faultsOfMonth(month, own, scope.today, first),
        ...new Set(own.flatMap((one) => faultsOf(one, scope.today, rules))),
        ...faultsOfTheme(month, quarter, scope.today, first),
      ],
    };
  });
}

/** For those who lead the committee or stand above its cells. */
export async function rhythmPage(
  scope: Scope,
  organisationId: string,
  asked: string | undefined,
): Promise<Result<AnswerOf<typeof readRhythm>>> {
  const committee = await organisationAt(scope, organisationId, scope.today);
  if (!committee || committee.kind === 'cell') return refuseCommon('not-found');
  const cells = await cellsBelow(scope, organisationId);
  const [first] = cells;
  if (!(first ? await scope.allows('above', first.id) : await scope.allows('organise', organisationId)))
    return refuseCommon('not-found');
  const month = monthOf(asked ?? scope.today);
  return {
    organisation: { id: organisationId, name: committee.name },
    month,
    today: scope.today,
    cells: await linesOf(scope, cells, month),
  };
}

/** For the home page of those whose committee stands above cells: how many are late this month. */
export async function rhythmToday(scope: Scope): Promise<OwedItem[]> {
  const offices = await officesHeld(scope.db, actingPerson(scope), scope.today);
  const committees = new Set(
    offices
      .filter((one) => rightsBelow(one.kind, one.organisation_kind).includes('above'))
      .map((one) => one.organisation_id),
  );
  const month = monthOf(scope.today);
  const items: OwedItem[] = [];
  for (const id of committees) {
    const committee = await organisationAt(scope, id, scope.today);
    if (!committee) continue;
    const item = owedRhythm(committee, month, await linesOf(scope, await cellsBelow(scope, id), month));
    if (item) items.push(item);
  }
  return items;
}
