// Phone and card number, for signing in; guarded by row security: the cell or the committee directly above enters them.
import type { Scope } from '../../../platform/auth/scope.ts';
import { violates } from '../../../platform/db/violations.ts';
import type { Result } from '../../../platform/http/refusal.ts';
import { refuseOrganisation } from '../contract.ts';
import { cleanPhone } from '../rules.ts';

export interface Contact {
  /** As typed; left out = stays. */
  readonly phone?: string | null | undefined;
  readonly cardNumber?: string | null | undefined;
}

/** Writes what is told of a person's contact. Out: which of the two changed. */
export async function enterContact(
  scope: Scope,
  cellId: string,
  personId: string,
  input: Contact,
): Promise<Result<string[]>> {
  const phone = typeof input.phone === 'string' ? cleanPhone(input.phone) : input.phone;
  if (phone === null && typeof input.phone === 'string')
    return refuseOrganisation('phone-wrong', { typed: input.phone });
  const known = await scope.db
    .selectFrom('contacts')
    .select(['phone', 'card_number'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  const told: { phone?: string | null; card_number?: string | null } = {};
  if (phone !== undefined && phone !== (known?.phone ?? null)) told.phone = phone;
  if (input.cardNumber !== undefined && input.cardNumber !== (known?.card_number ?? null))
    told.card_number = input.cardNumber;
  const changed = Object.keys(told);
  if (changed.length === 0) return [];
  try {
    if (known) await scope.db.updateTable('contacts').set(told).where('person_id', '=', personId).execute();
    else
      await scope.db
        .insertInto('contacts')
        .values({ person_id: personId, organisation_id: cellId, ...told })
        .execute();
  } catch (error) {
    if (violates(error, 'contacts_phone_key') || violates(error, 'contacts_card_number_key'))
      return refuseOrganisation('contact-taken');
    // Row security: not from further up; a row that exists and cannot be seen is another's too.
    if (violates(error, '42501') || violates(error, 'contacts_pkey'))
      return refuseOrganisation('contact-not-yours');
    throw error;
  }
  return changed;
}
