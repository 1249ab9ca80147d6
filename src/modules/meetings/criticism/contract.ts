// Sessions of self-criticism and criticism: shapes, endpoints, refusals. A session belongs to a meeting of the cell.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';
import { doneAnswer, meetingParams } from '../contract.ts';

export const refuseCriticism = /* @__PURE__ */ defineRefusals({
  'criticism-opened': {
    status: 409,
    vi: 'Phiên tự phê bình và phê bình của buổi này đã có danh sách. Tải lại trang để xem.',
    en: 'This meeting has its list of self-criticism and criticism. Reload the page.',
  },
  'criticism-of-cell': {
    status: 409,
    vi: 'Tự phê bình và phê bình theo danh sách là của chi bộ. Ở họp chi ủy thì ghi thành ý kiến.',
    en: 'The list of self-criticism is the cell’s. In a committee meeting note opinions.',
  },
  'criticism-not-opened': {
    status: 409,
    vi: 'Buổi này chưa mở phiên tự phê bình và phê bình. Nhờ chi ủy lập danh sách trước.',
    en: 'This meeting has no session of self-criticism and criticism yet. Ask the committee to open it.',
  },
  'turn-order': {
    status: 409,
    vi: 'Người lãnh đạo tự phê bình trước, rồi lần lượt theo danh sách. Bây giờ đến lượt {name}; vắng thì ghi vắng rồi mời người sau.',
    en: 'Leaders are heard first, then the others in order. It is the turn of {name}; note an absence before going on.',
  },
  'turn-not-on': {
    status: 409,
    vi: 'Lượt này chưa đến hoặc đã xong. Tải lại trang để xem đang đến lượt ai.',
    en: 'This turn has not come, or is over. Reload the page.',
  },
  'paper-presented': {
    status: 409,
    vi: 'Bản tự phê bình đã trình bày trước chi bộ nên không sửa được.',
    en: 'Your self-criticism has been presented and cannot be changed.',
  },
  'promise-of-today': {
    status: 409,
    vi: 'Việc này vừa hứa trong buổi này. Kết quả ghi ở một buổi sau.',
    en: 'This was promised in this meeting. What becomes of it is noted in a later one.',
  },
  'promise-until-past': {
    status: 422,
    vi: 'Ngày làm tiếp không thể trước hôm nay. Ghi lại ngày, hoặc để trống.',
    en: 'The new day cannot be before today. Enter another, or leave it out.',
  },
  'paper-empty': {
    status: 422,
    vi: 'Chưa viết gì nên chưa trình bày được. Viết vài dòng, hoặc nói và để thư ký ghi tóm tắt.',
    en: 'There is nothing to present yet. Write some lines, or speak and let the minute-taker sum up.',
  },
});

const id = z.uuid();
const date = z.iso.date();
const words = (most: number) => z.string().normalize().trim().max(most);
export const turnState = z.enum(['waiting', 'now', 'heard', 'absent']);
export const promiseState = z.enum(['open', 'kept', 'partly', 'broken', 'carried']);
const promised = z.object({ text: words(500).min(3), dueOn: date.nullable() });
const earlier = z.object({
  id,
  text: z.string(),
  dueOn: date.nullable(),
  madeOn: date,
  state: promiseState,
  note: z.string(),
  /** Each time it was told what became of it, oldest first. */
  tellings: z.array(
    z.object({
      state: promiseState,
      note: z.string(),
      until: date.nullable(),
      at: z.string(),
      by: z.string(),
      /** In a meeting, by who led it. */
      noted: z.boolean(),
    }),
  ),
});
const turn = z.object({
  id,
  place: z.number().int(),
  person: z.object({ id, name: z.string(), office: z.string().nullable() }).nullable(),
  state: turnState,
  /** Presented by himself; null until then. */
  text: z.string().nullable(),
  summary: z.string(),
  /** What he promised at earlier sessions, with what became of it. */
  earlier: z.array(earlier),
  promises: z.array(promised),
  comments: z.array(z.object({ id, author: z.string(), text: z.string() })),
});
export type TurnShown = z.output<typeof turn>;

