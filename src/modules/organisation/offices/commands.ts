// Offices given and ended; rights come with them and end with them.
import { sql } from 'kysely';
import { recordFact } from '../../../platform/audit/facts.ts';
import type { Scope } from '../../../platform/auth/scope.ts';
import { violates } from '../../../platform/db/violations.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { refuseOrganisation } from '../contract.ts';
import { ancestorsOf, mayOrganise, range } from '../queries.ts';
import { hasOffice, isOfGroup, type OfficeKind, type OrganisationKind } from '../rules.ts';

const done = { done: true } as const;

export interface OfficeGrant {
  readonly personId: string;
  readonly kind: OfficeKind;
  readonly from: string;
  /** First day without it; null = no end known. */
  readonly until: string | null;
  readonly decision?: string | undefined;
  /** Who holds it hands it over: his office ends on the day this one begins. */
  /** Of head and deputy of a group: which. */
  readonly groupId?: string;
  readonly insteadOf?: { readonly officeId: string; readonly version: number } | undefined;
}

export async function grantOffice(
  scope: Scope,
  organisationId: string,
  input: OfficeGrant,
): Promise<Result<{ id: string }>> {
  if (!(await mayOrganise(scope, organisationId))) return refuseCommon('forbidden');
  if (input.until !== null && input.until <= input.from) return refuseOrganisation('date-order');
  const organisation = await scope.db
    .selectFrom('organisations')
    .select('kind')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  if (!hasOffice(organisation.kind as OrganisationKind, input.kind))
    return refuseOrganisation('office-elsewhere');
  if (isOfGroup(input.kind) !== (input.groupId !== undefined)) return refuseOrganisation('office-of-group');
  if (input.kind === 'supervisor' && !(await isAbove(scope, organisationId)))
    return refuseOrganisation('supervisor-from-above');
  const handed = input.insteadOf && (await handOver(scope, organisationId, input, input.insteadOf));
  if (isRefusal(handed)) return handed;
  try {
    const { id } = await scope.db
      .insertInto('offices')
      .values({
        organisation_id: organisationId,
        person_id: input.personId,
        kind: input.kind,
        group_id: input.groupId ?? null,
        valid: range(input.from, input.until),
        decision: input.decision ?? null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordFact(scope, {
      kind: 'office.granted',
      organisationId,
      subject: { type: 'organisation', id: organisationId },
      data: { officeId: id, personId: input.personId, kind: input.kind, from: input.from },
    });
    return { id };
  } catch (error) {
    if (
      violates(error, 'one_holder') ||
      violates(error, 'one_group_head') ||
      violates(error, 'offices_organisation_id_person_id_kind_valid_excl')
    )
      return refuseOrganisation('office-held');
    if (violates(error, 'offices_person_id_fkey')) return refuseCommon('not-found');
    throw error;
  }
}

async function handOver(
  scope: Scope,
  organisationId: string,
  { kind, from }: OfficeGrant,
  { officeId, version }: NonNullable<OfficeGrant['insteadOf']>,
): Promise<Result<typeof done>> {
  const held = await scope.db
    .selectFrom('offices')
    .select('id')
    .where('id', '=', officeId)
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return held ? endOffice(scope, officeId, { on: from, version }) : refuseCommon('not-found');
}

/** Whether the actor keeps the organisation above this one: a cell does not choose who follows it. */
async function isAbove(scope: Scope, organisationId: string): Promise<boolean> {
  const [, parentId] = await ancestorsOf(scope.db, organisationId, scope.today);
  return mayOrganise(scope, parentId ?? '');
}

export async function endOffice(
  scope: Scope,
  officeId: string,
  input: { on: string; version: number },
): Promise<Result<typeof done>> {
  const office = await scope.db
    .selectFrom('offices')
    .selectAll()
    .where('id', '=', officeId)
    .forUpdate()
    .executeTakeFirst();
  if (!office) return refuseCommon('not-found');
  if (!(await mayOrganise(scope, office.organisation_id))) return refuseCommon('forbidden');
  if (office.kind === 'supervisor' && !(await isAbove(scope, office.organisation_id)))
    return refuseOrganisation('supervisor-from-above');
  if (office.version !== input.version) return refuseCommon('stale');
  const { rows } =
    await sql`UPDATE offices SET valid = daterange(lower(valid), ${input.on}::date), version = version + 1 WHERE id = ${officeId} AND lower(valid) < ${input.on}::date RETURNING 1`.execute(
      scope.db,
    );
  if (rows.length === 0) return refuseOrganisation('date-order');
  await recordFact(scope, {
    kind: 'office.ended',
    organisationId: office.organisation_id,
    subject: { type: 'organisation', id: office.organisation_id },
    data: { officeId, personId: office.person_id, kind: office.kind, on: input.on },
  });
  return done;
}

/** Ends what a person holds on that day, and takes out what would begin later; in one organisation and of some kinds, or everywhere. */
export async function endOfficesOf(
  scope: Scope,
  input: {
    on: string;
    personId?: string;
    organisationId?: string;
    kinds?: readonly OfficeKind[];
  },
): Promise<void> {
  const { on, personId = null, organisationId = null, kinds = null } = input;
  const which = sql`(${personId}::uuid IS NULL OR person_id = ${personId}) AND (${organisationId}::uuid IS NULL OR organisation_id = ${organisationId})
    AND (${kinds}::text[] IS NULL OR kind = ANY (${kinds}::text[]))`;
  const { rows: ended } = await sql<{ id: string; organisation_id: string; person_id: string; kind: string }>`
    UPDATE offices SET valid = daterange(lower(valid), ${on}::date), version = version + 1
    WHERE valid @> ${on}::date AND lower(valid) < ${on}::date AND ${which} RETURNING id, organisation_id, person_id, kind`.execute(
    scope.db,
  );
  const { rows: never } = await sql<{ id: string; organisation_id: string; person_id: string; kind: string }>`
    DELETE FROM offices WHERE lower(valid) >= ${on}::date AND ${which} RETURNING id, organisation_id, person_id, kind`.execute(
    scope.db,
  );
  for (const office of [...ended, ...never])
    await recordFact(scope, {
      kind: 'office.ended',
      organisationId: office.organisation_id,
      subject: { type: 'organisation', id: office.organisation_id },
      data: { officeId: office.id, personId: office.person_id, kind: office.kind, on },
    });
}
