// Endpoints of the steps of a meeting: agreed, sent, back to draft, cancelled, opened, closed.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { doneAnswer, meetingParams } from '../contract.ts';

const step = z.object({ version: z.number().int() });
export const reviewMeeting = endpoint({
  name: 'reviewMeeting',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/review',
  summary:
    'Put the contents in review: the committee’s meeting is planned for the hour given, or secretary and deputy confirm',
  params: meetingParams,
  body: step.extend({
    startsAt: z.iso.datetime({ offset: true }).nullable().default(null),
    place: z.string().trim().max(200).default(''),
  }),
  answer: z.object({ preMeetingId: z.uuid().nullable() }),
  refusals: [
    'meeting-state',
    'meeting-incomplete',
    'no-committee',
    'pre-meeting-there',
    'meeting-in-the-past',
    'chair-not-lead',
  ],
});
export const confirmContents = endpoint({
  name: 'confirmContents',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/confirm',
  summary: 'Where there is no committee: secretary and deputy confirm the contents; the last one agrees them',
  params: meetingParams,
  body: step,
  answer: z.object({ agreed: z.boolean() }),
  refusals: ['meeting-state', 'meeting-incomplete', 'confirmed-already'],
});
export const agreeMeeting = endpoint({
  name: 'agreeMeeting',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/agree',
  summary: 'The committee (in a small cell secretary and deputy) has agreed the contents',
  params: meetingParams,
  body: step,
  answer: doneAnswer,
  refusals: ['meeting-state', 'meeting-incomplete', 'committee-not-met', 'committee-too-few'],
});
export const reopenPreparation = endpoint({
  name: 'reopenPreparation',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/reopen-preparation',
  summary: 'Back to draft, from agreed or sent, to change the agenda; what was sent is sent again',
  params: meetingParams,
  body: step,
  answer: doneAnswer,
  refusals: ['meeting-state'],
});
export const sendMeeting = endpoint({
  name: 'sendMeeting',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/send',
  summary: 'Send time, place, agenda and papers to the members; the notice takes its number',
  params: meetingParams,
  body: step,
  answer: z.object({ noticeNumber: z.string() }),
  refusals: ['meeting-state', 'meeting-incomplete', 'meeting-in-the-past', 'no-term'],
});
export const cancelMeeting = endpoint({
  name: 'cancelMeeting',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/cancel',
  summary: 'Cancel a meeting that has not been opened',
  params: meetingParams,
  body: step.extend({ reason: z.string().trim().min(3).max(500) }),
  answer: doneAnswer,
  refusals: ['meeting-state'],
});
export const openMeeting = endpoint({
  name: 'openMeeting',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/open',
  summary: 'Open the meeting in the room, on its day',
  params: meetingParams,
  answer: doneAnswer,
  refusals: ['meeting-state', 'meeting-not-today', 'another-meeting-open', 'chair-left', 'cell-ended'],
});
export const closeMeeting = endpoint({
  name: 'closeMeeting',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/close',
  summary: 'Close the meeting; the open item ends with it',
  params: meetingParams,
  answer: doneAnswer,
  refusals: ['meeting-state', 'vote-still-open', 'round-still-open'],
});
