// Dates as people type and read them.
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';

let format: typeof import('./format.ts');
beforeAll(async () => {
  // The language of the page is kept in the browser's storage; here it has none.
  globalThis.localStorage ??= { getItem: () => null } as unknown as Storage;
  format = await import('./format.ts');
});

test('what is shown can be typed again, for every day of two centuries', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(fc.property(day, (date) => format.readDate(format.showDate(date)) === date));
});

test('other separators are read; impossible days are not', () => {
  expect(['3/2/2026', '03.02.2026', ' 03-02-2026 ', '29/02/2024'].map(format.readDate)).toEqual([
    '2026-02-03',
    '2026-02-03',
    '2026-02-03',
    '2024-02-29',
  ]);
  expect(
    ['29/02/2026', '31/04/2026', '00/01/2026', '1/13/2026', '2026-02-03', '3/2/26', ''].map(format.readDate),
  ).toEqual([null, null, null, null, null, null, null]);
});

test('an instant is shown in Vietnam, New Year included', () => {
  expect(format.showMoment('2026-12-31T17:05:00Z')).toBe('00:05, 01/01/2027');
  expect(format.showDay('2026-12-03')).toBe('Thứ Năm, 03/12/2026');
});

test('due dates in words: days left, today, days over; the year only when it is another', () => {
  const on = (due: string) => format.showDue(due, '2026-12-29');
  expect(
    ['2027-01-02', '2026-12-30', '2026-12-29', '2026-12-26', '2025-12-29', '2026-12-31T07:00:00Z'].map(on),
  ).toEqual([
    'còn 4 ngày (02/01/2027)',
    'còn 1 ngày (30/12)',
    'hạn hôm nay (29/12)',
    'quá hạn 3 ngày (26/12)',
    'quá hạn 365 ngày (29/12/2025)',
    'còn 2 ngày (14:00, 31/12)',
  ]);
  // 00:30 in Vietnam is still the day before in Greenwich.
  expect(on('2026-12-29T17:30:00Z')).toBe('còn 1 ngày (00:30, 30/12)');
  expect(format.capital(on('2026-12-30'))).toBe('Còn 1 ngày (30/12)');
  expect(format.showShortDate('2026-12-31T18:00:00Z', '2026-12-31')).toBe('01/01/2027');
});

test('sizes as people read them', () => {
  expect([60, 12_400, 1_440_000].map(format.showSize)).toEqual(['1 kB', '12 kB', '1,4 MB']);
});

test('today is the server’s day, whatever this device’s clock says', async () => {
  const { noteServerTime } = await import('./server-clock.ts');
  noteServerTime('Thu, 31 Dec 2026 16:59:00 GMT');
  expect(format.todayHere()).toBe('2026-12-31');
  noteServerTime('Thu, 31 Dec 2026 17:00:30 GMT');
  expect(format.todayHere()).toBe('2027-01-01');
  noteServerTime(null);
  noteServerTime('no date');
  expect(format.todayHere()).toBe('2027-01-01');
});

test('words that are one stay in one line of a title', () => {
  expect(format.whole('Sinh hoạt thường kỳ tháng 12/2026')).toBe('Sinh hoạt thường\u00a0kỳ tháng 12/2026');
  expect(format.whole('Họp chi ủy chuẩn bị sinh hoạt chuyên đề')).toBe(
    'Họp chi\u00a0ủy chuẩn bị sinh hoạt chuyên\u00a0đề',
  );
  expect(format.whole('Đại hội')).toBe('Đại hội');
});
