// What of a meeting goes on the national e-handbook by when, who says that it was put there, and the files in one archive.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';
import { meetingParams } from '../contract.ts';

export const refuseHandbook = /* @__PURE__ */ defineRefusals({
  'handbook-not-ready': {
    status: 409,
    vi: 'Mục này chưa có gì để đưa lên. Gửi chương trình, khóa biên bản hoặc ban hành nghị quyết trước.',
    en: 'There is nothing to put up yet. Send the agenda, lock the minutes or issue the resolution first.',
  },
});

export const handbookItem = z.enum(['programme', 'papers', 'minutes', 'decision']);
export type HandbookItem = z.output<typeof handbookItem>;

export const handbookLine = z.object({
  item: handbookItem,
  /** By which day by rule; null until it is known. */
  due: z.iso.date().nullable(),
  ruleId: z.string().nullable(),
  /** How many files there are; 0 = nothing to put up yet. */
  files: z.number().int(),
  ticked: z.object({ by: z.string(), at: z.string(), late: z.boolean() }).nullable(),
});
export type HandbookLine = z.output<typeof handbookLine>;

export const readHandbook = endpoint({
  name: 'readHandbook',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/handbook',
  summary: 'What of the meeting goes on the e-handbook, by when, and what was put there',
  params: meetingParams,
  answer: z.object({
    title: z.string(),
    startsAt: z.string(),
    today: z.iso.date(),
    /** Its papers stay where they are: of the committee, of a group. */
    stays: z.boolean(),
    lines: z.array(handbookLine),
    can: z.object({ tick: z.boolean() }),
  }),
});

export const tickHandbook = endpoint({
  name: 'tickHandbook',
  method: 'PUT',
  path: '/api/v1/meetings/:meetingId/handbook/:item',
  summary: 'Say that something was put on the e-handbook, or take that back',
  params: meetingParams.extend({ item: handbookItem }),
  body: z.object({ done: z.boolean() }),
  answer: z.object({ done: z.literal(true) }),
  refusals: ['handbook-not-ready'],
});

export const takeHandbookFiles = endpoint({
  name: 'takeHandbookFiles',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/handbook/files',
  summary:
    'The files of a meeting in one ZIP: before = notice and papers, after = minutes and resolution; names in plain letters',
  params: meetingParams,
  query: z.object({ part: z.enum(['before', 'after']) }),
  answer: 'file',
  refusals: ['handbook-not-ready'],
});
