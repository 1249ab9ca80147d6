// Statuses of a membership: set with its dates, ended, or taken out when entered by mistake. Each leaves a fact.
import { sql } from 'kysely';
import { recordFact } from '../../../platform/audit/facts.ts';
import type { Scope } from '../../../platform/auth/scope.ts';
import { violates } from '../../../platform/db/violations.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { refuseOrganisation } from '../contract.ts';
import { mayOrganise, range } from '../queries.ts';

const done = { done: true } as const;

export async function setStatus(
  scope: Scope,
  membershipId: string,
  input: {
    kind: 'exempt' | 'away' | 'suspended';
    from: string;
    until: string | null;
    decision?: string | undefined;
  },
): Promise<Result<typeof done>> {
  const membership = await scope.db
    .selectFrom('memberships')
    .select(['organisation_id', 'person_id'])
    .where('id', '=', membershipId)
    .executeTakeFirst();
  if (!membership) return refuseCommon('not-found');
  if (!(await mayOrganise(scope, membership.organisation_id))) return refuseCommon('forbidden');
  if (input.until !== null && input.until <= input.from) return refuseOrganisation('date-order');
  try {
    await scope.db
      .insertInto('membership_statuses')
      .values({
        membership_id: membershipId,
        kind: input.kind,
        valid: range(input.from, input.until),
        decision: input.decision ?? null,
      })
      .execute();
  } catch (error) {
    if (violates(error, 'membership_statuses_membership_id_kind_valid_excl'))
      return refuseOrganisation('status-overlaps');
    throw error;
  }
  await recordFact(scope, {
    kind: 'member.status-set',
    organisationId: membership.organisation_id,
    subject: { type: 'person', id: membership.person_id },
    data: { kind: input.kind, from: input.from, until: input.until },
  });
  return done;
}

interface KeptStatus {
  kind: string;
  organisationId: string;
  personId: string;
}

/** The status, locked, when the actor keeps the roster in which it stands and has seen its last version. */
async function keptStatus(scope: Scope, statusId: string, version: number): Promise<Result<KeptStatus>> {
  const { rows } = await sql<KeptStatus & { version: number }>`
    SELECT s.kind, s.version, m.organisation_id AS "organisationId", m.person_id AS "personId"
    FROM membership_statuses s JOIN memberships m ON m.id = s.membership_id WHERE s.id = ${statusId} FOR UPDATE OF s`.execute(
    scope.db,
  );
  const status = rows[0];
  if (!status) return refuseCommon('not-found');
  if (!(await mayOrganise(scope, status.organisationId))) return refuseCommon('forbidden');
  return status.version === version ? status : refuseCommon('stale');
}

/** `on` is the first day without the status. */
export async function endStatus(
  scope: Scope,
  statusId: string,
  input: { on: string; version: number },
): Promise<Result<typeof done>> {
  const status = await keptStatus(scope, statusId, input.version);
  if (isRefusal(status)) return status;
  try {
    const { rows } = await sql`
      UPDATE membership_statuses SET valid = daterange(lower(valid), ${input.on}::date), version = version + 1
      WHERE id = ${statusId} AND lower(valid) < ${input.on}::date RETURNING 1`.execute(scope.db);
    if (rows.length === 0) return refuseOrganisation('date-order');
  } catch (error) {
    if (violates(error, 'membership_statuses_membership_id_kind_valid_excl'))
      return refuseOrganisation('status-overlaps');
    throw error;
  }
  await recordFact(scope, {
    kind: 'member.status-ended',
    organisationId: status.organisationId,
    subject: { type: 'person', id: status.personId },
    data: { kind: status.kind, on: input.on },
  });
  return done;
}

export async function withdrawStatus(
  scope: Scope,
  statusId: string,
  version: number,
): Promise<Result<typeof done>> {
  const status = await keptStatus(scope, statusId, version);
  if (isRefusal(status)) return status;
  await scope.db.deleteFrom('membership_statuses').where('id', '=', statusId).execute();
  await recordFact(scope, {
    kind: 'member.status-withdrawn',
    organisationId: status.organisationId,
    subject: { type: 'person', id: status.personId },
    data: { kind: status.kind },
  });
  return done;
}
