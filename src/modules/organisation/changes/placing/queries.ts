// Who is to be placed when a cell changes, and where they could go.
import { sql } from 'kysely';
import type { Scope } from '../../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { ancestorsOf, mayOrganise, maySee, officesOf, organisationAt } from '../../queries.ts';
import { ruleOn } from '../../regulations/rules.ts';
import type { readPlacing } from '../contract.ts';
import { refuseChange } from '../contract.ts';
import * as rules from '../rules.ts';

/** Who sits in the organisation from that day on, those who come later included. */
export async function membersToPlace(
  scope: Scope,
  organisationId: string,
  on: string,
): Promise<rules.ToPlace[]> {
  const { rows } = await sql<rules.ToPlace>`
    SELECT p.id AS "personId", p.full_name AS name, coalesce(m.official_on <= greatest(lower(m.valid), ${on}::date), false) AS official,
      m.kind = 'temporary' AS temporary
    FROM (SELECT DISTINCT ON (person_id) * FROM memberships
      WHERE organisation_id = ${organisationId} AND (upper_inf(valid) OR upper(valid) > ${on}::date)
      ORDER BY person_id, valid) m JOIN people p ON p.id = m.person_id
    ORDER BY p.given_name COLLATE "vi-x-icu", p.full_name COLLATE "vi-x-icu", p.id`.execute(scope.db);
  return rows;
}

/** Who is to be placed, with their offices, and which cells could take them. */
export async function placingOf(
  scope: Scope,
  organisationId: string,
  on: string,
): Promise<Result<AnswerOf<typeof readPlacing>>> {
  if (!(await maySee(scope, organisationId))) return refuseCommon('not-found');
  if (!(await mayOrganise(scope, organisationId))) return refuseCommon('forbidden');
  const at = await organisationAt(scope, organisationId, on);
  if (!at) return refuseChange('not-there-then', { on: rules.showDay(on) });
  const offices = await officesOf(scope, organisationId, on);
  const members = await membersToPlace(scope, organisationId, on);
  const top = (await ancestorsOf(scope.db, organisationId, scope.today)).at(-1) ?? organisationId;
  const { rows } = await sql<{ id: string; name: string; near: boolean }>`
    WITH RECURSIVE down AS (
      SELECT ${top}::uuid AS id, NULL::uuid AS parent_id
      UNION
      SELECT l.organisation_id, l.parent_id FROM organisation_links l JOIN down ON l.parent_id = down.id WHERE l.valid @> ${on}::date
    )
    SELECT g.id, n.name, coalesce(down.parent_id = ${at.parentId}::uuid, false) AS near
    FROM down JOIN organisations g ON g.id = down.id JOIN organisation_names n ON n.organisation_id = g.id AND n.valid @> ${on}::date
    WHERE g.kind = ${at.kind} AND g.id <> ${organisationId} AND g.ended_on IS NULL AND g.founded_on <= ${on}::date
    ORDER BY near DESC, n.name COLLATE "vi-x-icu", g.id`.execute(scope.db);
  const others = [];
  for (const row of rows) if (await mayOrganise(scope, row.id)) others.push(row);
  return {
    on,
    name: at.name,
    kind: at.kind,
    members: members.map((member) => ({
      ...member,
      offices: offices.filter((office) => office.personId === member.personId).map((office) => office.kind),
    })),
    others,
    least: rules.leastOfficials(on),
    leastRuleId: ruleOn('cell.least-officials', on)?.id ?? null,
  };
}
