// How the last twelve meetings of a cell were held, another form to try, and who invites it to sit together.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { meetingForm, meetingKind } from '../contract.ts';

const id = z.uuid();

export const readForms = endpoint({
  name: 'readForms',
  method: 'GET',
  path: '/api/v1/cells/:cellId/forms',
  summary:
    'Kind and form of the last twelve meetings held, oldest first; the form offered; for who plans, invitations to joint meetings',
  params: z.object({ cellId: id }),
  answer: z.object({
    last: z.array(
      z.object({
        id,
        title: z.string(),
        startsAt: z.string(),
        kind: meetingKind,
        form: meetingForm.nullable(),
      }),
    ),
    /** How many of the latest in a row were reports heard and discussed. */
    reports: z.number().int(),
    /** Another form to try; null while the forms vary. */
    offer: meetingForm.nullable(),
    invitations: z.array(
      z.object({
        occasionId: id,
        host: z.string(),
        title: z.string(),
        startsAt: z.string(),
        place: z.string(),
        month: z.iso.date(),
      }),
    ),
    /** Other cells under the same committee, who may be invited; for who plans. */
    neighbours: z.array(z.object({ id, name: z.string() })),
  }),
});
