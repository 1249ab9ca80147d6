// Merging, splitting and dissolving on a date: members, statuses and contacts go along, offices end, history stays where it was made.
import { sql } from 'kysely';
import { recordFact } from '../../../platform/audit/facts.ts';
import type { Scope } from '../../../platform/auth/scope.ts';
import { isRefusal, type Refusal, type Result } from '../../../platform/http/refusal.ts';
import type { Change, Following } from '../../../platform/links/change/following.ts';
import { refuseOrganisation } from '../contract.ts';
import { closeMembership, enterCell } from '../members/commands.ts';
import { endOfficesOf, grantOffice } from '../offices/commands.ts';
import { range } from '../queries.ts';
import { foundOrganisation } from '../tree/commands.ts';
import { refuseChange } from './contract.ts';
import {
  type DissolutionInput,
  type Plan,
  planDissolution,
  planMerger,
  planSplit,
  type SplitInput,
  tiedToCell,
} from './plans/queries.ts';

export interface Merger {
  /** Ends. */
  readonly predecessorId: string;
  /** Goes on, with all members from that day. */
  readonly successorId: string;
  /** First day on which the predecessor no longer exists. */
  readonly on: string;
  readonly decision?: string | undefined;
}

/**
 * The plan, when nothing stops it. Later modules look first (and hold their meetings), then the organisations are held: whoever
 * opens a meeting there or enters a member takes them in the same order.
 */
async function decided(
  scope: Scope,
  plan: () => Promise<Result<Plan>>,
  following: Following,
): Promise<Result<Plan>> {
  // The same lock as moves: what is changed must not be moved meanwhile.
  await sql`SELECT pg_advisory_xact_lock(7246002)`.execute(scope.db);
  const first = await plan();
  if (isRefusal(first)) return first;
  const { change } = first;
  const stops = (await following.foresee(scope, change)).find((one) => one.refusal);
  if (stops?.refusal) return stops.refusal;
  const held = [change.organisationId, ...change.into.map((one) => one.id)];
  await sql`SELECT 1 FROM organisations WHERE id = ANY (${held}::uuid[]) ORDER BY id FOR UPDATE`.execute(
    scope.db,
  );
  // Once more: somebody may have joined or left while this waited.
  return plan();
}

/** Every member is placed: who goes founds the new cells with their first offices. Out: their ids, in the order asked. */
export async function splitCell(
  scope: Scope,
  cellId: string,
  input: SplitInput,
  following: Following,
): Promise<Result<{ ids: string[] }>> {
  const { on, decision, parts } = input;
  const plan = await decided(scope, () => planSplit(scope, cellId, input), following);
  if (isRefusal(plan)) return plan;
  const { at } = plan;
  const made = new Map<string, string | null>();
  const into = [];
  for (const part of parts) {
    const founded = await foundOrganisation(scope, {
      kind: 'cell',
      name: part.name,
      foundedOn: on,
      parentId: at.parentId,
      decision,
      place: at.place ?? undefined,
      termFrom: on,
    });
    if (isRefusal(founded)) return founded;
    into.push({ id: founded.id, name: part.name });
    for (const personId of part.members) made.set(personId, founded.id);
  }
  const change: Change = { ...plan.change, into, goes: made };
  const moved = await moveMembers(scope, change, 'split', decision);
  if (isRefusal(moved)) return moved;
  for (const personId of made.keys())
    await endOfficesOf(scope, { personId, organisationId: cellId, kinds: tiedToCell, on });
  for (const [index, part] of parts.entries()) {
    const id = into[index]?.id ?? '';
    for (const office of part.offices) {
      const given = await grantOffice(scope, id, { ...office, from: on, until: null, decision });
      if (isRefusal(given)) return given;
    }
    await keepSuccession(scope, { predecessorId: cellId, successorId: id, on, decision }, 'split');
    const data = { predecessorId: cellId, successorId: id, on, members: part.members.length };
    await recordChange(scope, 'organisation.split', cellId, data);
    await recordChange(scope, 'organisation.separated', id, data);
  }
  await following.follow(scope, change);
  return { ids: into.map((one) => one.id) };
}

