// Shapes, endpoints and refusals of a meeting as a whole: planned, agreed, sent, opened, closed.
import { z } from 'zod';
import { endpoint } from '../../platform/http/endpoint.ts';
import { defineRefusals } from '../../platform/http/refusal.ts';

export const refuseMeetings = /* @__PURE__ */ defineRefusals({
  'meeting-in-that-month': {
    status: 409,
    vi: 'Tháng {month} đã có buổi sinh hoạt thường kỳ. Mở buổi ấy để sửa, hoặc hủy rồi lên lịch lại.',
    en: 'There is a regular meeting for {month} already. Open it, or cancel it and plan again.',
  },
  'meeting-in-the-past': {
    status: 422,
    vi: 'Giờ họp {when} đã qua. Chọn giờ khác.',
    en: 'The time {when} has passed. Choose another.',
  },
  'meeting-needs-reason': {
    status: 422,
    vi: 'Buổi sinh hoạt ngoài tuần đầu của tháng phải ghi lý do chuyển ngày.',
    en: 'A meeting outside the first week of the month needs the reason it was moved.',
  },
  'chair-not-lead': {
    status: 422,
    vi: 'Chủ trì là bí thư hoặc phó bí thư của chi bộ. Chọn lại người chủ trì.',
    en: 'The chair is the secretary or deputy secretary of the cell. Choose again.',
  },
  'minute-taker-not-member': {
    status: 422,
    vi: 'Thư ký phải là đảng viên đang sinh hoạt ở chi bộ. Chọn lại.',
    en: 'The minute-taker must be a member of the cell. Choose again.',
  },
  'meeting-state': {
    status: 409,
    vi: 'Buổi sinh hoạt đang ở bước “{state}” nên chưa làm được việc này.',
    en: 'The meeting is at the step “{stateEn}”, so this cannot be done.',
  },
  'another-meeting-open': {
    status: 409,
    vi: 'Chi bộ đang có một buổi sinh hoạt chưa bế mạc. Bế mạc buổi ấy trước.',
    en: 'Another meeting of the cell is still open. Close it first.',
  },
  'meeting-incomplete': {
    status: 422,
    vi: 'Còn thiếu: {missing}. Bổ sung rồi làm bước này.',
    en: 'Still missing: {missingEn}. Complete it first.',
  },
  'meeting-not-today': {
    status: 409,
    vi: 'Buổi sinh hoạt ghi ngày {date}. Đúng ngày mới khai mạc được; nếu họp ngày khác thì sửa ngày trước.',
    en: 'The meeting is dated {date}. It can be opened on its day only; change the date first.',
  },
  'vote-still-open': {
    status: 409,
    vi: 'Còn một lần biểu quyết chưa kết thúc. Kết thúc biểu quyết rồi bế mạc.',
    en: 'A vote is still open. Close it first.',
  },
});

const id = z.uuid();
export const meetingParams = z.object({ meetingId: id });
export const doneAnswer = z.object({ done: z.literal(true) });
export const meetingState = z.enum(['draft', 'agreed', 'sent', 'open', 'closed', 'cancelled']);
export const meetingKind = z.enum(['regular', 'thematic']);
export const person = z.object({ id, name: z.string() });

export const meetingLine = z.object({
  id,
  kind: meetingKind,
  title: z.string(),
  /** First day of the month it is the meeting of, YYYY-MM-DD. */
  month: z.iso.date(),
  startsAt: z.string(),
  place: z.string(),
  state: meetingState,
  chair: person,
  /** Null until roll was called. */
  present: z.number().int().nullable(),
  total: z.number().int(),
  minutes: z.object({ state: z.string(), number: z.string().nullable() }).nullable(),
  resolution: z.object({ id, state: z.string(), number: z.string().nullable() }).nullable(),
});
export type MeetingLine = z.output<typeof meetingLine>;

export const listMeetings = endpoint({
  name: 'listMeetings',
  method: 'GET',
  path: '/api/v1/cells/:cellId/meetings',
  summary: 'Meetings of a cell, newest first',
  params: z.object({ cellId: id }),
  query: z.object({ year: z.coerce.number().int().min(2000).max(2200).optional() }),
  answer: z.object({
    meetings: z.array(meetingLine),
    /** Years that have meetings, newest first. */
    years: z.array(z.number().int()),
    /** The next regular meeting to be planned: month and its day by the rule; null for who may not plan. */
    proposal: z
      .object({
        month: z.iso.date(),
        startsAt: z.string(),
        place: z.string(),
        chairId: id.nullable(),
        ruleId: z.string(),
      })
      .nullable(),
    organisation: z.object({ id, name: z.string() }),
    today: z.iso.date(),
    can: z.object({ plan: z.boolean() }),
  }),
});

