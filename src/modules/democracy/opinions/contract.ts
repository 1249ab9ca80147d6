// Shapes, endpoints and refusals of opinions and the answers that are owed. What they hang on is told by (type, id).
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';
import { describedShape } from '../../../platform/links/contract.ts';

export const refuseOpinion = /* @__PURE__ */ defineRefusals({
  'opinion-withdrawn': {
    status: 409,
    vi: 'Ý kiến này đã rút nên không sửa được.',
    en: 'This opinion has been withdrawn and cannot be edited.',
  },
  'opinion-discussed': {
    status: 409,
    vi: 'Ý kiến này đã được bàn hoặc đã có trả lời nên lời giữ nguyên. Có ý mới thì viết ý kiến mới.',
    en: 'This opinion has been discussed or answered, so its words stay. Write a new one for something new.',
  },
  'no-head': {
    status: 422,
    vi: 'Chi bộ chưa ghi thủ trưởng đơn vị nên chưa gửi được. Gửi chi ủy, hoặc nhờ bí thư ghi chức vụ này ở trang Tổ chức.',
    en: 'The cell has no head of the agency on record. Address the committee, or ask the secretary to enter the office.',
  },
  'not-owed': {
    status: 409,
    vi: 'Ý kiến này không còn chờ trả lời. Tải lại trang để xem bản mới.',
    en: 'This opinion waits for no answer any more. Reload the page.',
  },
  'outcome-not-now': {
    status: 409,
    vi: 'Lúc này không trả lời theo cách ấy được. Chọn một trong các cách đang hiện trên trang.',
    en: 'It cannot be answered in that way now. Choose one of the ways that the page shows.',
  },
  'answer-needs-task': {
    status: 422,
    vi: 'Tiếp thu thì ghi luôn nhiệm vụ: việc gì, ai phụ trách, hạn nào.',
    en: 'What is accepted becomes a task: say what, who and until when.',
  },
  'study-needs-who': {
    status: 422,
    vi: 'Nghiên cứu thêm thì ghi ai nghiên cứu và ngày nào trả lời lại, chậm nhất {until}.',
    en: 'Say who studies it and the date of the answer, {until} at the latest.',
  },
  'not-to-judge': {
    status: 409,
    vi: 'Chưa có câu trả lời mới để đồng chí nhận xét, hoặc đồng chí đã nhận xét rồi.',
    en: 'There is no new answer to judge, or you have judged it.',
  },
  'judgement-needs-why': {
    status: 422,
    vi: 'Chưa rõ chỗ nào thì ghi một câu, để người trả lời biết mà nói lại.',
    en: 'Say in a sentence what is not clear, so that it can be answered.',
  },
});

const id = z.uuid();
const date = z.iso.date();
const named = z.object({ id, name: z.string() });
const thing = z.object({ type: z.string(), id });

export const opinionKind = z.enum([
  'agreement',
  'addition',
  'criticism',
  'self_criticism',
  'proposal',
  'question',
  'reserved',
]);
export const opinionText = z.string().trim().min(1).max(4000);
export const opinionShape = z.object({
  id,
  subject: z.object({ type: z.string(), id }),
  authorId: id,
  authorName: z.string(),
  kind: opinionKind,
  text: z.string(),
  notedAt: z.string(),
  withdrawn: z.boolean(),
  version: z.number().int(),
});
export type OpinionShown = z.output<typeof opinionShape>;

export const ownerKind = z.enum(['committee', 'head']);
export const outcome = z.enum(['accepted', 'partly', 'study', 'explained', 'sent_up', 'handed_over']);
/** Where an opinion stands: nothing is owed ('said'), or as its last debt. */
export const opinionState = z.enum([
  'said',
  'waiting',
  'study',
  'answered',
  'to_meeting',
  'settled',
  'withdrawn',
]);

const owner = z.object({ kind: ownerKind, organisation: named });
export const opinionLine = z.object({
  id,
  kind: opinionKind,
  text: z.string(),
  author: named,
  organisation: named,
  saidOn: date,
  /** What it is about, as the reader may see it. */
  about: describedShape.nullable(),
  subjectType: z.string(),
  state: opinionState,
  owner: owner.nullable(),
  askedOn: date.nullable(),
  /** Until when; of one that is studied, when it comes back. */
  dueOn: date.nullable(),
  /** How often the author said that an answer does not answer. */
  returns: z.number().int(),
  /** The last answer that was given. */
  outcome: outcome.nullable(),
  /** What its author said of it. */
  satisfied: z.boolean().nullable(),
  mine: z.boolean(),
});
export type OpinionLine = z.output<typeof opinionLine>;