/** The cell ends; every member goes to a named cell, or elsewhere. Out: how many members there were. */
export async function dissolveCell(
  scope: Scope,
  cellId: string,
  input: DissolutionInput,
  following: Following,
): Promise<Result<{ members: number }>> {
  const { on, decision } = input;
  const plan = await decided(scope, () => planDissolution(scope, cellId, input), following);
  if (isRefusal(plan)) return plan;
  const { change } = plan;
  const members = await moveMembers(scope, change, 'dissolved', decision);
  if (isRefusal(members)) return members;
  const fault = await endOrganisation(scope, cellId, 'dissolved', on, decision);
  if (fault) return fault;
  for (const { id } of change.into) {
    await keepSuccession(scope, { predecessorId: cellId, successorId: id, on, decision }, 'dissolved');
    const came = [...change.goes.values()].filter((one) => one === id).length;
    const data = { predecessorId: cellId, successorId: id, on, members: came, way: 'dissolved' };
    await recordChange(scope, 'organisation.received', id, data);
  }
  await recordChange(scope, 'organisation.dissolved', cellId, { on, members });
  await following.follow(scope, change);
  return { members };
}

/** Out: how many members went along. */
export async function mergeOrganisations(
  scope: Scope,
  merger: Merger,
  following: Following,
): Promise<Result<{ members: number }>> {
  const { predecessorId, successorId, on, decision = null } = merger;
  const plan = await decided(scope, () => planMerger(scope, predecessorId, merger), following);
  if (isRefusal(plan)) return plan;
  const members = await moveMembers(scope, plan.change, 'merged', decision);
  if (isRefusal(members)) return members;
  await takeChildren(scope, merger);
  const fault = await endOrganisation(scope, predecessorId, 'merged', on, decision);
  if (fault) return fault;
  await keepSuccession(scope, merger, 'merged');
  const data = { predecessorId, successorId, on, members };
  await recordChange(scope, 'organisation.merged', predecessorId, data);
  await recordChange(scope, 'organisation.received', successorId, data);
  await following.follow(scope, plan.change);
  return { members };
}

/** Its offices, term and days end; refused when it was founded on that day or later, or has ended meanwhile. */
async function endOrganisation(
  scope: Scope,
  organisationId: string,
  ending: 'merged' | 'dissolved',
  on: string,
  decision: string | null,
): Promise<Refusal | null> {
  await endOfficesOf(scope, { organisationId, on });
  await sql`UPDATE organisation_terms SET valid = daterange(lower(valid), ${on}::date)
    WHERE organisation_id = ${organisationId} AND valid @> ${on}::date AND lower(valid) < ${on}::date`.execute(
    scope.db,
  );
  const { rows } =
    await sql`UPDATE organisations SET ended_on = ${on}, ended_by = ${decision}, ending = ${ending}, version = version + 1
    WHERE id = ${organisationId} AND founded_on < ${on}::date AND ended_on IS NULL RETURNING 1`.execute(
      scope.db,
    );
  return rows.length === 0 ? refuseOrganisation('date-order') : null;
}

async function keepSuccession(
  scope: Scope,
  { predecessorId, successorId, on, decision }: Merger,
  kind: 'merged' | 'split' | 'dissolved',
): Promise<void> {
  await scope.db
    .insertInto('organisation_successions')
    .values({
      predecessor_id: predecessorId,
      successor_id: successorId,
      happened_on: on,
      decision: decision ?? null,
      kind,
    })
    .execute();
}

