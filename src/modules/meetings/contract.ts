// What the parts of a meeting share: its states and kinds, the agenda’s items, papers; the refusals about a meeting as a whole.
import { z } from 'zod';
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

export const paperShape = z.object({
  id,
  itemId: id.nullable(),
  name: z.string(),
  mime: z.string(),
  size: z.number().int(),
  addedAt: z.string(),
  /** Null when it cannot be told. */
  pages: z.number().int().nullable(),
  /** A page at most, shown above a longer paper. */
  summary: z.string(),
  /** Added after the day by which papers are to be sent. */
  late: z.boolean(),
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
  /** What it is for, the question to be settled, the decision expected; each may be empty. */
  aim: z.string(),
  question: z.string(),
  decision: z.string(),
  minutesPlanned: z.number().int(),
  presenter: person.nullable(),
  state: z.enum(['todo', 'now', 'done']),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  spentSeconds: z.number().int(),
});
export type AgendaItem = z.output<typeof agendaItemShape>;
