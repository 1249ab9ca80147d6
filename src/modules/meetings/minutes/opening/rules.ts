// Part I of the minutes: opening, chair, guests, roll, dues, agenda. Pure.
import { longDate, longMonth, longTime } from '../../../../platform/documents/model.ts';
import { localDate, localTime } from '../../../../platform/i18n/local-time.ts';
import type { AgendaItem } from '../../contract.ts';
import type { Guest } from '../../roll/contract.ts';
import { bodyOf, bodyWords, monthAfter } from '../../rules.ts';
import { rollText } from '../attendance/rules.ts';
import { looseParagraphs } from '../contents/rules.ts';
import type { Composed, Happened, ParagraphKind } from '../record/rules.ts';
import { inSentence, kindWords, officeWords, sentence } from '../wording/rules.ts';

/** Part I: where, who leads and writes, guests, roll, dues, agenda. */
export function openingParagraphs(happened: Happened): Composed[] {
  const { meeting, items, guests } = happened;
  const source = { type: 'meeting', id: meeting.id };
  const draft = (kind: ParagraphKind, at: string, text: string): Composed[] =>
    text === '' ? [] : [{ part: 'opening', kind, source, at, text }];
  const startOf = (kind: AgendaItem['kind']) =>
    items.find((item) => item.kind === kind && item.openedAt !== null)?.openedAt ?? meeting.openedAt;
  return [
    ...draft('opening', meeting.openedAt, openingText(happened)),
    ...draft('chair', meeting.minuteTakerElectedAt ?? meeting.openedAt, chairText(happened)),
    ...draft('guests', meeting.openedAt, guestsText(guests)),
    ...draft('roll', startOf('roll'), rollText(happened, startOf('roll'))),
    ...draft('dues', startOf('dues'), duesText(happened)),
    ...draft('agenda', meeting.openedAt, agendaText(happened)),
    ...looseParagraphs(happened, 'opening'),
  ];
}

function openingText({ meeting, cellName }: Happened): string {
  const day = longDate(localDate(meeting.openedAt));
  const place = meeting.place ? `tại ${inSentence(meeting.place)}, ` : '';
  const what = `${kindWords(meeting.kind)} ${monthWords(meeting.month)}`;
  const time = longTime(localTime(meeting.openedAt));
  return `Hôm nay, ${day}, ${place}${cellName} tổ chức ${what}. Hội nghị khai mạc lúc ${time}.`;
}

/** "tháng 12 năm 2026" */
function monthWords(month: string): string {
  return `tháng ${longMonth(Number(month.slice(5, 7)))} năm ${month.slice(0, 4)}`;
}

function chairText({ chair, minuteTaker, meeting }: Happened): string {
  const role = officeWords[chair.role];
  const elected = meeting.minuteTakerElectedAt ? `, do ${itself(meeting)} giơ tay cử` : '';
  const taker = minuteTaker ? ` Thư ký: đồng chí ${minuteTaker}${elected}.` : '';
  return `Chủ trì: đồng chí ${chair.name}, ${role}.${taker}`;
}

/** "chi bộ", "chi ủy", "tổ đảng" */
function itself(meeting: Happened['meeting']): string {
  return bodyWords[bodyOf(meeting.kind)].itself;
}

function guestsText(guests: readonly Guest[]): string {
  const told = (guest: Guest, address: string) =>
    `${address}${guest.name}${guest.role ? `, ${guest.role}` : ''}`;
  const above = guests.filter((guest) => guest.fromAbove).map((guest) => told(guest, 'đồng chí '));
  const others = guests.filter((guest) => !guest.fromAbove).map((guest) => told(guest, ''));
  return [
    ...(above.length > 0 ? [`Đại biểu cấp trên: ${sentence(above.join('; '))}`] : []),
    ...(others.length > 0 ? [`Khách mời: ${sentence(others.join('; '))}`] : []),
  ].join(' ');
}

/** Dues of the month before, as they are paid. */
function duesText({ meeting }: Happened): string {
  if (meeting.duesLine === '') return '';
  if (/^đảng phí/iu.test(meeting.duesLine)) return sentence(meeting.duesLine);
  const month = longMonth(Number(monthAfter(meeting.month, -1).slice(5, 7)));
  return `Đảng phí tháng ${month}: ${sentence(inSentence(meeting.duesLine))}`;
}

function agendaText({ meeting, items, itemsAdded }: Happened): string {
  const count = items.filter((item) => item.parentId === null).length;
  if (count === 0 || meeting.sentAt === null) return '';
  const sent = `Chương trình buổi sinh hoạt gồm ${count - itemsAdded} mục, gửi đảng viên ${longDate(localDate(meeting.sentAt))}`;
  // Adopted while the opening was on; a meeting that went past it says no more than what is known.
  const adopted = items.some((item) => item.kind === 'opening' && item.state === 'done');
  const more = itemsAdded === 0 ? 'không có ý kiến bổ sung' : `bổ sung ${itemsAdded} mục`;
  return adopted ? `${sent}, được ${itself(meeting)} giơ tay thông qua, ${more}.` : `${sent}.`;
}
