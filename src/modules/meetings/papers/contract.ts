// Official papers of a meeting in the Party's layout, as DOCX or PDF.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';
import { meetingParams } from '../contract.ts';

export const refusePapers = defineRefusals({
  'paper-not-yet': {
    status: 409,
    vi: 'Chưa có {paper} của buổi sinh hoạt này. {next}',
    en: 'There is no such paper of this meeting yet ({paper}).',
  },
});

export const paperKind = z.enum(['minutes', 'resolution', 'conclusion', 'notice']);

export const readMeetingPaper = endpoint({
  name: 'readMeetingPaper',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/official/:paper',
  summary:
    'Minutes, resolution, conclusion or notice in the official layout; a draft says so in its name and number',
  params: meetingParams.extend({ paper: paperKind }),
  query: z.object({ format: z.enum(['pdf', 'docx']).default('pdf') }),
  answer: 'file',
  refusals: ['paper-not-yet'],
});
