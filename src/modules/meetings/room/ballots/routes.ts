// Routes of the room's secret ballots, one sentence each.
import type { Services } from '../../../../platform/http/module.ts';
import { type Route, route } from '../../../../platform/http/routes.ts';
import * as commands from './commands.ts';
import * as contract from './contract.ts';

export function roomBallotRoutes({ blindKeys }: Services): Route[] {
  return [
    route(contract.openMeetingBallot, ({ scope, params, body }) =>
      commands.openMeetingBallot(scope, blindKeys, params.meetingId, body),
    ),
    route(contract.notePaperBallot, ({ scope, params, body }) =>
      commands.notePaperBallot(scope, params.meetingId, params.ballotId, body),
    ),
    route(contract.endHandingOut, ({ scope, params }) =>
      commands.endHandingOut(scope, blindKeys, params.meetingId, params.ballotId),
    ),
    route(contract.closeMeetingBallot, ({ scope, params }) =>
      commands.closeMeetingBallot(scope, blindKeys, params.meetingId, params.ballotId),
    ),
    route(contract.stopMeetingBallot, ({ scope, params }) =>
      commands.stopMeetingBallot(scope, blindKeys, params.meetingId, params.ballotId),
    ),
  ];
}
