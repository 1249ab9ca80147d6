// Who may be given an office.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { mayOrganise, organisationAt } from '../queries.ts';
import type { findCandidates } from './contract.ts';

/**
 * Home members of the organisation and below it, by given name; beside it too (under the same parent) where the actor keeps
 * those as well: the one who follows a cell sits elsewhere.
 */
export async function candidatesFor(
  scope: Scope,
  organisationId: string,
  name: string,
): Promise<Result<AnswerOf<typeof findCandidates>>> {
  if (!(await mayOrganise(scope, organisationId))) return refuseCommon('forbidden');
  const at = await organisationAt(scope, organisationId, scope.today);
  const top = at?.parentId && (await mayOrganise(scope, at.parentId)) ? at.parentId : organisationId;
  const { rows } = await sql<{ personId: string; name: string; cellName: string }>`
    WITH RECURSIVE down AS (
      SELECT ${top}::uuid AS id
      UNION
      SELECT l.organisation_id FROM organisation_links l JOIN down ON l.parent_id = down.id WHERE l.valid @> ${scope.today}::date
    )
    SELECT p.id AS "personId", p.full_name AS name, n.name AS "cellName"
    FROM down JOIN memberships m ON m.organisation_id = down.id AND m.kind = 'home' AND m.valid @> ${scope.today}::date
    JOIN people p ON p.id = m.person_id
    JOIN organisation_names n ON n.organisation_id = down.id AND n.valid @> ${scope.today}::date
    WHERE position(lower(${name.normalize('NFC')}) IN lower(p.full_name)) > 0
    ORDER BY (down.id = ${organisationId}) DESC, p.given_name COLLATE "vi-x-icu", p.full_name COLLATE "vi-x-icu", p.id LIMIT 20`.execute(
    scope.db,
  );
  return { people: rows };
}
