// The four steps to the first meeting: where a new place stands, left and taken up again.
import { z } from 'zod';
import { type AnswerOf, endpoint } from '../../../platform/http/endpoint.ts';

const step = z.enum(['name', 'roster', 'invite', 'meeting']);
export type Step = z.output<typeof step>;

export const readFirstSteps = endpoint({
  name: 'readFirstSteps',
  method: 'GET',
  path: '/api/v1/first-steps',
  summary:
    'The four steps to the first meeting of the own cell, for those who lead it; none when all are done',
  answer: z.object({
    cell: z
      .object({
        id: z.uuid(),
        name: z.string(),
        parentName: z.string().nullable(),
        /** Last resolution number of the term, e.g. "11-NQ/CB". */
        lastResolution: z.string().nullable(),
      })
      .nullable(),
    steps: z.array(z.object({ step, state: z.enum(['done', 'now', 'todo']) })),
    /** A roster file that was read and not yet written. */
    preview: z
      .object({
        id: z.uuid(),
        fileName: z.string(),
        at: z.string(),
        rows: z.number().int(),
        faults: z.number().int(),
      })
      .nullable(),
    members: z.number().int(),
    withoutAccount: z.number().int(),
  }),
});
export type FirstSteps = AnswerOf<typeof readFirstSteps>;
