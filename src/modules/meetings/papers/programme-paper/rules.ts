// What programme and book say alike: when and where, the table with clock times, what is to be decided. Pure.
import { type Block, bold, longDate, longTime, type Text } from '../../../../platform/documents/model.ts';
import { localTime } from '../../../../platform/i18n/local-time.ts';
import { totalMinutes } from '../../agenda/rules.ts';
import type { AgendaItem } from '../../contract.ts';
import { inSentence, officeWords, sentence } from '../../minutes/wording/rules.ts';
import type { Guest } from '../../roll/contract.ts';
import type { MeetingKind } from '../../rules.ts';
import { type Issuer, monthInWords, nameInTitle, type Signing } from '../frame/rules.ts';

export interface Programme {
  readonly meeting: {
    readonly kind: MeetingKind;
    readonly month: string;
    readonly startsAt: string;
    readonly place: string;
  };
  readonly issuer: Issuer;
  readonly signing: Signing;
  /** YYYY-MM-DD of the meeting. */
  readonly date: string;
  /** YYYY-MM-DD on which it was sent; null = it is a draft. */
  readonly sentOn: string | null;
  readonly items: readonly AgendaItem[];
  readonly guests: readonly Guest[];
}

/** "sinh hoạt chi bộ thường kỳ tháng 12 năm 2026" */
export function aboutOf({ kind, month }: Pick<Programme['meeting'], 'kind' | 'month'>): string {
  return `${nameInTitle(kind)} ${monthInWords(month)}`;
}

/** When and where, the table, what is to be decided; without who signs. */
export function programmeBlocks({ meeting, signing, date, items }: Programme): Block[] {
  const total = totalMinutes(items);
  const [from, to] = [clock(meeting.startsAt, 0), clock(meeting.startsAt, total)];
  const place = meeting.place.trim() ? ` Địa điểm: ${sentence(inSentence(meeting.place))}` : '';
  return [
    {
      block: 'paragraph',
      text: `Thời gian: từ ${from} đến ${to}, ${longDate(date)}.${place} Chủ trì: đồng chí ${signing.name}, ${officeWords[signing.role]}.`,
    },
    {
      block: 'table',
      columns: [
        { head: 'Mục', width: 11, align: 'center' },
        { head: 'Thời gian', width: 29, align: 'center' },
        { head: 'Nội dung', width: 75 },
        { head: 'Người trình bày', width: 37 },
        { head: 'Phút', width: 13, align: 'center' },
      ],
      rows: [
        ...rowsOf(meeting.startsAt, items),
        ['', '', [bold('Tổng thời gian')], '', [bold(String(total))]],
      ],
    },
    ...decisions(items),
  ];
}

/** An item's clock times follow from the minutes before it; what stands under one has none of its own. */
function rowsOf(startsAt: string, items: readonly AgendaItem[]): Text[][] {
  let before = 0;
  return items.map((item) => {
    const sub = item.parentId !== null;
    const times = sub ? '' : `${clock(startsAt, before)} - ${clock(startsAt, before + item.minutesPlanned)}`;
    if (!sub) before += item.minutesPlanned;
    return [
      item.number,
      item.minutesPlanned > 0 ? times : '',
      `${sub ? '- ' : ''}${item.title}`,
      item.presenter?.name ?? '',
      item.minutesPlanned > 0 ? String(item.minutesPlanned) : '',
    ];
  });
}

function clock(startsAt: string, minutes: number): string {
  return longTime(localTime(new Date(Date.parse(startsAt) + minutes * 60_000).toISOString()));
}

function decisions(items: readonly AgendaItem[]): Block[] {
  const asked = items.flatMap(({ number, kind, title, decision }) => {
    const words = decision.trim() || (kind === 'resolution' || kind === 'score' ? title : '');
    return words === '' ? [] : [`${inSentence(words).replace(/[.;]+$/u, '')} (mục ${number})`];
  });
  return asked.length === 0
    ? []
    : [{ block: 'paragraph', text: `Nội dung biểu quyết: ${asked.join('; ')}.` }];
}
