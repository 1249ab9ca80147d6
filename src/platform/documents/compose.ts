// Lays a paper out as paragraphs and grids with their measures, the one description that both renderers print.
import {
  type Annex,
  type Block,
  type Column,
  type Letterhead,
  type Paper,
  type Recipients,
  type Run,
  type Signatures,
  type Signer,
  type Table,
  type Text,
  type Title,
  unbroken,
} from './model.ts';

/** Points in a millimetre. */
const mm = 72 / 25.4;

/** A4 upright. */
export const page = {
  width: 210 * mm,
  height: 297 * mm,
  top: 20 * mm,
  bottom: 20 * mm,
  left: 30 * mm,
  right: 15 * mm,
  /** Of the page number, from page 2: from the edge of the paper. */
  numberTop: 10 * mm,
  numberLine: 16,
};
const textWidth = page.width - page.left - page.right;
const columnPair = [80 * mm, 85 * mm];
const firstIndent = 10 * mm;
/** For the hand of who signs, under the office. */
const signingRoom = 72;

/** Of the words at the top right, which the rule under them is as long as. */
export const headingFace = { size: 15, bold: true, italic: false };

export interface Span {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline?: boolean;
}

/** All measures in points. Lines are exactly `line` high, whatever stands in them. */
export interface Para {
  readonly part: 'para';
  readonly spans: readonly Span[];
  readonly size: number;
  readonly line: number;
  readonly before: number;
  readonly after: number;
  readonly align: 'left' | 'center' | 'justify';
  /** Indent of the first line, from `left`; negative hangs. */
  readonly first: number;
  readonly left: number;
  /** Stays on the page of what follows. */
  readonly keep: boolean;
  readonly newPage: boolean;
  /** A rule under the paragraph: how thick, how long, in the middle. */
  readonly rule?: { readonly thick: number; readonly length: number };
}

export interface Cell {
  readonly paras: readonly Para[];
  readonly middle: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Repeated at the top of every page the grid goes on to. */
  readonly head: boolean;
  readonly keep: boolean;
}

export interface Grid {
  readonly part: 'grid';
  readonly widths: readonly number[];
  /** Thickness of the borders; 0 has none. */
  readonly border: number;
  readonly padX: number;
  readonly padY: number;
  readonly rows: readonly Row[];
}

export type Part = Para | Grid;

const plain = { size: 14, line: 19, before: 0, after: 0, first: 0, left: 0, keep: false, newPage: false };

function para(text: Text, over: Partial<Para> = {}): Para {
  return { part: 'para', align: 'left', ...plain, ...over, spans: spansOf(text) };
}

const gap = (height: number, keep: boolean): Para => para('', { line: height, keep });

/** Only what a page can show: composed letters, no control characters, no halves of a pair. */
export const clean = (text: string): string =>
  unbroken(
    text
      .normalize('NFC')
      .replace(/[\t\n\v\f\r\u2028\u2029]/g, ' ')
      .replace(/[^\P{C}\p{Co}]|[\ufffe\uffff]/gu, ''),
  );

const runsOf = (text: Text): Run[] =>
  (typeof text === 'string' ? [text] : text).map((run) => (typeof run === 'string' ? { text: run } : run));

function spansOf(text: Text): Span[] {
  return runsOf(text)
    .map((run) => ({ text: clean(run.text), bold: run.bold ?? false, italic: run.italic ?? false }))
    .filter((span) => span.text !== '');
}

/** A paragraph for each line that a line feed ends; blank ones between are left out. */
function lines(text: Text, over: Partial<Para>): Para[] {
  const sofar: Run[][] = [[]];
  for (const run of runsOf(text)) {
    const [first = '', ...more] = run.text.split(/\r\n?|\n/);
    sofar.at(-1)?.push({ ...run, text: first });
    for (const one of more) sofar.push([{ ...run, text: one }]);
  }
  const paras = sofar.map((runs) => para(runs, over));
  const full = paras.filter((one) => one.spans.some((span) => span.text.trim() !== ''));
  return full.length > 0 ? full : [para('', over)];
}

const strong = (text: string) => [{ text, bold: true }];

/** `ruleLength` is the width of the heading's words, which the faces tell. */
export function compose(paper: Paper, ruleLength: number): Part[] {
  const parts: Part[] = [letterhead(paper.letterhead, ruleLength), ...title(paper.title, 16, 18)];
  paper.blocks.forEach((block, at) => {
    const next = paper.blocks[at + 1];
    parts.push(...partsOf(block, next));
  });
  return parts;
}

