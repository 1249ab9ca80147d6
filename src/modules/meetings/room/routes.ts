// Routes of the room, one sentence each, and its live document.
import type { Services } from '../../../platform/http/module.ts';
import { type Route, route } from '../../../platform/http/routes.ts';
import type { LiveTopic } from '../../../platform/live/hub.ts';
import * as course from './commands.ts';
import * as room from './contract.ts';
import * as floor from './floor/commands.ts';
import * as roomFloor from './floor/contract.ts';
import * as opinions from './opinions/commands.ts';
import * as roomOpinions from './opinions/contract.ts';
import { ownRoomPage, readRoomState, roomPage, watchingIn } from './queries.ts';
import * as round from './round/commands.ts';
import * as roomRound from './round/contract.ts';
import { type RoomState, roomFor } from './view.ts';
import * as votes from './votes/commands.ts';
import * as roomVotes from './votes/contract.ts';

export const roomTopic: LiveTopic<RoomState> = {
  topic: 'meeting',
  audienceOf: watchingIn,
  read: readRoomState,
  show: (state, audience) => roomFor(state, audience as room.Audience),
};

export function roomRoutes({ publicUrl, live }: Services): Route[] {
  const read = (meetingId: string) => live.stateOf(roomTopic, meetingId);
  return [
    route(room.readRoom, ({ scope, params, query }) =>
      roomPage(scope, { publicUrl, read }, params.meetingId, query.as),
    ),
    route(room.readOwnRoom, ({ scope, params }) => ownRoomPage(scope, params.meetingId)),
    route(room.openItem, ({ scope, params }) => course.openItem(scope, params.meetingId, params.itemId)),
    route(room.closeItem, ({ scope, params }) => course.closeItem(scope, params.meetingId, params.itemId)),
    route(room.electMinuteTaker, ({ scope, params, body }) =>
      course.electMinuteTaker(scope, params.meetingId, body.personId),
    ),
    route(room.setLines, ({ scope, params, body }) => course.setLines(scope, params.meetingId, body)),
    route(roomFloor.raiseHand, ({ scope, params }) => floor.raiseHand(scope, params.meetingId)),
    route(roomFloor.lowerHand, ({ scope, params }) => floor.lowerHand(scope, params.meetingId)),
    route(roomFloor.giveFloor, ({ scope, params, body }) =>
      floor.giveFloor(scope, params.meetingId, body.personId),
    ),
    route(roomRound.startRound, ({ scope, params }) => round.startRound(scope, params.meetingId)),
    route(roomRound.endRound, ({ scope, params }) => round.endRound(scope, params.meetingId)),
    route(roomRound.passTurn, ({ scope, params, body }) =>
      round.passTurn(scope, params.meetingId, body.personId),
    ),
    route(roomVotes.openMeetingVote, ({ scope, params, body }) =>
      votes.openMeetingVote(scope, params.meetingId, body),
    ),
    route(roomVotes.noteCards, ({ scope, params, body }) =>
      votes.noteCards(scope, params.meetingId, params.voteId, body.cards),
    ),
    route(roomVotes.startCounting, ({ scope, params, body }) =>
      votes.startCounting(scope, params.meetingId, params.voteId, body.counterIds),
    ),
    route(roomVotes.sendCardCount, ({ scope, params, body }) =>
      votes.sendCardCount(scope, params.meetingId, params.voteId, body),
    ),
    route(roomVotes.askRecount, ({ scope, params, body }) =>
      votes.askRecount(scope, params.meetingId, params.voteId, body.reason),
    ),
    route(roomVotes.closeMeetingVote, ({ scope, params }) =>
      votes.closeMeetingVote(scope, params.meetingId, params.voteId),
    ),
    route(roomVotes.withdrawMeetingVote, ({ scope, params }) =>
      votes.withdrawMeetingVote(scope, params.meetingId, params.voteId),
    ),
    route(roomOpinions.noteOpinion, ({ scope, params, body }) =>
      opinions.noteOpinion(scope, params.meetingId, body),
    ),
    route(roomOpinions.editOpinion, ({ scope, params, body }) =>
      opinions.editOpinion(scope, params.meetingId, params.opinionId, body),
    ),
    route(roomOpinions.withdrawOpinion, ({ scope, params }) =>
      opinions.withdrawOpinion(scope, params.meetingId, params.opinionId),
    ),
  ];
}
