// Names are found by a few letters, as a minute-taker types them.
import { expect, test } from 'vitest';
import { findPeople, plainLetters } from './person-field.tsx';

const people = ['Hồ Sỹ Luyện', 'Đỗ Thị Thanh Hà', 'Hà Thị Mai', 'Hoàng Thị Bích'].map((name) => ({
  id: name,
  name,
}));
const found = (typed: string) => findPeople(people, typed).map((one) => one.name);

test('with and without diacritics, any word of the name, several beginnings', () => {
  expect(found('luyen')).toEqual(['Hồ Sỹ Luyện']);
  expect(found('Luyện')).toEqual(['Hồ Sỹ Luyện']);
  expect(found('ha')).toEqual(['Đỗ Thị Thanh Hà', 'Hà Thị Mai']);
  expect(found('do th ha')).toEqual(['Đỗ Thị Thanh Hà']);
  expect(found('')).toHaveLength(4);
  expect(found('xyz')).toEqual([]);
  expect(plainLetters('ĐỖ THỊ')).toBe('do thi');
});
