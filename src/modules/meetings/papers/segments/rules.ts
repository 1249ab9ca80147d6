// Lines of a paragraph of the minutes as blocks of a paper: text, points behind a dash, tables. Pure.
import { type Block, bold, type Column, type Text } from '../../../../platform/documents/model.ts';
import { segmentsOf } from '../../minutes/layout/rules.ts';

export function blocksOf(text: string): Block[] {
  return segmentsOf(text).map((segment): Block => {
    if (segment.kind === 'table') return tableOf(segment.rows);
    return segment.kind === 'point'
      ? { block: 'item', mark: '-', text: segment.text }
      : { block: 'paragraph', text: segment.text };
  });
}

/** The first row heads the others; figures stand in the middle, a row of sums ("Cộng") in bold. */
function tableOf([head = [], ...rows]: readonly (readonly string[])[]): Block {
  const worded = head.map((_, at) => rows.some((row) => /\p{L}/u.test(row[at] ?? '')));
  const widths = widthsOf(head, worded);
  const columns = head.map(
    (words, at): Column => ({
      head: words,
      width: widths[at] ?? 0,
      align: worded[at] ? 'left' : 'center',
    }),
  );
  const body = rows.map((row): Text[] =>
    head.map((_, at) => (row[0] === 'Cộng' ? [bold(row[at] ?? '')] : (row[at] ?? ''))),
  );
  return { block: 'table', columns, rows: body };
}

const whole = 165;
/** Millimetres that a column of words needs at least. */
const leastWorded = 28;

/** Whole millimetres that come to the width of the text: figures as wide as their heads need, words the rest. */
function widthsOf(head: readonly string[], worded: readonly boolean[]): number[] {
  const needs = head.map((words, at) =>
    worded[at] ? leastWorded : words.length <= 8 ? 17 : words.length <= 17 ? 22 : 24,
  );
  const sum = needs.reduce((total, need) => total + need, 0);
  const words = worded.filter((one) => one).length;
  // Too many columns, or none of words to take what is left: each in its share.
  const shared = sum > whole || words === 0;
  const widths = needs.map((need, at) =>
    shared ? Math.floor((need * whole) / sum) : worded[at] ? need + Math.floor((whole - sum) / words) : need,
  );
  const left = whole - widths.reduce((total, width) => total + width, 0);
  return widths.map((width, at) => (at === 0 ? width + left : width));
}
