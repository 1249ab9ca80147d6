// Routes of sessions of self-criticism and criticism, one sentence each.
import { type Route, route } from '../../../platform/http/routes.ts';
import * as commands from './commands.ts';
import * as contract from './contract.ts';
import * as promises from './promises/commands.ts';
import { criticismPage } from './queries.ts';

export function criticismRoutes(): Route[] {
  return [
    route(contract.readCriticism, ({ scope, params }) => criticismPage(scope, params.meetingId)),
    route(contract.openCriticism, ({ scope, params }) => commands.openCriticism(scope, params.meetingId)),
    route(contract.saveCriticismPaper, ({ scope, params, body }) =>
      commands.saveCriticismPaper(scope, params.meetingId, body),
    ),
    route(contract.presentCriticism, ({ scope, params }) =>
      commands.presentCriticism(scope, params.meetingId),
    ),
    route(contract.callTurn, ({ scope, params, body }) =>
      commands.callTurn(scope, params.meetingId, params.turnId, body.to),
    ),
    route(contract.noteTurn, ({ scope, params, body }) =>
      commands.noteTurn(scope, params.meetingId, params.turnId, body.summary),
    ),
    route(contract.commentTurn, ({ scope, params, body }) =>
      commands.commentTurn(scope, params.meetingId, params.turnId, body),
    ),
    route(contract.noteMade, ({ scope, params, body }) =>
      promises.noteMade(scope, params.meetingId, params.turnId, body),
    ),
    route(contract.tellPromise, ({ scope, params, body }) =>
      promises.tellPromise(scope, params.promiseId, body),
    ),
    route(contract.notePromise, ({ scope, params, body }) =>
      promises.notePromise(scope, params.meetingId, params.promiseId, body),
    ),
  ];
}
