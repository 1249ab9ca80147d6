// Old fonts: text as it lies in files, read back in Unicode; every letter of Vietnamese in both.
import { expect, test } from 'vitest';
import { fromOldFont } from './rules.ts';

test.each([
  ['Hä vµ tªn', 'Họ và tên'],
  ['NguyÔn V¨n B×nh', 'Nguyễn Văn Bình'],
  ['TrÇn ThÞ Thu Hµ', 'Trần Thị Thu Hà'],
  ['§ç ThÞ H\u00ad¬ng', 'Đỗ Thị Hương'],
  ['NGUYÔN V¡N B×NH', 'NGUYỄN VĂN BÌNH'],
  ['Ngµy vµo §¶ng', 'Ngày vào Đảng'],
  ['Phã bÝ th\u00ad', 'Phó bí thư'],
  ['Hµ', 'Hà'],
])('TCVN3 %s', (typed, read) => {
  expect(fromOldFont(typed, 'TCVN3')).toBe(read);
});

test.each([
  ['Hoï vaø teân', 'Họ và tên'],
  ['Nguyeãn Vaên Bình', 'Nguyễn Văn Bình'],
  ['Traàn Thò Thu Haø', 'Trần Thị Thu Hà'],
  ['Ñoã Thò Höông', 'Đỗ Thị Hương'],
  ['NGUYEÃN VAÊN BÌNH', 'NGUYỄN VĂN BÌNH'],
  ['Ngaøy vaøo Ñaûng', 'Ngày vào Đảng'],
  ['Phoù bí thö', 'Phó bí thư'],
  ['Lyù Thöôøng Kieät', 'Lý Thường Kiệt'],
])('VNI %s', (typed, read) => {
  expect(fromOldFont(typed, 'VNI')).toBe(read);
});

test('every letter with a mark can be written in TCVN3 and in VNI', () => {
  const letters = [...'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'];
  const signs = Array.from({ length: 0x100 - 0x80 }, (_, index) => String.fromCharCode(0x80 + index));
  const inTcvn3 = new Set(signs.map((sign) => fromOldFont(sign, 'TCVN3')));
  expect(letters.filter((letter) => !inTcvn3.has(letter))).toEqual([]);
  const pairs = [...'aeouyôö'].flatMap((base) => ['', ...signs].map((sign) => base + sign));
  const inVni = new Set([...pairs, ...signs].map((typed) => fromOldFont(typed, 'VNI')));
  expect(letters.filter((letter) => !inVni.has(letter))).toEqual([]);
});

test('what is Unicode or plain stays', () => {
  expect(fromOldFont('0912 345 678, 03/02/2003', 'TCVN3')).toBe('0912 345 678, 03/02/2003');
  expect(fromOldFont('Nam, 1985', 'VNI')).toBe('Nam, 1985');
});
