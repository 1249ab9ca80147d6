// Routes of a meeting's score, one sentence each.
import { type Route, route } from '../../../platform/http/routes.ts';
import * as commands from './commands.ts';
import * as contract from './contract.ts';
import { scorePage } from './queries.ts';

export function scoreRoutes(): Route[] {
  return [
    route(contract.readMeetingScore, ({ scope, params }) => scorePage(scope, params.meetingId)),
    route(contract.scoreMeeting, ({ scope, params, body }) =>
      commands.scoreMeeting(scope, params.meetingId, body),
    ),
    route(contract.agreeScore, ({ scope, params, body }) =>
      commands.agreeScore(scope, params.meetingId, body.version),
    ),
    route(contract.superviseScore, ({ scope, params, body }) =>
      commands.superviseScore(scope, params.meetingId, body),
    ),
  ];
}
