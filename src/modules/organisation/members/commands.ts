// Writes of the roster: members, contacts, statuses. Each leaves a fact.
import type { z } from 'zod';
import { recordFact } from '../../../platform/audit/facts.ts';
import type { Scope } from '../../../platform/auth/scope.ts';
import { violates } from '../../../platform/db/violations.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { refuseOrganisation } from '../contract.ts';
import { mayOrganise, range } from '../queries.ts';
import { cleanName, cleanPhone } from '../rules.ts';
import { type MemberInput, memberInput } from './contract.ts';

const done = { done: true } as const;

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
