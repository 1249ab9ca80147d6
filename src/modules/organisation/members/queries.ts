// The roster of a cell.
import type { Scope } from '../../../platform/auth/scope.ts';
import { type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { maySee, peopleOfCell } from '../queries.ts';
import type { Member } from './contract.ts';

/** The roster for those who may see it. */
export async function rosterOf(
  scope: Scope,
  cellId: string,
  asOf: string,
): Promise<Result<{ asOf: string; members: Member[]; can: { edit: boolean } }>> {
  if (!(await maySee(scope, cellId))) return refuseCommon('not-found');
  return {
    asOf,
    members: await peopleOfCell(scope, cellId, asOf),
    can: { edit: await scope.allows('organise', cellId) },
  };
}
