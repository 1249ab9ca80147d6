// How paragraphs are laid out: numbered as the paper numbers them, their lines told from points and tables. Pure.
import { letter } from '../../../../platform/documents/model.ts';

interface Marked {
  readonly id: string;
  readonly part: string;
  readonly kind: string;
  readonly removed: boolean;
}

/** Paragraphs that the paper numbers 1. 2. 3. within their part. */
const numberedKinds: readonly string[] = [
  'chair',
  'guests',
  'roll',
  'dues',
  'agenda',
  'item',
  'conclusion',
  'score',
  'read',
];

/** The mark of each paragraph that has one, "3." or "đ)": what is left out leaves no gap. In: in the order of the paper. */
export function marksOf(paragraphs: readonly Marked[]): Map<string, string> {
  const marks = new Map<string, string>();
  let [part, number, letters] = ['', 0, 0];
  for (const one of paragraphs) {
    if (one.removed) continue;
    if (one.part !== part) [part, number, letters] = [one.part, 0, 0];
    if (numberedKinds.includes(one.kind)) {
      number += 1;
      letters = 0;
      marks.set(one.id, `${number}.`);
    }
    if (one.kind === 'opinion') {
      letters += 1;
      marks.set(one.id, `${letter(letters)})`);
    }
  }
  return marks;
}

/** A line of a paragraph: text, a point behind a dash, or rows of a table that stand together. */
export type Segment =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'point'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export function segmentsOf(text: string): Segment[] {
  const found: Segment[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const last = found.at(-1);
    if (line.startsWith('|')) {
      const row = line.replace(/^\||\|$/g, '').split('|');
      const cells = row.map((cell) => cell.trim());
      if (last?.kind === 'table') found[found.length - 1] = { kind: 'table', rows: [...last.rows, cells] };
      else found.push({ kind: 'table', rows: [cells] });
    } else if (line.startsWith('- ')) found.push({ kind: 'point', text: line.slice(2) });
    else found.push({ kind: 'line', text: line });
  }
  return found;
}

/** The reverse of `segmentsOf`. */
export function textOf(segments: readonly Segment[]): string {
  return segments
    .flatMap((one) => {
      if (one.kind === 'table') return one.rows.map((row) => `| ${row.join(' | ')} |`);
      return [one.kind === 'point' ? `- ${one.text}` : one.text];
    })
    .join('\n');
}
