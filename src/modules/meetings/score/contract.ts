// Shapes, endpoints and refusals of a meeting's score: the sheet of its day, the cell's points, the supervisor's column.
import { z } from 'zod';
import { type AnswerOf, endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';
import { doneAnswer, meetingParams, meetingState } from '../contract.ts';

export const refuseScore = /* @__PURE__ */ defineRefusals({
  'score-without-sheet': {
    status: 409,
    vi: 'Ngày {date} chưa có bảng điểm nào có hiệu lực nên buổi sinh hoạt này không chấm.',
    en: 'No score sheet was in force on {date}, so this meeting is not scored.',
  },
  'score-of-cell-only': {
    status: 409,
    vi: 'Chỉ buổi sinh hoạt của chi bộ mới chấm điểm. Đại hội, họp chi ủy, họp tổ đảng không chấm.',
    en: 'Only meetings of the cell are scored: not a congress, nor meetings of the committee or of a group.',
  },
  'score-unknown-line': {
    status: 422,
    vi: 'Bảng điểm của buổi này không có tiêu chí “{criterion}”. Mở lại trang để chấm theo bảng đang áp dụng.',
    en: 'The sheet of this meeting has no criterion “{criterion}”. Open the page again.',
  },
  'score-too-high': {
    status: 422,
    vi: 'Tiêu chí “{criterion}” tối đa {maximum} điểm. Ghi lại điểm.',
    en: 'The criterion “{criterion}” has {maximum} points at most. Enter it again.',
  },
  'score-needs-reason': {
    status: 422,
    vi: 'Tiêu chí “{criterion}” đã tính theo số liệu buổi họp là {counted} điểm. Chấm khác thì ghi lý do.',
    en: 'The criterion “{criterion}” was counted as {counted} points. Give the reason for another number.',
  },
  'score-incomplete': {
    status: 422,
    vi: 'Còn {count} tiêu chí chưa có điểm: {criteria}. Chấm đủ rồi chi bộ mới thống nhất.',
    en: 'Criteria without points: {count} ({criteria}). Complete them first.',
  },
  'score-agreed': {
    status: 409,
    vi: 'Chi bộ đã thống nhất điểm buổi này nên không sửa được nữa. Nếu ghi nhầm, lập đính chính ở biên bản.',
    en: 'The cell has agreed this score; it cannot be changed. A mistake is corrected in the minutes.',
  },
  'score-minutes-locked': {
    status: 409,
    vi: 'Biên bản buổi này đã khóa nên không chấm điểm được nữa.',
    en: 'The minutes of this meeting are locked, so it can no longer be scored.',
  },
  'score-not-closed': {
    status: 409,
    vi: 'Cấp ủy cấp trên chấm sau khi buổi sinh hoạt bế mạc.',
    en: 'The committee above scores after the meeting has closed.',
  },
});

const id = z.uuid();
const band = z.enum(['good', 'fair', 'average', 'poor']);
const points = z.number().min(0).multipleOf(0.5);
const words = z.string().normalize().trim().max(1000);

export const measure = z.enum([
  'length',
  'punctual',
  'attendance',
  'absent_in_a_row',
  'draft',
  'agreed_before',
  'notice',
  'papers_before',
  'last_tasks',
  'conclusion',
  'assignments',
]);
export type Measure = z.output<typeof measure>;

/** What happened, in figures: so many, of so many; `sure` = it will not change any more. */
export const scoreFact = z.object({ value: z.number(), of: z.number().nullable(), final: z.boolean() });
export type ScoreFact = z.output<typeof scoreFact>;

const judgement = z.object({
  total: z.number(),
  band,
  bandByPoints: band,
  heldBy: z.array(z.string()),
  missing: z.array(z.string()),
});

export const scoreLine = z.object({
  id: z.string(),
  title: z.string(),
  maximum: z.number(),
  measure: measure.nullable(),
  /** Null where nothing could be counted, or for who may not see it yet. */
  fact: scoreFact.nullable(),
  /** The page on which the fact stands. */
  to: z.string().nullable(),
  counted: z.number().nullable(),
  /** What the cell gives: its own points, else what was counted. */
  points: z.number().nullable(),
  /** The cell departed from what was counted. */
  departs: z.boolean(),
  words: z.string(),
  reason: z.string(),
  by: z.string().nullable(),
  version: z.number().int(),
  supervisor: z
    .object({ points: z.number().nullable(), words: z.string(), version: z.number().int() })
    .nullable(),
});
export type ScoreLine = z.output<typeof scoreLine>;

export const readMeetingScore = endpoint({
  name: 'readMeetingScore',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/score',
  summary: 'The score sheet of a meeting: what was counted, the points of the cell, those of the supervisor',
  params: meetingParams,
  answer: z.object({
    meetingId: id,
    title: z.string(),
    startsAt: z.string(),
    meetingState,
    organisation: z.object({ id, name: z.string() }),
    state: z.enum(['draft', 'agreed']),
    minutesLocked: z.boolean(),
    agreedAt: z.string().nullable(),
    agreedBy: z.string().nullable(),
    ruleId: z.string(),
    bands: z.array(z.object({ id: band, name: z.string(), from: z.number() })),
    gates: z.array(z.object({ band, full: z.array(z.string()), summary: z.string() })),
    groups: z.array(
      z.object({ id: z.string(), title: z.string(), maximum: z.number(), criteria: z.array(scoreLine) }),
    ),
    result: judgement,
    /** Of the supervisor's column; null while it is empty. */
    supervisor: judgement.extend({ by: z.string() }).nullable(),
    version: z.number().int(),
    can: z.object({ score: z.boolean(), agree: z.boolean(), supervise: z.boolean() }),
  }),
  refusals: ['score-of-cell-only', 'score-without-sheet', 'meeting-state'],
});

export type Score = AnswerOf<typeof readMeetingScore>;

const lines = <T extends z.ZodRawShape>(more: T) =>
  z
    .array(
      z.object({
        id: z.string().max(60),
        /** Of the line as it was read; 0 = nobody wrote in it yet. */
        version: z.number().int(),
        /** Null = as counted, or not told. */
        points: points.nullable(),
        words: words.default(''),
        ...more,
      }),
    )
    .min(1)
    .max(60);

export const scoreMeeting = endpoint({
  name: 'scoreMeeting',
  method: 'PATCH',
  path: '/api/v1/meetings/:meetingId/score',
  summary: 'Enter points of the cell, line by line; another number than counted needs its reason',
  params: meetingParams,
  body: z.object({ lines: lines({ reason: words.default('') }) }),
  answer: doneAnswer,
  refusals: [
    'score-of-cell-only',
    'score-without-sheet',
    'score-unknown-line',
    'score-too-high',
    'score-needs-reason',
    'score-agreed',
    'score-minutes-locked',
    'meeting-state',
  ],
});

export const agreeScore = endpoint({
  name: 'agreeScore',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/score/agree',
  summary: 'The cell agrees the score: sum, band and every line are kept as they stand',
  params: meetingParams,
  body: z.object({ version: z.number().int() }),
  answer: z.object({ total: z.number(), band }),
  refusals: [
    'score-of-cell-only',
    'score-without-sheet',
    'score-incomplete',
    'score-agreed',
    'score-minutes-locked',
    'meeting-state',
  ],
});

export const superviseScore = endpoint({
  name: 'superviseScore',
  method: 'PATCH',
  path: '/api/v1/meetings/:meetingId/score/supervisor',
  summary: 'Enter points and notes of the committee above, beside those of the cell, after the meeting',
  params: meetingParams,
  body: z.object({ lines: lines({}) }),
  answer: doneAnswer,
  refusals: [
    'score-of-cell-only',
    'score-without-sheet',
    'score-unknown-line',
    'score-too-high',
    'score-not-closed',
  ],
});
