// Routes of frank opinions at an item, one sentence each.
import type { Services } from '../../../platform/http/module.ts';
import { type Route, route } from '../../../platform/http/routes.ts';
import { openFrankAtItem } from './commands.ts';
import * as contract from './contract.ts';
import { frankItems } from './queries.ts';

export function frankItemRoutes({ blindKeys }: Services): Route[] {
  return [
    route(contract.readFrankItems, ({ scope, params }) => frankItems(scope, params.organisationId)),
    route(contract.openFrankAtItem, ({ scope, params, body }) =>
      openFrankAtItem(scope, blindKeys, params.itemId, body),
    ),
  ];
}
