// Items of coming meetings of a cell at whose opening frank opinions may be shown.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import { type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { instantAt } from '../../../platform/i18n/local-time.ts';
import { itemsOf } from '../queries.ts';
import { heldOn } from '../rules.ts';
import type { FrankItem } from './contract.ts';

/** The hour at which a window is shown when its item was not opened: the end of the day planned. Configuration of the unit. */
export function latestOf(meeting: { readonly startsAt: string }): string {
  return instantAt(heldOn(meeting), '23:59');
}

/** For the committee, who opens windows; a member learns which item it is when one is open. */
export async function frankItems(
  scope: Scope,
  organisationId: string,
): Promise<Result<{ items: FrankItem[] }>> {
  if (!(await scope.allows('committee', organisationId)))
    return refuseCommon((await scope.allows('member', organisationId)) ? 'forbidden' : 'not-found');
  // Meetings of the whole cell; the limit is more than a cell plans ahead.
  const { rows } = await sql<{ id: string; title: string; startsAt: string }>`
    SELECT id, title, starts_at AS "startsAt" FROM meetings WHERE organisation_id = ${organisationId}
      AND state IN ('draft', 'in_review', 'agreed', 'sent') AND starts_at > ${scope.now.toString()}
      AND kind NOT IN ('committee', 'group') AND circle_id IS NULL ORDER BY starts_at, id LIMIT 12`.execute(
    scope.db,
  );
  const items: FrankItem[] = [];
  for (const meeting of rows) {
    const agenda = await itemsOf(scope, meeting.id);
    for (const one of agenda.filter((item) => !agenda.some((other) => other.parentId === item.id)))
      items.push({
        id: one.id,
        item: `${one.number}. ${one.title}`,
        meeting: meeting.title,
        startsAt: meeting.startsAt,
        latest: latestOf(meeting),
      });
  }
  return { items };
}
