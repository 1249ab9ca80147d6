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
const standing = 0.8;
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
  readonly grid?: { readonly head: readonly Piece[]; readonly closing: readonly Mark[] };
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
  return paginate(pieces).map((one) => draw(one));
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
        const start = (width - para.rule.length) / 2;
        const [from, to]: Point[] = [
          [start, para.line],
          [start + para.rule.length, para.line],
        ] as const;
        if (from && to) marks.push({ mark: 'rule', from, to, thick: para.rule.thick });
      }
      return { y: top, height: para.line, marks };
    });
    return lines;
  });
}

function rowsOf(grid: Grid, measure: Measure): Piece[] {
  const heads = grid.rows.filter((row) => row.head).flatMap((row) => rowPieces(row, grid, room, measure));
  const most = room - heads.reduce((sum, head) => sum + head.height, 0);
  const width = grid.widths.reduce((sum, one) => sum + one, 0);
  const closing: Mark[] =
    grid.border === 0
      ? []
      : [
          {
            mark: 'rule',
            from: [-grid.border / 2, grid.border / 2],
            to: [width + grid.border / 2, grid.border / 2],
            thick: grid.border,
          },
        ];
  let free = false;
  return grid.rows.flatMap((row) => {
    const set = row.head ? heads : rowPieces(row, grid, most, measure);
    const pieces = set.map((piece, at) => ({
      ...piece,
      opens: at > 0 || free,
      grid: { head: row.head ? [] : heads, closing },
    }));
    free = !row.keep;
    return pieces;
  });
}

/** A row, in several pieces when it is higher than a page. */
function rowPieces(row: Row, grid: Grid, most: number, measure: Measure): Piece[] {
  const cells = row.cells.map((cell, at) => cellLines(cell, (grid.widths[at] ?? 0) - 2 * grid.padX, measure));
  const frame = 2 * grid.padY + grid.border;
  const inner = most - frame - grid.border;
  const chunks: CellLine[][][] = [];
  cells.forEach((lines, at) => {
    let start = 0;
    let chunk = 0;
    for (const line of lines) {
      if (line.y + line.height - start > inner) {
        chunk += 1;
        start = line.y;
      }
      chunks[chunk] ??= row.cells.map(() => []);
      chunks[chunk]?.[at]?.push({ ...line, y: line.y - start });
    }
  });
  return chunks.map((chunk) => {
    const heights = chunk.map((lines) => Math.max(0, ...lines.map((line) => line.y + line.height)));
    const content = Math.max(...heights);
    let left = 0;
    const marks = chunk.flatMap((lines, at) => {
      const down = row.cells[at]?.middle ? (content - (heights[at] ?? 0)) / 2 : 0;
      const top = grid.border + grid.padY + down;
      const x = left + grid.padX;
      left += grid.widths[at] ?? 0;
      return lines.flatMap((line) => line.marks.map((mark) => moved(mark, x, top + line.y)));
    });
    return {
      height: frame + content,
      before: 0,
      after: 0,
      marks: [...borders(grid, frame + content), ...marks],
      opens: true,
      newPage: false,
    };
  });
}

/** Above a row and at the sides of its cells. */
function borders(grid: Grid, height: number): Mark[] {
  const thick = grid.border;
  if (thick === 0) return [];
  const half = thick / 2;
  const xs = [0];
  for (const width of grid.widths) xs.push((xs.at(-1) ?? 0) + width);
  const sides = xs.map((x): Mark => ({ mark: 'rule', from: [x, half], to: [x, height + half], thick }));
  return [{ mark: 'rule', from: [-half, half], to: [(xs.at(-1) ?? 0) + half, half], thick }, ...sides];
}

function moved(mark: Mark, x: number, y: number): Mark {
  if (mark.mark === 'text') return { ...mark, x: mark.x + x, y: mark.y + y };
  return { ...mark, from: [mark.from[0] + x, mark.from[1] + y], to: [mark.to[0] + x, mark.to[1] + y] };
}

function paginate(pieces: readonly Piece[]): Piece[][] {
  const pages: Piece[][] = [];
  let start = 0;
  while (start < pieces.length) {
    const end = pageEnd(pieces, start);
    const first = pieces[start] as Piece;
    pages.push([...(first.grid?.head ?? []), ...pieces.slice(start, end)]);
    start = end;
  }
  return pages;
}

/** Index of the piece that begins the next page. */
function pageEnd(pieces: readonly Piece[], start: number): number {
  let y = (pieces[start]?.grid?.head ?? []).reduce((sum, head) => sum + head.height, 0);
  let last = start + 1;
  for (let at = start; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    if (at > start && piece.newPage) return at;
    if (at > start && piece.opens) last = at;
    const top = at === start ? y : y + piece.before;
    const closing = piece.grid?.closing.length ? 0.5 : 0;
    if (at > start && top + piece.height + closing > room + 0.01)
      return last > start + 1 || pieces[last]?.opens ? last : at;
    y = top + piece.height + piece.after;
  }
  return pieces.length;
}

function draw(pieces: readonly Piece[]): Mark[] {
  let y = page.top;
  return pieces.flatMap((piece, at) => {
    if (at > 0) y += piece.before;
    const marks = piece.marks.map((mark) => moved(mark, page.left, y));
    y += piece.height;
    if (piece.grid && pieces[at + 1]?.grid?.closing !== piece.grid.closing)
      marks.push(...piece.grid.closing.map((mark) => moved(mark, page.left, y)));
    y += piece.after;
    return marks;
  });
}
