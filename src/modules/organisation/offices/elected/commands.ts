// Offices given by an election: held from the day it was won, approved above later. Who may announce one is the caller's rule.
import { recordFact } from '../../../../platform/audit/facts.ts';
import type { Scope } from '../../../../platform/auth/scope.ts';
import { violates } from '../../../../platform/db/violations.ts';
import type { Result } from '../../../../platform/http/refusal.ts';
import { refuseOrganisation } from '../../contract.ts';
import { range } from '../../queries.ts';
import type { OfficeKind } from '../../rules.ts';
import { endOfficesOf } from '../commands.ts';

const done = { done: true } as const;

export interface ElectedTo {
  readonly organisationId: string;
  readonly electionId: string;
  readonly kind: OfficeKind;
  readonly personIds: readonly string[];
  /** Offices whose holders leave them on that day. */
  readonly leaving: readonly OfficeKind[];
  /** YYYY-MM-DD: the first day in office. */
  readonly on: string;
}

export async function seatElected(scope: Scope, elected: ElectedTo): Promise<Result<typeof done>> {
  const { organisationId, electionId, kind, personIds, leaving, on } = elected;
  if (leaving.length > 0) await endOfficesOf(scope, { on, organisationId, kinds: leaving });
  try {
    await scope.db
      .insertInto('offices')
      .values(
        personIds.map((personId) => ({
          organisation_id: organisationId,
          person_id: personId,
          kind,
          valid: range(on),
          election_id: electionId,
        })),
      )
      .execute();
  } catch (error) {
    if (violates(error, 'one_holder') || violates(error, 'offices_organisation_id_person_id_kind_valid_excl'))
      return refuseOrganisation('office-held');
    throw error;
  }
  for (const personId of personIds)
    await recordFact(scope, {
      kind: 'office.granted',
      organisationId,
      subject: { type: 'organisation', id: organisationId },
      data: { electionId, personId, kind, from: on },
    });
  return done;
}

/** The committee above approves: its decision stands at the offices that the election gave. */
export async function approveElected(scope: Scope, electionId: string, decision: string): Promise<void> {
  await scope.db.updateTable('offices').set({ decision }).where('election_id', '=', electionId).execute();
}
