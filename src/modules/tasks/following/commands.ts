// Open tasks go along with assignees whose cell was split, merged or dissolved: at once, or on the day when it comes.
import { sql } from 'kysely';
import { recordFact } from '../../../platform/audit/facts.ts';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { Following } from '../../../platform/links/change/following.ts';
import { movedByChange } from '../../organisation/changes/queries.ts';
import { foreseeTasks } from './queries.ts';

/** Finds by itself what has not gone yet. */
export async function followAssignees(scope: Scope): Promise<void> {
  for (const { personId, fromId, toId } of await movedByChange(scope)) {
    const { rows } = await sql<{ id: string }>`
      UPDATE tasks SET organisation_id = ${toId}, version = version + 1
      WHERE organisation_id = ${fromId} AND assignee_id = ${personId} AND state = 'open' RETURNING id`.execute(
      scope.db,
    );
    for (const { id } of rows)
      await recordFact(scope, {
        kind: 'task.followed',
        organisationId: toId,
        subject: { type: 'task', id },
        data: { fromId, toId },
        touches: [
          { type: 'organisation', id: fromId },
          { type: 'organisation', id: toId },
        ],
      });
  }
}

export const tasksFollow: Following = { foresee: foreseeTasks, follow: followAssignees };
