// Routes of frank opinions; a window is shown by the clock, or where its item is opened, in meetings.
import type { Services } from '../../../platform/http/module.ts';
import { type Route, route } from '../../../platform/http/routes.ts';
import * as answers from './answers/commands.ts';
import * as commands from './commands.ts';
import * as contract from './contract.ts';
import { frankPage, windowPage } from './queries.ts';

export function frankRoutes({ blindKeys, blindGate }: Services): Route[] {
  return [
    route(contract.readFrank, ({ scope, params }) => frankPage(scope, params.organisationId)),
    route(contract.openFrankWindow, ({ scope, params, body }) =>
      commands.openFrankWindow(scope, blindKeys, params.organisationId, body),
    ),
    route(contract.readFrankWindow, ({ scope, params }) => windowPage(scope, params.windowId)),
    route(contract.takeFrankToken, ({ scope, params, body }) =>
      commands.takeFrankToken(scope, blindKeys, params.windowId, body.blinded),
    ),
    route(contract.endFrankHanding, ({ scope, params }) =>
      commands.endFrankHanding(scope, blindKeys, params.windowId),
    ),
    route(contract.stopFrankWindow, ({ scope, params }) =>
      commands.stopFrankWindow(scope, blindKeys, params.windowId),
    ),
    route(
      contract.sendFrankText,
      ({ scope, params, body }) => commands.sendFrankText(scope, blindKeys, params.windowId, body),
      ({ params, body }) => blindGate.admit(params.windowId, body),
    ),
    route(contract.hideFrankOpinion, ({ scope, params, body }) =>
      answers.hideFrankOpinion(scope, params.opinionId, body.why),
    ),
    route(contract.answerFrank, ({ scope, params, body }) =>
      answers.answerFrank(scope, params.windowId, body),
    ),
  ];
}
