// Tết and the Hùng Kings' day against days that everybody kept, those where Viet Nam and China differ among them.
import { expect, test } from 'vitest';
import { holidayOn } from './rules.ts';

test.each([
  '1985-01-21',
  '2007-02-17',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2030-02-02',
  '2033-01-31',
  '2034-02-19',
])('the first day of Tết %s, and its eve; not five days before', (date) => {
  const day = (days: number) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
  expect([-2, -1, 0, 3, 4].map((days) => holidayOn(day(days)))).toEqual([null, 'tet', 'tet', 'tet', null]);
});

test.each(['2023-04-29', '2024-04-18', '2025-04-07', '2026-04-26', '2027-04-16'])(
  'the Hùng Kings on %s',
  (date) => {
    expect(holidayOn(date)).toBe('hung');
  },
);

test('fixed days', () => {
  expect(['2027-01-01', '2028-04-30', '2026-05-01', '2026-09-02', '2026-09-03'].map(holidayOn)).toEqual([
    'fixed',
    'fixed',
    'fixed',
    'fixed',
    null,
  ]);
});
