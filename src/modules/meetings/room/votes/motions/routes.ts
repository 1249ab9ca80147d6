// Routes of motions, one sentence each.
import { type Route, route } from '../../../../../platform/http/routes.ts';
import * as motions from './commands.ts';
import * as contract from './contract.ts';

export function motionRoutes(): Route[] {
  return [
    route(contract.readMotions, ({ scope, params }) => motions.motionsPage(scope, params.meetingId)),
    route(contract.proposeMotion, ({ scope, params, body }) =>
      motions.proposeMotion(scope, params.meetingId, body),
    ),
    route(contract.proposeAmendment, ({ scope, params, body }) =>
      motions.proposeAmendment(scope, params.meetingId, params.motionId, body),
    ),
    route(contract.withdrawMotion, ({ scope, params }) =>
      motions.withdrawMotion(scope, params.meetingId, params.motionId),
    ),
    route(contract.withdrawAmendment, ({ scope, params }) =>
      motions.withdrawMotion(scope, params.meetingId, params.motionId, params.amendmentId),
    ),
    route(contract.orderAmendments, ({ scope, params, body }) =>
      motions.orderAmendments(scope, params.meetingId, params.motionId, body.ids),
    ),
    route(contract.openMotionVote, ({ scope, params }) =>
      motions.openMotionVote(scope, params.meetingId, params.motionId),
    ),
  ];
}
