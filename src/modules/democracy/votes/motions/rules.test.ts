// Amendments for any motion, any changes and any results: the order, what falls, and the text at the end.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Amendment,
  amendedText,
  contradict,
  distanceOf,
  fallenWith,
  inOrder,
  longestWith,
  nextOf,
  spanOf,
} from './rules.ts';

const wordsOf = (count: number) => Array.from({ length: count }, (_, at) => `chữ${at}`);
/** A motion of words that differ, and amendments that change some of them in a row. */
const motion = fc.integer({ min: 1, max: 12 }).chain((count) =>
  fc.record({
    words: fc.constant(wordsOf(count)),
    changes: fc.array(
      fc.record({
        from: fc.nat({ max: count - 1 }),
        length: fc.integer({ min: 1, max: 4 }),
        by: fc.constantFrom('mới', 'sửa lại', 'chữ1 nữa', 'x'),
        place: fc.option(fc.integer({ min: 1, max: 9 })),
        passes: fc.boolean(),
      }),
      { maxLength: 7 },
    ),
  }),
);

test('voted in order: each ends once, the adopted never contradict, and the text is the motion with their words', () => {
  fc.assert(
    fc.property(motion, ({ words, changes }) => {
      const text = words.join(' ');
      const rows = changes.map((change, at) => ({
        ...change,
        to: Math.min(words.length, change.from + change.length),
        id: String(at),
      }));
      let all: Amendment[] = rows.map((row) => ({
        id: row.id,
        words: words.slice(row.from, row.to).join(' '),
        byWords: row.by,
        place: row.place,
        state: 'open',
        at: `2026-12-03T07:0${row.id}:00Z`,
      }));
      const order = inOrder(all).map((one) => one.id);
      const voted: string[] = [];
      for (let next = nextOf(all); next !== null; next = nextOf(all)) {
        const one = next;
        const passes = rows.find((row) => row.id === one.id)?.passes === true;
        const fallen = passes ? fallenWith(text, one, all).map((other) => other.id) : [];
        all = all.map((other) => {
          if (other.id === one.id) return { ...other, state: passes ? 'passed' : 'rejected' };
          return fallen.includes(other.id) ? { ...other, state: 'fallen' } : other;
        });
        voted.push(one.id);
      }
      const idsIn = (state: string) => all.filter((one) => one.state === state).map((one) => one.id);
      expect(voted).toEqual(order.filter((id) => !idsIn('fallen').includes(id)));
      const held = rows.filter((row) => idsIn('passed').includes(row.id));
      const touched = held.flatMap((row) => words.slice(row.from, row.to));
      expect(new Set(touched).size).toBe(touched.length);
      // What fell meets one that was adopted; what was rejected was voted.
      for (const row of rows.filter((one) => idsIn('fallen').includes(one.id)))
        expect(held.some((one) => one.from < row.to && row.from < one.to)).toBe(true);
      const told = words.flatMap((word, at) => {
        const row = held.find((one) => one.from <= at && at < one.to);
        if (!row) return [word];
        return row.from === at ? [row.by] : [];
      });
      const adopted = all.filter((one) => one.state === 'passed');
      expect(amendedText(text, adopted)).toBe(told.join(' '));
      expect(amendedText(text, adopted.toReversed())).toBe(told.join(' '));
      expect(told.join(' ').length).toBeLessThanOrEqual(longestWith(text, all));
    }),
  );
});

test('the chair’s order goes before the proposed one, which begins with the furthest', () => {
  fc.assert(
    fc.property(motion, ({ words, changes }) => {
      const all: Amendment[] = changes.map((change, at) => ({
        id: String(at),
        words: words.slice(change.from, change.from + change.length).join(' '),
        byWords: change.by,
        place: change.place,
        state: 'open',
        at: '2026-12-03T07:00:00Z',
      }));
      const sorted = inOrder(all);
      expect(sorted.map((one) => one.id).sort()).toEqual(all.map((one) => one.id).sort());
      for (const [at, one] of sorted.entries()) {
        const after = sorted[at + 1];
        if (!after) continue;
        if (one.place === null) {
          expect(after.place).toBeNull();
          expect(distanceOf(one)).toBeGreaterThanOrEqual(distanceOf(after));
        } else if (after.place !== null) expect(one.place).toBeLessThanOrEqual(after.place);
      }
    }),
  );
});

test('words are whole and stand in one place', () => {
  const text = 'Sửa kênh N2 trước ngày 5, báo cáo ngày 50';
  expect(spanOf(text, 'ngày 5')).toEqual({ from: 18, to: 24 });
  expect(spanOf(text, 'ngày')).toBeNull();
  expect(spanOf(text, 'kên')).toBeNull();
  expect(spanOf(text, 'hoãn')).toBeNull();
  expect(spanOf(text, '')).toBeNull();
  expect(contradict(text, { words: 'kênh N2', byWords: 'a' }, { words: 'N2', byWords: 'b' })).toBe(true);
  expect(contradict(text, { words: 'kênh', byWords: 'a' }, { words: 'N2', byWords: 'b' })).toBe(false);
});
