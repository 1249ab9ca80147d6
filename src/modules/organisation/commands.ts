// Writes of the ground: tree, terms, roster, statuses, offices. Each leaves a fact.
import { sql } from 'kysely';
import type { z } from 'zod';
import { recordFact } from '../../platform/audit/facts.ts';
import type { Scope } from '../../platform/auth/scope.ts';
import { violates } from '../../platform/db/violations.ts';
import { isRefusal, type Result, refuseCommon } from '../../platform/http/refusal.ts';
import { type MemberInput, memberInput, refuseOrganisation } from './contract.ts';
import { ancestorsOf, organisationAt } from './queries.ts';
import {
  cleanName,
  cleanPhone,
  makesLoop,
  mayStandUnder,
  type OfficeKind,
  type OrganisationKind,
} from './rules.ts';

/** Jobs that build a place: the first run, the sample organisation, the command line. */
const builders = ['nameOrganisation', 'sample', 'command-line'];

/** Whether the actor may change the organisation: by right, or as one of the jobs that build a place. */
export async function mayOrganise(scope: Scope, organisationId: string): Promise<boolean> {
  return scope.actor.job === null
    ? scope.allows('organise', organisationId)
    : builders.includes(scope.actor.job);
}

const done = { done: true } as const;

/** `[from, until)`; without an end it stays open. */
function range(from: string, until: string | null = null) {
  return sql<string>`daterange(${from}::date, ${until}::date)`;
}

export interface Founding {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly foundedOn: string;
  /** Null only for the top of a new place. */
  readonly parentId: string | null;
  readonly decision?: string | undefined;
  readonly place?: string | undefined;
  /** Beginning of the term whose numbers run now. */
  readonly termFrom?: string | undefined;
}

