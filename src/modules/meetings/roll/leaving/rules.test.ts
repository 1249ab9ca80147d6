// Late and early by the server's clock, over midnight and over New Year.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localTime } from '../../../../platform/i18n/local-time.ts';
import { lateAt, momentOf } from './rules.ts';

test('late is who comes after the opening, with some minutes of grace; never before the hour that was told', () => {
  const meeting = { startsAt: '2026-12-03T07:00:00.000Z', openedAt: '2026-12-03T07:04:00.000Z' };
  expect(lateAt(meeting, 'self', '2026-12-03T07:09:00.000Z')).toBe(null);
  expect(lateAt(meeting, 'self', '2026-12-03T07:09:01.000Z')).toBe('2026-12-03T07:09:01.000Z');
  expect(lateAt(meeting, 'minute_taker', '2026-12-03T07:15:00.000Z')).toBe(null);
  expect(lateAt({ ...meeting, openedAt: null }, 'self', '2026-12-03T09:00:00.000Z')).toBe(null);
  const early = { ...meeting, openedAt: '2026-12-03T06:50:00.000Z' };
  expect(lateAt(early, 'self', '2026-12-03T07:00:00.000Z')).toBe(null);
});

test('a time of day is the last moment it was; before the opening it is none', () => {
  // From 22:30 on the last day of the year until after midnight in Viet Nam.
  const openedAt = '2026-12-31T15:30:20.000Z';
  const now = '2026-12-31T17:20:00.000Z';
  expect(momentOf('23:50', openedAt, now)).toBe('2026-12-31T16:50:00.000Z');
  expect(momentOf('00:10', openedAt, now)).toBe('2026-12-31T17:10:00.000Z');
  expect(momentOf('22:30', openedAt, now)).toBe(openedAt);
  expect(momentOf('22:29', openedAt, now)).toBe(null);
  expect(momentOf('00:21', openedAt, now)).toBe(null);
});

test('whatever is typed means a moment within the meeting, at that time of day, or none', () => {
  const minutes = fc.integer({ min: 0, max: 20 * 60 });
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
      minutes,
      minutes,
      (opened, length, back) => {
        fc.pre(back <= length);
        const openedAt = opened.toISOString();
        const end = opened.getTime() + length * 60_000;
        const now = new Date(end).toISOString();
        const typed = localTime(new Date(end - back * 60_000).toISOString());
        const moment = momentOf(typed, openedAt, now);
        if (moment === null) return;
        expect(localTime(moment)).toBe(typed);
        expect(moment >= openedAt && moment <= now).toBe(true);
      },
    ),
  );
});
