// Routes on the rules: anybody signed in may open and read what the screens apply; committees set what is left to them.
import { type Route, route } from '../../../platform/http/routes.ts';
import { listRegulations, readRegulation } from './contract.ts';
import * as local from './local/commands.ts';
import { endLocalRule, setLocalRule } from './local/contract.ts';
import { rulePage, rulesPage } from './queries.ts';

export function regulationRoutes(): Route[] {
  return [
    route(listRegulations, ({ scope, query }) => rulesPage(scope, query.on)),
    route(readRegulation, ({ scope, params }) => rulePage(scope, params.id)),
    route(setLocalRule, ({ scope, params, body }) => local.setLocalRule(scope, params.organisationId, body)),
    route(endLocalRule, ({ scope, params, body }) => local.endLocalRule(scope, params.ruleId, body)),
  ];
}
