// What is owed for opinions: a debt begins when something is asked for, is handed on, and ends. Who may is the caller's rule.
import { sql } from 'kysely';
import { recordFact } from '../../../../platform/audit/facts.ts';
import type { Scope } from '../../../../platform/auth/scope.ts';
import { rulesOf } from '../../../organisation/regulations/queries.ts';
import { opinionKind } from '../contract.ts';
import { answerDueOn, answerRuleId, isOwedAnswer, type OwnerKind } from '../rules.ts';

export interface NewDebt {
  readonly opinionId: string;
  readonly organisationId: string;
  readonly owner: { readonly kind: OwnerKind; readonly organisationId: string };
  readonly ordinal?: number;
}

/** From today somebody owes an answer. Out: until when. */
export async function oweAnswer(scope: Scope, debt: NewDebt): Promise<string> {
  const { opinionId, organisationId, owner } = debt;
  const above = owner.organisationId !== organisationId;
  const rules = await rulesOf(scope, owner.organisationId);
  const dueOn = answerDueOn(above ? 'above' : owner.kind, scope.today, rules);
  await scope.db
    .insertInto('opinion_debts')
    .values({
      opinion_id: opinionId,
      organisation_id: organisationId,
      owner_kind: owner.kind,
      owner_id: owner.organisationId,
      ordinal: debt.ordinal ?? 1,
      asked_on: scope.today,
      due_on: dueOn,
      rule_id: answerRuleId(scope.today, rules),
    })
    .execute();
  await recordFact(scope, {
    kind: 'opinion.owed',
    organisationId,
    subject: { type: 'opinion', id: opinionId },
    data: { ownerKind: owner.kind, ownerId: owner.organisationId, dueOn },
  });
  return dueOn;
}

/** Nothing is owed any more: the opinion was withdrawn, or asks for nothing. */
export async function endDebt(scope: Scope, opinionId: string): Promise<void> {
  await scope.db
    .updateTable('opinion_debts')
    .set({ state: 'withdrawn', version: sql`version + 1` })
    .where('opinion_id', '=', opinionId)
    .where('state', 'in', ['waiting', 'study', 'answered', 'to_meeting'])
    .execute();
}

/**
 * A meeting ends: what was said in it stays as it is (a kept opinion only when the minutes are locked), and what it asks for is owed by the committee of the cell from today.
 */
export async function discussOpinions(
  scope: Scope,
  organisationId: string,
  meetingId: string,
  alsoIds: readonly string[] = [],
): Promise<void> {
  const asking = opinionKind.options.filter((kind) => isOwedAnswer(kind, scope.today));
  const rules = await rulesOf(scope, organisationId);
  const dueOn = answerDueOn('committee', scope.today, rules);
  await sql`
    UPDATE opinions SET discussed_at = ${scope.now.toString()}
    WHERE discussed_at IS NULL AND withdrawn_at IS NULL AND kind <> 'reserved' AND (meeting_id = ${meetingId} OR id = ANY (${[...alsoIds]}::uuid[]))`.execute(
    scope.db,
  );
  const { rows } = await sql<{ id: string }>`
    INSERT INTO opinion_debts (opinion_id, organisation_id, owner_kind, owner_id, asked_on, due_on, rule_id)
    SELECT o.id, o.organisation_id, 'committee', o.organisation_id, ${scope.today}::date, ${dueOn}::date, ${answerRuleId(scope.today, rules)}
    FROM opinions o WHERE o.meeting_id = ${meetingId} AND o.withdrawn_at IS NULL AND o.kind = ANY (${asking}::text[])
      AND NOT EXISTS (SELECT FROM opinion_debts d WHERE d.opinion_id = o.id)
    RETURNING opinion_id AS id`.execute(scope.db);
  if (rows.length === 0) return;
  await recordFact(scope, {
    kind: 'opinions.owed',
    organisationId,
    subject: { type: 'meeting', id: meetingId },
    data: { opinionIds: rows.map((row) => row.id), ownerKind: 'committee', ownerId: organisationId, dueOn },
  });
}
