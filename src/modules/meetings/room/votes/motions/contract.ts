// Motions in the room: moved, amended, withdrawn by who moved them; the chair orders the amendments and opens each vote.
import { z } from 'zod';
import { endpoint } from '../../../../../platform/http/endpoint.ts';
import { motionShape } from '../../../../democracy/votes/motions/contract.ts';
import { doneAnswer, meetingParams } from '../../../contract.ts';

const id = z.uuid();
const words = z.string().normalize().trim().min(1).max(200);
const motionParams = meetingParams.extend({ motionId: id });

export const readMotions = endpoint({
  name: 'readMotions',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/motions',
  summary: 'The motions of the meeting, each with its amendments in the order of voting',
  params: meetingParams,
  answer: z.object({ motions: z.array(motionShape) }),
});
export const proposeMotion = endpoint({
  name: 'proposeMotion',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/motions',
  summary: 'Move to decide something; who leads notes it for somebody on the roll',
  params: meetingParams,
  body: z.object({
    itemId: id.nullable().default(null),
    /** Left out = the actor. */
    proposerId: id.optional(),
    text: z.string().normalize().trim().min(3).max(400),
  }),
  answer: z.object({ id }),
  refusals: ['meeting-state', 'author-not-here', 'not-in-the-room'],
});
export const proposeAmendment = endpoint({
  name: 'proposeAmendment',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/motions/:motionId/amendments',
  summary: 'Words of the motion and what they should become, before its voting begins',
  params: motionParams,
  body: z.object({ proposerId: id.optional(), words, byWords: words }),
  answer: z.object({ id }),
  refusals: [
    'meeting-state',
    'author-not-here',
    'not-in-the-room',
    'motion-ended',
    'motion-voting',
    'amendment-words',
    'amendment-same',
    'motion-too-long',
  ],
});
const refusedWithdrawal = ['meeting-state', 'motion-not-own', 'motion-ended', 'motion-voting'] as const;
export const withdrawMotion = endpoint({
  name: 'withdrawMotion',
  method: 'DELETE',
  path: '/api/v1/meetings/:meetingId/motions/:motionId',
  summary:
    'Withdraw the own motion before it is voted, or as who leads one noted for somebody; the trace stays, its amendments fall',
  params: motionParams,
  answer: doneAnswer,
  refusals: [...refusedWithdrawal],
});
export const withdrawAmendment = endpoint({
  name: 'withdrawAmendment',
  method: 'DELETE',
  path: '/api/v1/meetings/:meetingId/motions/:motionId/amendments/:amendmentId',
  summary:
    'Withdraw the own amendment before voting begins, or as who leads one noted for somebody; the trace stays',
  params: motionParams.extend({ amendmentId: id }),
  answer: doneAnswer,
  refusals: [...refusedWithdrawal],
});
export const orderAmendments = endpoint({
  name: 'orderAmendments',
  method: 'PUT',
  path: '/api/v1/meetings/:meetingId/motions/:motionId/order',
  summary: 'The order in which the open amendments are voted, the furthest from the motion first',
  params: motionParams,
  body: z.object({ ids: z.array(id).min(1).max(100) }),
  answer: doneAnswer,
  refusals: ['meeting-state', 'motion-ended', 'motion-voting', 'order-incomplete'],
});
export const openMotionVote = endpoint({
  name: 'openMotionVote',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/motions/:motionId/vote',
  summary:
    'Open the next vote of the motion: its amendments in their order, at the end the motion as amended',
  params: motionParams,
  answer: z.object({ id }),
  refusals: ['meeting-state', 'motion-ended', 'vote-already-open', 'vote-out-of-reach', 'congress-no-quorum'],
});
