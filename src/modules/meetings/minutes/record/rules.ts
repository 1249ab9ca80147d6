// Minutes that write themselves: from the record of a meeting to paragraphs, worded as the Party's minutes are. Pure.
import { localDate, localTime } from '../../../../platform/i18n/local-time.ts';
import type { OpinionShown, VoteShown } from '../../../democracy/contract.ts';
import type { ResolutionShown } from '../../../leadership/contract.ts';
import type { AgendaItem } from '../../contract.ts';
import type { Guest, RollFigures, RollLine } from '../../roll/contract.ts';
import type { MeetingKind } from '../../rules.ts';
import { dayInWords, opinionInWords, timeInWords, votedInWords } from '../wording/rules.ts';

export type Part = 'opening' | 'contents' | 'closing';

/** What happened, as far as it has: all that the minutes tell. */
export interface Happened {
  readonly meeting: {
    readonly id: string;
    readonly kind: MeetingKind;
    readonly month: string;
    readonly startsAt: string;
    readonly place: string;
    readonly openedAt: string;
    readonly closedAt: string | null;
    readonly sentAt: string | null;
    readonly duesLine: string;
    readonly scoreLine: string;
    readonly conclusionLine: string;
    readonly minuteTakerElected: boolean;
  };
  readonly cellName: string;
  readonly chair: { readonly name: string; readonly role: 'secretary' | 'deputy_secretary' };
  readonly minuteTaker: string | null;
  readonly lines: readonly RollLine[];
  readonly figures: RollFigures;
  readonly guests: readonly Guest[];
  readonly items: readonly AgendaItem[];
  readonly opinions: readonly OpinionShown[];
  /** Oldest first; open ones are not told yet. */
  readonly votes: readonly VoteShown[];
  readonly resolution: ResolutionShown | null;
  readonly stateOfMind: string;
  readonly readAt: string | null;
  readonly agreedPresent: number | null;
}

export interface Composed {
  readonly part: Part;
  readonly kind: string;
  readonly at: string;
  readonly source: { readonly type: string; readonly id: string };
  readonly text: string;
}

export const officeWords = { secretary: 'Bí thư', deputy_secretary: 'Phó Bí thư' } as const;

/** Paragraphs in the order of the paper, one for each event; the same record gives the same paragraphs. */
export function composeMinutes(happened: Happened): Composed[] {
  return [...opening(happened), ...contents(happened), ...closing(happened)];
}

function opening(happened: Happened): Composed[] {
  const { meeting, chair, minuteTaker, items } = happened;
  const of = (kind: string, text: string, at = meeting.openedAt): Composed => ({
    part: 'opening',
    kind,
    at,
    source: { type: 'meeting', id: meeting.id },
    text,
  });
  const began = (kind: AgendaItem['kind']) =>
    items.find((item) => item.kind === kind && item.openedAt)?.openedAt;
  const form = meeting.kind === 'regular' ? 'thường kỳ' : 'chuyên đề';
  const [year, month] = meeting.month.split('-');
  const where = meeting.place ? `, tại ${meeting.place}` : '';
  const taker = minuteTaker
    ? ` Thư ký: đồng chí ${minuteTaker}${meeting.minuteTakerElected ? ', do chi bộ giơ tay cử' : ''}.`
    : '';
  const { figures } = happened;
  const tops = items.filter((item) => item.parentId === null).length;
  const sent = meeting.sentAt ? `, gửi đảng viên ${dayInWords(localDate(meeting.sentAt))}` : '';
  return [
    of(
      'opening',
      `Hôm nay, ${dayInWords(localDate(meeting.openedAt))}${where}, ${happened.cellName} tổ chức sinh hoạt ${form} tháng ${monthInWords(month)} năm ${year}. Hội nghị khai mạc lúc ${timeInWords(localTime(meeting.openedAt))}.`,
    ),
    of('chair', `Chủ trì: đồng chí ${chair.name}, ${officeWords[chair.role]}.${taker}`),
    ...guests(happened).map((text) => of('guests', text)),
    of('roll', rollInWords(happened), began('roll') ?? meeting.openedAt),
    of('base', baseInWords(figures), began('roll') ?? meeting.openedAt),
    ...(meeting.duesLine ? [of('dues', sentence(meeting.duesLine), began('dues') ?? meeting.openedAt)] : []),
    ...(tops > 0
      ? [of('agenda', `Chương trình buổi sinh hoạt gồm ${tops} mục${sent}, được chi bộ thông qua.`)]
      : []),
  ];
}

/** "01" to "02", then "3" to "12": a zero before January and February only. */
function monthInWords(month = ''): string {
  return Number(month) < 3 ? month : String(Number(month));
}

