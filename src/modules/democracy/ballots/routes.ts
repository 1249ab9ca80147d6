// Routes of secret ballots and their live document; they are opened and led where they are held, in meetings.
import type { Services } from '../../../platform/http/module.ts';
import { type Route, route } from '../../../platform/http/routes.ts';
import type { LiveTopic } from '../../../platform/live/hub.ts';
import { castBallot, enterTally } from './casting/commands.ts';
import * as contract from './contract.ts';
import { takeBallot } from './handing/commands.ts';
import { ballotPage, recountOf, shownBallot, watchingBallot } from './queries.ts';

export const ballotTopic: LiveTopic<contract.BallotShown> = {
  topic: 'ballot',
  audienceOf: watchingBallot,
  read: shownBallot,
  show: (ballot) => ballot,
};

export function ballotRoutes({ blindKeys, blindGate }: Services): Route[] {
  return [
    route(contract.readBallot, ({ scope, params }) => ballotPage(scope, params.ballotId)),
    route(contract.takeBallot, ({ scope, params, body }) =>
      takeBallot(scope, blindKeys, params.ballotId, body.blinded),
    ),
    route(
      contract.castBallot,
      ({ scope, params, body }) => castBallot(scope, blindKeys, params.ballotId, body),
      ({ params, body }) => blindGate.admit(params.ballotId, body),
    ),
    route(contract.enterTally, ({ scope, params, body }) => enterTally(scope, params.ballotId, body)),
    route(contract.readRecount, ({ scope, params }) => recountOf(scope, params.ballotId)),
  ];
}
