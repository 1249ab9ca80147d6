// Words that give away: every name of the roster is found wherever and however it stands; plain words are left alone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded, tellingWords } from './rules.ts';

const names = ['Bùi Xuân Hòa', 'Vũ Đình Lâm', 'Trần Thị Ngọc Ánh', 'Đỗ Thị Thanh Hà'];
const around = { names, ownPost: 'Kỹ sư vận hành trạm bơm' };
const words = (text: string) => tellingWords(text, around).map((one) => text.slice(one.from, one.to));

/** Words that are none of the roster's, no dates, nothing of oneself. */
const plainWord = fc.constantFrom('sửa', 'đường', 'vào', 'trạm', 'kho', 'quá', 'chậm', 'nước', 'lũ', 'máy');
const plain = fc.array(plainWord, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));

test('plain words are left alone', () => {
  fc.assert(
    fc.property(plain, (text) => {
      expect(words(text)).toEqual([]);
    }),
  );
});

test('a name of the roster is found with and without marks, in any case, wherever it stands', () => {
  const written = fc.constantFrom<(name: string) => string>(
    (name) => name,
    (name) => name.toUpperCase(),
    (name) => folded(name),
    (name) => name.split(' ').slice(-2).join(' '),
    (name) => `anh ${name.split(' ').at(-1)}`,
    (name) => `đ/c ${name.split(' ').at(-1)?.toLowerCase()}`,
  );
  fc.assert(
    fc.property(plain, fc.constantFrom(...names), written, plain, (before, name, how, after) => {
      const told = how(name);
      const text = `${before}, ${told} ${after}`;
      const from = text.indexOf(told);
      expect(
        tellingWords(text, around).some(
          (one) => one.kind === 'name' && one.from <= from && one.to >= from + told.length,
        ),
      ).toBe(true);
    }),
  );
});

test('folding keeps every place, whatever the letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(folded(text)).toHaveLength(text.length);
      expect(folded(folded(text))).toBe(folded(text));
    }),
  );
});

test('what is found lies in the text, in order, nothing twice', () => {
  const telling = fc.constantFrom(
    'tôi là',
    'Vũ Đình Lâm',
    'ngày 03/11',
    '0912345678',
    'hôm qua',
    'kho',
    'máy',
  );
  fc.assert(
    fc.property(fc.array(telling, { maxLength: 8 }), (parts) => {
      const text = parts.join(' ');
      let last = 0;
      for (const { from, to } of tellingWords(text, around)) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
        last = to;
      }
    }),
  );
});

describe('in sentences', () => {
  test.each([
    ['Tôi là người trực ca đêm.', ['Tôi là']],
    ['Anh Hòa và chị Hà biết việc này.', ['Anh Hòa', 'chị Hà']],
    ['Nên hỏi Lâm trước.', ['Lâm']],
    // At the beginning of a sentence a given name may be a common word.
    ['Hà nước chảy xiết.', []],
    ['hòa đồng với nhau', []],
    ['Họp ngày 03/11 và 24/11/2026 đều trễ.', ['ngày 03', '24/11/2026']],
    ['Kỹ sư vận hành trạm bơm phải trực hai ca.', ['Kỹ sư vận hành trạm bơm']],
    ['Gọi 0912 345 678 hoặc thu.ha@coquan.vn.', ['0912 345 678', 'thu.ha@coquan.vn.']],
    ['Chiều qua, vợ tôi cũng thấy.', ['Chiều qua', 'vợ tôi']],
    ['Tỷ lệ 3.5 phần trăm, mục 2.', ['3.5']],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected));
});
