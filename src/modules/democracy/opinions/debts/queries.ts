// First answers as the preview of a rule counts them: days, no words.
import { sql } from 'kysely';
import type { Scope } from '../../../../platform/auth/scope.ts';
import type { FirstAnswer } from '../rules.ts';

/** Answers owed by these organisations that were asked for since a day or are still waited for. */
export async function firstAnswers(
  scope: Scope,
  ownerIds: readonly string[],
  since: string,
): Promise<FirstAnswer[]> {
  const { rows } = await sql<FirstAnswer>`
    SELECT d.owner_id AS "ownerId", CASE WHEN d.owner_id <> d.organisation_id THEN 'above' ELSE d.owner_kind END AS owner,
      d.asked_on::text AS "askedOn", d.due_on::text AS "dueOn", d.answered_on::text AS "answeredOn", d.state = 'waiting' AS waiting
    FROM opinion_debts d
    WHERE d.owner_id = ANY (${[...ownerIds]}::uuid[]) AND d.state <> 'withdrawn'
      AND (d.asked_on >= ${since}::date OR d.state = 'waiting')`.execute(scope.db);
  return rows;
}
