// Endpoints and refusals of the agenda as a tree of items, and of the papers that hang on it.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';
import { agendaItemKind, doneAnswer, meetingParams } from '../contract.ts';

export const refuseAgenda = /* @__PURE__ */ defineRefusals({
  'item-too-deep': {
    status: 422,
    vi: 'Chương trình chỉ chia hai cấp: mục và mục nhỏ. Đặt mục này dưới một mục lớn.',
    en: 'The agenda has two levels only. Put this under a top item.',
  },
  'item-has-happened': {
    status: 409,
    vi: 'Mục này đã bắt đầu hoặc đã xong nên không bỏ, không dời được.',
    en: 'This item has begun or is done; it cannot be removed or moved.',
  },
  'item-has-questions': {
    status: 409,
    vi: 'Mục này có câu hỏi gợi ý. Bỏ câu hỏi trước, hoặc đổi tên mục mà giữ câu hỏi.',
    en: 'This item has focus questions. Remove them first, or rename the item and keep them.',
  },
  'presenter-not-member': {
    status: 422,
    vi: 'Người trình bày phải là đảng viên của chi bộ. Chọn lại.',
    en: 'The presenter must be a member of the cell. Choose again.',
  },
});

const id = z.uuid();
const itemParams = meetingParams.extend({ itemId: id });
/** The meeting's version: two people who edit the agenda at once do not undo each other unseen. */
const version = z.number().int();
/** A sentence; empty = none. */
const aimText = z.string().normalize().trim().max(300);

export const addAgendaItem = endpoint({
  name: 'addAgendaItem',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/items',
  summary: 'Add an item to the agenda, or under a top item; during the meeting too',
  params: meetingParams,
  body: z.object({
    version,
    parentId: id.nullable().default(null),
    /** Before which item; left out = where it belongs: at the end of its parent, before what ends the meeting. */
    beforeId: id.nullable().default(null),
    kind: agendaItemKind.default('discussion'),
    title: z.string().trim().min(2).max(300),
    minutesPlanned: z.number().int().min(0).max(480).default(0),
    presenterId: id.nullable().default(null),
    aim: aimText.default(''),
    question: aimText.default(''),
    decision: aimText.default(''),
  }),
  answer: z.object({ id, version }),
  refusals: ['meeting-state', 'item-too-deep', 'presenter-not-member'],
});
export const editAgendaItem = endpoint({
  name: 'editAgendaItem',
  method: 'PATCH',
  path: '/api/v1/meetings/:meetingId/items/:itemId',
  summary: 'Change title, minutes, presenter, aim, question to settle or decision expected of an item',
  params: itemParams,
  body: z.object({
    version,
    title: z.string().trim().min(2).max(300).optional(),
    minutesPlanned: z.number().int().min(0).max(480).optional(),
    presenterId: id.nullable().optional(),
    aim: aimText.optional(),
    question: aimText.optional(),
    decision: aimText.optional(),
  }),
  answer: z.object({ version }),
  refusals: ['meeting-state', 'presenter-not-member'],
});
export const moveAgendaItem = endpoint({
  name: 'moveAgendaItem',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/items/:itemId/move',
  summary: 'Move an item up or down among its neighbours',
  params: itemParams,
  body: z.object({ version, by: z.union([z.literal(-1), z.literal(1)]) }),
  answer: z.object({ version }),
  refusals: ['meeting-state', 'item-has-happened'],
});
export const removeAgendaItem = endpoint({
  name: 'removeAgendaItem',
  method: 'DELETE',
  path: '/api/v1/meetings/:meetingId/items/:itemId',
  summary: 'Remove an item that has not begun, with what stands under it',
  params: itemParams,
  query: z.object({ version: z.coerce.number().int() }),
  answer: z.object({ version }),
  refusals: ['meeting-state', 'item-has-happened', 'item-has-questions'],
});

export const addPaper = endpoint({
  name: 'addPaper',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/papers',
  summary: 'Add a paper; form fields `notSecret` (must be true) and `itemId` (empty = the whole meeting)',
  params: meetingParams,
  body: 'upload',
  answer: z.object({ id }),
  refusals: [
    'meeting-state',
    'secret-not-declared',
    'file-empty',
    'file-kind',
    'file-misnamed',
    'file-too-large',
  ],
});
export const summarisePaper = endpoint({
  name: 'summarisePaper',
  method: 'PUT',
  path: '/api/v1/meetings/:meetingId/papers/:paperId/summary',
  summary: 'The summary of a paper, a page at most, which members read above it; empty = none',
  params: meetingParams.extend({ paperId: id }),
  body: z.object({ version, summary: z.string().normalize().trim().max(2500) }),
  answer: z.object({ version }),
  refusals: ['meeting-state'],
});
export const removePaper = endpoint({
  name: 'removePaper',
  method: 'DELETE',
  path: '/api/v1/meetings/:meetingId/papers/:paperId',
  summary: 'Take a paper off the agenda',
  params: meetingParams.extend({ paperId: id }),
  answer: doneAnswer,
  refusals: ['meeting-state'],
});
export const readPaper = endpoint({
  name: 'readPaper',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/papers/:paperId',
  summary: 'The file of a paper, for members once it is sent',
  params: meetingParams.extend({ paperId: id }),
  answer: 'file',
});
