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
    vi: 'Chủ trì là bí thư, phó bí thư của chi bộ; họp tổ đảng còn có tổ trưởng, tổ phó. Chọn lại người chủ trì.',
    en: 'The chair is the secretary or a deputy of the cell; of a group also its head or deputy. Choose again.',
  },
  'chair-left': {
    status: 409,
    vi: 'Đồng chí {name} không còn giữ chức vụ để chủ trì buổi này. Ở trang của buổi, chọn đồng chí khác chủ trì rồi khai mạc.',
    en: '{name} no longer holds an office that chairs this meeting. Name another chair on its page, then open it.',
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
  'meeting-on': {
    status: 409,
    vi: '{cell} đang họp buổi “{title}” ngày {day}. Bế mạc buổi ấy rồi mới hợp nhất, chia tách, giải thể.',
    en: '{cell} is holding the meeting “{title}” of {day}. Close it first; then the cell can be merged, split or dissolved.',
  },
  'met-since': {
    status: 409,
    vi: '{cell} đã họp buổi “{title}” ngày {day}. Biên bản giữ danh sách của ngày họp, nên chọn ngày sau buổi ấy.',
    en: '{cell} held the meeting “{title}” on {day}. Its minutes keep the roll of that day: choose a later day.',
  },
  'cell-ended': {
    status: 409,
    vi: 'Chi bộ này đã kết thúc theo quyết định của cấp trên, nên không khai mạc được. Họp ở chi bộ tiếp nhận.',
    en: 'This cell has ended by a decision from above, so no meeting can be opened. Meet in the receiving cell.',
  },
  'another-meeting-open': {
    status: 409,
    vi: 'Chi bộ hoặc chi ủy đang có một buổi họp chưa bế mạc. Vào trang Sinh hoạt, mở buổi đang họp và bế mạc trước.',
    en: 'Another meeting of the cell or its committee is still open. Find it at the top of Meetings and close it first.',
  },
  'irregular-needs-reason': {
    status: 422,
    vi: 'Buổi sinh hoạt bất thường phải ghi lý do triệu tập.',
    en: 'An irregular meeting needs the reason it is called.',
  },
  'form-of-thematic': {
    status: 422,
    vi: 'Hình thức (nghiên cứu thực tế, tọa đàm, hỏi đáp…) chỉ dùng cho sinh hoạt chuyên đề. Chọn loại chuyên đề, hoặc bỏ hình thức.',
    en: 'Forms (study visit, seminar, question time …) are for thematic meetings only. Choose a thematic one or leave the form out.',
  },
  'congress-no-quorum': {
    status: 409,
    vi: 'Có mặt {present} đại biểu, mà đại hội phải có từ {needed} trên {summoned} đồng chí được triệu tập mới biểu quyết, bầu cử. Chờ thêm đồng chí đến, hoặc ghi lý do vắng đã được chấp nhận ở danh sách.',
    en: '{present} are present; a congress needs {needed} of the {summoned} summoned to vote and elect. Wait for more, or note accepted absences in the roll.',
  },
  'committee-resolves-nothing': {
    status: 409,
    vi: 'Họp chi ủy, họp tổ đảng không ra nghị quyết của chi bộ. Soạn dự thảo ở buổi sinh hoạt của chi bộ.',
    en: 'Neither committee nor group passes a resolution of the cell. Write the draft at a meeting of the cell.',
  },
  'words-of-cell-only': {
    status: 409,
    vi: 'Tình hình tư tưởng và đảng phí là việc của chi bộ. Ghi ở buổi sinh hoạt của chi bộ.',
    en: 'State of mind and dues are matters of the cell. Write them at a meeting of the cell.',
  },
  'joined-already': {
    status: 409,
    vi: 'Chi bộ đã có buổi sinh hoạt trong lần liên chi bộ này. Mở buổi ấy để sửa.',
    en: 'The cell has a meeting in this joint occasion already. Open it instead.',
  },
  'no-committee': {
    status: 422,
    vi: 'Chi bộ chưa có chi ủy nên không họp chi ủy. Bí thư và phó bí thư xác nhận ở trang chuẩn bị.',
    en: 'The cell has no committee, so there is no committee meeting. Secretary and deputy confirm on the page of preparation.',
  },
  'group-unknown': {
    status: 422,
    vi: 'Chọn tổ đảng của buổi họp, còn hoạt động trong ngày ấy.',
    en: 'Choose the group that meets; it must exist on that day.',
  },
  'pre-meeting-there': {
    status: 409,
    vi: 'Đã có buổi họp chi ủy để xem xét nội dung này. Mở buổi ấy để sửa, hoặc hủy rồi lên lịch lại.',
    en: 'There is a committee meeting for these contents already. Open it, or cancel it and plan again.',
  },
  'committee-not-met': {
    status: 409,
    vi: 'Chi ủy chưa họp để xem xét nội dung. Khai mạc buổi họp chi ủy rồi ghi đã thống nhất.',
    en: 'The committee has not met on these contents. Open its meeting, then note that they are agreed.',
  },
  'committee-too-few': {
    status: 409,
    vi: 'Mới có {present}/{of} chi ủy viên có mặt, phải quá nửa. Điểm danh thêm ở buổi họp chi ủy rồi ghi đã thống nhất.',
    en: '{present} of {of} committee members are present; more than half are needed. Note who else is there, then agree.',
  },
  'confirmed-already': {
    status: 409,
    vi: 'Đồng chí đã xác nhận nội dung này. Chờ đồng chí còn lại xác nhận.',
    en: 'You have confirmed these contents. Wait for the other to confirm.',
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
  'round-still-open': {
    status: 409,
    vi: 'Còn một vòng bầu cử chưa công bố. Công bố hoặc dừng vòng ấy rồi bế mạc.',
    en: 'A round of an election is still on. Announce or stop it first.',
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
export const meetingState = z.enum(['draft', 'in_review', 'agreed', 'sent', 'open', 'closed', 'cancelled']);
export const meetingKind = z.enum([
  'regular',
  'thematic',
  'combined',
  'committee',
  'group',
  'irregular',
  'congress',
]);
export const meetingForm = z.enum(['report', 'study_visit', 'seminar', 'question_time', 'quiz', 'joint']);
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
  'election',
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
