// The route that shows what a committee's rule would change.
import { type Route, route } from '../../../platform/http/routes.ts';
import { previewLocalRule } from './commands.ts';
import * as contract from './contract.ts';

export function ruleEffectRoutes(): Route[] {
  return [
    route(contract.previewLocalRule, ({ scope, params, body }) =>
      previewLocalRule(scope, params.organisationId, body),
    ),
  ];
}
