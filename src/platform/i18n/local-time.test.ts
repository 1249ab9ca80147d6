// Midnight in Viet Nam is not midnight in UTC.
import { expect, test } from 'vitest';
import { instantAt, localDate, localTime } from './local-time.ts';

test('a new year begins there seven hours before it begins in UTC', () => {
  expect([localDate('2026-12-31T16:59:59.999Z'), localTime('2026-12-31T16:59:59.999Z')]).toEqual([
    '2026-12-31',
    '23:59',
  ]);
  expect([localDate('2026-12-31T17:00:00Z'), localTime('2026-12-31T17:00:00Z')]).toEqual([
    '2027-01-01',
    '00:00',
  ]);
  expect(instantAt('2027-01-01', '00:00')).toBe('2026-12-31T17:00:00.000Z');
});

test('the same as the time zone of that name, through all of a leap year', () => {
  let instant = Temporal.Instant.from('2027-12-31T16:30:00Z');
  for (let hour = 0; hour < 366 * 8; hour++) {
    instant = instant.add({ hours: 3 });
    const there = instant.toZonedDateTimeISO('Asia/Ho_Chi_Minh');
    expect(localDate(instant.toString())).toBe(there.toPlainDate().toString());
    expect(instantAt(there.toPlainDate().toString(), localTime(instant.toString()))).toBe(
      new Date(instant.epochMilliseconds).toISOString(),
    );
  }
});
