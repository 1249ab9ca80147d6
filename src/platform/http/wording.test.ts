// What is wrong with an input is said in Vietnamese, whatever is wrong with it.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { placeOf, wordingOf } from './wording.ts';

const said = (schema: z.ZodType, input: unknown): string => {
  const read = schema.safeParse(input, { error: wordingOf });
  return read.error?.issues[0]?.message ?? '';
};

test.each([
  [z.string(), undefined, 'còn thiếu'],
  [z.string(), 5, 'phải là chữ'],
  [z.number().int(), 0.5, 'phải là số nguyên'],
  [z.boolean(), 'x', 'phải là có hoặc không'],
  [z.string().min(1), '', 'không được để trống'],
  [z.string().min(3), 'ab', 'có ít nhất 3 ký tự'],
  [z.string().max(4000), 'a'.repeat(4001), 'có nhiều nhất 4.000 ký tự'],
  [z.array(z.string()).min(1), [], 'cần ít nhất một mục'],
  [z.number().min(0), -1, 'là ít nhất 0'],
  [z.number().int(), 1e300, 'là số quá lớn'],
  [z.uuid(), 'x', 'không phải mã của hệ thống'],
  [z.iso.date(), '2026-02-30', 'không phải một ngày có thật (năm-tháng-ngày)'],
  [z.enum(['a', 'b']), 'c', 'không có trong các giá trị được chọn'],
  [z.strictObject({}), { a: 1 }, 'có phần không dùng đến'],
  [z.string().regex(/^x$/), 'y', 'không đúng dạng'],
  [z.union([z.literal(1), z.literal(2)]), 3, 'không dùng được'],
])('%#', (schema, input, sentence) => {
  expect(said(schema as z.ZodType, input)).toBe(sentence);
});

test('where it stands is said as people call it', () => {
  expect(placeOf('/title')).toBe('tên mục');
  expect(placeOf('/clauses/0/text')).toBe('clauses, mục 1, nội dung');
  expect(placeOf('')).toBe('nội dung gửi lên');
});
