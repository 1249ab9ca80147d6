// Sets the parts of a paper on pages: what stays together stays together, and no line is left alone.
import { type Cell, type Grid, type Para, type Part, page, type Row } from './compose.ts';
import { breakLines, type Measure, type Stretch } from './lines.ts';

/** Drawn on a page; `y` is where the letters stand, measures from the top left of the paper. */
export type Mark =
  | {
      readonly mark: 'text';
      readonly stretch: Stretch;
      readonly size: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly mark: 'rule'; readonly from: Point; readonly to: Point; readonly thick: number };
type Point = readonly [x: number, y: number];
export type Page = readonly Mark[];

/** The letters stand at four fifths of an exact line, as LibreOffice sets them. */
export const standing = 0.8;
const room = page.height - page.top - page.bottom;

/** What no page break divides: a line, or a row. Marks are measured from its own top left. */
interface Piece {
  readonly height: number;
  readonly before: number;
  readonly after: number;
  readonly marks: readonly Mark[];
  /** A page may begin with it. */
  readonly opens: boolean;
  readonly newPage: boolean;
  /** Of a row: the grid, whose lower border is drawn under its last row on a page and whose head is repeated. */
  readonly grid?: {
    readonly head: readonly Piece[];
    /** It is not the first of its row: no border above it. */
    readonly goesOn: boolean;
    readonly closing: readonly Mark[];
    readonly border: number;
  };
}

export function setPages(parts: readonly Part[], measure: Measure): Page[] {
  const pieces: Piece[] = [];
  let keep = false;
  let space = 0;
  for (const part of parts) {
    if (part.part === 'para' && part.spans.length === 0) {
      space += part.line;
      keep &&= part.keep;
      continue;
    }
    const set = part.part === 'para' ? linesOf(part, measure) : rowsOf(part, measure);
    set.forEach((piece, at) => {
      pieces.push(at > 0 ? piece : { ...piece, opens: !keep, before: piece.before + space });
    });
    keep = part.part === 'para' ? part.keep : (part.rows.at(-1)?.keep ?? false);
    space = 0;
  }
  return paginate(pieces).map(([one, heads]) => draw(one, heads));
}

function linesOf(para: Para, measure: Measure): Piece[] {
  const width = page.width - page.left - page.right;
  const lines = breakLines(para, width, measure);
  return lines.map((line, at) => ({
    height: para.line,
    before: at === 0 ? para.before : 0,
    after: at === lines.length - 1 ? para.after : 0,
    marks: lineMarks(line, para),
    // At least two lines on either side.
    opens: at >= 2 && lines.length - at >= 2,
    newPage: at === 0 && para.newPage,
  }));
}

const lineMarks = (line: readonly Stretch[], para: Para): Mark[] =>
  line.flatMap((stretch) => {
    const [x, y] = [stretch.x, para.line * standing];
    const text: Mark = { mark: 'text', stretch, size: para.size, x, y };
    if (!stretch.span.underline) return [text];
    const under = y + para.size * 0.11;
    return [
      text,
      { mark: 'rule', from: [x, under], to: [x + stretch.width, under], thick: para.size * 0.05 },
    ];
  });

