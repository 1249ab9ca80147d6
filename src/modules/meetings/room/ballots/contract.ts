// Secret ballots in the room: opened on an item and led by who leads the meeting.
import { z } from 'zod';
import { endpoint } from '../../../../platform/http/endpoint.ts';
import { method, optionShape } from '../../../democracy/ballots/contract.ts';
import { threshold } from '../../../democracy/votes/contract.ts';
import { doneAnswer, meetingParams } from '../../contract.ts';

const id = z.uuid();

export const openMeetingBallot = endpoint({
  name: 'openMeetingBallot',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/ballots',
  summary:
    'Open a secret ballot: the electorate is frozen from the roll of this moment, ballots are handed out',
  params: meetingParams,
  body: z.object({
    itemId: id.nullable().default(null),
    title: z.string().normalize().trim().min(3).max(500),
    method: method.default('choose'),
    options: z.array(optionShape).min(2).max(60),
    /** How many may be kept at most. */
    seats: z.number().int().min(1).max(60).default(1),
    threshold: threshold.default('more_than_half'),
    /** The tally board. */
    tellers: z.array(id).max(20).default([]),
  }),
  answer: z.object({ id }),
  refusals: [
    'meeting-state',
    'ballot-running',
    'ballot-too-small',
    'ballot-out-of-reach',
    'teller-is-option',
  ],
});

const ballotParams = meetingParams.extend({ ballotId: id });
export const notePaperBallot = endpoint({
  name: 'notePaperBallot',
  method: 'PUT',
  path: '/api/v1/meetings/:meetingId/ballots/:ballotId/paper',
  summary: 'Note that somebody took a paper ballot, or take the note back',
  params: ballotParams,
  body: z.object({ personId: id, took: z.boolean() }),
  answer: doneAnswer,
  refusals: ['not-handing-out', 'took-by-phone', 'paper-needs-tellers', 'not-elector', 'not-present-no-vote'],
});
export const endHandingOut = endpoint({
  name: 'endHandingOut',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/ballots/:ballotId/handed-out',
  summary: 'End handing out: the signing key is destroyed and casting opens',
  params: ballotParams,
  answer: doneAnswer,
  refusals: ['ballot-step', 'too-few-took', 'paper-too-few', 'not-handing-out'],
});
export const closeMeetingBallot = endpoint({
  name: 'closeMeetingBallot',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/ballots/:ballotId/close',
  summary: 'End casting and publish; with paper the list is published when two of the tally board agree',
  params: ballotParams,
  answer: doneAnswer,
  refusals: ['ballot-step', 'tally-open', 'inbox-key-gone'],
});
export const stopMeetingBallot = endpoint({
  name: 'stopMeetingBallot',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/ballots/:ballotId/stop',
  summary: 'Stop a secret ballot without a result; what was cast is removed unread',
  params: ballotParams,
  answer: doneAnswer,
  refusals: ['ballot-step'],
});