export const planMeeting = endpoint({
  name: 'planMeeting',
  method: 'POST',
  path: '/api/v1/cells/:cellId/meetings',
  summary: 'Plan a meeting; its agenda begins from the template of its kind',
  params: z.object({ cellId: id }),
  body: z.object({
    kind: meetingKind.default('regular'),
    month: z.iso.date(),
    title: z.string().trim().min(3).max(200).optional(),
    startsAt: z.iso.datetime({ offset: true }),
    place: z.string().trim().max(200).default(''),
    movedReason: z.string().trim().max(500).nullable().default(null),
    chairId: id.optional(),
    minuteTakerId: id.nullable().default(null),
  }),
  answer: z.object({ id }),
  refusals: [
    'meeting-in-that-month',
    'meeting-in-the-past',
    'meeting-needs-reason',
    'chair-not-lead',
    'minute-taker-not-member',
  ],
});

/** What stands between a draft and the next step, each with what to do; `code` names the text on the screen. */
export const missingPoint = z.object({
  code: z.enum([
    'presenter',
    'state-of-mind',
    'resolution-draft',
    'resolution-clauses',
    'too-short',
    'place',
    'minute-taker',
    'moved-reason',
  ]),
  itemId: id.nullable(),
  itemTitle: z.string().nullable(),
  ruleId: z.string().nullable(),
  /** Whether it stops the next step, or is only told. */
  blocking: z.boolean(),
});

export const paperShape = z.object({
  id,
  itemId: id.nullable(),
  name: z.string(),
  mime: z.string(),
  size: z.number().int(),
  addedAt: z.string(),
});
export type Paper = z.output<typeof paperShape>;

export const agendaItemKind = z.enum([
  'opening',
  'elect_minute_taker',
  'roll',
  'dues',
  'review',
  'state_of_mind',
  'news',
  'discussion',
  'criticism',
  'assignments',
  'resolution',
  'score',
  'minutes_read',
  'closing',
]);
export const agendaItemShape = z.object({
  id,
  parentId: id.nullable(),
  /** "4", "4.1" */
  number: z.string(),
  kind: agendaItemKind,
  title: z.string(),
  minutesPlanned: z.number().int(),
  presenter: person.nullable(),
  state: z.enum(['todo', 'now', 'done']),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  spentSeconds: z.number().int(),
});
export type AgendaItem = z.output<typeof agendaItemShape>;

export const meetingShape = z.object({
  id,
  organisation: z.object({ id, name: z.string() }),
  kind: meetingKind,
  month: z.iso.date(),
  title: z.string(),
  startsAt: z.string(),
  place: z.string(),
  movedReason: z.string().nullable(),
  state: meetingState,
  cancelReason: z.string().nullable(),
  /** "05-TB/CB": of the notice that convened it. */
  notice: z.string().nullable(),
  chair: person,
  minuteTaker: person.nullable(),
  /** Empty for who may not read it before it is sent. */
  stateOfMind: z.string(),
  duesLine: z.string(),
  scoreLine: z.string(),
  items: z.array(agendaItemShape),
  papers: z.array(paperShape),
  minutesPlanned: z.number().int(),
  minimumMinutes: z.number().int(),
  /** When each step was done, and by which date the next is due by rule. */
  steps: z.array(
    z.object({
      step: z.enum(['draft', 'agreed', 'sent', 'open', 'closed']),
      doneAt: z.string().nullable(),
      dueOn: z.iso.date().nullable(),
      ruleId: z.string().nullable(),
    }),
  ),
  /** Small cells have no committee: then secretary (and deputy) agree the contents. */
  hasCommittee: z.boolean(),
  missing: z.array(missingPoint),
  /** Last month's tasks, which open this agenda. */
  review: z.array(
    z.object({
      taskId: id,
      title: z.string(),
      assigneeName: z.string(),
      dueOn: z.iso.date(),
      state: z.enum(['open', 'done', 'dropped']),
      percent: z.number().int(),
      lateDays: z.number().int(),
    }),
  ),
  resolution: z
    .object({
      id,
      kind: z.enum(['resolution', 'conclusion']),
      state: z.string(),
      subject: z.string(),
      clauses: z.number().int(),
      number: z.string().nullable(),
    })
    .nullable(),
  minutesState: z.string().nullable(),
  /** The actor's own notice of absence. */
  ownAbsence: z.object({ reason: z.string(), state: z.string(), answer: z.string() }).nullable(),
  ruleIds: z.array(z.string()),
  members: z.array(person),
  leads: z.array(person),
  /** Members on the roll of its day. */
  total: z.number().int(),
  today: z.iso.date(),
  version: z.number().int(),
  can: z.object({
    /** Belongs to those who prepare it, whatever may still be changed. */
    seePreparation: z.boolean(),
    addGuest: z.boolean(),
    prepare: z.boolean(),
    /** The state of mind and the dues line, until it opens. */
    fillIn: z.boolean(),
    addPaper: z.boolean(),
    removePaper: z.boolean(),
    reopen: z.boolean(),
    agree: z.boolean(),
    send: z.boolean(),
    open: z.boolean(),
    cancel: z.boolean(),
    enterRoom: z.boolean(),
    reportAbsence: z.boolean(),
    decideAbsence: z.boolean(),
    takePapers: z.boolean(),
  }),
});
export type Meeting = z.output<typeof meetingShape>;