function guests({ guests: all }: Happened): string[] {
  const named = (from: boolean) =>
    all
      .filter((guest) => guest.fromAbove === from)
      .map((guest) => `đồng chí ${guest.name}${guest.role ? `, ${guest.role}` : ''}`)
      .join('; ');
  const [above, others] = [named(true), named(false)];
  const text = [above && `Đại biểu cấp trên: ${above}.`, others && `Khách dự: ${others}.`]
    .filter(Boolean)
    .join(' ');
  return text ? [text] : [];
}

/** In the order of the roll's columns; reasons of absence are not told. */
const absences = [
  ['excused', 'Vắng có lý do, đã báo trước'],
  ['unexcused', 'Vắng không lý do'],
  ['away', 'Sinh hoạt tạm thời nơi khác'],
  ['exempt', 'Miễn sinh hoạt'],
  ['suspended', 'Đình chỉ sinh hoạt'],
] as const;

function rollInWords({ lines, figures }: Happened): string {
  const of = (membership: RollLine['membership']) =>
    lines.filter((line) => line.membership === membership).length;
  const here = of('temporary');
  const total = `Tổng số đảng viên ${figures.total} (chính thức ${of('official')}, dự bị ${of('probationary')}${here ? `, sinh hoạt tạm thời tại chi bộ ${here}` : ''}). Có mặt ${figures.present}.`;
  const missing = absences.map(([state, words]) => {
    const who = lines.filter((line) => line.state === state).map((line) => line.name);
    return who.length > 0 ? ` ${words} ${who.length}: đồng chí ${who.join(', ')}.` : '';
  });
  return total + missing.join('');
}

const subtractions: Partial<Record<RollFigures['subtracted'][number]['reason'], string>> = {
  away: 'sinh hoạt tạm thời nơi khác',
  exempt_absent: 'miễn sinh hoạt và vắng mặt',
  suspended: 'đình chỉ sinh hoạt',
};

function baseInWords({ base, officials, subtracted, needed }: RollFigures): string {
  const less = subtracted.map(({ reason, count }) => `, trừ ${count} ${subtractions[reason] ?? ''}`).join('');
  const how = subtracted.length > 0 ? `: ${officials}${less}` : '';
  return `Biểu quyết tính trên ${base} đảng viên chính thức${how}. Nội dung được thông qua khi có từ ${needed} đồng chí tán thành.`;
}

/** Items that stand in the opening or the closing of the paper by themselves. */
const framing: readonly AgendaItem['kind'][] = [
  'opening',
  'elect_minute_taker',
  'roll',
  'dues',
  'score',
  'minutes_read',
  'closing',
];

function contents(happened: Happened): Composed[] {
  const told = happened.items.filter((item) => item.openedAt !== null && !framing.includes(item.kind));
  const numbers = new Map(
    happened.votes.filter((vote) => vote.state !== 'open').map((vote, index) => [vote.id, index + 1]),
  );
  const homes = [...told].sort((a, b) => (a.openedAt as string).localeCompare(b.openedAt as string));
  /** The item that something belongs to: its own, or the one that was on. */
  const homeOf = (subject: { type: string; id: string }, at: string): string | null =>
    told.find((item) => item.id === subject.id)?.id ??
    homes.findLast((item) => (item.openedAt as string) <= at)?.id ??
    null;
  const events = [
    ...happened.opinions.map((opinion) => ({
      home: homeOf(opinion.subject, opinion.notedAt),
      ...opinionParagraph(opinion),
    })),
    ...happened.votes.flatMap((vote) =>
      voteParagraphs(vote, numbers.get(vote.id) ?? 0, happened.resolution).map((one) => ({
        home: homeOf(vote.subject, vote.openedAt),
        ...one,
      })),
    ),
  ];
  const within = (home: string | null) =>
    events
      .filter((event) => event.home === home)
      .sort((a, b) => a.at.localeCompare(b.at))
      .map(({ home: _, ...paragraph }) => paragraph);
  return [...within(null), ...told.flatMap((item) => [itemParagraph(item, happened), ...within(item.id)])];
}

function itemParagraph(item: AgendaItem, happened: Happened): Composed {
  const presented = item.presenter ? `Đồng chí ${item.presenter.name} ` : '';
  const from = `${item.title} (từ ${timeInWords(localTime(item.openedAt as string))})`;
  const said = itemWords(item, happened);
  const body = said
    ? `\n${presented ? `${presented}báo cáo: ` : ''}${said}`
    : presented
      ? `\n${presented}trình bày.`
      : '';
  return {
    part: 'contents',
    kind: 'item',
    at: item.openedAt as string,
    source: { type: 'agenda_item', id: item.id },
    text: from + body,
  };
}

