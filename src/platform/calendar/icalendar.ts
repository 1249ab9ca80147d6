// Writes calendars for subscription: iCalendar by RFC 5545, without METHOD, so that programs read it again and again.
import { localDate, localTime } from '../i18n/local-time.ts';

export interface CalendarEvent {
  /** Never changes and is never used for another. */
  readonly uid: string;
  /** Grows with every change. */
  readonly sequence: number;
  /** ISO instants. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly changedAt: string;
  readonly title: string;
  readonly place: string;
  readonly link: string;
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
}

export interface Calendar {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}

/** Viet Nam has kept seven hours before UTC since 13/06/1975. */
const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Ho_Chi_Minh',
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** The same calendar gives the same bytes: no clock is read. */
export function writeCalendar({ name, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nen nep//Sinh hoat chi bo//VI',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...zone,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    // Without METHOD the stamp is that of the last change.
    `DTSTAMP:${inUtc(event.changedAt)}`,
    `LAST-MODIFIED:${inUtc(event.changedAt)}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.status}`,
    `DTSTART;TZID=Asia/Ho_Chi_Minh:${there(event.startsAt)}`,
    `DTEND;TZID=Asia/Ho_Chi_Minh:${there(event.endsAt)}`,
    `SUMMARY:${escaped(event.title)}`,
    ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
    `DESCRIPTION:${escaped(event.link)}`,
    `URL:${event.link}`,
    ...(event.status === 'CANCELLED' ? ['TRANSP:TRANSPARENT'] : []),
    'END:VEVENT',
  ];
}

/** 20261203T070000Z */
function inUtc(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** 20261203T140000: the time of day in Viet Nam. */
function there(instant: string): string {
  return `${localDate(instant)}T${localTime(instant)}00`.replace(/[-:]/g, '');
}

/** A text value: marks that part values are escaped, line ends become \n, other control characters go. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

const most = 75;

/** No line is longer than 75 octets; a letter is never cut. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > most) {
      out += '\r\n ';
      octets = 1;
    }
    out += letter;
    octets += size;
  }
  return out;
}
