// In which ways an answer may be given now, and who would owe it next.
import type { Scope } from '../../../../platform/auth/scope.ts';
import { officesOf, organisationAt } from '../../../organisation/queries.ts';
import { type DebtState, type Outcome, type OwnerKind, outcomesOf } from '../rules.ts';

/** Whether the actor owes this answer by an office that he holds today. */
export async function mayAnswerFor(scope: Scope, kind: OwnerKind, organisationId: string): Promise<boolean> {
  return scope.allows(kind === 'head' ? 'head' : 'committee', organisationId);
}

/** In which cell what was accepted becomes a task: where it was said, or the one that took over what that one owed when it ended. */
export async function cellOfTasks(
  scope: Scope,
  { organisationId, ownerId }: { readonly organisationId: string; readonly ownerId: string },
): Promise<string> {
  return (await organisationAt(scope, organisationId, scope.today)) ? organisationId : ownerId;
}

interface DebtNow {
  readonly opinionId: string;
  readonly organisationId: string;
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
  readonly state: DebtState;
}

export async function waysToAnswer(scope: Scope, debt: DebtNow) {
  const before = await scope.db
    .selectFrom('opinion_answers as a')
    .innerJoin('opinion_debts as d', 'd.id', 'a.debt_id')
    .select(['a.outcome', 'd.owner_kind', 'd.owner_id'])
    .where('a.opinion_id', '=', debt.opinionId)
    .execute();
  const isAbove = debt.ownerId !== debt.organisationId;
  const offices = isAbove ? [] : await officesOf(scope, debt.organisationId, scope.today);
  const at = await organisationAt(scope, debt.ownerId, scope.today);
  const above = at?.parentId ?? null;
  const handTo: OwnerKind = debt.ownerKind === 'head' ? 'committee' : 'head';
  const ofOwner = before.filter((one) => one.owner_id === debt.ownerId && one.owner_kind === debt.ownerKind);
  const outcomes = outcomesOf(
    { state: debt.state, ownerKind: debt.ownerKind, isAbove },
    {
      studied: ofOwner.some((one) => one.outcome === 'study'),
      handedOver: before.some((one) => one.outcome === 'handed_over'),
      hasAbove: above !== null,
      hasHead: offices.some((office) => office.kind === 'agency_head'),
    },
  );
  const next = (outcome: Outcome) => {
    if (outcome === 'handed_over') return { kind: handTo, organisationId: debt.organisationId };
    return outcome === 'sent_up' && above ? { kind: 'committee' as const, organisationId: above } : null;
  };
  return {
    outcomes,
    handTo: outcomes.includes('handed_over') ? handTo : null,
    above: outcomes.includes('sent_up') ? (at?.parentName ?? null) : null,
    next,
  };
}
