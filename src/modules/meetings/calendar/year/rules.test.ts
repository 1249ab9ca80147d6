// What is late or missing in a year, over its ends and the leap day; the year planned whole leaves what exists alone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  faultsOf,
  faultsOfMonth,
  faultsOfTheme,
  type Kept,
  monthsOf,
  previewOf,
  quarterState,
} from './rules.ts';

const meeting: Kept = {
  kind: 'regular',
  month: '2026-12-01',
  startsAt: '2026-12-03T07:00:00Z',
  state: 'draft',
  sentAt: null,
  closedAt: null,
  minutesLocked: false,
};

describe('a meeting', () => {
  test('is to be sent the day before; then its day goes by', () => {
    expect(faultsOf(meeting, '2026-12-02', [])).toEqual([]);
    expect(faultsOf(meeting, '2026-12-03', [])).toEqual(['not-sent']);
    expect(faultsOf(meeting, '2026-12-04', [])).toEqual(['not-held']);
    expect(faultsOf({ ...meeting, state: 'cancelled' }, '2026-12-04', [])).toEqual([]);
    // What the committee still looks at waits no less.
    expect(faultsOf({ ...meeting, state: 'in_review' }, '2026-12-03', [])).toEqual(['not-sent']);
    expect(faultsOf({ ...meeting, state: 'in_review' }, '2026-12-04', [])).toEqual(['not-held']);
  });
  test('sent on its own day is marked for good; a minute before midnight of the day before is in time', () => {
    const sent = (sentAt: string): Kept => ({ ...meeting, state: 'sent', sentAt });
    expect(faultsOf(sent('2026-12-02T16:59:59Z'), '2026-12-03', [])).toEqual([]);
    expect(faultsOf(sent('2026-12-02T17:00:00Z'), '2026-12-03', [])).toEqual(['sent-late']);
  });
  test('minutes are locked within two days, over New Year too', () => {
    const closed: Kept = {
      ...meeting,
      state: 'closed',
      sentAt: '2026-12-01T02:00:00Z',
      closedAt: '2026-12-31T16:30:00Z',
    };
    expect(faultsOf(closed, '2027-01-02', [])).toEqual([]);
    expect(faultsOf(closed, '2027-01-03', [])).toEqual(['minutes-late']);
    expect(faultsOf({ ...closed, minutesLocked: true }, '2027-02-03', [])).toEqual([]);
  });
});

test('a month without its regular meeting, from the first that the cell keeps here', () => {
  const month = (name: string, today: string, since: string | null = '2026-09-01') =>
    faultsOfMonth(name, [meeting], today, since);
  expect(month('2026-10-01', '2026-11-24')).toEqual(['missing']);
  expect(month('2026-10-01', '2026-11-24', null)).toEqual([]);
  expect(month('2026-08-01', '2026-11-24')).toEqual([]);
  expect(month('2026-11-01', '2026-11-24')).toEqual(['not-planned']);
  expect(month('2026-12-01', '2026-11-24')).toEqual([]);
  expect(month('2027-01-01', '2026-12-31')).toEqual(['not-planned']);
  expect(month('2027-02-01', '2026-12-31')).toEqual([]);
});

test('a quarter has its thematic meeting, or misses it when it is over', () => {
  const theme: Kept = { ...meeting, kind: 'thematic', month: '2026-11-01', state: 'closed' };
  expect(quarterState(2026, 4, [theme], '2026-12-31', '2026-01-01')).toBe('held');
  expect(quarterState(2026, 4, [{ ...theme, state: 'draft' }], '2026-12-31', null)).toBe('planned');
  expect(quarterState(2026, 3, [theme], '2026-10-01', '2026-01-01')).toBe('missing');
  expect(quarterState(2026, 3, [theme], '2026-10-01', '2026-10-01')).toBe('before');
  expect(quarterState(2026, 3, [theme], '2026-09-30', null)).toBe('coming');
});

test('the last month of a quarter tells that its theme is not planned, then that it was missed; other months do not', () => {
  const theme: Kept = { ...meeting, kind: 'thematic', month: '2026-11-01', state: 'draft' };
  const told = (
    month: string,
    today: string,
    kept: readonly Kept[] = [],
    since: string | null = '2026-01-01',
  ) => faultsOfTheme(month, kept, today, since);
  expect(told('2026-12-01', '2026-12-01')).toEqual(['theme-not-planned']);
  expect(told('2026-12-01', '2026-12-31')).toEqual(['theme-not-planned']);
  expect(told('2026-12-01', '2027-01-01')).toEqual(['theme-missing']);
  expect(told('2026-12-01', '2026-11-30')).toEqual([]);
  expect(told('2026-11-01', '2026-12-31')).toEqual([]);
  expect(told('2026-12-01', '2026-12-31', [theme])).toEqual([]);
  expect(told('2026-12-01', '2027-01-01', [{ ...theme, state: 'cancelled' }])).toEqual(['theme-missing']);
  // Who begins here in that month or afterwards is not told.
  expect(told('2026-12-01', '2026-12-31', [], '2026-12-01')).toEqual([]);
  expect(told('2026-12-01', '2027-01-01', [], '2027-01-01')).toEqual([]);
  expect(told('2026-12-01', '2026-12-31', [], null)).toEqual([]);
});

test('an empty year asks for twelve regular and four thematic meetings, on working days to come', () => {
  const rows = previewOf(2028, [], '2027-12-31', []);
  expect(rows.filter((row) => row.kind === 'regular').map((row) => row.date)).toEqual([
    '2028-01-03',
    '2028-02-03',
    '2028-03-03',
    '2028-04-03',
    '2028-05-03',
    '2028-06-05',
    '2028-07-03',
    '2028-08-03',
    '2028-09-04',
    '2028-10-03',
    '2028-11-03',
    '2028-12-04',
  ]);
  expect(rows.filter((row) => row.kind === 'thematic').map((row) => row.title)).toEqual([
    'Sinh hoạt chuyên đề quý I/2028',
    'Sinh hoạt chuyên đề quý II/2028',
    'Sinh hoạt chuyên đề quý III/2028',
    'Sinh hoạt chuyên đề quý IV/2028',
  ]);
});

test('whatever exists is left alone, nothing is planned into the past, on any day of any year', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2026, max: 2040 }),
      fc.integer({ min: 0, max: 365 }),
      fc.subarray(monthsOf(2026).map((month) => month.slice(4))),
      (year, day, planned) => {
        const today = new Date(Date.UTC(year, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
        const kept = planned.map(
          (rest): Kept => ({ ...meeting, month: `${year}${rest}`, startsAt: `${year}${rest}T07:00:00Z` }),
        );
        const rows = previewOf(year, kept, today, []);
        expect(rows.every((row) => row.date > today && row.date.slice(0, 7) === row.month.slice(0, 7))).toBe(
          true,
        );
        expect(
          rows.filter((row) => row.kind === 'regular' && kept.some((one) => one.month === row.month)),
        ).toEqual([]);
      },
    ),
  );
});
