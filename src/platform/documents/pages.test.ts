// Pages of any text: nothing lost, nothing outside the margins, nothing left alone.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose, page } from './compose.ts';
import type { Measure } from './lines.ts';
import type { Block, Paper } from './model.ts';
import { type Page, setPages } from './pages.ts';

/** Letters of one width each, by their size. */
const measure: Measure = (_span, text, size) => text.length * size * 0.5;

const paper = (blocks: readonly Block[]): Paper => ({
  about: { title: '', author: '', date: '2026-12-03' },
  letterhead: { upper: ['UPPER'], issuer: ['ISSUER'], number: 'Số 1', heading: 'HEADING' },
  title: { kind: 'KIND', about: ['about'] },
  blocks: [...blocks, { block: 'signatures', right: { head: 'HEAD', office: 'OFFICE', name: 'NAME' } }],
});

/** Long words are made of a letter for each block. */
const letters = 'αβγδεζηθικλμνξ';

/** Words that tell which block they stand in, and which of its words they are. */
const text = (at: number, words: number, long: number): string =>
  Array.from(
    { length: words },
    (_, word) => `b${at}w${word}${(letters[at] ?? '').repeat(word === 3 ? long : 0)}`,
  ).join(' ');

const shapes = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('paragraph' as const),
        words: fc.integer({ min: 1, max: 140 }),
        long: fc.constantFrom(0, 0, 0, 200),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('heading' as const),
        words: fc.integer({ min: 1, max: 20 }),
        long: fc.constant(0),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('table' as const),
        words: fc.integer({ min: 1, max: 300 }),
        long: fc.constantFrom(0, 90, 900),
      }),
    },
  ),
  { minLength: 1, maxLength: 14 },
);

function blocksOf(
  shape: readonly { kind: 'paragraph' | 'heading' | 'table'; words: number; long: number }[],
): Block[] {
  return shape.map(({ kind, words, long }, at): Block => {
    if (kind === 'paragraph') return { block: 'paragraph', text: text(at, words, long) };
    if (kind === 'heading') return { block: 'heading', level: 1, text: text(at, words, 0) };
    // Rows of one word, and one of all the rest, which may be higher than a page.
    const all = text(at, words, long).split(' ');
    const rest = all.slice(8).join(' ');
    const rows = [...all.slice(0, 8), ...(rest === '' ? [] : [rest])].map((cell) => ['', cell]);
    return {
      block: 'table',
      columns: [
        { head: 'A', width: 115 },
        { head: 'B', width: 50 },
      ],
      rows,
    };
  });
}

const texts = (one: Page) => one.flatMap((mark) => (mark.mark === 'text' ? [mark] : []));

test('every word stands once, within the margins', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const blocks = blocksOf(shape);
      const pages = setPages(compose(paper(blocks), 100), measure);
      const shown = pages
        .flatMap((one) => texts(one).map((mark) => mark.stretch.text))
        .join(' ')
        .replaceAll(/\s+/g, ' ');
      blocks.forEach((_, at) => {
        const { words, long } = shape[at] as { words: number; long: number };
        const said = [...shown.matchAll(new RegExp(`b${at}w(\\d+)(?!\\d)`, 'g'))].map(([, word]) =>
          Number(word),
        );
        expect(said).toEqual(Array.from({ length: words }, (_, word) => word));
        expect([...shown].filter((one) => one === letters[at])).toHaveLength(words > 3 ? long : 0);
      });
      for (const one of pages)
        for (const mark of texts(one)) {
          expect(mark.x).toBeGreaterThanOrEqual(page.left - 0.01);
          expect(mark.x + mark.stretch.width).toBeLessThanOrEqual(page.width - page.right + 0.01);
          expect(mark.y).toBeLessThanOrEqual(page.height - page.bottom);
          expect(mark.y).toBeGreaterThan(page.top);
        }
    }),
  );
});

test('a heading stays with its text, a paragraph leaves no line alone, the signature stands under text', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const blocks = blocksOf(shape);
      const pages = setPages(compose(paper(blocks), 100), measure).map(texts);
      const linesOn = (one: (typeof pages)[number], at: number) =>
        new Set(
          one
            .filter((mark) => new RegExp(`b${at}w|${letters[at]}`).test(mark.stretch.text))
            .map((mark) => mark.y),
        ).size;
      shape.forEach(({ kind }, at) => {
        const counts = pages.map((one) => linesOn(one, at));
        if (kind === 'paragraph' && counts.filter((count) => count > 0).length > 1)
          for (const count of counts.filter((one) => one > 0)) expect(count).toBeGreaterThanOrEqual(2);
        const next = blocks[at + 1];
        if (kind !== 'heading' || next?.block === 'heading') return;
        const last = counts.findLastIndex((count) => count > 0);
        if (next) expect(linesOn(pages[last] as (typeof pages)[number], at + 1)).toBeGreaterThan(0);
      });
      const signed = pages.find((one) => one.some((mark) => mark.stretch.text === 'NAME')) ?? [];
      expect(signed.some((mark) => mark.stretch.text === 'HEAD')).toBe(true);
      expect(signed.some((mark) => mark.stretch.text.match(/^b|[α-ξ]/))).toBe(true);
    }),
  );
});

test('a table repeats its head on every page and is closed at its foot', () => {
  const rows = Array.from({ length: 90 }, (_, at) => [String(at), 'x']);
  const pages = setPages(
    compose(
      paper([
        {
          block: 'table',
          columns: [
            { head: 'A', width: 115 },
            { head: 'B', width: 50 },
          ],
          rows,
        },
      ]),
      100,
    ),
    measure,
  );
  expect(pages).toHaveLength(3);
  for (const one of pages) {
    expect(texts(one).filter((mark) => mark.stretch.text === 'A')).toHaveLength(1);
    const level = one.flatMap((mark) =>
      mark.mark === 'rule' && mark.from[1] === mark.to[1] ? [mark.from[1]] : [],
    );
    const upright = one.flatMap((mark) =>
      mark.mark === 'rule' && mark.from[0] === mark.to[0] ? [mark.to[1]] : [],
    );
    expect(Math.max(...level)).toBeCloseTo(Math.max(...upright), 6);
  }
});
