// Minutes that write themselves: paragraphs beside their events, corrected by people, read out, agreed, confirmed, locked.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';
import { doneAnswer, meetingParams, person } from '../contract.ts';

export const refuseMinutes = /* @__PURE__ */ defineRefusals({
  'minutes-locked': {
    status: 409,
    vi: 'Biên bản đã khóa nên không sửa được nữa. Nếu có sai sót, lập bản đính chính kèm theo.',
    en: 'The minutes are locked and cannot be changed. Add a correction instead.',
  },
  'minutes-state': {
    status: 409,
    vi: 'Biên bản đang ở bước “{state}” nên chưa làm được việc này.',
    en: 'The minutes are at the step “{state}”, so this cannot be done.',
  },
  'minutes-changed-after-agreement': {
    status: 409,
    vi: 'Biên bản đã sửa sau khi được nhất trí. Đọc lại và ghi nhất trí lần nữa, rồi xác nhận.',
    en: 'The minutes were changed after they were agreed. Read them out again and note the agreement, then confirm.',
  },
  'chair-takes-minutes': {
    status: 409,
    vi: 'Biên bản cần hai đồng chí ký: người ghi và chủ trì. Đồng chí đã chủ trì nên một đồng chí khác có mặt rà soát rồi xác nhận là người ghi biên bản.',
    en: 'The minutes are signed by two people. You were in the chair, so another member who was present goes over them and confirms as the one who took them.',
  },
  'late-sheets-missing': {
    status: 409,
    vi: 'Buổi này họp trên giấy, nhập sau. Đính kèm bản chụp các tờ giấy rồi mới khóa biên bản.',
    en: 'This meeting was held on paper and entered afterwards. Attach the scanned sheets, then lock the minutes.',
  },
  'minutes-empty': {
    status: 422,
    vi: 'Biên bản chưa có nội dung. Khai mạc buổi sinh hoạt trước.',
    en: 'The minutes are empty. Open the meeting first.',
  },
  'meeting-not-closed': {
    status: 409,
    vi: 'Buổi sinh hoạt chưa bế mạc nên chưa xác nhận, chưa khóa biên bản được.',
    en: 'The meeting has not closed, so the minutes cannot be confirmed or locked yet.',
  },
  'minutes-not-locked': {
    status: 409,
    vi: 'Biên bản chưa khóa: sửa thẳng vào biên bản, chưa cần đính chính; bản quét đính kèm sau khi khóa và ký.',
    en: 'The minutes are not locked yet: edit them directly; scans are attached after locking and signing.',
  },
});

const id = z.uuid();
const version = z.number().int();

export const minutesState = z.enum(['draft', 'agreed', 'taker_confirmed', 'locked']);

export const paragraphShape = z.object({
  id,
  /** Which part of the paper: I opening, II contents, III conclusion. */
  part: z.enum(['opening', 'contents', 'closing']),
  /** opening, chair, guests, roll, dues, agenda, item, opinion, promise, motion, vote, motion_end, reserved, note, resolution, conclusion, score, read, closing */
  kind: z.string(),
  /** When its event happened. */
  at: z.string(),
  source: z.object({ type: z.string(), id }).nullable(),
  /** As written from the event; null = written by a person. */
  original: z.string().nullable(),
  text: z.string(),
  editedBy: z.string().nullable(),
  editedAt: z.string().nullable(),
  editReason: z.string().nullable(),
  removed: z.boolean(),
  version,
});
export type Paragraph = z.output<typeof paragraphShape>;

const signature = z.object({ head: z.string(), name: z.string() });

