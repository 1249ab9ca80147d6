// Routes of elections that need no room: the tally board's counts, the approval from above.
import { type Route, route } from '../../../platform/http/routes.ts';
import * as commands from './commands.ts';
import * as contract from './contract.ts';
import { enterCount } from './counting/commands.ts';

export function electionCountRoutes(): Route[] {
  return [
    route(contract.enterCount, ({ scope, params, body }) => enterCount(scope, params.roundId, body)),
    route(contract.approveElection, ({ scope, params, body }) =>
      commands.approveElection(scope, params.electionId, body),
    ),
  ];
}
