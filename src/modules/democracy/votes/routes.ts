// Routes of open votes; they are opened, counted by card and closed where they are taken, in meetings.
import { type Route, route } from '../../../platform/http/routes.ts';
import { castVote } from './choices/commands.ts';
import * as contract from './contract.ts';
import { ownVotePage, votePage } from './queries.ts';

export function voteRoutes(): Route[] {
  return [
    route(contract.readVote, ({ scope, params }) => votePage(scope, params.voteId)),
    route(contract.readOwnVote, ({ scope, params }) => ownVotePage(scope, params.voteId)),
    route(contract.castVote, ({ scope, params, body }) => castVote(scope, params.voteId, body.choice)),
  ];
}