export const minutesShape = z.object({
  meetingId: id,
  title: z.string(),
  /** Whose meeting it was. */
  body: z.enum(['cell', 'committee', 'group', 'congress']),
  /** Heads and names under the paper: of a congress its presidium and secretariat. */
  signatures: z.object({ taker: signature, chair: signature }),
  organisation: z.object({ id, name: z.string(), parentName: z.string().nullable() }),
  state: minutesState,
  /** Whether a cell scores such a meeting. */
  scored: z.boolean(),
  /** "30-BB/CB"; null until locked. */
  number: z.string().nullable(),
  /** Who signs at the right: the chair, or who locked the minutes in his place. */
  chair: person.extend({ role: z.enum(['secretary', 'deputy_secretary', 'group_head', 'group_deputy']) }),
  /** The chair had left the cell: who led it then locked them. */
  lockedInstead: z.boolean(),
  minuteTaker: person.nullable(),
  paragraphs: z.array(paragraphShape),
  events: z.number().int(),
  edits: z.number().int(),
  /** When the meeting closed; until then nobody confirms. */
  closedAt: z.string().nullable(),
  readAt: z.string().nullable(),
  agreedAt: z.string().nullable(),
  agreedPresent: z.number().int().nullable(),
  /** What the cell heard is no longer what stands here: it is read out and agreed again before it can be confirmed. */
  changedSinceAgreed: z.boolean(),
  takerConfirmedAt: z.string().nullable(),
  chairConfirmedAt: z.string().nullable(),
  lockedAt: z.string().nullable(),
  contentHash: z.string().nullable(),
  /** Scans of the paper as signed by hand, newest first. */
  scans: z.array(z.object({ id, name: z.string(), at: z.string(), by: z.string() })),
  corrections: z.array(
    z.object({
      id,
      paragraphId: id.nullable(),
      text: z.string(),
      reason: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  ),
  /** By when the papers go to the e-handbook. */
  handbookDue: z.object({ on: z.iso.date(), ruleId: z.string() }).nullable(),
  version,
  can: z.object({
    edit: z.boolean(),
    read: z.boolean(),
    agree: z.boolean(),
    confirm: z.boolean(),
    lock: z.boolean(),
    correct: z.boolean(),
    attachScan: z.boolean(),
  }),
});

export type MinutesRead = z.output<typeof minutesShape>;

export const readMinutes = endpoint({
  name: 'readMinutes',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/minutes',
  summary: 'The minutes with each paragraph beside its event',
  params: meetingParams,
  answer: minutesShape,
});
export const writeParagraph = endpoint({
  name: 'writeParagraph',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/minutes/paragraphs',
  summary: 'Add a paragraph by hand, behind another',
  params: meetingParams,
  body: z.object({ afterId: id.nullable(), text: z.string().trim().min(1).max(8000) }),
  answer: z.object({ id }),
  refusals: ['minutes-locked', 'minutes-state'],
});
const paragraphParams = meetingParams.extend({ paragraphId: id });
export const editParagraph = endpoint({
  name: 'editParagraph',
  method: 'PATCH',
  path: '/api/v1/meetings/:meetingId/minutes/paragraphs/:paragraphId',
  summary: 'Correct a paragraph; what the event wrote is kept beside it',
  params: paragraphParams,
  body: z.object({
    version,
    text: z.string().trim().min(1).max(8000).optional(),
    /** true = leave it out of the paper; false = bring it back. */
    removed: z.boolean().optional(),
    reason: z.string().trim().max(300).optional(),
    /** Back to what the event wrote. */
    restore: z.literal(true).optional(),
  }),
  answer: z.object({ version }),
  refusals: ['minutes-locked', 'minutes-state'],
});
export const noteRead = endpoint({
  name: 'noteRead',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/minutes/read-out',
  summary: 'The minutes were read out to the cell',
  params: meetingParams,
  answer: doneAnswer,
  refusals: ['minutes-locked', 'minutes-state', 'minutes-empty'],
});
export const agreeMinutes = endpoint({
  name: 'agreeMinutes',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/minutes/agree',
  summary: 'Those present have agreed the minutes',
  params: meetingParams,
  body: z.object({ version }),
  answer: doneAnswer,
  refusals: ['minutes-locked', 'minutes-state', 'minutes-empty'],
});
export const confirmMinutes = endpoint({
  name: 'confirmMinutes',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/minutes/confirm',
  summary: 'The minute-taker confirms (xác nhận; signing is done by hand on paper)',
  params: meetingParams,
  body: z.object({ version }),
  answer: doneAnswer,
  refusals: [
    'minutes-locked',
    'minutes-state',
    'meeting-not-closed',
    'minutes-changed-after-agreement',
    'chair-takes-minutes',
  ],
});
export const lockMinutes = endpoint({
  name: 'lockMinutes',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/minutes/lock',
  summary: 'The chair confirms and locks; the minutes take their number',
  params: meetingParams,
  body: z.object({ version, number: z.number().int().min(1).optional() }),
  answer: z.object({ number: z.string(), contentHash: z.string() }),
  refusals: [
    'minutes-locked',
    'minutes-state',
    'meeting-not-closed',
    'minutes-changed-after-agreement',
    'late-sheets-missing',
    'number-taken',
    'number-leaves-gap',
    'no-term',
  ],
});
export const correctMinutes = endpoint({
  name: 'correctMinutes',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/minutes/corrections',
  summary: 'A correction to locked minutes, with its own record',
  params: meetingParams,
  body: z.object({
    paragraphId: id.nullable().default(null),
    text: z.string().trim().min(3).max(4000),
    reason: z.string().trim().min(3).max(1000),
  }),
  answer: z.object({ id }),
  refusals: ['minutes-not-locked'],
});
export const attachScan = endpoint({
  name: 'attachScan',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/minutes/scan',
  summary: 'The scan of the minutes as signed by hand; a later one is kept beside the earlier',
  params: meetingParams,
  body: 'upload',
  answer: doneAnswer,
  refusals: [
    'minutes-not-locked',
    'secret-not-declared',
    'file-empty',
    'file-kind',
    'file-misnamed',
    'file-too-large',
  ],
});
export const readScan = endpoint({
  name: 'readScan',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/minutes/scan',
  summary: 'The scan of the signed minutes: the last one, or an earlier one by its id',
  params: meetingParams,
  query: z.object({ scan: id.optional() }),
  answer: 'file',
});