export const readMeeting = endpoint({
  name: 'readMeeting',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId',
  summary: 'One meeting: agenda, papers, what is missing, what the actor may do',
  params: meetingParams,
  answer: meetingShape,
});

export const editMeeting = endpoint({
  name: 'editMeeting',
  method: 'PATCH',
  path: '/api/v1/meetings/:meetingId',
  summary: 'Change time, place, chair, minute-taker, the state-of-mind paragraph or the dues line',
  params: meetingParams,
  body: z.object({
    version: z.number().int(),
    title: z.string().trim().min(3).max(200).optional(),
    startsAt: z.iso.datetime({ offset: true }).optional(),
    place: z.string().trim().max(200).optional(),
    movedReason: z.string().trim().max(500).nullable().optional(),
    chairId: id.optional(),
    minuteTakerId: id.nullable().optional(),
    stateOfMind: z.string().trim().max(8000).optional(),
    duesLine: z.string().trim().max(1000).optional(),
  }),
  answer: z.object({ version: z.number().int() }),
  refusals: [
    'meeting-state',
    'meeting-in-the-past',
    'meeting-needs-reason',
    'chair-not-lead',
    'minute-taker-not-member',
  ],
});

const step = z.object({ version: z.number().int() });
export const agreeMeeting = endpoint({
  name: 'agreeMeeting',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/agree',
  summary: 'The committee (in a small cell secretary and deputy) has agreed the contents',
  params: meetingParams,
  body: step,
  answer: doneAnswer,
  refusals: ['meeting-state', 'meeting-incomplete'],
});
export const reopenPreparation = endpoint({
  name: 'reopenPreparation',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/reopen-preparation',
  summary: 'Back to draft, from agreed or sent, to change the agenda; what was sent is sent again',
  params: meetingParams,
  body: step,
  answer: doneAnswer,
  refusals: ['meeting-state'],
});
export const sendMeeting = endpoint({
  name: 'sendMeeting',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/send',
  summary: 'Send time, place, agenda and papers to the members; the notice takes its number',
  params: meetingParams,
  body: step,
  answer: z.object({ noticeNumber: z.string() }),
  refusals: ['meeting-state', 'meeting-incomplete', 'meeting-in-the-past', 'no-term'],
});
export const cancelMeeting = endpoint({
  name: 'cancelMeeting',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/cancel',
  summary: 'Cancel a meeting that has not been opened',
  params: meetingParams,
  body: step.extend({ reason: z.string().trim().min(3).max(500) }),
  answer: doneAnswer,
  refusals: ['meeting-state'],
});
export const openMeeting = endpoint({
  name: 'openMeeting',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/open',
  summary: 'Open the meeting in the room, on its day',
  params: meetingParams,
  answer: doneAnswer,
  refusals: ['meeting-state', 'meeting-not-today', 'another-meeting-open'],
});
export const closeMeeting = endpoint({
  name: 'closeMeeting',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/close',
  summary: 'Close the meeting; the open item ends with it',
  params: meetingParams,
  answer: doneAnswer,
  refusals: ['meeting-state', 'vote-still-open'],
});
export const draftMeetingResolution = endpoint({
  name: 'draftMeetingResolution',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/resolution',
  summary: 'Begin the draft resolution or conclusion of this meeting; last month’s tasks fill its review',
  params: meetingParams,
  body: z.object({ kind: z.enum(['resolution', 'conclusion']) }),
  answer: z.object({ resolutionId: id }),
  refusals: ['meeting-state', 'occasion-has-one'],
});
