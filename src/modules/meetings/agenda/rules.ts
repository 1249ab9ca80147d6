// The agenda as a tree: the template it begins from, its numbers and minutes. Pure.
import { localDate } from '../../../platform/i18n/local-time.ts';
import type { Rules } from '../../organisation/regulations/contract.ts';
import { numberOn, ruleOn } from '../../organisation/regulations/rules.ts';
import { type MeetingForm, type MeetingKind, sendBy } from '../rules.ts';

export type AgendaItemKind =
  | 'opening'
  | 'elect_minute_taker'
  | 'roll'
  | 'dues'
  | 'review'
  | 'state_of_mind'
  | 'news'
  | 'discussion'
  | 'criticism'
  | 'election'
  | 'assignments'
  | 'resolution'
  | 'score'
  | 'minutes_read'
  | 'closing';

export interface TemplateItem {
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly minutes: number;
  /** Who presents until somebody else is named; nobody = to be chosen. */
  readonly presenter: 'chair' | 'minute_taker' | null;
  readonly under?: readonly TemplateItem[];
}

function item(
  kind: AgendaItemKind,
  title: string,
  minutes: number,
  presenter: TemplateItem['presenter'] = 'chair',
): TemplateItem {
  return { kind, title, minutes, presenter };
}

const opening: TemplateItem = {
  ...item('opening', 'Khai mạc', 0),
  under: [
    item('opening', 'Nêu lý do, giới thiệu đại biểu, thông qua chương trình', 3),
    item('elect_minute_taker', 'Cử thư ký buổi sinh hoạt', 2),
    item('roll', 'Điểm danh', 3, 'minute_taker'),
    item('dues', 'Tình hình đóng đảng phí', 2),
  ],
};
const closing: TemplateItem = {
  ...item('closing', 'Kết thúc', 0),
  under: [
    item('score', 'Chi bộ tự chấm điểm buổi sinh hoạt', 5),
    item('minutes_read', 'Thư ký đọc biên bản, chi bộ thông qua', 5, 'minute_taker'),
  ],
};

/** Order of a regular meeting. Source: HD 42-HD/BTCTW (CONFIRMED*); tình hình tư tưởng is the product's standing item. */
function regular(month: string): TemplateItem[] {
  const number = Number(month.slice(5, 7));
  const last = number === 1 ? 12 : number - 1;
  return [
    opening,
    item('review', `Kết quả thực hiện nhiệm vụ tháng ${last}, phương hướng tháng ${number}`, 20),
    item('state_of_mind', 'Tình hình tư tưởng của đảng viên', 10),
    item('news', 'Thông tin thời sự, chủ trương và văn bản mới', 10),
    item('discussion', 'Thảo luận', 20),
    item('criticism', 'Tự phê bình và phê bình', 10),
    item('assignments', 'Kết luận, phân công nhiệm vụ, trả lời kiến nghị', 10),
    item('resolution', 'Thông qua nghị quyết', 10),
    closing,
  ];
}

/** The contents of a thematic meeting by its form: the aim stated, the form's own part, what the cell concludes. */
const forms: Record<MeetingForm, readonly TemplateItem[]> = {
  report: [
    item('news', 'Nêu mục đích, yêu cầu của chuyên đề', 5),
    item('discussion', 'Trình bày chuyên đề', 25, null),
    item('discussion', 'Thảo luận, liên hệ tập thể và cá nhân', 30),
  ],
  study_visit: [
    item('news', 'Nêu mục đích, nội dung cần quan sát', 5),
    item('discussion', 'Nghiên cứu thực tế tại cơ sở', 40, null),
    item('discussion', 'Trao đổi điều đã thấy, rút ra bài học cho chi bộ', 25),
  ],
  seminar: [
    item('news', 'Nêu chủ đề, giới thiệu người dẫn tọa đàm', 5),
    item('discussion', 'Ý kiến gợi mở', 15, null),
    item('discussion', 'Tọa đàm, từng đồng chí phát biểu', 40),
  ],
  question_time: [
    item('news', 'Nêu chủ đề, cách hỏi và đáp', 5),
    item('discussion', 'Đảng viên hỏi, người phụ trách trả lời', 40, null),
    item('discussion', 'Trao đổi thêm, thống nhất cách làm', 15),
  ],
  quiz: [
    item('news', 'Nêu chủ đề, thể lệ', 5),
    item('discussion', 'Thi tìm hiểu', 35, null),
    item('discussion', 'Giải thích đáp án, liên hệ công việc', 20),
  ],
  joint: [
    item('news', 'Giới thiệu các chi bộ, nêu mục đích chuyên đề', 5),
    item('discussion', 'Trình bày chuyên đề chung', 25, null),
    item('discussion', 'Thảo luận chung, liên hệ của từng chi bộ', 30),
  ],
};

