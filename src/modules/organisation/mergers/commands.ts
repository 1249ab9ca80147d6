// One organisation merges into another on a date: members, statuses and contacts go along, offices end, history stays where it was made.
import { sql } from 'kysely';
import { recordFact } from '../../../platform/audit/facts.ts';
import type { Scope } from '../../../platform/auth/scope.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { refuseOrganisation } from '../contract.ts';
import { closeMembership, joinCell } from '../members/commands.ts';
import { endOfficesOf } from '../offices/commands.ts';
import { ancestorsOf, mayOrganise, organisationAt, range } from '../queries.ts';
import { makesLoop } from '../rules.ts';

export interface Merger {
  /** Ends. */
  readonly predecessorId: string;
  /** Goes on, with all members from that day. */
  readonly successorId: string;
  /** First day on which the predecessor no longer exists. */
  readonly on: string;
  readonly decision?: string | undefined;
}

/** Out: how many members went along. */
export async function mergeOrganisations(scope: Scope, merger: Merger): Promise<Result<{ members: number }>> {
  const { predecessorId, successorId, on, decision = null } = merger;
  if (!(await mayOrganise(scope, predecessorId)) || !(await mayOrganise(scope, successorId)))
    return refuseCommon('forbidden');
  // The same lock as moves: what is merged must not be moved meanwhile.
  await sql`SELECT pg_advisory_xact_lock(7246002)`.execute(scope.db);
  const from = await organisationAt(scope, predecessorId, on);
  const to = await organisationAt(scope, successorId, on);
  if (!from || !to || from.kind !== to.kind || predecessorId === successorId)
    return refuseOrganisation('merge-kinds');
  if (makesLoop(predecessorId, await ancestorsOf(scope.db, successorId, on)))
    return refuseOrganisation('tree-loop');
  const members = await takeMembers(scope, merger);
  if (isRefusal(members)) return members;
  await endOfficesOf(scope, { organisationId: predecessorId, on });
  await takeChildren(scope, merger);
  await sql`UPDATE organisation_terms SET valid = daterange(lower(valid), ${on}::date)
    WHERE organisation_id = ${predecessorId} AND valid @> ${on}::date AND lower(valid) < ${on}::date`.execute(
    scope.db,
  );
  const { rows: ended } =
    await sql`UPDATE organisations SET ended_on = ${on}, ended_by = ${decision}, ending = 'merged', version = version + 1
    WHERE id = ${predecessorId} AND founded_on < ${on}::date RETURNING 1`.execute(scope.db);
  if (ended.length === 0) return refuseOrganisation('date-order');
  await scope.db
    .insertInto('organisation_successions')
    .values({ predecessor_id: predecessorId, successor_id: successorId, happened_on: on, decision })
    .execute();
  for (const organisationId of [predecessorId, successorId])
    await recordFact(scope, {
      kind: organisationId === predecessorId ? 'organisation.merged' : 'organisation.received',
      organisationId,
      subject: { type: 'organisation', id: organisationId },
      data: { predecessorId, successorId, on, members },
    });
  return { members };
}

/** Every membership that runs on that day is ended and begun in the successor, with what is left of its statuses. */
async function takeMembers(scope: Scope, merger: Merger): Promise<Result<number>> {
  const { predecessorId, successorId, on, decision = null } = merger;
  const { rows } = await sql<{
    id: string;
    personId: string;
    kind: 'home' | 'temporary';
    joinedOn: string | null;
    officialOn: string | null;
    until: string | null;
    later: boolean;
  }>`
    SELECT id, person_id AS "personId", kind, joined_on AS "joinedOn", official_on AS "officialOn", upper(valid)::text AS until,
      lower(valid) >= ${on}::date AS later
    FROM memberships WHERE organisation_id = ${predecessorId} AND (upper(valid) IS NULL OR upper(valid) > ${on}::date)
    ORDER BY kind, id FOR UPDATE`.execute(scope.db);
  for (const row of rows) {
    // Entered late: whoever came after that day came to the successor.
    if (row.later) {
      await scope.db
        .updateTable('memberships')
        .set({ organisation_id: successorId })
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
    if (!(await closeMembership(scope, row.id, 'merged', on, decision)))
      return refuseOrganisation('date-order');
    if (await sitsThere(scope, row.personId, successorId, on)) continue;
    const joined = await joinCell(scope, successorId, row.personId, { ...row, from: on });
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
