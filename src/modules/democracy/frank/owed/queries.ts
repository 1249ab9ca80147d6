// Batches of frank opinions that are owed an answer on a day: each as a whole, without a word or a number of what is in it.
import { sql } from 'kysely';
import type { Scope } from '../../../../platform/auth/scope.ts';

export interface OwedBatch {
  readonly windowId: string;
  readonly theme: string;
  /** When all of it was shown. */
  readonly shownOn: string;
  readonly dueOn: string;
}

/** Due before or on that day while something in them is not answered, what waits longest first; with those named besides. */
export async function frankOwedOnDay(
  scope: Scope,
  cellId: string,
  on: string,
  alsoIds: readonly string[] = [],
): Promise<OwedBatch[]> {
  const { rows } = await sql<OwedBatch>`
    SELECT w.id AS "windowId", w.theme, (w.ended_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "shownOn", w.answer_due_on AS "dueOn"
    FROM frank_windows w WHERE w.organisation_id = ${cellId} AND w.state = 'shown' AND w.answer_due_on IS NOT NULL
      AND (w.id = ANY (${[...alsoIds]}::uuid[]) OR (w.answer_due_on <= ${on}::date AND EXISTS (
        SELECT FROM frank_opinions o WHERE o.window_id = w.id AND o.hidden_at IS NULL
          AND NOT EXISTS (SELECT FROM frank_answered a WHERE a.opinion_id = o.id))))
    ORDER BY w.answer_due_on, w.ended_at, w.id`.execute(scope.db);
  return rows;
}