function theme(form: MeetingForm): TemplateItem[] {
  return [...forms[form], item('assignments', 'Đánh giá, kết luận chuyên đề', 10)];
}

/** Regular and thematic in one sitting, one after the other; either may come first. Source: HD 42-HD/BTCTW (CONFIRMED*). */
function combined(month: string, form: MeetingForm, thematicFirst: boolean): TemplateItem[] {
  const body = regular(month).slice(1, -1);
  return [opening, ...(thematicFirst ? [...theme(form), ...body] : [...body, ...theme(form)]), closing];
}

/** The committee's own meeting: what the cell is to be asked, item by item of the meeting that it prepares. */
function committee(prepared: readonly string[]): TemplateItem[] {
  return [
    item('opening', 'Nêu nội dung, điểm danh chi ủy viên', 3),
    item('review', 'Đánh giá kết quả tháng trước, nhiệm vụ tháng tới', 15),
    ...prepared.map((title) => item('discussion', `Thống nhất nội dung: ${title}`.slice(0, 300), 10)),
    item('assignments', 'Những điểm đưa ra thảo luận, biểu quyết; phân công chuẩn bị', 10),
    item('minutes_read', 'Thông qua biên bản họp chi ủy', 2, 'minute_taker'),
  ];
}

/** A group's meeting under the direction of the committee. Source: the Charter's rules on groups (tổ đảng); its order is the product's. */
function ofGroup(month: string): TemplateItem[] {
  return [
    {
      ...opening,
      under: [
        item('opening', 'Nêu lý do, giới thiệu đại biểu, thông qua chương trình', 3),
        item('elect_minute_taker', 'Cử thư ký cuộc họp', 2),
        item('roll', 'Điểm danh', 3, 'minute_taker'),
      ],
    },
    item('review', `Kết quả thực hiện nhiệm vụ của tổ, việc tháng ${Number(month.slice(5, 7))}`, 15),
    item('discussion', 'Thảo luận nội dung chi ủy gợi ý, ý kiến gửi chi bộ', 20),
    item('criticism', 'Tự phê bình và phê bình', 10),
    item('assignments', 'Kết luận, phân công', 5),
    { ...closing, under: [item('minutes_read', 'Thư ký đọc biên bản, tổ thông qua', 5, 'minute_taker')] },
  ];
}

function irregular(): TemplateItem[] {
  return [
    opening,
    item('news', 'Nêu lý do triệu tập, việc cần giải quyết', 5),
    item('discussion', 'Thảo luận', 20),
    item('assignments', 'Kết luận, phân công', 10),
    { ...closing, under: closing.under?.filter((one) => one.kind !== 'score') ?? [] },
  ];
}