export const readCriticism = endpoint({
  name: 'readCriticism',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/criticism',
  summary:
    'The session of self-criticism and criticism of a meeting; what the actor prepares is shown to him alone',
  params: meetingParams,
  answer: z.object({
    /** The server's time at reading. */
    now: z.string(),
    today: date,
    meetingTitle: z.string(),
    startsAt: z.string(),
    opened: z.boolean(),
    turns: z.array(turn),
    /** Promises of earlier sessions whose makers have no turn in this meeting. */
    promised: z.array(earlier.extend({ person: z.object({ id, name: z.string() }) })),
    own: z
      .object({
        turnId: id,
        text: z.string(),
        promises: z.array(promised),
        version: z.number().int(),
        presented: z.boolean(),
      })
      .nullable(),
    members: z.array(z.object({ id, name: z.string() })),
    can: z.object({
      open: z.boolean(),
      /** Calls turns, notes for others. */
      lead: z.boolean(),
      comment: z.boolean(),
      prepare: z.boolean(),
      present: z.boolean(),
    }),
  }),
});
export type CriticismPage = z.output<typeof readCriticism.answer>;

export const openCriticism = endpoint({
  name: 'openCriticism',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/criticism',
  summary: 'Open the session: the list of who is heard, leaders first; from now on each prepares in private',
  params: meetingParams,
  answer: doneAnswer,
  refusals: ['meeting-state', 'criticism-opened', 'criticism-of-cell'],
});
export const saveCriticismPaper = endpoint({
  name: 'saveCriticismPaper',
  method: 'PUT',
  path: '/api/v1/meetings/:meetingId/criticism/own',
  summary: 'Keep the own text and promises; nobody else reads them before they are presented',
  params: meetingParams,
  body: z.object({
    version: z.number().int().min(0),
    text: words(8000),
    promises: z.array(promised).max(5),
  }),
  answer: z.object({ version: z.number().int() }),
  // Nothing of it is kept beside the request.
  secret: true,
  refusals: ['criticism-not-opened', 'paper-presented'],
});
export const presentCriticism = endpoint({
  name: 'presentCriticism',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/criticism/own/presentation',
  summary: 'Present the own text at the own turn: from now on the cell reads it, and its promises return',
  params: meetingParams,
  answer: doneAnswer,
  refusals: ['meeting-state', 'criticism-not-opened', 'turn-not-on', 'paper-presented', 'paper-empty'],
});

const turnParams = meetingParams.extend({ turnId: id });
export const callTurn = endpoint({
  name: 'callTurn',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/criticism/turns/:turnId/state',
  summary: 'Call the next to be heard, end his turn, or note that he is absent',
  params: turnParams,
  body: z.object({ to: z.enum(['now', 'heard', 'absent']) }),
  answer: doneAnswer,
  refusals: ['meeting-state', 'turn-order', 'turn-not-on'],
});
export const noteTurn = endpoint({
  name: 'noteTurn',
  method: 'PUT',
  path: '/api/v1/meetings/:meetingId/criticism/turns/:turnId/summary',
  summary: 'The minute-taker sums up what was said by whoever presented nothing in writing',
  params: turnParams,
  body: z.object({ summary: words(4000) }),
  answer: doneAnswer,
  refusals: ['meeting-state', 'turn-not-on'],
});
export const noteMade = endpoint({
  name: 'noteMade',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/criticism/turns/:turnId/promises',
  summary: 'Who leads notes what somebody promises aloud at his turn; it returns like one that was written',
  params: turnParams,
  body: promised,
  answer: z.object({ id }),
  refusals: ['meeting-state', 'turn-not-on', 'promise-until-past'],
});
export const commentTurn = endpoint({
  name: 'commentTurn',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/criticism/turns/:turnId/comments',
  summary: 'Comment by name on who is heard or was heard; the minute-taker notes it for others',
  params: turnParams,
  body: z.object({ text: words(2000).min(3), authorId: id.nullable().default(null) }),
  answer: z.object({ id }),
  refusals: ['meeting-state', 'turn-not-on', 'person-not-in-cell'],
});
const telling = z.object({
  state: promiseState.exclude(['open']),
  /** A word of who made it. */
  note: words(1000).default(''),
  /** Of one that is carried on: its new day. */
  until: date.nullable().default(null),
});
export const tellPromise = endpoint({
  name: 'tellPromise',
  method: 'PUT',
  path: '/api/v1/criticism-promises/:promiseId/state',
  summary: 'Tell what became of an own promise of an earlier session',
  params: z.object({ promiseId: id }),
  body: telling,
  answer: doneAnswer,
  refusals: ['promise-until-past'],
});
export const notePromise = endpoint({
  name: 'notePromise',
  method: 'PUT',
  path: '/api/v1/meetings/:meetingId/criticism/promises/:promiseId/state',
  summary:
    'Who leads a later meeting notes what became of a promise, with a word of who made it; every telling stays',
  params: meetingParams.extend({ promiseId: id }),
  body: telling,
  answer: doneAnswer,
  refusals: ['meeting-state', 'promise-of-today', 'promise-until-past'],
});
