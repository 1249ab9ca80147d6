// The next meeting to be planned, over months and the year.
import { expect, test } from 'vitest';
import { monthMissing, monthNotPlanned, proposalOf, regularDay } from './rules.ts';

test('the first month without one, on its day by rule, at the hour of the last', () => {
  expect(proposalOf('2026-11-24', ['2026-11-01'], '14:00', [])).toEqual({
    month: '2026-12-01',
    startsAt: '2026-12-03T07:00:00.000Z',
  });
  // 03/01/2027 is a Sunday.
  expect(proposalOf('2026-12-31', ['2026-12-01'], '08:30', []).startsAt).toBe('2027-01-04T01:30:00.000Z');
  expect(proposalOf('2026-11-24', ['2026-11-01', '2026-12-01', '2027-01-01'], '14:00', []).month).toBe(
    '2027-02-01',
  );
});

test('in the first days of a month there is still time, with a day to send papers', () => {
  expect(proposalOf('2026-12-02', [], '14:00', []).startsAt.slice(0, 10)).toBe('2026-12-04');
  expect(proposalOf('2026-12-05', [], '14:00', []).startsAt.slice(0, 10)).toBe('2026-12-07');
  expect(proposalOf('2026-12-06', [], '14:00', []).month).toBe('2027-01-01');
});

test('from the twentieth on the next month ought to be planned', () => {
  expect(monthNotPlanned('2026-12-19', ['2026-12-01'])).toBe(null);
  expect(monthNotPlanned('2026-12-20', ['2026-12-01'])).toBe('2027-01-01');
  expect(monthNotPlanned('2026-12-04', [])).toBe('2026-12-01');
});

test('day 3; off a weekend, off Tết within the first week; in a year of the leap day too', () => {
  expect(regularDay('2026-12-01', [])).toBe('2026-12-03');
  expect(regularDay('2027-01-01', [])).toBe('2027-01-04');
  expect(regularDay('2026-10-01', [])).toBe('2026-10-05');
  // Tết falls on 02/02/2030: its days end on the 5th.
  expect(regularDay('2030-02-01', [])).toBe('2030-02-06');
  // On 31/01/2033: its days end on the 3rd.
  expect(regularDay('2033-02-01', [])).toBe('2033-02-04');
  // On 05/02/2019: the eve is the 4th, the days end on the 8th; before them the 1st is a Friday.
  expect(regularDay('2019-02-01', [])).toBe('2019-02-01');
  expect(regularDay('2028-02-01', [])).toBe('2028-02-03');
});

test('last month is missing when an earlier one was held, over New Year too', () => {
  expect(monthMissing('2027-01-02', ['2026-11-01'])).toBe('2026-12-01');
  expect(monthMissing('2027-01-02', ['2026-11-01', '2026-12-01'])).toBe(null);
  expect(monthMissing('2027-01-02', ['2027-01-01'])).toBe(null);
  expect(monthMissing('2027-01-02', [])).toBe(null);
});
