// Endpoints and refusals of focus questions (câu hỏi gợi ý thảo luận): sent ahead with an item, answered before it is discussed.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';
import { opinionKind, opinionText } from '../../democracy/opinions/contract.ts';
import { doneAnswer, meetingParams } from '../contract.ts';

export const refuseFocus = /* @__PURE__ */ defineRefusals({
  'question-has-answers': {
    status: 409,
    vi: 'Câu hỏi này đã có đồng chí trả lời nên không sửa, không bỏ được. Thêm một câu hỏi khác nếu cần.',
    en: 'This question has been answered, so it cannot be changed or removed. Add another one if needed.',
  },
  'item-has-begun': {
    status: 409,
    vi: 'Mục này đã được bàn nên không nhận trả lời gửi trước nữa. Ghi ý kiến ngay trong phòng họp.',
    en: 'This item has been discussed already, so answers ahead are closed. Write your opinion in the room.',
  },
  'answered-already': {
    status: 409,
    vi: 'Đồng chí đã trả lời câu này ở máy khác. Mở lại trang để sửa câu trả lời.',
    en: 'You have answered this question on another device. Open the page again to change it.',
  },
});

const id = z.uuid();
const questionParams = meetingParams.extend({ questionId: id });
const questionText = z.string().normalize().trim().min(3).max(500);

const answerShape = z.object({
  id,
  authorName: z.string(),
  kind: opinionKind,
  text: z.string(),
  notedAt: z.string(),
  version: z.number().int(),
});
const questionShape = z.object({
  id,
  itemId: id,
  text: z.string(),
  askedBy: z.string(),
  /** How many have answered, of the members on the roll. */
  answered: z.number().int(),
  version: z.number().int(),
  own: answerShape.nullable(),
  /** Of the others by name, for who prepares, chairs or presents; for all on the roll once the item is on. */
  answers: z.array(answerShape),
  can: z.object({ change: z.boolean(), answer: z.boolean() }),
});
export type FocusQuestion = z.output<typeof questionShape>;

export const readFocus = endpoint({
  name: 'readFocus',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/focus',
  summary: 'Focus questions of a meeting, how many have answered, and the answers that the actor may read',
  params: meetingParams,
  answer: z.object({
    questions: z.array(questionShape),
    total: z.number().int(),
    /** Items that the actor may write questions for. */
    mayAsk: z.array(id),
  }),
});
export const askFocus = endpoint({
  name: 'askFocus',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/items/:itemId/focus',
  summary: 'Write a focus question for an item: who prepares, or who presents it',
  params: meetingParams.extend({ itemId: id }),
  body: z.object({ text: questionText }),
  answer: z.object({ id }),
  refusals: ['meeting-state', 'item-has-begun'],
});
export const editFocus = endpoint({
  name: 'editFocus',
  method: 'PATCH',
  path: '/api/v1/meetings/:meetingId/focus/:questionId',
  summary: 'Change a focus question that nobody has answered',
  params: questionParams,
  body: z.object({ version: z.number().int(), text: questionText }),
  answer: z.object({ version: z.number().int() }),
  refusals: ['meeting-state', 'question-has-answers'],
});
export const removeFocus = endpoint({
  name: 'removeFocus',
  method: 'DELETE',
  path: '/api/v1/meetings/:meetingId/focus/:questionId',
  summary: 'Remove a focus question that nobody has answered',
  params: questionParams,
  answer: doneAnswer,
  refusals: ['meeting-state', 'question-has-answers'],
});
export const answerFocus = endpoint({
  name: 'answerFocus',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/focus/:questionId/answer',
  summary:
    'Answer a focus question by name, before its item is discussed; `version` of the own answer changes it',
  params: questionParams,
  body: z.object({
    kind: opinionKind.exclude(['reserved']).default('addition'),
    text: opinionText,
    version: z.number().int().optional(),
  }),
  answer: doneAnswer,
  refusals: ['meeting-state', 'not-on-roll', 'item-has-begun', 'answered-already'],
});
export const withdrawFocusAnswer = endpoint({
  name: 'withdrawFocusAnswer',
  method: 'DELETE',
  path: '/api/v1/meetings/:meetingId/focus/:questionId/answer',
  summary: 'Take the own answer back, before its item is discussed',
  params: questionParams,
  answer: doneAnswer,
  refusals: ['meeting-state', 'item-has-begun'],
});
