// Minority opinions of a meeting: kept for each of its votes until its minutes are locked.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { opinionText } from '../../democracy/opinions/contract.ts';
import { keptShape } from '../../democracy/opinions/kept/contract.ts';
import { doneAnswer, meetingParams, person } from '../contract.ts';

const id = z.uuid();

export const listMeetingKept = endpoint({
  name: 'listMeetingKept',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/kept-opinions',
  summary: 'Minority opinions kept in a meeting, and the votes on which the actor may keep his',
  params: meetingParams,
  answer: z.object({
    ruleId: z.string(),
    /** Until then they are kept, edited and withdrawn. */
    locked: z.boolean(),
    /** The committee to which they are carried. */
    above: z.string().nullable(),
    kept: z.array(keptShape),
    /** Words before an edit, until the lock: for their author and the minute-taker. */
    earlier: z.array(z.object({ opinionId: id, text: z.string(), by: z.string(), at: z.string() })),
    mayKeep: z.array(z.object({ voteId: id, question: z.string() })),
    /** For who leads: on which votes and for whom he may note one; else empty. */
    noteFor: z.object({
      votes: z.array(z.object({ voteId: id, question: z.string() })),
      people: z.array(person),
    }),
  }),
});
export type MeetingKept = z.output<typeof listMeetingKept.answer>;

export const keepOpinion = endpoint({
  name: 'keepOpinion',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/votes/:voteId/kept-opinions',
  summary: 'Keep the minority opinion of a member in a vote that has ended; who leads notes it for a member',
  params: meetingParams.extend({ voteId: id }),
  body: z.object({
    text: opinionText,
    /** Goes to the committee above when the minutes are locked. */
    carryUp: z.boolean().default(true),
    /** Left out = the actor. */
    authorId: id.optional(),
  }),
  answer: z.object({ id }),
  refusals: ['vote-not-ended', 'not-in-minority', 'kept-already', 'kept-too-late', 'minutes-empty'],
});
const keptParams = meetingParams.extend({ opinionId: id });
export const changeKeptOpinion = endpoint({
  name: 'changeKeptOpinion',
  method: 'PATCH',
  path: '/api/v1/meetings/:meetingId/kept-opinions/:opinionId',
  summary: 'Change a minority opinion until the minutes are locked: its author, or who leads',
  params: keptParams,
  body: z.object({
    version: z.number().int(),
    text: opinionText.optional(),
    carryUp: z.boolean().optional(),
  }),
  answer: z.object({ version: z.number().int() }),
  refusals: ['kept-too-late', 'opinion-withdrawn'],
});
export const withdrawKeptOpinion = endpoint({
  name: 'withdrawKeptOpinion',
  method: 'DELETE',
  path: '/api/v1/meetings/:meetingId/kept-opinions/:opinionId',
  summary: 'Withdraw a minority opinion until the minutes are locked; its trace stays',
  params: keptParams,
  answer: doneAnswer,
  refusals: ['kept-too-late', 'opinion-withdrawn'],
});
