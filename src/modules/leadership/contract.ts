// Shapes, endpoints and refusals of resolutions and conclusions: drafted for a meeting, passed by its vote, numbered and issued.
import { z } from 'zod';
import { endpoint } from '../../platform/http/endpoint.ts';
import { defineRefusals } from '../../platform/http/refusal.ts';

export const refuseLeadership = /* @__PURE__ */ defineRefusals({
  'resolution-passed': {
    status: 409,
    vi: 'Văn bản này đã được chi bộ thông qua nên nội dung không sửa được nữa.',
    en: 'This paper has been passed; its words cannot be changed any more.',
  },
  'resolution-not-passed': {
    status: 409,
    vi: 'Văn bản này chưa được chi bộ thông qua nên chưa ban hành được. Biểu quyết trước.',
    en: 'This paper has not been passed yet, so it cannot be issued. Vote on it first.',
  },
  'clause-without-person': {
    status: 422,
    vi: 'Nhiệm vụ {ordinal} chưa có người chịu trách nhiệm. Mỗi nhiệm vụ phải có một đồng chí và một thời hạn.',
    en: 'Duty {ordinal} has nobody responsible. Each needs a named member and a date.',
  },
  'clause-without-date': {
    status: 422,
    vi: 'Nhiệm vụ {ordinal} chưa có thời hạn. Mỗi nhiệm vụ phải có một đồng chí và một thời hạn.',
    en: 'Duty {ordinal} has no date. Each needs a named member and a date.',
  },
  'clause-date-past': {
    status: 422,
    vi: 'Thời hạn của nhiệm vụ {ordinal} đã qua ({date}). Chọn ngày sau hôm nay.',
    en: 'The date of duty {ordinal} has passed ({date}). Choose a later day.',
  },
  'resolution-in-vote': {
    status: 409,
    vi: 'Chi bộ đang biểu quyết văn bản này nên chưa sửa được. Kết thúc hoặc dừng biểu quyết rồi sửa.',
    en: 'This paper is being voted on. Close or withdraw the vote, then change it.',
  },
  'resolution-issued': {
    status: 409,
    vi: 'Văn bản này đã ban hành, số {number}.',
    en: 'This paper has been issued already as {number}.',
  },
  'issue-date': {
    status: 422,
    vi: 'Ngày ban hành phải từ ngày thông qua ({passed}) đến hôm nay. Chọn lại ngày.',
    en: 'The date of issue lies between the day it was passed ({passed}) and today. Choose again.',
  },
  'issue-after-end': {
    status: 422,
    vi: 'Chi bộ đã kết thúc hoạt động trước ngày này. Chọn ngày từ ngày thông qua ({passed}) đến ngày cuối cùng chi bộ còn hoạt động.',
    en: 'The cell had ended by that day. Choose a day from the one on which it was passed ({passed}) to the last one of the cell.',
  },
  'occasion-has-one': {
    status: 409,
    vi: 'Buổi này đã có dự thảo cùng loại. Mở dự thảo ấy để sửa.',
    en: 'There is a draft of this kind for the occasion already. Open that one.',
  },
  'task-carried-twice': {
    status: 422,
    vi: 'Có hai mục cùng chuyển tiếp một nhiệm vụ của kỳ trước. Bỏ bớt một mục.',
    en: 'Two clauses carry on the same task. Remove one of them.',
  },
  'no-clauses': {
    status: 422,
    vi: 'Dự thảo chưa có nhiệm vụ nào. Ghi ít nhất một nhiệm vụ có người chịu trách nhiệm và thời hạn.',
    en: 'The draft has no duty yet. Enter at least one with a person responsible and a date.',
  },
});

const id = z.uuid();
const date = z.iso.date();
const words = z.string().normalize().trim().max(8000);

const resolutionKind = z.enum(['resolution', 'conclusion']);

export const clauseInput = z.object({
  text: z.string().normalize().trim().min(3).max(2000),
  assigneeId: id.nullable().default(null),
  partnerIds: z.array(id).max(20).default([]),
  dueOn: date.nullable().default(null),
  /** Last month's task that this one carries on. */
  carriedTaskId: id.nullable().default(null),
});

export const clauseShape = z.object({
  id,
  ordinal: z.number().int(),
  text: z.string(),
  assigneeId: id.nullable(),
  assigneeName: z.string().nullable(),
  partners: z.array(z.object({ id, name: z.string() })),
  dueOn: date.nullable(),
  carriedTaskId: id.nullable(),
  /** The task made of it when it was passed, or carried on by it. */
  taskId: id.nullable(),
  /** That task as it stands now. */
  task: z
    .object({
      state: z.enum(['open', 'done', 'dropped']),
      percent: z.number().int(),
      dueOn: date,
      endedOn: date.nullable(),
      lateDays: z.number().int(),
    })
    .nullable(),
});
export type ClauseShown = z.output<typeof clauseShape>;

