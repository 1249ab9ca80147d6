// Routes of the opinions that open an agenda.
import type { Services } from '../../../platform/http/module.ts';
import { type Route, route } from '../../../platform/http/routes.ts';
import { takeOwedFrank, takeOwedOpinion } from './commands.ts';
import * as contract from './contract.ts';
import { owedPage } from './queries.ts';

export function owedOpinionRoutes({ describe }: Services): Route[] {
  return [
    route(contract.readOwedOpinions, ({ scope, params }) => owedPage(scope, describe, params.meetingId)),
    route(contract.takeOwedOpinion, ({ scope, params, body }) =>
      takeOwedOpinion(scope, params.meetingId, params.opinionId, body.version),
    ),
    route(contract.takeOwedFrank, ({ scope, params, body }) =>
      takeOwedFrank(scope, params.meetingId, params.windowId, body.version),
    ),
  ];
}
