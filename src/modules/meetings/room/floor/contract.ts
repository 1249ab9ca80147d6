// Who asks to speak, and who has the floor.
import { z } from 'zod';
import { endpoint } from '../../../../platform/http/endpoint.ts';
import { doneAnswer, meetingParams } from '../../contract.ts';

const id = z.uuid();

export const raiseHand = endpoint({
  name: 'raiseHand',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/hands',
  summary: 'Ask to speak',
  params: meetingParams,
  answer: z.object({ speechId: id }),
  refusals: ['meeting-state', 'not-in-the-room', 'hand-already-up'],
});
export const lowerHand = endpoint({
  name: 'lowerHand',
  method: 'DELETE',
  path: '/api/v1/meetings/:meetingId/hands',
  summary: 'Take the own hand down',
  params: meetingParams,
  answer: doneAnswer,
  refusals: ['meeting-state'],
});
export const giveFloor = endpoint({
  name: 'giveFloor',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/floor',
  summary: 'Give somebody the floor, whether the hand is up or not; the speaker before ends. Null = nobody',
  params: meetingParams,
  body: z.object({ personId: id.nullable() }),
  answer: doneAnswer,
  refusals: ['meeting-state', 'author-not-here'],
});