/** A line of part I's table: a task of the last resolution as it stands; frozen when the resolution is passed. */
export const reviewLine = z.object({
  taskId: id,
  title: z.string(),
  assigneeName: z.string(),
  dueOn: date,
  state: z.enum(['open', 'done', 'dropped']),
  percent: z.number().int(),
  /** Days late: when done, of its end; when open, as of the day of the review; 0 = in time. */
  lateDays: z.number().int(),
  /** Done before its date, by how many days. */
  earlyDays: z.number().int(),
  result: z.string(),
});
export type ReviewLine = z.output<typeof reviewLine>;

export const resolutionShape = z.object({
  id,
  organisationId: id,
  kind: resolutionKind,
  occasion: z.object({ type: z.string(), id }),
  subject: z.string(),
  /** I-1 */
  ideology: z.string(),
  /** I-2 */
  strengths: z.string(),
  /** I-3: the resolution whose tasks are reviewed, and its table. */
  reviewed: z
    .object({ id, kind: resolutionKind, number: z.string().nullable(), issuedOn: date.nullable() })
    .nullable(),
  review: z.array(reviewLine),
  /** I-4 */
  praise: z.string(),
  /** I-5 */
  weaknesses: z.string(),
  /** II: lines; a line that begins with "1." is a heading, the others are points a) b) c). */
  direction: z.string(),
  /** III-1 */
  clauses: z.array(clauseShape),
  /** III-2 …: lines. */
  execution: z.string(),
  recipients: z.array(z.string()),
  state: z.enum(['draft', 'passed', 'issued', 'rejected']),
  voteId: id.nullable(),
  /** "12-NQ/CB"; null until issued. */
  number: z.string().nullable(),
  signer: z.object({ id, name: z.string(), role: z.enum(['secretary', 'deputy_secretary']) }).nullable(),
  passedAt: z.string().nullable(),
  issuedOn: date.nullable(),
  version: z.number().int(),
});
export type ResolutionShown = z.output<typeof resolutionShape>;

const resolutionParams = z.object({ resolutionId: id });

const resolutionLine = resolutionShape
  .pick({ id: true, kind: true, subject: true, state: true, number: true, issuedOn: true })
  .extend({ clauses: z.number().int(), done: z.number().int(), late: z.number().int() });
export type ResolutionLine = z.output<typeof resolutionLine>;

export const listResolutions = endpoint({
  name: 'listResolutions',
  method: 'GET',
  path: '/api/v1/cells/:cellId/resolutions',
  summary: 'Resolutions and conclusions of a cell, newest first',
  params: z.object({ cellId: id }),
  answer: z.object({
    resolutions: z.array(resolutionLine),
  }),
});

const resolutionPage = resolutionShape.extend({
  today: date,
  organisationName: z.string(),
  /** A vote on it is open: it waits for the result. */
  inVote: z.boolean(),
  can: z.object({ edit: z.boolean(), issue: z.boolean() }),
});
export type ResolutionPageRead = z.output<typeof resolutionPage>;

export const readResolution = endpoint({
  name: 'readResolution',
  method: 'GET',
  path: '/api/v1/resolutions/:resolutionId',
  summary: 'One resolution or conclusion, with the tasks it reviews and the tasks it made',
  params: resolutionParams,
  answer: resolutionPage,
});

export const editResolution = endpoint({
  name: 'editResolution',
  method: 'PATCH',
  path: '/api/v1/resolutions/:resolutionId',
  summary: 'Change the words of a draft',
  params: resolutionParams,
  body: z.object({
    version: z.number().int(),
    subject: z.string().normalize().trim().min(3).max(300).optional(),
    ideology: words.optional(),
    strengths: words.optional(),
    praise: words.optional(),
    weaknesses: words.optional(),
    direction: words.optional(),
    execution: words.optional(),
    recipients: z.array(z.string().normalize().trim().min(2).max(200)).max(12).optional(),
    /** The whole list, in order; left out = unchanged. */
    clauses: z.array(clauseInput).max(60).optional(),
  }),
  answer: z.object({ version: z.number().int() }),
  refusals: ['resolution-passed', 'resolution-in-vote', 'task-carried-twice', 'person-not-in-cell'],
});

export const issueResolution = endpoint({
  name: 'issueResolution',
  method: 'POST',
  path: '/api/v1/resolutions/:resolutionId/issue',
  summary: 'Number and date a passed resolution; signed by whoever chaired',
  params: resolutionParams,
  body: z.object({ version: z.number().int(), on: date, number: z.number().int().min(1).optional() }),
  answer: z.object({ number: z.string(), version: z.number().int() }),
  refusals: [
    'resolution-not-passed',
    'resolution-issued',
    'issue-date',
    'issue-after-end',
    'number-taken',
    'number-leaves-gap',
    'no-term',
  ],
});
