// Open votes in the room: opened, cards noted, closed or withdrawn.
import { z } from 'zod';
import { endpoint } from '../../../../platform/http/endpoint.ts';
import { choice, threshold, voteShape } from '../../../democracy/votes/contract.ts';
import { doneAnswer, meetingParams } from '../../contract.ts';

const id = z.uuid();

export const openMeetingVote = endpoint({
  name: 'openMeetingVote',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/votes',
  summary: 'Open a vote: the electorate is frozen from the roll of this moment by the rule in force',
  params: meetingParams,
  body: z.object({
    itemId: id.nullable().default(null),
    question: z.string().normalize().trim().min(3).max(500),
    threshold: threshold.default('more_than_half'),
    /** The vote passes this draft of the meeting, or rejects it. */
    resolutionId: id.nullable().default(null),
    /** By name: who chose what is told when it has ended. Where the cell decided so. */
    byName: z.boolean().optional(),
    /** Taken again on demand: the vote that it replaces, about the same, and why. */
    again: z.object({ of: id, reason: z.string().normalize().trim().min(3).max(500) }).optional(),
    /** The vote of the cell that switches frank opinions on, or off. */
    frank: z.enum(['on', 'off']).optional(),
  }),
  answer: z.object({ id }),
  refusals: [
    'meeting-state',
    'vote-already-open',
    'vote-out-of-reach',
    'vote-not-again',
    'congress-no-quorum',
    'resolution-passed',
    'no-clauses',
    'clause-without-person',
    'clause-without-date',
    'clause-date-past',
    'person-not-in-cell',
    'frank-by-cell',
  ],
});
const voteParams = meetingParams.extend({ voteId: id });
export const noteCards = endpoint({
  name: 'noteCards',
  method: 'PUT',
  path: '/api/v1/meetings/:meetingId/votes/:voteId/cards',
  summary:
    'The minute-taker notes raised cards of those who have not voted by phone; a null choice takes one back',
  params: voteParams,
  body: z.object({
    cards: z
      .array(z.object({ personId: id, choice: choice.nullable() }))
      .min(1)
      .max(2000),
  }),
  answer: doneAnswer,
  refusals: [
    'meeting-state',
    'vote-not-open',
    'counting-now',
    'counted-by-phone',
    'card-of-who-left',
    'not-elector',
    'probationary-no-vote',
    'temporary-no-vote',
    'suspended-no-vote',
    'away-no-vote',
    'not-present-no-vote',
  ],
});
export const closeMeetingVote = endpoint({
  name: 'closeMeetingVote',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/votes/:voteId/close',
  summary: 'Close a vote; its result follows by rule, and a resolution it was about is passed or rejected',
  params: voteParams,
  answer: voteShape,
  refusals: ['meeting-state', 'vote-not-open', 'counting-not-done', 'clause-date-past', 'person-not-in-cell'],
});
export const withdrawMeetingVote = endpoint({
  name: 'withdrawMeetingVote',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/votes/:voteId/withdraw',
  summary: 'Stop a vote without a result',
  params: voteParams,
  answer: doneAnswer,
  refusals: ['meeting-state', 'vote-not-open'],
});

const refusedCounting = ['meeting-state', 'vote-not-open', 'not-counting'] as const;
export const startCounting = endpoint({
  name: 'startCounting',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/votes/:voteId/counting',
  summary: 'Name two members who count the raised cards; from then on nobody votes by phone',
  params: voteParams,
  body: z.object({ counterIds: z.array(id).length(2) }),
  answer: doneAnswer,
  refusals: [
    'meeting-state',
    'vote-not-open',
    'counting-now',
    'cards-noted-already',
    'by-name-not-counted',
    'two-counters',
  ],
});
const cardCount = z.number().int().min(0).max(2000);
export const sendCardCount = endpoint({
  name: 'sendCardCount',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/votes/:voteId/counts',
  summary: 'A counter sends his count, without seeing the other’s; where they differ both count again',
  params: voteParams,
  body: z.object({ for: cardCount, against: cardCount, other: cardCount }),
  answer: doneAnswer,
  refusals: [...refusedCounting, 'not-counter', 'counted-this-round', 'more-cards-than-left'],
});
export const askRecount = endpoint({
  name: 'askRecount',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/votes/:voteId/recount',
  summary: 'Have the cards counted again on demand, with the reason',
  params: voteParams,
  body: z.object({ reason: z.string().normalize().trim().min(3).max(500) }),
  answer: doneAnswer,
  refusals: [...refusedCounting, 'nothing-counted-yet'],
});
