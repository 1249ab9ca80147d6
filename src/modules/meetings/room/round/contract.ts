// A round: everybody present is called in turn.
import { z } from 'zod';
import { endpoint } from '../../../../platform/http/endpoint.ts';
import { doneAnswer, meetingParams } from '../../contract.ts';

const id = z.uuid();

export const startRound = endpoint({
  name: 'startRound',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/round',
  summary: 'Begin a round at the item that is on: everybody present is called in turn, hands wait',
  params: meetingParams,
  answer: z.object({ id }),
  refusals: ['meeting-state', 'round-needs-item', 'round-already-on'],
});
export const endRound = endpoint({
  name: 'endRound',
  method: 'DELETE',
  path: '/api/v1/meetings/:meetingId/round',
  summary: 'End the round before everybody had his turn; ended already, it stays so',
  params: meetingParams,
  answer: doneAnswer,
  refusals: ['meeting-state'],
});
export const passTurn = endpoint({
  name: 'passTurn',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/round/pass',
  summary: 'Pass the own turn in the round; who leads notes it for somebody who says so',
  params: meetingParams,
  body: z.object({
    /** Left out = the actor. */
    personId: id.optional(),
  }),
  answer: doneAnswer,
  refusals: ['meeting-state', 'no-round', 'turn-taken', 'not-in-the-room'],
});