async function recordChange(
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

/** Every membership that runs on that day, of those who go, is ended and begun where they go, with what is left of its statuses. */
async function moveMembers(
  scope: Scope,
  { organisationId, on, goes }: Change,
  ending: 'merged' | 'split' | 'dissolved',
  decision: string | null,
): Promise<Result<number>> {
  const { rows } = await sql<{
    id: string;
    personId: string;
    name: string;
    kind: 'home' | 'temporary';
    joinedOn: string | null;
    officialOn: string | null;
    until: string | null;
    later: boolean;
  }>`
    SELECT m.id, person_id AS "personId", p.full_name AS name, kind, joined_on AS "joinedOn", official_on AS "officialOn",
      upper(valid)::text AS until, lower(valid) >= ${on}::date AS later
    FROM memberships m JOIN people p ON p.id = person_id
    WHERE organisation_id = ${organisationId} AND (upper(valid) IS NULL OR upper(valid) > ${on}::date)
      AND person_id = ANY (${[...goes.keys()]}::uuid[])
    ORDER BY kind, m.id FOR UPDATE OF m`.execute(scope.db);
  for (const row of rows) {
    const toId = goes.get(row.personId) ?? null;
    // Entered late: whoever came after that day came to where the others went.
    if (row.later) {
      if (toId === null) return refuseChange('placement-missing', { names: row.name });
      await scope.db
        .updateTable('memberships')
        .set({ organisation_id: toId })
        .where('id', '=', row.id)
        .execute();
      continue;
    }
    // Before it is closed: what runs on that day and later.
    const { rows: statuses } = await sql<{
      kind: string;
      from: string;
      until: string | null;
      decision: string | null;
    }>`
      SELECT kind, greatest(lower(valid), ${on}::date)::text AS from, upper(valid)::text AS until, decision
      FROM membership_statuses WHERE membership_id = ${row.id} AND (upper(valid) IS NULL OR upper(valid) > ${on}::date)`.execute(
      scope.db,
    );
    if (!(await closeMembership(scope, row.id, ending, on, decision)))
      return refuseOrganisation('date-order');
    if (toId === null || (await sitsThere(scope, row.personId, toId, on))) continue;
    const joined = await enterCell(scope, toId, row.personId, { ...row, from: on });
    if (isRefusal(joined)) return joined;
    for (const status of statuses)
      await scope.db
        .insertInto('membership_statuses')
        .values({
          membership_id: joined.membershipId,
          kind: status.kind,
          valid: range(status.from, status.until),
          decision: status.decision,
        })
        .execute();
  }
  return rows.length;
}

/** Somebody on temporary transfer from the one to the other is at home there now: nothing to take along. */
async function sitsThere(
  scope: Scope,
  personId: string,
  organisationId: string,
  on: string,
): Promise<boolean> {
  const { rows } =
    await sql`SELECT 1 FROM memberships WHERE person_id = ${personId} AND organisation_id = ${organisationId}
    AND kind = 'home' AND valid @> ${on}::date`.execute(scope.db);
  return rows.length > 0;
}

/** What stood under the predecessor stands under the successor from that day. */
async function takeChildren(
  scope: Scope,
  { predecessorId, successorId, on, decision }: Merger,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    UPDATE organisation_links SET valid = daterange(lower(valid), ${on}::date)
    WHERE parent_id = ${predecessorId} AND valid @> ${on}::date AND lower(valid) < ${on}::date RETURNING organisation_id AS id`.execute(
    scope.db,
  );
  await sql`UPDATE organisation_links SET parent_id = ${successorId} WHERE parent_id = ${predecessorId} AND lower(valid) >= ${on}::date`.execute(
    scope.db,
  );
  for (const child of rows) {
    await scope.db
      .insertInto('organisation_links')
      .values({
        organisation_id: child.id,
        parent_id: successorId,
        valid: range(on),
        decision: decision ?? null,
      })
      .execute();
    await recordFact(scope, {
      kind: 'organisation.moved',
      organisationId: child.id,
      subject: { type: 'organisation', id: child.id },
      data: { from: on, parentId: successorId },
    });
  }
}
