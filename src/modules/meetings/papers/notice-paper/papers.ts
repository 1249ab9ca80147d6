// The notice that convenes a meeting as an official paper: when, where, who, the main contents, what to prepare. Pure.

import { type Block, bold, longDate, longTime, type Paper } from '../../../../platform/documents/model.ts';
import { addDays } from '../../../../platform/i18n/dates.ts';
import { localTime } from '../../../../platform/i18n/local-time.ts';
import { firstRecipients } from '../../../leadership/rules.ts';
import { wordsOf } from '../../bodies/rules.ts';
import type { AgendaItem } from '../../contract.ts';
import { inSentence, sentence } from '../../minutes/wording/rules.ts';
import type { Guest } from '../../roll/contract.ts';
import { isOfCell, type MeetingKind } from '../../rules.ts';
import {
  capital,
  draftMark,
  type Issuer,
  letterheadOf,
  monthInWords,
  nameInTitle,
  points,
  type Signing,
  signedFor,
} from '../frame/rules.ts';

export interface Notice {
  readonly meeting: {
    readonly kind: MeetingKind;
    readonly month: string;
    readonly startsAt: string;
    readonly place: string;
    readonly movedReason: string | null;
  };
  readonly issuer: Issuer;
  readonly signing: Signing;
  /** YYYY-MM-DD of the meeting. */
  readonly date: string;
  /** "34-TB/CB" and its date; null = it is a draft. */
  readonly sent: { readonly number: string; readonly on: string } | null;
  /** A cell without a committee convenes by itself. */
  readonly hasCommittee: boolean;
  readonly items: readonly AgendaItem[];
  readonly minutesPlanned: number;
  readonly guests: readonly Guest[];
  /** How many papers hang on the meeting. */
  readonly papers: number;
  /** Somebody has to report on a task of the last resolution. */
  readonly reporting: boolean;
}

export function noticePaper(notice: Notice): Paper {
  const { meeting, issuer, sent, date } = notice;
  const what = `${nameInTitle(meeting.kind)} ${monthInWords(meeting.month)}`;
  const issued = sent?.on ?? null;
  return {
    about: {
      title: sent ? `Thông báo số ${sent.number}` : 'Thông báo (dự thảo)',
      author: issuer.name,
      date: issued ?? date,
    },
    letterhead: letterheadOf(
      issuer,
      sent ? `Số ${sent.number}` : draftMark,
      issued
        ? longDate(issued)
        : `ngày ${'\u00a0'.repeat(6)} tháng ${'\u00a0'.repeat(6)} năm ${date.slice(0, 4)}`,
    ),
    title: { kind: 'THÔNG BÁO', about: [`triệu tập ${what}`] },
    blocks: [
      {
        block: 'paragraph',
        text: `Thực hiện chương trình công tác năm ${meeting.month.slice(0, 4)}, ${convenerOf(notice)} thông báo triệu tập ${what} như sau:`,
      },
      ...whenAndWho(notice),
      ...contents(notice),
      ...preparation(notice),
      { block: 'paragraph', text: 'Đề nghị các đồng chí dự đầy đủ, đúng giờ.' },
      signedFor(meeting.kind, recipients(notice), notice.signing),
    ],
  };
}

/** A committee convenes the cell; a cell without one, a committee and a group convene themselves. */
function convenerOf({ hasCommittee, meeting: { kind } }: Notice): string {
  if (!isOfCell(kind)) return wordsOf(kind).itself;
  return hasCommittee ? 'chi ủy' : 'chi bộ';
}

/** To whom who cannot come says so. */
function toWhom({ hasCommittee, meeting: { kind }, signing }: Notice): string {
  if (kind === 'group' && signing.role.startsWith('group_')) return 'tổ trưởng';
  return hasCommittee && kind !== 'committee' ? 'chi ủy' : 'bí thư';
}

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

function whenAndWho({ meeting, date, minutesPlanned, guests }: Notice): Block[] {
  const weekday = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()];
  const length = minutesPlanned > 0 ? `; dự kiến trong ${minutesPlanned} phút` : '';
  const moved = meeting.movedReason ? ` Lý do chuyển ngày: ${sentence(inSentence(meeting.movedReason))}` : '';
  const invited = guests.map(
    ({ name, role, fromAbove }) =>
      `; mời đồng chí ${name}${role ? `, ${role}` : ''}, dự${fromAbove ? ' và chỉ đạo' : ''}`,
  );
  const rows: (readonly [string, string])[] = [
    [
      'Thời gian',
      `${longTime(localTime(meeting.startsAt))}, ${longDate(date)} (${weekday})${length}.${moved}`,
    ],
    ...(meeting.place.trim() ? [['Địa điểm', sentence(inSentence(meeting.place))] as const] : []),
    ['Thành phần', `${wordsOf(meeting.kind).all}${invited.join('')}.`],
  ];
  return rows.map(([name, text], at) => ({
    block: 'paragraph',
    text: [bold(`${at + 1}. ${name}:`), ` ${text}`],
  }));
}

/** What every meeting begins and ends with is not told. */
const framing: readonly AgendaItem['kind'][] = [
  'opening',
  'elect_minute_taker',
  'roll',
  'dues',
  'score',
  'minutes_read',
  'closing',
];

function contents(notice: Notice): Block[] {
  const told = notice.items.filter((item) => item.parentId === null && !framing.includes(item.kind));
  if (told.length === 0) return [];
  return [
    { block: 'heading', level: 2, text: `${notice.meeting.place.trim() ? 4 : 3}. Nội dung chính` },
    ...points(told.map((item) => capital(sentence(item.title)))),
  ];
}

function preparation(notice: Notice): Block[] {
  const { papers, reporting, date, meeting } = notice;
  const to = toWhom(notice);
  const { member, sitting } = wordsOf(meeting.kind);
  const before = longDate(addDays(date, -1));
  const number =
    2 + [notice.meeting.place.trim() !== '', true, contents(notice).length > 0].filter(Boolean).length;
  const tasks = [
    ...(papers > 0 ? [`${capital(member)} đọc ${papers} tài liệu gửi kèm, chuẩn bị ý kiến.`] : []),
    ...(reporting ? [`Đồng chí được phân công nhiệm vụ báo cáo kết quả cho ${to} trước ${before}.`] : []),
    `Đồng chí không dự được báo ${to}, nêu lý do, trước ${sitting}.`,
  ];
  return [{ block: 'heading', level: 2, text: `${number}. Chuẩn bị` }, ...points(tasks)];
}

function recipients({ issuer: { parentName }, guests, meeting }: Notice): string[] {
  const own = wordsOf(meeting.kind).recipients;
  const [above, ...others] = parentName ? firstRecipients(parentName, own) : ['', own];
  const invited = guests
    .filter((guest) => guest.fromAbove)
    .map((guest) => `Đồng chí ${guest.name}${guest.role ? `, ${guest.role}` : ''}`);
  return [...(above ? [above] : []), ...invited, ...others];
}
