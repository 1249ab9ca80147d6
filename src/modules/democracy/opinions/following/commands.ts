// An organisation ends: answers that it still owes are owed from then on by the one that it went into, else by the committee above.
import { sql } from 'kysely';
import type { Scope } from '../../../../platform/auth/scope.ts';
import type { Following } from '../../../../platform/links/change/following.ts';
import { oweAnswer } from '../debts/commands.ts';
import { foreseeOpinions } from './queries.ts';

/**
 * Finds by itself what has not gone yet, on the day of the change or later. An answer that its author has not judged yet stays as it
 * is; does it not answer, it goes with the next run.
 */
export async function passOnOwed(scope: Scope): Promise<void> {
  const { rows } = await sql<{
    id: string;
    opinionId: string;
    organisationId: string;
    ordinal: number;
    heirId: string;
  }>`
    SELECT d.id, d.opinion_id AS "opinionId", d.organisation_id AS "organisationId", d.ordinal, coalesce(s.successor_id, l.parent_id) AS "heirId"
    FROM opinion_debts d JOIN organisations g ON g.id = d.owner_id AND g.ended_on <= ${scope.today}::date
    LEFT JOIN organisation_successions s ON s.predecessor_id = g.id AND s.kind = 'merged'
    LEFT JOIN organisation_links l ON l.organisation_id = g.id AND l.valid @> (g.ended_on - 1)
    WHERE d.state IN ('waiting', 'study', 'to_meeting') AND coalesce(s.successor_id, l.parent_id) IS NOT NULL
    ORDER BY d.opinion_id FOR UPDATE OF d`.execute(scope.db);
  for (const { id, opinionId, organisationId, ordinal, heirId } of rows) {
    await sql`UPDATE opinion_debts SET state = 'passed_on', version = version + 1 WHERE id = ${id}`.execute(
      scope.db,
    );
    await oweAnswer(scope, {
      opinionId,
      organisationId,
      owner: { kind: 'committee', organisationId: heirId },
      ordinal: ordinal + 1,
    });
  }
}

export const opinionsFollow: Following = { foresee: foreseeOpinions, follow: passOnOwed };
