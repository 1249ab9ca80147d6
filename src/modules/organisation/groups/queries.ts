// Groups of a cell as of a date.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import { type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { mayOrganise, maySee, organisationAt, peopleOfCell } from '../queries.ts';
import type { Group, Groups } from './contract.ts';

export interface GroupRow {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly from: string;
  readonly until: string | null;
  readonly version: number;
}

const columns = sql`id, organisation_id AS "organisationId", name, lower(valid)::text AS from, upper(valid)::text AS until, version`;

/** Groups of a cell on a date, by name; no rights are looked at. */
export async function groupsOn(scope: Scope, cellId: string, on: string): Promise<GroupRow[]> {
  const { rows } = await sql<GroupRow>`
    SELECT ${columns} FROM cell_groups WHERE organisation_id = ${cellId} AND valid @> ${on}::date
    ORDER BY name COLLATE "vi-x-icu", id`.execute(scope.db);
  return rows;
}

/** One group, kept from changing until the transaction ends; null when there is none. */
export async function holdGroup(scope: Scope, groupId: string): Promise<GroupRow | null> {
  const { rows } = await sql<GroupRow>`
    SELECT ${columns} FROM cell_groups WHERE id = ${groupId} FOR UPDATE`.execute(scope.db);
  return rows[0] ?? null;
}

/** Name of a group, whenever it was; '' when there is none. */
export async function groupName(scope: Scope, groupId: string): Promise<string> {
  const row = await scope.db
    .selectFrom('cell_groups')
    .select('name')
    .where('id', '=', groupId)
    .executeTakeFirst();
  return row?.name ?? '';
}

/** Head and deputies of a group on a date, the head first. */
export async function leadsOfGroup(
  scope: Scope,
  groupId: string,
  on: string,
): Promise<{ officeId: string; kind: 'group_head' | 'group_deputy'; personId: string; name: string }[]> {
  const { rows } = await sql<{
    officeId: string;
    kind: 'group_head' | 'group_deputy';
    personId: string;
    name: string;
  }>`
    SELECT o.id AS "officeId", o.kind, o.person_id AS "personId", p.full_name AS name
    FROM offices o JOIN people p ON p.id = o.person_id
    WHERE o.group_id = ${groupId} AND o.valid @> ${on}::date ORDER BY o.kind DESC, lower(o.valid), o.id`.execute(
    scope.db,
  );
  return rows;
}

/** Who sits in which group of the cell on a date: group by person. */
export async function sittingOn(scope: Scope, cellId: string, on: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ personId: string; groupId: string }>`
    SELECT person_id AS "personId", group_id AS "groupId" FROM group_members
    WHERE organisation_id = ${cellId} AND valid @> ${on}::date`.execute(scope.db);
  return new Map(rows.map((row) => [row.personId, row.groupId]));
}

/** For those who see the cell: its groups, and who sits in none. */
export async function groupsPage(scope: Scope, cellId: string, on: string): Promise<Result<Groups>> {
  const cell = await organisationAt(scope, cellId, on);
  if (!cell || !(await maySee(scope, cellId))) return refuseCommon('not-found');
  const people = await peopleOfCell(scope, cellId, on);
  const sitting = await sittingOn(scope, cellId, on);
  const among = (groupId: string | undefined) =>
    people
      .filter((one) => sitting.get(one.personId) === groupId)
      .map(({ personId, name, official }) => ({ personId, name, official }));
  const groups: Group[] = [];
  for (const { organisationId: _, ...group } of await groupsOn(scope, cellId, on)) {
    const leads = await leadsOfGroup(scope, group.id, on);
    const lead = (kind: string) => {
      const found = leads.find((one) => one.kind === kind);
      return found ? { personId: found.personId, name: found.name } : null;
    };
    groups.push({
      ...group,
      head: lead('group_head'),
      deputy: lead('group_deputy'),
      members: among(group.id),
    });
  }
  const arrange = cell.kind === 'cell' && (await mayOrganise(scope, cellId));
  return { on, groups, without: among(undefined), can: { arrange } };
}
