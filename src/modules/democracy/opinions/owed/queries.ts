// What is owed on a day in a cell: overdue answers, and those that their authors sent to the next meeting.
import { sql } from 'kysely';
import type { Scope } from '../../../../platform/auth/scope.ts';
import type { Services } from '../../../../platform/http/module.ts';
import type { OpinionLine } from '../contract.ts';
import { linesOf, readRows } from '../reading/queries.ts';

/** Due before or on that day, what waits longest first; with those named besides. */
export async function owedOnDay(
  scope: Scope,
  describe: Services['describe'],
  cellId: string,
  on: string,
  alsoIds: readonly string[],
): Promise<OpinionLine[]> {
  const owed = sql`o.organisation_id = ${cellId} AND o.withdrawn_at IS NULL AND (d.state = 'to_meeting'
    OR (d.state IN ('waiting', 'study') AND d.due_on <= ${on}::date) OR o.id = ANY (${[...alsoIds]}::uuid[]))
    AND d.id IS NOT NULL`;
  return linesOf(scope, describe, await readRows(scope, owed, 'due', undefined, 50));
}