/** What an item says by itself: last month's tasks in figures, the committee's paragraph on the state of mind. */
function itemWords(item: AgendaItem, { resolution, stateOfMind }: Happened): string {
  if (item.kind === 'state_of_mind') return stateOfMind ? sentence(lowerFirst(stateOfMind)) : '';
  if (item.kind !== 'review' || !resolution || resolution.review.length === 0) return '';
  const { review, reviewed } = resolution;
  const done = review.filter((line) => line.state === 'done');
  const slow = done.filter((line) => line.lateDays > 0).length;
  const late = review.filter((line) => line.state === 'open' && line.lateDays > 0).length;
  const of =
    reviewed?.number && reviewed.issuedOn
      ? ` của ${reviewed.kind === 'resolution' ? 'Nghị quyết' : 'Kết luận'} số ${reviewed.number}, ${dayInWords(reviewed.issuedOn)}`
      : '';
  return `hoàn thành ${done.length} trên ${review.length} nhiệm vụ${of}${slow ? `, trong đó ${slow} nhiệm vụ chậm` : ''}${late ? `; còn ${late} nhiệm vụ quá hạn` : ''}.`;
}

function opinionParagraph(opinion: OpinionShown): Composed {
  return {
    part: 'contents',
    kind: opinion.kind === 'reserved' ? 'reserved' : 'opinion',
    at: opinion.notedAt,
    source: { type: 'opinion', id: opinion.id },
    text: opinionInWords(opinion),
  };
}

function voteParagraphs(vote: VoteShown, number: number, resolution: ResolutionShown | null): Composed[] {
  if (vote.state === 'open') return [];
  const at = vote.closedAt ?? vote.openedAt;
  const told: Composed = {
    part: 'contents',
    kind: 'vote',
    at,
    source: { type: 'vote', id: vote.id },
    text: votedInWords(vote, number),
  };
  if (!resolution || resolution.voteId !== vote.id || vote.result?.passed !== true) return [told];
  const type = resolution.kind === 'resolution' ? 'nghị quyết' : 'kết luận';
  const count = resolution.clauses.length;
  const duties = count ? `, gồm ${count} nhiệm vụ, mỗi nhiệm vụ có người chịu trách nhiệm và thời hạn` : '';
  return [
    told,
    {
      part: 'contents',
      kind: 'resolution',
      at,
      source: { type: 'resolution', id: resolution.id },
      text: `Chi bộ thông qua ${type} ${resolution.subject}${duties}.`,
    },
  ];
}

function closing(happened: Happened): Composed[] {
  const { meeting, readAt, agreedPresent, items } = happened;
  const of = (kind: string, text: string, at: string): Composed => ({
    part: 'closing',
    kind,
    at,
    source: { type: 'meeting', id: meeting.id },
    text,
  });
  const began = (kind: AgendaItem['kind']) =>
    items.find((item) => item.kind === kind && item.openedAt)?.openedAt;
  const last = meeting.closedAt ?? meeting.openedAt;
  const found: Composed[] = [];
  if (meeting.conclusionLine)
    found.push(
      of(
        'conclusion',
        `Đồng chí chủ trì kết luận: ${sentence(lowerFirst(meeting.conclusionLine))}`,
        began('assignments') ?? last,
      ),
    );
  if (meeting.scoreLine)
    found.push(
      of(
        'score',
        `Chấm điểm buổi sinh hoạt: ${sentence(lowerFirst(meeting.scoreLine))}`,
        began('score') ?? last,
      ),
    );
  if (readAt) {
    const agreed = agreedPresent === null ? '' : `; ${agreedPresent} đồng chí có mặt nhất trí`;
    found.push(
      of('read', `Thư ký đọc biên bản trước chi bộ lúc ${timeInWords(localTime(readAt))}${agreed}.`, readAt),
    );
  }
  if (meeting.closedAt) {
    const minutes = Math.round((Date.parse(meeting.closedAt) - Date.parse(meeting.openedAt)) / 60_000);
    const sameDay = localDate(meeting.closedAt) === localDate(meeting.openedAt);
    const day = sameDay ? 'cùng ngày' : dayInWords(localDate(meeting.closedAt));
    found.push(
      of(
        'closing',
        `Hội nghị bế mạc lúc ${timeInWords(localTime(meeting.closedAt))} ${day}, kéo dài ${minutes} phút.`,
        meeting.closedAt,
      ),
    );
  }
  return found;
}

/** Ends with a full stop, as papers do. */
function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function lowerFirst(text: string): string {
  // A name or an abbreviation keeps its capitals.
  return /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** What the cell agrees when the minutes are read out: not the reading itself, nor what comes after it. */
export const afterReading: readonly string[] = ['read', 'closing'];
