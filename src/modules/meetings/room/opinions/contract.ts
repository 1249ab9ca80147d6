// Opinions said or written in the room.
import { z } from 'zod';
import { endpoint } from '../../../../platform/http/endpoint.ts';
import { opinionKind, opinionText } from '../../../democracy/opinions/contract.ts';
import { doneAnswer, meetingParams } from '../../contract.ts';

const id = z.uuid();

export const noteOpinion = endpoint({
  name: 'noteOpinion',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/opinions',
  summary: 'The minute-taker notes what somebody said; a member writes for himself',
  params: meetingParams,
  body: z.object({
    itemId: id.nullable().default(null),
    /** Left out = the actor. */
    authorId: id.optional(),
    /** A minority opinion is kept on its vote (`keepOpinion`). */
    kind: opinionKind.exclude(['reserved']),
    text: opinionText,
  }),
  answer: z.object({ id }),
  refusals: ['meeting-state', 'author-not-here', 'not-in-the-room'],
});
const opinionParams = meetingParams.extend({ opinionId: id });
export const editOpinion = endpoint({
  name: 'editOpinion',
  method: 'PATCH',
  path: '/api/v1/meetings/:meetingId/opinions/:opinionId',
  summary: 'Correct a noted opinion',
  params: opinionParams,
  body: z.object({
    version: z.number().int(),
    kind: opinionKind.exclude(['reserved']).optional(),
    text: opinionText.optional(),
  }),
  answer: z.object({ version: z.number().int() }),
  refusals: ['opinion-withdrawn', 'kept-here', 'meeting-state'],
});
export const withdrawOpinion = endpoint({
  name: 'withdrawOpinion',
  method: 'DELETE',
  path: '/api/v1/meetings/:meetingId/opinions/:opinionId',
  summary: 'Withdraw an opinion; the trace stays',
  params: opinionParams,
  answer: doneAnswer,
  refusals: ['meeting-state', 'kept-here', 'opinion-withdrawn'],
});