/** Where the next page begins; null = there is none. */
const cursor = z.string().max(100);
const filters = {
  state: z.enum(['owed', 'overdue', 'answered', 'settled', 'said', 'withdrawn']).optional(),
  kind: opinionKind.optional(),
  owner: z.enum(['committee', 'head', 'above']).optional(),
  /** Words of it, with or without diacritics. */
  words: z.string().trim().max(100).optional(),
  after: cursor.optional(),
};
const page = z.object({
  today: date,
  opinions: z.array(opinionLine),
  next: cursor.nullable(),
});

export const listOwnOpinions = endpoint({
  name: 'listOwnOpinions',
  method: 'GET',
  path: '/api/v1/own-opinions',
  summary: 'What the actor has said and written, newest first, each with where it stands',
  query: z.object(filters),
  answer: page.extend({ cell: named.nullable() }),
});
export const listCellOpinions = endpoint({
  name: 'listCellOpinions',
  method: 'GET',
  path: '/api/v1/organisations/:organisationId/opinions',
  summary: 'Opinions of a cell for those who sit in it, newest first, by state, kind, owner or words',
  params: z.object({ organisationId: id }),
  query: z.object(filters),
  answer: page.extend({ organisationName: z.string() }),
});
export const listOwedOpinions = endpoint({
  name: 'listOwedOpinions',
  method: 'GET',
  path: '/api/v1/owed-opinions',
  summary:
    'Opinions that the actor answers by office, as head of the agency, in a cell’s committee or in one above: what is due first',
  query: z.object({ ...filters, as: ownerKind.optional() }),
  answer: page.extend({
    /** For whom the actor answers. */
    owners: z.array(
      owner.extend({
        waiting: z.number().int(),
        overdue: z.number().int(),
        answered: z.number().int(),
        inTime: z.number().int(),
      }),
    ),
    /** Batches of frank opinions among what waits: they are answered on their own pages. */
    batches: z.array(
      z.object({
        windowId: id,
        theme: z.string(),
        ownerKind,
        waiting: z.number().int(),
        dueOn: date.nullable(),
      }),
    ),
  }),
});

const answerShape = z.object({
  id,
  outcome,
  text: z.string(),
  task: z.object({ id, title: z.string(), state: z.string() }).nullable(),
  studyBy: z.string().nullable(),
  returnsOn: date.nullable(),
  by: z.string(),
  on: date,
  satisfied: z.boolean().nullable(),
  why: z.string().nullable(),
});
export const readOpinion = endpoint({
  name: 'readOpinion',
  method: 'GET',
  path: '/api/v1/opinions/:opinionId',
  summary: 'One opinion with its answers: who owed which until when, and what its author says of them',
  params: z.object({ opinionId: id }),
  answer: z.object({
    today: date,
    opinion: opinionLine,
    notedBy: z.string(),
    spoken: z.boolean(),
    /** Said or written while a meeting was on, not between two. */
    inMeeting: z.boolean(),
    version: z.number().int(),
    debts: z.array(
      z.object({
        id,
        owner,
        askedOn: date,
        dueOn: date,
        ruleId: z.string(),
        state: z.enum(['waiting', 'study', 'answered', 'to_meeting', 'settled', 'passed_on', 'withdrawn']),
        returns: z.number().int(),
        answers: z.array(answerShape),
      }),
    ),
    /** Who may be given a task or a study: the members of the cell; for who may answer. */
    members: z.array(named),
    studyUntil: date,
    can: z.object({
      change: z.boolean(),
      withdraw: z.boolean(),
      judge: z.boolean(),
      /** Ways in which the actor may answer now. */
      answer: z.array(outcome),
      /** To whom it would be handed over, or sent up. */
      handTo: ownerKind.nullable(),
      above: z.string().nullable(),
    }),
  }),
});
export type OpinionPage = z.output<typeof readOpinion.answer>;

