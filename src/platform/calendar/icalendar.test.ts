// What is written is read back by a strict reader that does not know the writer: odd titles, long ones, times over the year's end.
import fc from 'fast-check';
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
