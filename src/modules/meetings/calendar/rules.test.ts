// The next meeting to be planned, over months and the year.
import { expect, test } from 'vitest';
import { monthNotPlanned, proposalOf } from './rules.ts';

test('the first month without one, on its day by rule, at the hour of the last', () => {
  expect(proposalOf('2026-11-24', ['2026-11-01'], '14:00')).toEqual({
    month: '2026-12-01',
    startsAt: '2026-12-03T07:00:00.000Z',
  });
  // 03/01/2027 is a Sunday.
  expect(proposalOf('2026-12-31', ['2026-12-01'], '08:30').startsAt).toBe('2027-01-04T01:30:00.000Z');
  expect(proposalOf('2026-11-24', ['2026-11-01', '2026-12-01', '2027-01-01'], '14:00').month).toBe(
    '2027-02-01',
  );
});

test('in the first days of a month there is still time, with a day to send papers', () => {
  expect(proposalOf('2026-12-02', [], '14:00').startsAt.slice(0, 10)).toBe('2026-12-04');
  expect(proposalOf('2026-12-05', [], '14:00').startsAt.slice(0, 10)).toBe('2026-12-07');
  expect(proposalOf('2026-12-06', [], '14:00').month).toBe('2027-01-01');
});

test('from the twentieth on the next month ought to be planned', () => {
  expect(monthNotPlanned('2026-12-19', ['2026-12-01'])).toBe(null);
  expect(monthNotPlanned('2026-12-20', ['2026-12-01'])).toBe('2027-01-01');
  expect(monthNotPlanned('2026-12-04', [])).toBe('2026-12-01');
});
