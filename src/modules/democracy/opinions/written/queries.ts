// What a member writes an opinion about, and who could be asked to answer it.
import type { Scope } from '../../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import type { Services } from '../../../../platform/http/module.ts';
import { type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import type { Described } from '../../../../platform/links/contract.ts';
import { officesOf, organisationAt } from '../../../organisation/queries.ts';
import { rulesOf } from '../../../organisation/regulations/queries.ts';
import { opinionKind, type readOpinionSubject } from '../contract.ts';
import { answerDueOn, answerRuleId, isOwedAnswer } from '../rules.ts';

/** Null for the unit or the committee of the cell; undefined when there is no such thing for the actor. */
export async function subjectOf(
  scope: Scope,
  describe: Services['describe'],
  cellId: string,
  { type, id }: { readonly type: string; readonly id: string },
): Promise<Described | null | undefined> {
  if (type === 'unit' || type === 'committee') return id === cellId ? null : undefined;
  return (await describe(scope, type, [id])).get(id);
}

export async function hasHead(scope: Scope, cellId: string): Promise<boolean> {
  return (await officesOf(scope, cellId, scope.today)).some((office) => office.kind === 'agency_head');
}

export async function subjectPage(
  scope: Scope,
  describe: Services['describe'],
  cellId: string,
  thing: { readonly type: string; readonly id: string },
): Promise<Result<AnswerOf<typeof readOpinionSubject>>> {
  const cell = await organisationAt(scope, cellId, scope.today);
  if (!cell || !(await scope.allows('member', cellId))) return refuseCommon('not-found');
  const about = await subjectOf(scope, describe, cellId, thing);
  if (about === undefined) return refuseCommon('not-found');
  const rules = await rulesOf(scope, cellId);
  return {
    organisationName: cell.name,
    about,
    head: await hasHead(scope, cellId),
    asking: opinionKind.options.filter((kind) => isOwedAnswer(kind, scope.today)),
    due: {
      committee: answerDueOn('committee', scope.today, rules),
      head: answerDueOn('head', scope.today, rules),
    },
    ruleId: answerRuleId(scope.today, rules),
  };
}
