// Who has opened the papers of a meeting: count and names for those who prepare it, the own for everybody else.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { meetingParams, person } from '../contract.ts';

export const readOpenings = endpoint({
  name: 'readOpenings',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/openings',
  summary:
    'Who of the members has opened a paper of the meeting; a member hears of himself only. Never how long or how often',
  params: meetingParams,
  answer: z.object({
    papers: z.number().int(),
    /** Null before it is sent. */
    sent: z
      .object({
        at: z.string(),
        /** The last day by rule. */
        by: z.iso.date(),
        late: z.boolean(),
        ruleId: z.string().nullable(),
      })
      .nullable(),
    own: z.object({ openedAt: z.string().nullable(), remindedAt: z.string().nullable() }),
    /** For those who prepare; null for the others. */
    all: z
      .object({
        opened: z.number().int(),
        total: z.number().int(),
        notOpened: z.array(person),
        reminded: z.number().int(),
      })
      .nullable(),
  }),
});
