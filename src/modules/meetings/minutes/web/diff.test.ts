// What is shown as struck out and as new gives both versions back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords } from './diff.ts';

test('one word put right is one word struck out and one new', () => {
  expect(diffWords('thuê thêm một máy xúc', 'thuê thêm hai máy xúc')).toEqual([
    { kind: 'same', text: 'thuê thêm ' },
    { kind: 'gone', text: 'một ' },
    { kind: 'new', text: 'hai ' },
    { kind: 'same', text: 'máy xúc' },
  ]);
});

test('without the new words it is the old text, without the old ones the new', () => {
  const text = fc.array(fc.constantFrom('chi', 'bộ', 'nhất', 'trí', 'hai', 'mười'), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = diffWords(before.join(' '), after.join(' '));
      const said = (without: 'gone' | 'new') =>
        pieces
          .filter((one) => one.kind !== without)
          .flatMap((one) => one.text.trim().split(' '))
          .filter((word) => word !== '');
      expect(said('new')).toEqual(before);
      expect(said('gone')).toEqual(after);
    }),
  );
});
