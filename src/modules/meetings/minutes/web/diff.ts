// What a person changed in a paragraph, word by word.

export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Words with the blanks behind them; the fewest that differ. */
export function diffWords(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const same = longestCommon(a, b);
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], text: string) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
    else pieces.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && right !== undefined && left.trim() === right.trim()) {
      add('same', right);
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(same, i + 1, j) >= at(same, i, j + 1))) {
      add('gone', a[i] as string);
      i += 1;
    } else {
      add('new', b[j] as string);
      j += 1;
    }
  }
  return pieces;
}

function wordsOf(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}

const at = (table: readonly (readonly number[])[], i: number, j: number) => table[i]?.[j] ?? 0;

/** How many words the rests from i and j have in common, in order. */
function longestCommon(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i] as number[];
      row[j] =
        a[i]?.trim() === b[j]?.trim()
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
}
