// What is taken out of inputs, and what stays.
import { expect, test } from 'vitest';
import { cleanInput, cleanText, isOutOfTime } from './clean.ts';

test('what nobody types is taken out, what people write stays', () => {
  expect(cleanText('Nghị\u0000 quyết\u000b')).toBe('Nghị quyết');
  expect(cleanText('nửa \ud800chữ')).toBe('nửa chữ');
  expect(cleanText('\u202eNguyễn Văn A\u202c')).toBe('Nguyễn Văn A');
  const whole = 'Dòng một\r\n\tDòng hai – “trích”, 👨‍👩‍👧, ½, Tiếng Việt NFD: e\u0302\u0301';
  expect(cleanText(whole)).toBe(whole);
});

test('in lists and groups too; other values are what they were', () => {
  expect(cleanInput({ a: ['x\u0000', 1, null, true], b: { c: '\ufeffy' } })).toEqual({
    a: ['x', 1, null, true],
    b: { c: 'y' },
  });
});

test('days outside anybody’s time are seen, wherever they stand', () => {
  for (const day of ['0000-01-01', '9999-12-31', '-000001-01-01', '0001-01-01T00:00:00Z'])
    expect(isOutOfTime({ a: [{ on: day }] })).toBe(true);
  for (const text of ['1930-02-03', '2026-11-29T02:00:00.000Z', 'từ 9999-12-31', '0912345678', '1234-56'])
    expect(isOutOfTime({ a: [text] })).toBe(false);
});