export const readOpinionSubject = endpoint({
  name: 'readOpinionSubject',
  method: 'GET',
  path: '/api/v1/organisations/:organisationId/opinion-subjects/:type/:id',
  summary: 'What an opinion would be about, as the actor may see it; and who could be asked for an answer',
  params: z.object({ organisationId: id, type: z.string().max(40), id }),
  answer: z.object({
    organisationName: z.string(),
    /** Null: the unit or the committee of the cell. */
    about: describedShape.nullable(),
    /** Whether the cell has a head of the agency on record. */
    head: z.boolean(),
    /** Kinds that ask for an answer. */
    asking: z.array(opinionKind),
    /** Until when it would be answered, asked today. */
    due: z.object({ committee: date, head: date }),
    ruleId: z.string(),
  }),
});
export const writeOpinion = endpoint({
  name: 'writeOpinion',
  method: 'POST',
  path: '/api/v1/organisations/:organisationId/opinions',
  summary: 'Write an opinion between meetings: on a task, a resolution, an item, the unit or the committee',
  params: z.object({ organisationId: id }),
  body: z.object({
    kind: opinionKind.exclude(['reserved']),
    text: opinionText,
    /** 'unit' and 'committee' with the id of the cell; else a thing that the actor may see. */
    about: thing,
    /** Who is to answer, when it asks for something. */
    to: ownerKind.default('committee'),
  }),
  answer: z.object({ id }),
  refusals: ['no-head'],
});
export const changeOpinion = endpoint({
  name: 'changeOpinion',
  method: 'PATCH',
  path: '/api/v1/opinions/:opinionId',
  summary: 'Change the own opinion, until it is discussed or answered',
  params: z.object({ opinionId: id }),
  body: z.object({
    version: z.number().int(),
    kind: opinionKind.exclude(['reserved']).optional(),
    text: opinionText.optional(),
    /** Who is to answer, when it asks for something that it did not ask for before. */
    to: ownerKind.optional(),
  }),
  answer: z.object({ version: z.number().int() }),
  refusals: ['opinion-withdrawn', 'opinion-discussed', 'kept-here', 'no-head'],
});
export const takeBackOpinion = endpoint({
  name: 'takeBackOpinion',
  method: 'POST',
  path: '/api/v1/opinions/:opinionId/withdrawal',
  summary: 'Take the own opinion back; its trace stays',
  params: z.object({ opinionId: id }),
  answer: z.object({ done: z.literal(true) }),
  refusals: ['opinion-withdrawn', 'opinion-discussed', 'kept-here'],
});

const answerText = z.string().trim().min(3).max(4000);
export const answerOpinion = endpoint({
  name: 'answerOpinion',
  method: 'POST',
  path: '/api/v1/opinions/:opinionId/answers',
  summary:
    'Answer by office: accepted as a task, partly, taken up for study, explained, handed over, or sent up',
  params: z.object({ opinionId: id }),
  body: z.object({
    outcome,
    text: answerText,
    task: z
      .object({ title: z.string().trim().min(3).max(300), assigneeId: id, dueOn: date })
      .nullable()
      .default(null),
    study: z.object({ byId: id, returnsOn: date }).nullable().default(null),
  }),
  answer: z.object({ taskId: id.nullable() }),
  refusals: [
    'not-owed',
    'outcome-not-now',
    'answer-needs-task',
    'study-needs-who',
    'person-not-in-cell',
    'due-in-past',
    'title-length',
    'no-head',
  ],
});
export const judgeAnswer = endpoint({
  name: 'judgeAnswer',
  method: 'POST',
  path: '/api/v1/opinions/:opinionId/judgement',
  summary:
    'The author says whether the answer answers; if not it returns once, then goes to the next meeting',
  params: z.object({ opinionId: id }),
  body: z.object({ satisfied: z.boolean(), why: z.string().trim().max(1000).default('') }),
  answer: z.object({ done: z.literal(true) }),
  refusals: ['not-to-judge', 'judgement-needs-why'],
});

const ageing = z.object({
  waiting: z.number().int(),
  overdue: z.number().int(),
  study: z.number().int(),
  toMeeting: z.number().int(),
  /** Days since the one that waits longest was asked for. */
  longestDays: z.number().int(),
  /** Answered in the last 90 days, and of these in time. */
  answered: z.number().int(),
  inTime: z.number().int(),
});
export type Ageing = z.output<typeof ageing>;
export const readOpinionFigures = endpoint({
  name: 'readOpinionFigures',
  method: 'GET',
  path: '/api/v1/organisations/:organisationId/opinion-figures',
  summary: 'How long answers are owed, per owner, for the cell and those above: figures, never words',
  params: z.object({ organisationId: id }),
  answer: z.object({
    today: date,
    organisation: named,
    ruleId: z.string(),
    /** Of the opinions of this organisation; of a committee: of all that was sent up to it. */
    owners: z.array(owner.extend({ ageing })),
    /** Organisations directly below. */
    below: z.array(z.object({ organisation: named, ageing })),
  }),
});
export const openDigest = endpoint({
  name: 'openDigest',
  method: 'POST',
  path: '/api/v1/opinion-digests/read',
  summary: 'The actor has read the monthly figures of what he owes',
  answer: z.object({ done: z.literal(true) }),
});
