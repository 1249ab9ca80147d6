// What is written is read back by a strict reader that does not know the writer: odd titles, long ones, times over the year's end.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import {
  eventsOf,
  instantOf,
  readCalendarText,
  textOf,
  valueIn,
} from '../../../tests/support/icalendar-reader.ts';
import { type CalendarEvent, writeCalendar } from './icalendar.ts';

const event: CalendarEvent = {
  uid: 'a@nennep',
  sequence: 3,
  startsAt: '2026-12-31T16:30:00.000Z',
  endsAt: '2026-12-31T18:00:00.000Z',
  changedAt: '2026-11-24T02:00:00.000Z',
  title: 'Sinh hoạt thường kỳ tháng 12/2026',
  place: 'Phòng họp tầng 2',
  link: 'http://127.0.0.1:3000/sinh-hoat/a',
  status: 'CONFIRMED',
};
const read = (events: readonly CalendarEvent[]) => {
  const root = readCalendarText(
    new TextEncoder().encode(writeCalendar({ name: 'Sinh hoạt; chi bộ, số 1', events })),
  );
  return { root, events: eventsOf(root) };
};

test('an event over New Year; the same bytes again', () => {
  const { root, events } = read([
    event,
    {
      ...event,
      uid: 'b@nennep',
      status: 'CANCELLED',
      startsAt: '2028-02-28T17:00:00Z',
      endsAt: '2028-02-29T17:30:00Z',
    },
  ]);
  expect(textOf(root, 'X-WR-CALNAME')).toBe('Sinh hoạt; chi bộ, số 1');
  expect(events[0]?.properties.find((one) => one.name === 'DTSTART')?.value).toBe('20261231T233000');
  expect(events[1]?.properties.find((one) => one.name === 'DTSTART')?.value).toBe('20280229T000000');
  expect(events.map((one) => [instantOf(root, one, 'DTSTART'), instantOf(root, one, 'DTEND')])).toEqual([
    [Date.parse('2026-12-31T16:30:00Z'), Date.parse('2026-12-31T18:00:00Z')],
    [Date.parse('2028-02-28T17:00:00Z'), Date.parse('2028-02-29T17:30:00Z')],
  ]);
  expect(events.map((one) => valueIn(one, 'STATUS'))).toEqual(['CONFIRMED', 'CANCELLED']);
  expect(writeCalendar({ name: 'x', events: [event] })).toBe(writeCalendar({ name: 'x', events: [event] }));
});

/** Other ends of line are told as line ends. */
const inLines = (text: string) => text.replace(/[\u2028\u2029]/g, '\n');

test('a calendar library of others reads the same instants, words and states', () => {
  fc.assert(
    fc.property(
      fc.record({
        title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).map(wordsOnly),
        place: fc.string({ unit: 'grapheme', maxLength: 60 }).map(wordsOnly),
        minute: fc.integer({ min: 0, max: 40_000_000 }),
        length: fc.integer({ min: 1, max: 6000 }),
        sequence: fc.nat({ max: 900 }),
        status: fc.constantFrom('CONFIRMED', 'TENTATIVE', 'CANCELLED'),
      }),
      ({ minute, length, ...told }) => {
        const startsAt = Temporal.Instant.from('1990-01-01T00:00:00Z').add({ minutes: minute });
        const endsAt = startsAt.add({ minutes: length });
        const written = writeCalendar({
          name: 'Sinh hoạt chi bộ',
          events: [{ ...event, ...told, startsAt: startsAt.toString(), endsAt: endsAt.toString() }],
        });
        const root = new ICAL.Component(ICAL.parse(written));
        for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
        const found = new ICAL.Event(root.getFirstSubcomponent('vevent') as ICAL.Component);
        expect([found.uid, found.summary, found.location, found.sequence]).toEqual([
          'a@nennep',
          inLines(told.title),
          inLines(told.place),
          told.sequence,
        ]);
        expect(found.component.getFirstPropertyValue('status')).toBe(told.status);
        expect([found.startDate.toUnixTime(), found.endDate.toUnixTime()]).toEqual([
          startsAt.epochMilliseconds / 1000,
          endsAt.epochMilliseconds / 1000,
        ]);
      },
    ),
    { numRuns: 100 },
  );
});

/** What a title of a meeting may hold: words on one line, not blank. */
function wordsOnly(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
  return text.replace(/[\u0000-\u001f\u007f]/g, '').trim() || 'Họp; chi, bộ\\n';
}

test.each([
  'Họp, bàn; quyết\nvà kết \\ luận: “A”',
  'ề'.repeat(200),
  '👩‍👩‍👧‍👦🇻🇳'.repeat(20),
  'BEGIN:VEVENT\r\nEND:VCALENDAR',
  '\\n \\, \\;',
  '\tcột',
])('the title %j comes back', (title) => {
  const [one] = read([{ ...event, title, place: title }]).events;
  const expected = title.replace(/\r\n/g, '\n');
  expect([one && textOf(one, 'SUMMARY'), one && textOf(one, 'LOCATION')]).toEqual([expected, expected]);
});

test('any title comes back, but for control characters', () => {
  const marks = fc.constantFrom(',', ';', '\\', '\n', ':', '"', 'ệ', 'Đ', '🎋', ' ', '\u0007', 'n', 'N');
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: marks, maxLength: 300 })),
      (title) => {
        const [one] = read([{ ...event, title: `x${title}` }]).events;
        const expected = `x${title}`
          .toWellFormed()
          .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
          .replace(/[^\P{Cc}\n\t]/gu, '');
        expect(one && textOf(one, 'SUMMARY')).toBe(expected);
      },
    ),
  );
});