function letterhead(head: Letterhead, ruleLength: number): Grid {
  const line = { align: 'center', line: 18 } as const;
  const left = [
    ...head.upper.map((text) => para(text, line)),
    ...head.issuer.map((text) => para(strong(text), line)),
    ...(head.number === undefined ? [] : [para('*', line), para(head.number, line)]),
  ];
  const date = head.placeDate;
  const right = [
    para(strong(head.heading), { ...line, size: headingFace.size }),
    para('', { line: 2, after: date === undefined ? 0 : 6, rule: { thick: 0.75, length: ruleLength } }),
    ...(date === undefined ? [] : [para([{ text: date, italic: true }], line)]),
  ];
  return pair(left, right);
}

function pair(left: readonly Para[], right: readonly Para[]): Grid {
  const cells = [left, right].map((paras) => ({ paras, middle: false }));
  return {
    part: 'grid',
    widths: columnPair,
    border: 0,
    padX: 0,
    padY: 0,
    rows: [{ cells, head: false, keep: false }],
  };
}

function title(words: Title, size: number, before: number, note?: string): Para[] {
  const line = { align: 'center', keep: true } as const;
  return [
    para(strong(words.kind), { ...line, size, before }),
    ...words.about.map((text) => para(strong(text), line)),
    ...(note === undefined ? [] : [para([{ text: note, italic: true }], line)]),
    ...(words.form ? [gap(6, true)] : [para('-----', { ...line, after: 6 })]),
  ];
}

function partsOf(block: Block, next: Block | undefined): Part[] {
  const keep = next?.block === 'table' || next?.block === 'signatures';
  const body = { align: 'justify', after: 6, first: firstIndent, keep } as const;
  switch (block.block) {
    case 'heading':
      return [
        para(strong(block.text), { ...body, align: block.level === 1 ? 'left' : 'justify', keep: true }),
      ];
    case 'paragraph':
      return keepLast(
        lines(block.text, block.middle ? { ...body, align: 'center', first: 0, after: 0 } : body),
      );
    case 'item':
      return keepLast(lines([`${block.mark} `, ...runsOf(block.text)], body));
    case 'table':
      return [table(block, next?.block === 'signatures'), gap(6, next?.block === 'signatures')];
    case 'annex':
      return annex(block);
    case 'signatures':
      return [gap(12, true), signatures(block)];
  }
}

/** Of several paragraphs only the last stays with what follows. */
const keepLast = (paras: readonly Para[]): Para[] =>
  paras.map((one, at) => ({ ...one, keep: one.keep && at === paras.length - 1 }));

function annex(block: Annex): Para[] {
  return title(block.title, 14, 0, block.note).map((one, at) => ({ ...one, newPage: at === 0 }));
}

function table({ columns, rows, large = false }: Table, keepEnd: boolean): Grid {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const over = width * mm - textWidth;
  if (over > 0.1 || (over < -0.1 && !large)) throw new Error(`A table is 165 mm wide, not ${width}.`);
  const line = large ? { size: 13, line: 17 } : { size: 12, line: 15 };
  const cell = (text: Text, column: Column): Cell => ({
    paras: lines(text, { ...line, align: column.align ?? 'left' }),
    middle: false,
  });
  const head = columns.map((column) => ({
    paras: lines(strong(column.head), { ...line, align: 'center', keep: true }),
    middle: true,
  }));
  const body = rows.map((row, at): Row => {
    if (row.length !== columns.length) throw new Error(`Row ${at + 1} has ${row.length} cells.`);
    return {
      cells: columns.map((column, place) => cell(row[place] ?? '', column)),
      head: false,
      keep: keepEnd && at === rows.length - 1,
    };
  });
  return {
    part: 'grid',
    widths: columns.map((column) => column.width * mm),
    border: 0.5,
    padX: 3.5,
    padY: 2,
    rows: [{ cells: head, head: true, keep: true }, ...body],
  };
}

function signatures({ left, right }: Signatures): Grid {
  const other = left === undefined ? [] : 'recipients' in left ? recipients(left) : signer(left);
  return pair(other, signer(right));
}

function signer({ head, office, name }: Signer): Para[] {
  const line = { align: 'center' } as const;
  return [
    para(strong(head), line),
    ...(office === undefined ? [] : [para(office, line)]),
    // Without an office the name still stands as low as beside one.
    gap(office === undefined ? signingRoom + plain.line : signingRoom, false),
    para(strong(name), line),
  ];
}

function recipients({ recipients: names }: Recipients): Para[] {
  const label = para('');
  const faces = { bold: false, italic: false };
  return [
    {
      ...label,
      spans: [
        { ...faces, text: 'Nơi nhận', underline: true },
        { ...faces, text: ':' },
      ],
    },
    ...names.map((name, at) =>
      para(`- ${name}${at === names.length - 1 ? '.' : ';'}`, {
        size: 12,
        line: 15,
        left: 3 * mm,
        first: -3 * mm,
      }),
    ),
  ];
}
