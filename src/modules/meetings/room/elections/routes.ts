// Routes of elections, one sentence each, and their live document.
import type { Services } from '../../../../platform/http/module.ts';
import { type Route, route } from '../../../../platform/http/routes.ts';
import type { LiveTopic } from '../../../../platform/live/hub.ts';
import * as commands from './commands.ts';
import * as contract from './contract.ts';
import {
  type ElectionsDocument,
  electionsPage,
  readElectionsDocument,
  watchingElections,
} from './queries.ts';

export const electionsTopic: LiveTopic<ElectionsDocument> = {
  topic: 'elections',
  audienceOf: watchingElections,
  read: readElectionsDocument,
  show: (elections) => elections,
};

export function electionRoutes({ blindKeys }: Pick<Services, 'blindKeys'>): Route[] {
  return [
    route(contract.readElections, ({ scope, params }) => electionsPage(scope, params.meetingId)),
    route(contract.proposeBody, ({ scope, params, body }) =>
      commands.proposeBody(scope, params.meetingId, body),
    ),
    route(contract.setUpElection, ({ scope, params, body }) =>
      commands.setUpElection(scope, params.meetingId, body),
    ),
    route(contract.nominate, ({ scope, params, body }) =>
      commands.nominate(scope, params.meetingId, params.electionId, body.personId),
    ),
    route(contract.withdrawName, ({ scope, params }) =>
      commands.withdrawName(scope, params.meetingId, params.electionId, params.personId),
    ),
    route(contract.putListToVote, ({ scope, params }) =>
      commands.putListToVote(scope, params.meetingId, params.electionId),
    ),
    route(contract.openRound, ({ scope, params }) =>
      commands.openRound(scope, params.meetingId, params.electionId),
    ),
    route(contract.openPhoneRound, ({ scope, params }) =>
      commands.openPhoneRound(scope, blindKeys, params.meetingId, params.electionId),
    ),
    route(contract.announceRound, ({ scope, params }) =>
      commands.announceRound(scope, params.meetingId, params.electionId, params.roundId),
    ),
    route(contract.stopRound, ({ scope, params }) =>
      commands.stopRound(scope, params.meetingId, params.electionId, params.roundId),
    ),
    route(contract.endElection, ({ scope, params }) =>
      commands.endElection(scope, params.meetingId, params.electionId),
    ),
    route(contract.allowPhones, ({ scope, params, body }) =>
      commands.allowPhones(scope, params.meetingId, params.electionId, body),
    ),
  ];
}