/** A congress of the cell: who leads, writes and counts is elected first; reports, elections, the resolution. */
function congress(): TemplateItem[] {
  return [
    {
      ...item('opening', 'Khai mạc', 0),
      under: [
        item('opening', 'Tuyên bố lý do, giới thiệu đại biểu, thông qua chương trình', 5),
        item('election', 'Bầu Đoàn Chủ tịch, Đoàn Thư ký', 5),
        item('roll', 'Báo cáo tư cách đảng viên dự đại hội', 5, 'minute_taker'),
      ],
    },
    item('review', 'Báo cáo tổng kết nhiệm kỳ, phương hướng nhiệm kỳ tới', 20),
    item('review', 'Báo cáo kiểm điểm của chi ủy', 15),
    item('discussion', 'Thảo luận các báo cáo', 40),
    {
      ...item('election', 'Bầu cử', 0),
      under: [
        item('election', 'Bầu ban kiểm phiếu', 5),
        item('election', 'Bầu chi ủy', 25),
        item('election', 'Bầu bí thư, phó bí thư', 20),
      ],
    },
    item('resolution', 'Thông qua nghị quyết đại hội', 10),
    {
      ...closing,
      under: [
        item('minutes_read', 'Đoàn Thư ký đọc biên bản, đại hội thông qua', 5, 'minute_taker'),
        item('closing', 'Bế mạc', 5),
      ],
    },
  ];
}

export interface TemplateOf {
  readonly kind: MeetingKind;
  readonly month: string;
  readonly form?: MeetingForm | null;
  readonly thematicFirst?: boolean;
  /** Of the meeting that the committee prepares: titles of the items to be agreed. */
  readonly prepared?: readonly string[];
}

/** What a new meeting's agenda begins from. */
export function templateOf({ kind, month, form, thematicFirst, prepared }: TemplateOf): TemplateItem[] {
  switch (kind) {
    case 'regular':
      return regular(month);
    case 'thematic':
      return [opening, ...theme(form ?? 'report'), closing];
    case 'combined':
      return combined(month, form ?? 'report', thematicFirst ?? false);
    case 'committee':
      return committee(prepared ?? []);
    case 'group':
      return ofGroup(month);
    case 'irregular':
      return irregular();
    case 'congress':
      return congress();
  }
}

export interface AgendaRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly ordinal: number;
  readonly minutesPlanned: number;
}

/** Puts items in order with their numbers, "4", "4.1". An item with others under it takes as long as they do together. */
export function numbered<T extends AgendaRow>(rows: readonly T[]): (T & { number: string })[] {
  const under = (parentId: string | null) =>
    rows.filter((row) => row.parentId === parentId).sort((a, b) => a.ordinal - b.ordinal);
  return under(null).flatMap((top, index) => {
    const parts = under(top.id);
    const number = String(index + 1);
    const together = parts.reduce((sum, part) => sum + part.minutesPlanned, 0);
    return [
      { ...top, number, minutesPlanned: parts.length > 0 ? together : top.minutesPlanned },
      ...parts.map((part, at) => ({ ...part, number: `${number}.${at + 1}` })),
    ];
  });
}

/** Minutes of the whole agenda: of the top items, which hold what stands under them. */
export function totalMinutes(
  items: readonly { readonly parentId: string | null; readonly minutesPlanned: number }[],
): number {
  return items.reduce((sum, one) => sum + (one.parentId === null ? one.minutesPlanned : 0), 0);
}

/** Whether a paper came after the day by which papers are to be sent: taken all the same, and marked. */
export function isLate(
  addedAt: string,
  meeting: { readonly kind: MeetingKind; readonly startsAt: string },
  rules: Rules,
): boolean {
  return localDate(addedAt) > sendBy(meeting.kind, localDate(meeting.startsAt), rules);
}

/** Pages of a paper that needs no summary. */
const shortPaper = 3;

/** Whether a paper of so many pages asks for a summary of a page, by the rule of the meeting's day. */
export function asksSummary(pages: number | null, date: string, rules: Rules): boolean {
  const most = ruleOn('meeting.paper-pages', date, rules)
    ? numberOn('meeting.paper-pages', 'pages', date, rules)
    : shortPaper;
  return pages !== null && pages > most;
}

/** Items that are talked about say what they are for, what is to be settled and decided. */
export function asksAim(item: { readonly kind: AgendaItemKind }): boolean {
  return item.kind === 'discussion' || item.kind === 'review';
}
