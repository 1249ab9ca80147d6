// Groups of a cell founded, changed and ended from a date; heads and deputies hold their office in the group.
import { sql } from 'kysely';
import { recordFact } from '../../../platform/audit/facts.ts';
import type { Scope } from '../../../platform/auth/scope.ts';
import { violates } from '../../../platform/db/violations.ts';
import type { BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { refuseOrganisation } from '../contract.ts';
import { endOfficesOf, grantOffice } from '../offices/commands.ts';
import { mayOrganise, maySee, namesOf, organisationAt, peopleOfCell, range } from '../queries.ts';
import type { changeGroup as changeEndpoint, foundGroup as foundEndpoint } from './contract.ts';
import { refuseGroups } from './contract.ts';
import { type GroupRow, holdGroup, leadsOfGroup } from './queries.ts';

interface Arrangement {
  readonly from: string;
  readonly memberIds: readonly string[];
  readonly headId: string | null;
  readonly deputyId: string | null;
}

const groupOffices = ['group_head', 'group_deputy'] as const;

/** A group of the cell from that day, its members placed, its head and deputy given their offices. */
export async function foundGroup(
  scope: Scope,
  cellId: string,
  input: BodyOf<typeof foundEndpoint>,
): Promise<Result<{ id: string }>> {
  if (!(await mayOrganise(scope, cellId))) return refuseCommon('forbidden');
  const cell = await organisationAt(scope, cellId, input.from);
  if (!cell) return refuseCommon('not-found');
  if (cell.kind !== 'cell') return refuseGroups('groups-of-cells');
  try {
    const { id } = await scope.db
      .insertInto('cell_groups')
      .values({
        organisation_id: cellId,
        name: input.name,
        valid: range(input.from),
        decision: input.decision ?? null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const fault = await arrange(scope, { id, organisationId: cellId }, input);
    if (fault) return fault;
    await record(scope, 'group.founded', cellId, {
      groupId: id,
      from: input.from,
      members: input.memberIds.length,
    });
    return { id };
  } catch (error) {
    if (violates(error, 'one_group_a_name')) return refuseGroups('group-name-taken');
    throw error;
  }
}

/** Name, members, head and deputy from that day on; what was before it stays. */
export async function changeGroup(
  scope: Scope,
  groupId: string,
  input: BodyOf<typeof changeEndpoint>,
): Promise<Result<{ version: number }>> {
  const group = await keptGroup(scope, groupId, input.version);
  if (isRefusal(group)) return group;
  if (input.from < group.from || (group.until !== null && input.from >= group.until))
    return refuseGroups('group-ended');
  const version = group.version + 1;
  try {
    await scope.db
      .updateTable('cell_groups')
      .set({ name: input.name, version })
      .where('id', '=', groupId)
      .execute();
  } catch (error) {
    if (violates(error, 'one_group_a_name')) return refuseGroups('group-name-taken');
    throw error;
  }
  const fault = await arrange(scope, group, input);
  if (fault) return fault;
  await record(scope, 'group.changed', group.organisationId, {
    groupId,
    from: input.from,
    members: input.memberIds.length,
  });
  return { version };
}

/** The group ends; its members sit in none from that day, the offices in it end. */
export async function endGroup(
  scope: Scope,
  groupId: string,
  { on, version }: { readonly on: string; readonly version: number },
): Promise<Result<{ done: true }>> {
  const group = await keptGroup(scope, groupId, version);
  if (isRefusal(group)) return group;
  if (group.until !== null && group.until <= on) return refuseGroups('group-ended');
  if (on <= group.from) return refuseOrganisation('date-order');
  try {
    await sql`UPDATE cell_groups SET valid = daterange(lower(valid), ${on}::date), version = version + 1 WHERE id = ${groupId}`.execute(
      scope.db,
    );
  } catch (error) {
    if (violates(error, 'NN037')) return refuseGroups('group-has-meetings');
    throw error;
  }
  await leaveGroup(scope, group, on, null);
  for (const lead of await leadsOfGroup(scope, groupId, on)) await endLead(scope, group, lead.personId, on);
  await record(scope, 'group.ended', group.organisationId, { groupId, on });
  return { done: true };
}

/** The group for who arranges groups of its cell; strangers hear that there is none. */
async function keptGroup(scope: Scope, groupId: string, version: number): Promise<Result<GroupRow>> {
  const group = await holdGroup(scope, groupId);
  if (!group || !(await maySee(scope, group.organisationId))) return refuseCommon('not-found');
  if (!(await mayOrganise(scope, group.organisationId))) return refuseCommon('forbidden');
  return group.version === version ? group : refuseCommon('stale');
}

type Of = Pick<GroupRow, 'id' | 'organisationId'>;

/** Who sits in the group from that day on is exactly these; who sat in another group goes over, with the office held there ended. */
async function arrange(scope: Scope, group: Of, input: Arrangement): Promise<Refusal | null> {
  const { from } = input;
  const memberIds = [...new Set(input.memberIds)];
  const people = new Map(
    (await peopleOfCell(scope, group.organisationId, from)).map((one) => [one.personId, one]),
  );
  const strangers = memberIds.filter((one) => !people.has(one));
  if (strangers.length > 0) {
    const names = await namesOf(scope, strangers);
    return refuseGroups('group-member-elsewhere', {
      names: strangers.map((one) => names.get(one) ?? '?').join(', '),
    });
  }
  const leads = [input.headId, input.deputyId].filter((one) => one !== null);
  if (
    new Set(leads).size < leads.length ||
    !leads.every((one) => memberIds.includes(one) && people.get(one)?.official)
  )
    return refuseGroups('group-head-outside');
  await leaveGroup(scope, group, from, memberIds);
  const staying = await stayingIn(scope, group, from);
  const coming = memberIds.filter((one) => !staying.has(one));
  for (const personId of coming) {
    await leaveAny(scope, group.organisationId, personId, from);
    await endLead(scope, group, personId, from);
  }
  if (coming.length > 0)
    await scope.db
      .insertInto('group_members')
      .values(
        coming.map((personId) => ({
          group_id: group.id,
          organisation_id: group.organisationId,
          person_id: personId,
          valid: range(from),
        })),
      )
      .execute();
  return giveLeads(scope, group, input);
}

/** Those of the group who are not among these leave it on that day, and who was to come later does not. */
async function leaveGroup(
  scope: Scope,
  group: Of,
  on: string,
  staying: readonly string[] | null,
): Promise<void> {
  const which = sql`group_id = ${group.id} AND NOT (person_id = ANY (${[...(staying ?? [])]}::uuid[]))`;
  await sql`DELETE FROM group_members WHERE ${which} AND lower(valid) >= ${on}::date`.execute(scope.db);
  await sql`UPDATE group_members SET valid = daterange(lower(valid), ${on}::date) WHERE ${which} AND valid @> ${on}::date`.execute(
    scope.db,
  );
}

/** Who sits in the group on that day with no end known: he need not be placed anew. */
async function stayingIn(scope: Scope, group: Of, on: string): Promise<Set<string>> {
  const { rows } = await sql<{ personId: string }>`
    SELECT person_id AS "personId" FROM group_members
    WHERE group_id = ${group.id} AND valid @> ${on}::date AND upper_inf(valid)`.execute(scope.db);
  return new Set(rows.map((row) => row.personId));
}

async function leaveAny(scope: Scope, cellId: string, personId: string, on: string): Promise<void> {
  const which = sql`organisation_id = ${cellId} AND person_id = ${personId}`;
  await sql`DELETE FROM group_members WHERE ${which} AND lower(valid) >= ${on}::date`.execute(scope.db);
  await sql`UPDATE group_members SET valid = daterange(lower(valid), ${on}::date) WHERE ${which} AND valid @> ${on}::date`.execute(
    scope.db,
  );
}

async function endLead(scope: Scope, group: Of, personId: string, on: string): Promise<void> {
  await endOfficesOf(scope, { personId, organisationId: group.organisationId, kinds: groupOffices, on });
}

/** Who is head or deputy from that day: the offices of others end on it, who holds the right one keeps it. */
async function giveLeads(scope: Scope, group: Of, input: Arrangement): Promise<Refusal | null> {
  const wanted = { group_head: input.headId, group_deputy: input.deputyId };
  const held = await leadsOfGroup(scope, group.id, input.from);
  for (const lead of held)
    if (wanted[lead.kind] !== lead.personId) await endLead(scope, group, lead.personId, input.from);
  for (const kind of groupOffices) {
    const personId = wanted[kind];
    if (personId === null || held.some((one) => one.kind === kind && one.personId === personId)) continue;
    const given = await grantOffice(scope, group.organisationId, {
      personId,
      kind,
      groupId: group.id,
      from: input.from,
      until: null,
    });
    if (isRefusal(given)) return given;
  }
  return null;
}

async function record(
  scope: Scope,
  kind: string,
  organisationId: string,
  data: Parameters<typeof recordFact>[1]['data'],
): Promise<void> {
  await recordFact(scope, {
    kind,
    organisationId,
    subject: { type: 'organisation', id: organisationId },
    data,
  });
}
