// How tasks are named on the pages of later modules: what an opinion is about.
import type { Scope } from '../../../platform/auth/scope.ts';
import type { Described } from '../../../platform/links/contract.ts';
import { standingIn } from '../queries.ts';
import { seesTasks } from '../rules.ts';

/** Those that the actor sees. */
export async function describeTasks(scope: Scope, ids: readonly string[]): Promise<Map<string, Described>> {
  const rows = await scope.db
    .selectFrom('tasks')
    .select(['id', 'title', 'organisation_id'])
    .where('id', 'in', [...ids])
    .execute();
  const described = new Map<string, Described>();
  for (const { id, title, organisation_id } of rows)
    if (seesTasks(await standingIn(scope, organisation_id)))
      described.set(id, {
        label: { vi: `Nhiệm vụ “${title}”`, en: `Task “${title}”` },
        to: `/nhiem-vu/${id}`,
        steps: [],
      });
  return described;
}