/** A line within a cell, from the cell's top. */
interface CellLine {
  readonly y: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

function cellLines(cell: Cell, width: number, measure: Measure): CellLine[] {
  let y = 0;
  return cell.paras.flatMap((para) => {
    const set: Stretch[][] = para.spans.length === 0 ? [[]] : breakLines(para, width, measure);
    const lines = set.map((line, at) => {
      const top = y + (at === 0 ? para.before : 0);
      y = top + para.line + (at === set.length - 1 ? para.after : 0);
      const marks = lineMarks(line, para);
      if (para.rule) {
        const { thick, length } = para.rule;
        const [x, under] = [(width - length) / 2, para.line + thick / 2];
        marks.push({ mark: 'rule', from: [x, under], to: [x + length, under], thick });
      }
      return { y: top, height: para.line, marks };
    });
    return lines;
  });
}

function rowsOf(grid: Grid, measure: Measure): Piece[] {
  // Narrower than the text it stands in the middle.
  const width = grid.widths.reduce((sum, one) => sum + one, 0);
  const aside = (page.width - page.left - page.right - width) / 2;
  const closing = grid.border === 0 ? [] : [moved(across(grid), aside, 0)];
  const sewn = (row: Row, most: number, head: readonly Piece[]) =>
    rowPieces(row, grid, most, measure).map((piece, at) => ({
      ...piece,
      marks: piece.marks.map((mark) => moved(mark, aside, 0)),
      grid: { head, goesOn: at > 0, closing, border: grid.border },
    }));
  const heads = grid.rows.filter((row) => row.head).flatMap((row) => sewn(row, room, []));
  const most = room - heads.reduce((sum, head) => sum + head.height, 0);
  let free = false;
  const pieces = grid.rows.flatMap((row) => {
    // One that must stay with what follows leaves room for it, so that a signature is not left alone.
    const set = row.head ? heads : sewn(row, row.keep ? most / 2 : most, heads);
    const opened = set.map((piece, at) => (at === 0 ? { ...piece, opens: free } : piece));
    free = !row.keep;
    return opened;
  });
  return pieces.map((piece, at) => (at === pieces.length - 1 ? { ...piece, after: grid.border } : piece));
}

/** A row in one piece; one higher than a page line by line. */
function rowPieces(row: Row, grid: Grid, most: number, measure: Measure): Piece[] {
  const cells = row.cells.map((cell, at) => cellLines(cell, (grid.widths[at] ?? 0) - 2 * grid.padX, measure));
  const heights = cells.map((lines) => Math.max(0, ...lines.map((line) => line.y + line.height)));
  const content = Math.max(...heights);
  const top = grid.border + grid.padY;
  const whole = top + content + grid.padY;
  const all = placed(row, grid, cells, heights).map((line) => ({ ...line, y: line.y + top }));
  const cuts = whole + grid.border <= most ? [] : cutsBetween(all);
  return [0, ...cuts].map((from, at) => {
    const height = (cuts[at] ?? whole) - from;
    const lines = all.filter((line) => line.y >= from && line.y < from + height);
    return {
      height,
      before: 0,
      after: 0,
      marks: [
        ...borders(grid, height, at === 0),
        ...lines.flatMap((line) => line.marks.map((mark) => moved(mark, 0, line.y - from))),
      ],
      opens: at >= 2 && at <= cuts.length - 1,
      newPage: false,
    };
  });
}

/** The lines of all cells, from the top left of what the row holds. */
function placed(row: Row, grid: Grid, cells: CellLine[][], heights: readonly number[]): CellLine[] {
  let left = 0;
  return cells.flatMap((lines, at) => {
    const down = row.cells[at]?.middle ? (Math.max(...heights) - (heights[at] ?? 0)) / 2 : 0;
    const x = left + grid.padX;
    left += grid.widths[at] ?? 0;
    return lines.map((line) => ({
      ...line,
      y: line.y + down,
      marks: line.marks.map((mark) => moved(mark, x, 0)),
    }));
  });
}

/** Where a row may be divided: above a line, and through none. */
function cutsBetween(lines: readonly CellLine[]): number[] {
  const tops = [...new Set(lines.map((line) => line.y))].toSorted((a, b) => a - b).slice(1);
  return tops.filter((y) => !lines.some((line) => line.y < y && line.y + line.height > y + 0.01));
}

/** At the sides of a row's cells, and above it. */
function borders(grid: Grid, height: number, above: boolean): Mark[] {
  const thick = grid.border;
  if (thick === 0) return [];
  const half = thick / 2;
  const xs = [0];
  for (const width of grid.widths) xs.push((xs.at(-1) ?? 0) + width);
  const sides = xs.map((x): Mark => ({ mark: 'rule', from: [x, half], to: [x, height + half], thick }));
  return above ? [across(grid), ...sides] : sides;
}

/** The line above a row, or under the last one. */
function across({ widths, border }: Grid): Mark {
  const [half, width] = [border / 2, widths.reduce((sum, one) => sum + one, 0)];
  return { mark: 'rule', from: [-half, half], to: [width + half, half], thick: border };
}

function moved(mark: Mark, x: number, y: number): Mark {
  if (mark.mark === 'text') return { ...mark, x: mark.x + x, y: mark.y + y };
  return { ...mark, from: [mark.from[0] + x, mark.from[1] + y], to: [mark.to[0] + x, mark.to[1] + y] };
}

/** The pieces of each page, and how many of them are heads shown again. */
function paginate(pieces: readonly Piece[]): [Piece[], number][] {
  const pages: [Piece[], number][] = [];
  for (let start = 0; start < pieces.length; ) {
    const end = pageEnd(pieces, start);
    const heads = pieces[start]?.grid?.head ?? [];
    pages.push([[...heads, ...pieces.slice(start, end)], heads.length]);
    start = end;
  }
  return pages;
}

/** Index of the piece that begins the next page: the last that may, or where the page is full. */
function pageEnd(pieces: readonly Piece[], start: number): number {
  let y = (pieces[start]?.grid?.head ?? []).reduce((sum, head) => sum + head.height, 0);
  let last: number | undefined;
  for (let at = start; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    if (at > start && piece.newPage) return at;
    if (at > start && piece.opens) last = at;
    if (at > start) y += piece.before;
    y += piece.height;
    if (at > start && y + (piece.grid?.border ?? 0) > room + 0.01) return last ?? at;
    y += piece.after;
  }
  return pieces.length;
}

function draw(pieces: readonly Piece[], heads: number): Mark[] {
  let y = page.top;
  return pieces.flatMap((piece, at) => {
    if (at > 0) y += piece.before;
    const marks = piece.marks.map((mark) => moved(mark, page.left, y));
    y += piece.height;
    const next = pieces[at + 1]?.grid;
    const ends = next?.closing !== piece.grid?.closing || (at === heads - 1 && next?.goesOn);
    if (piece.grid && ends) marks.push(...piece.grid.closing.map((mark) => moved(mark, page.left, y)));
    y += piece.after;
    return marks;
  });
}
