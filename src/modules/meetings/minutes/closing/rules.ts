// Part III of the minutes: conclusion, score, read-out and agreement, closing. Pure.
import { longDate, longTime } from '../../../../platform/documents/model.ts';
import { localDate, localTime } from '../../../../platform/i18n/local-time.ts';
import { wordsOf } from '../../bodies/rules.ts';
import { scoreSentence, scoreTableLines, weakSentence } from '../../score/told/rules.ts';
import { leavingText } from '../attendance/rules.ts';
import { looseParagraphs } from '../contents/rules.ts';
import type { Composed, Happened, ParagraphKind } from '../record/rules.ts';
import { inSentence, sentence } from '../wording/rules.ts';

export function closingParagraphs(happened: Happened): Composed[] {
  const { meeting, items, linesAt, readAt } = happened;
  const source = { type: 'meeting', id: meeting.id };
  const of = (kind: ParagraphKind, at: string, text: string): Composed[] =>
    text === '' ? [] : [{ part: 'closing', kind, at, source, text }];
  const last = meeting.closedAt ?? meeting.openedAt;
  const scored = items.find((item) => item.kind === 'score')?.openedAt ?? linesAt.score;
  return [
    ...of('conclusion', linesAt.conclusion ?? last, conclusionText(happened)),
    ...of('score', scored ?? last, scoreText(happened, scored)),
    ...looseParagraphs(happened, 'closing'),
    ...(readAt ? of('read', readAt, readText(happened, readAt)) : []),
    ...(meeting.closedAt ? of('closing', meeting.closedAt, closedText(happened, meeting.closedAt)) : []),
  ];
}

const sentenceAfter = (text: string) => (text === '' ? '' : ` ${text}`);

const hour = (instant: string) => longTime(localTime(instant));

function leftText({ itemsLeft: titles, meeting }: Happened): string {
  if (titles.length === 0) return '';
  return `Chưa bàn đến: ${titles.map((title) => `“${title}”`).join(', ')}; ${wordsOf(meeting.kind).next}.`;
}

/** " (15 giờ 50)", where it is known. */
const when = (instant: string | null) => (instant ? ` (${hour(instant)})` : '');

function conclusionText({ meeting, linesAt }: Happened): string {
  if (meeting.conclusionLine === '') return '';
  return `Đồng chí chủ trì kết luận${when(linesAt.conclusion)}: ${sentence(inSentence(meeting.conclusionLine))}`;
}

/** The score agreed on its sheet, then the cell's remark; the remark alone where there is no score. */
function scoreText({ meeting, score }: Happened, at: string | null): string {
  const lead = `Chấm điểm buổi sinh hoạt${when(at)}: `;
  const remark = meeting.scoreLine;
  if (!score) return remark === '' ? '' : `${lead}${sentence(inSentence(remark))}`;
  const last = [weakSentence(score), remark === '' ? '' : sentence(remark)].filter(Boolean).join(' ');
  return [`${lead}${scoreSentence(score)}`, scoreTableLines(score), last].join('\n');
}

function readText({ meeting, agreedPresent, mended }: Happened, readAt: string): string {
  const day = localDate(readAt);
  const sameDay = day === localDate(meeting.openedAt);
  const told = `Thư ký đọc biên bản trước ${wordsOf(meeting.kind).itself} lúc ${hour(readAt)}${sameDay ? '' : `, ${longDate(day)}`}`;
  if (agreedPresent === null) return `${told}.`;
  const mending = mended === 0 ? ', không có ý kiến sửa' : ` sau khi sửa ${mended} chỗ`;
  return `${told}; ${agreedPresent} đồng chí có mặt nhất trí${mending}.`;
}

function closedText(happened: Happened, closedAt: string): string {
  const { meeting, lines } = happened;
  const minutes = Math.round((Date.parse(closedAt) - Date.parse(meeting.openedAt)) / 60_000);
  const day =
    localDate(closedAt) === localDate(meeting.openedAt) ? 'cùng ngày' : longDate(localDate(closedAt));
  return `${wordsOf(meeting.kind).closed} lúc ${hour(closedAt)} ${day}, kéo dài ${minutes} phút.${sentenceAfter(leavingText(lines))}${sentenceAfter(leftText(happened))}`;
}
