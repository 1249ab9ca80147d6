// What an official paper says, apart from how it is printed: pure data, and the marks and dates its text is made of.

/** A stretch of text in one face. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/**
 * Text of a paragraph or a cell: plain, or in stretches of several faces (`[bold('1. Đánh giá.'), ' Các ca trực…']`).
 * A line feed begins a new paragraph in the body and a new line in a cell. Spaces that must not break are set by
 * the renderers (see `unbroken`).
 */
export type Text = string | readonly (string | Run)[];

/** The head of the first page, two columns. All words come from the caller, already in capitals where they stand in capitals. */
export interface Letterhead {
  /** Left, upright: the body above, in one line or two. */
  readonly upper: readonly string[];
  /** Left, bold: who issues the paper. A long name may be given in two lines. */
  readonly issuer: readonly string[];
  /** Left, under the star: `Số 05-NQ/CB`, without a colon. Without a number there is no star either. */
  readonly number?: string;
  /** Right, bold, with a rule as long as these words under it. */
  readonly heading: string;
  /** Right, italic: `An Bình, ngày 03 tháng 12 năm 2026`. Some kinds of paper have none. */
  readonly placeDate?: string;
}

/** Kind of paper in capitals, what it is about (lower case, one line each), then `-----`, which a form to be filled in has not. */
export interface Title {
  readonly form?: boolean;
  readonly kind: string;
  readonly about: readonly string[];
}

/** `I- MỞ ĐẦU` (level 1) or `1. Kết quả` (level 2), with its mark; bold, stays with what follows. */
export interface Heading {
  readonly block: 'heading';
  readonly level: 1 | 2;
  readonly text: string;
}

/** Body text: justified, first line indented, or in the middle. One before a table stays with it. */
export interface Paragraph {
  readonly middle?: boolean;
  readonly block: 'paragraph';
  readonly text: Text;
}

/** A line of a list with its mark, `-` or `a)`; printed like the body. */
export interface Item {
  readonly block: 'item';
  readonly mark: string;
  readonly text: Text;
}

export interface Column {
  readonly head: string;
  /** In millimetres; the widths of a table come to 165, of a large one at most. */
  readonly width: number;
  readonly align?: 'left' | 'center';
}

/** Borders all round, bold head repeated on every page, rows whole as long as they fit on a page. */
export interface Table {
  /** Larger letters, for what is read in a hall or written on by hand; then it may be narrower, and stands in the middle. */
  readonly large?: boolean;
  readonly block: 'table';
  readonly columns: readonly Column[];
  /** One text per column; a row of sums has its cells in `bold`. */
  readonly rows: readonly (readonly Text[])[];
}

/** Begins a new page with a head of its own; the blocks after it belong to it. */
export interface Annex {
  readonly block: 'annex';
  readonly title: Title;
  /** Italic: `(kèm theo Nghị quyết số …)`. */
  readonly note?: string;
}

/** Who signs: a bold line (`T/M …`), the office upright, room for the hand, the name. */
export interface Signer {
  readonly head: string;
  readonly office?: string;
  readonly name: string;
}

/**
 * The foot of the paper: at the left a second signer or those who receive it, at the right who signs.
 * Kept whole, and never alone on a page: the end of the text before goes with it.
 */
export interface Signatures {
  readonly block: 'signatures';
  readonly left?: Signer | Recipients;
  readonly right: Signer;
}

/** Printed as `- Đảng ủy Sở (để báo cáo);` and so on, the last line with a full stop. */
export interface Recipients {
  readonly recipients: readonly string[];
}

export type Block = Heading | Paragraph | Item | Table | Annex | Signatures;

export interface Paper {
  /** For the properties of the file and the window of the reader; not printed. */
  readonly about: {
    readonly title: string;
    readonly author: string;
    /** YYYY-MM-DD; the only time in the file, so that the same paper gives the same bytes. */
    readonly date: string;
  };
  readonly letterhead: Letterhead;
  readonly title: Title;
  readonly blocks: readonly Block[];
}

export const bold = (text: string): Run => ({ text, bold: true });

const letters = [...'abcdđeghiklmnopqrstuvxy'];

/** The mark of the nth line (from 1) of a list: a b c d đ e g h i k …, after y aa ab ac. */
export function letter(n: number): string {
  const before = Math.floor((n - 1) / letters.length);
  return (before > 0 ? letter(before) : '') + letters[(n - 1) % letters.length];
}

/** I, II, III, IV … */
export function roman(n: number): string {
  const steps: [number, string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  const [value, sign] = steps.find(([one]) => one <= n) ?? [0, ''];
  return value === 0 ? '' : sign + roman(n - value);
}

/** `2026-08-03` → `ngày 03 tháng 8 năm 2026`: a zero before days under 10, and before January and February only. */
export function longDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${longMonth(Number(month))} năm ${year}`;
}

/** `tháng 01`, `tháng 8`: the number alone. */
export const longMonth = (month: number): string => (month < 3 ? `0${month}` : String(month));

/** `14:05` → `14 giờ 05`. */
export const longTime = (time: string): string => time.replace(':', ' giờ ');

/** 85.714 → `85,7 %`; 60 → `60 %`. */
export const percent = (value: number): string =>
  `${String(Math.round(value * 10) / 10).replace('.', ',')} %`;

const kept: readonly [RegExp, string][] = [
  [/(?<![\p{L}])(ngày|tháng|năm|quý|số|mục|khoản) (?=\d|[IVX]+(?![\p{L}]))/giu, '$1\u00a0'],
  [/(?<![\p{L}])(điểm) (?=\p{Ll}(?![\p{L}]))/giu, '$1\u00a0'],
  [/(\d) giờ (?=\d)/g, '$1\u00a0giờ\u00a0'],
  [/(\d) %/g, '$1\u00a0%'],
];

/** The same text with no-break spaces where a line must not end: in dates, numbers of papers, clock times, percents. */
export const unbroken = (text: string): string =>
  kept.reduce((sofar, [where, instead]) => sofar.replace(where, instead), text);
