// Routes of resolutions and conclusions; drafted and passed in meetings, written and issued here.
import { type Route, route } from '../../platform/http/routes.ts';
import { editResolution, issueResolution } from './commands.ts';
import * as contract from './contract.ts';
import { resolutionList, resolutionPage } from './queries.ts';

export function leadershipRoutes(): Route[] {
  return [
    route(contract.listResolutions, ({ scope, params }) => resolutionList(scope, params.cellId)),
    route(contract.readResolution, ({ scope, params }) => resolutionPage(scope, params.resolutionId)),
    route(contract.editResolution, ({ scope, params, body }) =>
      editResolution(scope, params.resolutionId, body),
    ),
    route(contract.issueResolution, ({ scope, params, body }) =>
      issueResolution(scope, params.resolutionId, body),
    ),
  ];
}
