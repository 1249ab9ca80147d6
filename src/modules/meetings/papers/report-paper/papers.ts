// The report on a meeting to the committee above: when, who was there, what was voted, what was passed; figures before words. Pure.
import { type Block, longDate, longTime, type Paper, percent } from '../../../../platform/documents/model.ts';
import { localDate, localTime } from '../../../../platform/i18n/local-time.ts';
import type { VoteShown } from '../../../democracy/votes/contract.ts';
import { firstRecipients } from '../../../leadership/rules.ts';
import { wordsOf } from '../../bodies/rules.ts';
import type { AgendaItem } from '../../contract.ts';
import { officeWords, sentence } from '../../minutes/wording/rules.ts';
import type { RollFigures } from '../../roll/contract.ts';
import { isOfCell, type MeetingKind } from '../../rules.ts';
import {
  blankNumber,
  capital,
  draftMark,
  type Issuer,
  letterheadOf,
  monthInWords,
  placeInWords,
  points,
  type Signing,
  signedFor,
} from '../frame/rules.ts';
import { aboutOf } from '../programme-paper/rules.ts';

export interface Report {
  readonly meeting: {
    readonly kind: MeetingKind;
    readonly month: string;
    readonly place: string;
    readonly openedAt: string;
    readonly closedAt: string;
    readonly scoreLine: string;
    readonly enteredLateAt: string | null;
  };
  readonly issuer: Issuer;
  readonly signing: Signing;
  /** YYYY-MM-DD of the meeting. */
  readonly date: string;
  readonly figures: Pick<RollFigures, 'total' | 'present' | 'excused' | 'unexcused'>;
  readonly items: readonly AgendaItem[];
  readonly votes: readonly Pick<VoteShown, 'question' | 'state' | 'result' | 'base'>[];
  /** What was passed; null = nothing. */
  readonly decided: {
    readonly kind: 'resolution' | 'conclusion';
    readonly number: string | null;
    readonly duties: number;
  } | null;
  /** Minutes are locked: before it the report is a draft. */
  readonly isFinal: boolean;
}

export function reportPaper(report: Report): Paper {
  const { issuer, meeting, date, isFinal, signing } = report;
  const parts = [
    timePart(report),
    rollPart(report),
    contentsPart(report),
    votesPart(report),
    resultPart(report),
  ].filter((part) => part.blocks.length > 0);
  return {
    about: { title: isFinal ? 'Báo cáo' : 'Báo cáo (dự thảo)', author: issuer.name, date },
    letterhead: letterheadOf(
      issuer,
      isFinal ? blankNumber('BC', wordsOf(meeting.kind).symbol) : draftMark,
      `ngày ${'\u00a0'.repeat(6)} ${monthInWords(date)}`,
    ),
    title: { kind: 'BÁO CÁO', about: [`kết quả ${aboutOf(meeting)}`] },
    blocks: [
      {
        block: 'paragraph',
        text: `${capital(issuer.name)} báo cáo kết quả ${aboutOf(meeting)} như sau:`,
      },
      ...parts.flatMap(({ title, blocks }, at): Block[] => [
        { block: 'heading', level: 2, text: `${at + 1}. ${title}` },
        ...blocks,
      ]),
      signedFor(
        meeting.kind,
        firstRecipients(issuer.parentName).slice(0, issuer.parentName ? 1 : 0),
        signing,
      ),
    ],
  };
}

interface Part {
  readonly title: string;
  readonly blocks: readonly Block[];
}

function timePart({ meeting, signing }: Report): Part {
  const minutes = Math.round((Date.parse(meeting.closedAt) - Date.parse(meeting.openedAt)) / 60_000);
  const late = meeting.enteredLateAt
    ? ` ${capital(wordsOf(meeting.kind).sitting)} ghi trên giấy, nhập lại ${longDate(localDate(meeting.enteredLateAt))}.`
    : '';
  return {
    title: 'Thời gian, địa điểm, chủ trì',
    blocks: [
      {
        block: 'paragraph',
        text: `Từ ${longTime(localTime(meeting.openedAt))} đến ${longTime(localTime(meeting.closedAt))}, ${longDate(localDate(meeting.openedAt))}${placeInWords(meeting.place)}; ${minutes} phút. Đồng chí ${signing.name}, ${officeWords[signing.role]}, chủ trì.${late}`,
      },
    ],
  };
}

function rollPart({ figures: { total, present, excused, unexcused }, meeting }: Report): Part {
  const { member } = wordsOf(meeting.kind);
  const share = total === 0 ? '' : `, đạt ${percent((present * 100) / total)}`;
  const away = [
    ...(excused > 0 ? [`vắng có lý do ${excused}`] : []),
    ...(unexcused > 0 ? [`vắng không lý do ${unexcused}`] : []),
  ].join(', ');
  return {
    title: `${capital(member)} dự ${heldOf(meeting.kind)}`,
    blocks: [
      { block: 'paragraph', text: `Có mặt ${present}/${total} ${member}${share}${away ? `; ${away}` : ''}.` },
    ],
  };
}

/** "sinh hoạt", "họp", "đại hội" */
function heldOf(kind: MeetingKind): string {
  return wordsOf(kind).sitting.replace(/^(buổi|cuộc) /u, '');
}

const told: readonly AgendaItem['kind'][] = [
  'review',
  'state_of_mind',
  'news',
  'discussion',
  'criticism',
  'assignments',
];

/** What was reached; figures and titles only. */
function contentsPart({ items, meeting }: Report): Part {
  const reached = items.filter(
    (item) => item.parentId === null && told.includes(item.kind) && item.openedAt !== null,
  );
  return {
    title:
      isOfCell(meeting.kind) && meeting.kind !== 'congress' ? 'Nội dung đã sinh hoạt' : 'Nội dung đã bàn',
    blocks: points(reached.map((item) => capital(sentence(item.title)))),
  };
}

function votesPart({ votes }: Report): Part {
  const closed = votes.filter((vote) => vote.state === 'closed' && vote.result !== null);
  if (closed.length === 0) return { title: 'Kết quả biểu quyết', blocks: [] };
  return {
    title: 'Kết quả biểu quyết',
    blocks: [
      {
        block: 'table',
        columns: [
          { head: 'TT', width: 9, align: 'center' },
          { head: 'Nội dung biểu quyết', width: 70 },
          { head: 'Tán thành', width: 20, align: 'center' },
          { head: 'Không tán thành', width: 20, align: 'center' },
          { head: 'Ý kiến khác', width: 20, align: 'center' },
          { head: 'Kết quả', width: 26 },
        ],
        rows: closed.map(({ question, result, base }, at) => [
          String(at + 1),
          question,
          `${result?.for ?? 0}/${base}`,
          String(result?.against ?? 0),
          String(result?.other ?? 0),
          result?.passed ? 'Thông qua' : 'Không thông qua',
        ]),
      },
    ],
  };
}

function resultPart({ decided, meeting }: Report): Part {
  const lines = [
    ...(decided
      ? [
          `Thông qua ${decided.kind === 'resolution' ? 'nghị quyết' : 'kết luận'}${decided.number ? ` số ${decided.number}` : ''}, giao ${decided.duties} nhiệm vụ có người chịu trách nhiệm và thời hạn.`,
        ]
      : []),
    ...(meeting.scoreLine.trim() ? [capital(sentence(meeting.scoreLine))] : []),
  ];
  return { title: 'Kết quả', blocks: lines.map((text): Block => ({ block: 'item', mark: '-', text })) };
}
