// The routes that show what a committee's rule, or its end, would change.
import { type Route, route } from '../../../platform/http/routes.ts';
import { previewLocalRule, previewLocalRuleEnd } from './commands.ts';
import * as contract from './contract.ts';

export function ruleEffectRoutes(): Route[] {
  return [
    route(contract.previewLocalRule, ({ scope, params, body }) =>
      previewLocalRule(scope, params.organisationId, body),
    ),
    route(contract.previewLocalRuleEnd, ({ scope, params, body }) =>
      previewLocalRuleEnd(scope, params.ruleId, body),
    ),
  ];
}
