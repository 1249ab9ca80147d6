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
    /** The vote of the cell that switches frank opinions on, or off. */
    frank: z.enum(['on', 'off']).optional(),
  }),
  answer: z.object({ id }),
  refusals: [
    'meeting-state',
    'vote-already-open',
    'vote-out-of-reach',
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
  refusals: ['meeting-state', 'vote-not-open', 'clause-date-past', 'person-not-in-cell'],
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
