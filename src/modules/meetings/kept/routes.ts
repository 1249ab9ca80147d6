// Routes of a meeting's minority opinions, one sentence each.
import { type Route, route } from '../../../platform/http/routes.ts';
import * as commands from './commands.ts';
import * as contract from './contract.ts';
import { keptOfMeeting } from './queries.ts';

export const keptRoutes: readonly Route[] = [
  route(contract.listMeetingKept, ({ scope, params }) => keptOfMeeting(scope, params.meetingId)),
  route(contract.keepOpinion, ({ scope, params, body }) =>
    commands.keepOpinion(scope, params.meetingId, params.voteId, body),
  ),
  route(contract.changeKeptOpinion, ({ scope, params, body }) =>
    commands.changeKeptOpinion(scope, params.meetingId, params.opinionId, body),
  ),
  route(contract.withdrawKeptOpinion, ({ scope, params }) =>
    commands.withdrawKeptOpinion(scope, params.meetingId, params.opinionId),
  ),
];
