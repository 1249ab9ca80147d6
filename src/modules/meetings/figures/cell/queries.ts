// Figures of a cell's contents and forms (F1, F2), from what its closed meetings left; kept nowhere, so never out of date.
import type { Scope } from '../../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { countOpinionsIn } from '../../../democracy/opinions/queries.ts';
import { organisationAt } from '../../../organisation/queries.ts';
import { rulesOf } from '../../../organisation/regulations/queries.ts';
import { monthAfter, monthOf } from '../../rules.ts';
import { heldSince } from '../held/queries.ts';
import { contentsOf, formsOf } from '../held/rules.ts';
import { heardIn } from '../queries.ts';
import type { readCellFigures } from './contract.ts';

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
  const ids = held.map((one) => one.id);
  return {
    organisation: { id: cellId, name: cell.name },
    from,
    today: scope.today,
    meetings: held.length,
    contents: {
      ...contentsOf(held, await rulesOf(scope, cellId)),
      opinions: member ? await countOpinionsIn(scope, ids) : null,
    },
    voices: member ? await heardIn(scope, ids) : null,
    forms: formsOf(held),
  };
}