/** Founds an organisation with its first name, parent and, if told, term. Out: its id. */
export async function foundOrganisation(scope: Scope, founding: Founding): Promise<Result<{ id: string }>> {
  if (!(await mayOrganise(scope, founding.parentId ?? ''))) return refuseCommon('forbidden');
  if (founding.parentId !== null) {
    const parent = await organisationAt(scope, founding.parentId, founding.foundedOn);
    if (!parent) return refuseCommon('not-found');
    if (!mayStandUnder(founding.kind, parent.kind)) return refuseOrganisation('wrong-parent');
  }
  const { id } = await scope.db
    .insertInto('organisations')
    .values({
      kind: founding.kind,
      founded_on: founding.foundedOn,
      founded_by: founding.decision ?? null,
      place: founding.place ?? null,
      abbreviation: founding.kind === 'cell' ? 'CB' : 'ĐU',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await scope.db
    .insertInto('organisation_names')
    .values({
      organisation_id: id,
      valid: range(founding.foundedOn),
      name: cleanName(founding.name),
      decision: founding.decision ?? null,
    })
    .execute();
  if (founding.parentId !== null)
    await scope.db
      .insertInto('organisation_links')
      .values({
        organisation_id: id,
        parent_id: founding.parentId,
        valid: range(founding.foundedOn),
        decision: founding.decision ?? null,
      })
      .execute();
  if (founding.termFrom) await startTerm(scope, id, founding.termFrom);
  await recordFact(scope, {
    kind: 'organisation.founded',
    organisationId: id,
    subject: { type: 'organisation', id },
    data: { kind: founding.kind, parentId: founding.parentId },
  });
  return { id };
}

/** Ends the running term, if any, and begins one: document numbers start again at 01. */
export async function startTerm(scope: Scope, organisationId: string, from: string): Promise<void> {
  await sql`UPDATE organisation_terms SET valid = daterange(lower(valid), ${from}::date) WHERE organisation_id = ${organisationId} AND upper_inf(valid) AND lower(valid) < ${from}::date`.execute(
    scope.db,
  );
  await scope.db
    .insertInto('organisation_terms')
    .values({ organisation_id: organisationId, valid: range(from) })
    .execute();
  await recordFact(scope, {
    kind: 'organisation.term-started',
    organisationId,
    subject: { type: 'organisation', id: organisationId },
    data: { from },
  });
}

export async function renameOrganisation(
  scope: Scope,
  organisationId: string,
  input: { name: string; from: string; decision?: string | undefined },
): Promise<Result<typeof done>> {
  if (!(await mayOrganise(scope, organisationId))) return refuseCommon('forbidden');
  if (!(await endOpenRange(scope, 'organisation_names', organisationId, input.from)))
    return refuseOrganisation('date-order');
  await scope.db
    .insertInto('organisation_names')
    .values({
      organisation_id: organisationId,
      valid: range(input.from),
      name: cleanName(input.name),
      decision: input.decision ?? null,
    })
    .execute();
  await recordFact(scope, {
    kind: 'organisation.renamed',
    organisationId,
    subject: { type: 'organisation', id: organisationId },
    data: { from: input.from },
  });
  return done;
}

/** Two moves at once could each be sound and together close a ring: moves wait for one another. */
export async function moveOrganisation(
  scope: Scope,
  organisationId: string,
  input: { parentId: string; from: string; decision?: string | undefined },
): Promise<Result<typeof done>> {
  if (!(await mayOrganise(scope, organisationId)) || !(await mayOrganise(scope, input.parentId)))
    return refuseCommon('forbidden');
  await sql`SELECT pg_advisory_xact_lock(7246002)`.execute(scope.db);
  const [child, parent] = [
    await organisationAt(scope, organisationId, input.from),
    await organisationAt(scope, input.parentId, input.from),
  ];
  if (!child || !parent) return refuseCommon('not-found');
  if (makesLoop(organisationId, await ancestorsOf(scope.db, input.parentId, input.from)))
    return refuseOrganisation('tree-loop');
  if (!mayStandUnder(child.kind, parent.kind)) return refuseOrganisation('wrong-parent');
  if (!(await endOpenRange(scope, 'organisation_links', organisationId, input.from)))
    return refuseOrganisation('date-order');
  await scope.db
    .insertInto('organisation_links')
    .values({
      organisation_id: organisationId,
      parent_id: input.parentId,
      valid: range(input.from),
      decision: input.decision ?? null,
    })
    .execute();
  await recordFact(scope, {
    kind: 'organisation.moved',
    organisationId,
    subject: { type: 'organisation', id: organisationId },
    data: { from: input.from, parentId: input.parentId },
  });
  return done;
}

/** Ends the running name or link the day before `from`; false when it began on that day or later. None running is no hindrance. */
async function endOpenRange(
  scope: Scope,
  table: 'organisation_names' | 'organisation_links',
  organisationId: string,
  from: string,
): Promise<boolean> {
  const { rows } = await sql<{
    later: boolean;
  }>`SELECT lower(valid) >= ${from}::date AS later FROM ${sql.table(table)}
    WHERE organisation_id = ${organisationId} AND upper_inf(valid)`.execute(scope.db);
  if (rows[0]?.later) return false;
  await sql`UPDATE ${sql.table(table)} SET valid = daterange(lower(valid), ${from}::date)
    WHERE organisation_id = ${organisationId} AND upper_inf(valid)`.execute(scope.db);
  return true;
}

/** Adds a person and the membership in the cell. Out: both ids. */
export async function addMember(
  scope: Scope,
  cellId: string,
  input: MemberInput,
): Promise<Result<{ personId: string; membershipId: string }>> {
  if (!(await mayOrganise(scope, cellId))) return refuseCommon('forbidden');
  const member = memberInput.parse(input);
  if (member.joinedOn && member.officialOn && member.officialOn < member.joinedOn)
    return refuseOrganisation('official-before-joining');
  const { id: personId } = await scope.db
    .insertInto('people')
    .values({
      full_name: cleanName(member.name),
      birth_year: member.birthYear,
      sex: member.sex,
      post: member.post,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const contact = await setContact(scope, cellId, personId, member);
  if (isRefusal(contact)) return contact;
  const joined = await joinCell(scope, cellId, personId, member);
  if (isRefusal(joined)) return joined;
  return { personId, membershipId: joined.membershipId };
}

/** Phone and card number, for signing in; guarded by row security. */
async function setContact(
  scope: Scope,
  cellId: string,
  personId: string,
  input: { phone: string | null; cardNumber: string | null },
): Promise<Result<null>> {
  if (input.phone === null && input.cardNumber === null) return null;
  const phone = input.phone === null ? null : cleanPhone(input.phone);
  if (input.phone !== null && phone === null)
    return refuseOrganisation('phone-wrong', { typed: input.phone });
  try {
    await scope.db
      .insertInto('contacts')
      .values({ person_id: personId, organisation_id: cellId, phone, card_number: input.cardNumber })
      .execute();
  } catch (error) {
    if (violates(error, 'contacts_phone_key') || violates(error, 'contacts_card_number_key'))
      return refuseOrganisation('contact-taken');
    // Row security: contacts are entered by the cell or the committee directly above, not from further up.
    if (violates(error, '42501')) return refuseOrganisation('contact-not-yours');
    throw error;
  }
  return null;
}

/** Makes an existing person a member of a cell, at home or on temporary transfer in. */
export async function joinCell(
  scope: Scope,
  cellId: string,
  personId: string,
  input: Pick<z.output<typeof memberInput>, 'kind' | 'joinedOn' | 'officialOn' | 'from'>,
): Promise<Result<{ membershipId: string }>> {
  if (!(await mayOrganise(scope, cellId))) return refuseCommon('forbidden');
  try {
    const { id: membershipId } = await scope.db
      .insertInto('memberships')
      .values({
        person_id: personId,
        organisation_id: cellId,
        kind: input.kind,
        joined_on: input.joinedOn,
        official_on: input.officialOn,
        valid: range(input.from),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordFact(scope, {
      kind: 'member.joined',
      organisationId: cellId,
      subject: { type: 'person', id: personId },
      data: { membershipId, kind: input.kind, from: input.from },
    });
    return { membershipId };
  } catch (error) {
    if (violates(error, 'memberships_person_id_kind_valid_excl'))
      return refuseOrganisation('member-elsewhere');
    throw error;
  }
}

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

export interface OfficeGrant {
  readonly personId: string;
  readonly kind: OfficeKind;
  readonly from: string;
  /** First day without it; null = no end known. */
  readonly until: string | null;
  readonly decision?: string | undefined;
}

export async function grantOffice(
  scope: Scope,
  organisationId: string,
  input: OfficeGrant,
): Promise<Result<{ id: string }>> {
  if (!(await mayOrganise(scope, organisationId))) return refuseCommon('forbidden');
  if (input.until !== null && input.until <= input.from) return refuseOrganisation('date-order');
  try {
    const { id } = await scope.db
      .insertInto('offices')
      .values({
        organisation_id: organisationId,
        person_id: input.personId,
        kind: input.kind,
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
    if (violates(error, 'one_holder') || violates(error, 'offices_organisation_id_person_id_kind_valid_excl'))
      return refuseOrganisation('office-held');
    if (violates(error, 'offices_person_id_fkey')) return refuseCommon('not-found');
    throw error;
  }
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
