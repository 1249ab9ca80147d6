// Part I of the minutes: opening, chair, guests, roll, dues, agenda. Pure.
import { longDate, longMonth, longTime } from '../../../../platform/documents/model.ts';
import { localDate, localTime } from '../../../../platform/i18n/local-time.ts';
import { wordsOf } from '../../bodies/rules.ts';
import type { AgendaItem } from '../../contract.ts';
import type { Guest } from '../../roll/contract.ts';
import { termFrom } from '../../room/elections/rules.ts';
import { isOfCell, monthAfter } from '../../rules.ts';
import { rollText } from '../attendance/rules.ts';
import { looseParagraphs } from '../contents/rules.ts';
import type { Composed, Happened, ParagraphKind } from '../record/rules.ts';
import { inSentence, kindWords, namesOf, officeWords, sentence } from '../wording/rules.ts';

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
    ...draft('roll', startOf('roll'), rollText(happened, startOf('roll'), wordsOf(meeting.kind))),
    ...draft('dues', startOf('dues'), duesText(happened)),
    ...draft('agenda', meeting.openedAt, agendaText(happened)),
    ...looseParagraphs(happened, 'opening'),
  ];
}

function openingText(happened: Happened): string {
  const { meeting } = happened;
  const day = longDate(localDate(meeting.openedAt));
  const place = meeting.place ? `tại ${inSentence(meeting.place)}, ` : '';
  const time = longTime(localTime(meeting.openedAt));
  return `Hôm nay, ${day}, ${place}${heldText(happened)}. ${wordsOf(meeting.kind).opened} lúc ${time}.`;
}

/** "Chi bộ … tổ chức sinh hoạt thường kỳ tháng 12 năm 2026", "Chi ủy Chi bộ … họp tháng 12 năm 2026" */
function heldText({ meeting: { kind, month }, cellName, elections }: Happened): string {
  if (!isOfCell(kind)) return `${cellName} họp ${monthWords(month)}`;
  if (kind === 'congress')
    return `${cellName} tổ chức đại hội nhiệm kỳ ${elections.rounds[0]?.election.term ?? termFrom(month)}`;
  return `${cellName} tổ chức ${kindWords(kind)} ${monthWords(month)}`;
}

/** "tháng 12 năm 2026" */
function monthWords(month: string): string {
  return `tháng ${longMonth(Number(month.slice(5, 7)))} năm ${month.slice(0, 4)}`;
}

function chairText({ chair, minuteTaker, meeting, elected }: Happened): string {
  const role = officeWords[chair.role];
  const { presidium, secretariat } = elected;
  const presiding = presidium.length > 0 ? ` Đoàn Chủ tịch: ${namesOf(presidium)}.` : '';
  // The secretariat that the congress elected writes.
  if (secretariat.length > 0)
    return `Chủ trì: đồng chí ${chair.name}, ${role}.${presiding} Đoàn Thư ký: ${namesOf(secretariat)}.`;
  const by = meeting.minuteTakerElectedAt ? `, do ${wordsOf(meeting.kind).itself} giơ tay cử` : '';
  const taker = minuteTaker ? ` Thư ký: đồng chí ${minuteTaker}${by}.` : '';
  return `Chủ trì: đồng chí ${chair.name}, ${role}.${presiding}${taker}`;
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
  const { itself, sitting, member } = wordsOf(meeting.kind);
  const sent = `Chương trình ${sitting} gồm ${count - itemsAdded} mục, gửi ${member} ${longDate(localDate(meeting.sentAt))}`;
  // Adopted while the opening was on; a meeting that went past it says no more than what is known.
  const adopted = items.some((item) => item.kind === 'opening' && item.state === 'done');
  const more = itemsAdded === 0 ? 'không có ý kiến bổ sung' : `bổ sung ${itemsAdded} mục`;
  return adopted ? `${sent}, được ${itself} giơ tay thông qua, ${more}.` : `${sent}.`;
}
