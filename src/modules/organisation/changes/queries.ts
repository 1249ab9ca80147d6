// What a change would do, whatever its kind: told before it is decided, nothing is written. A new name and another place are planned here.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { AnswerOf, BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import type { Following } from '../../../platform/links/change/following.ts';
import { refuseOrganisation } from '../contract.ts';
import { ancestorsOf, mayOrganise, officesOf, organisationAt } from '../queries.ts';
import { makesLoop, mayStandUnder } from '../rules.ts';
import type { previewChange } from './contract.ts';
import { refuseChange } from './contract.ts';
import { type Plan, planDissolution, planMerger, planSplit } from './plans/queries.ts';
import * as rules from './rules.ts';

/** What a change would do; nothing is written. */
export async function foreseeChange(
  scope: Scope,
  organisationId: string,
  body: BodyOf<typeof previewChange>,
  following: Following,
): Promise<Result<AnswerOf<typeof previewChange>>> {
  const plan = await planOf(scope, organisationId, body);
  if (isRefusal(plan)) return plan;
  const effects = [...plan.effects, ...(await following.foresee(scope, plan.change))];
  return {
    effects: effects.map(({ about, way, words, to }) => ({ about, way, words, to })),
    may: effects.every((one) => one.way !== 'stops'),
  };
}

function planOf(scope: Scope, id: string, body: BodyOf<typeof previewChange>): Promise<Result<Plan>> {
  switch (body.kind) {
    case 'split':
      return planSplit(scope, id, body);
    case 'dissolved':
      return planDissolution(scope, id, body);
    case 'merged':
      return planMerger(scope, id, body);
    case 'renamed':
      return planRename(scope, id, body.on);
    case 'moved':
      return planMove(scope, id, body);
  }
}

async function planRename(scope: Scope, organisationId: string, on: string): Promise<Result<Plan>> {
  if (!(await mayOrganise(scope, organisationId))) return refuseCommon('forbidden');
  const at = await organisationAt(scope, organisationId, on);
  if (!at) return refuseChange('not-there-then', { on: rules.showDay(on) });
  const change = { kind: 'renamed', organisationId, on, ends: false, into: [], goes: new Map() } as const;
  return { at, change, effects: [rules.tellNumbers('kept', at.name)] };
}

async function planMove(
  scope: Scope,
  organisationId: string,
  { on, parentId }: { on: string; parentId: string },
): Promise<Result<Plan>> {
  if (!(await mayOrganise(scope, organisationId)) || !(await mayOrganise(scope, parentId)))
    return refuseCommon('forbidden');
  const at = await organisationAt(scope, organisationId, on);
  const parent = await organisationAt(scope, parentId, on);
  if (!at || !parent) return refuseChange('not-there-then', { on: rules.showDay(on) });
  if (makesLoop(organisationId, await ancestorsOf(scope.db, parentId, on)))
    return refuseOrganisation('tree-loop');
  if (!mayStandUnder(at.kind, parent.kind)) return refuseOrganisation('wrong-parent');
  const change = { kind: 'moved', organisationId, on, ends: false, into: [], goes: new Map() } as const;
  const follower = (await officesOf(scope, organisationId, on)).find((one) => one.kind === 'supervisor');
  return {
    at,
    change,
    effects: [
      rules.tellAbove(at.parentId === parentId ? null : at.parentName, parent.name, on),
      ...(follower ? [rules.tellFollowerStays(follower.name)] : []),
      rules.tellNumbers('kept', at.name),
    ],
  };
}

/** Who went along with a change of the tree, to which cell; changes of days up to today. */
export async function movedByChange(
  scope: Scope,
): Promise<{ personId: string; fromId: string; toId: string }[]> {
  const { rows } = await sql<{ personId: string; fromId: string; toId: string }>`
    SELECT DISTINCT m.person_id AS "personId", s.predecessor_id AS "fromId", s.successor_id AS "toId"
    FROM organisation_successions s
    JOIN memberships old ON old.organisation_id = s.predecessor_id AND upper(old.valid) = s.happened_on AND old.ending = s.kind
    JOIN memberships m ON m.person_id = old.person_id AND m.organisation_id = s.successor_id AND m.valid @> ${scope.today}::date
    WHERE s.happened_on <= ${scope.today}::date AND NOT EXISTS (
      SELECT FROM memberships b WHERE b.person_id = m.person_id AND b.organisation_id = s.predecessor_id AND b.valid @> ${scope.today}::date)`.execute(
    scope.db,
  );
  return rows;
}
