// Prints a paper as a Word file. The library is loaded at the first paper, not at the start of the program.
import type * as Docx from 'docx';
import {
  type Cell,
  clean,
  compose,
  type Grid,
  headingFace,
  type Para,
  type Part,
  page,
  type Span,
} from './compose.ts';
import { widthOf } from './faces.ts';
import type { Paper } from './model.ts';
import { withoutTimes } from './zip.ts';

const twips = (points: number): number => Math.round(points * 20);
const face = 'Times New Roman';
const font = { ascii: face, hAnsi: face, cs: face, eastAsia: face };
const none = { style: 'none', size: 0, color: 'auto' } as const;

export async function renderDocx(paper: Paper): Promise<Uint8Array> {
  const docx = await import('docx');
  const parts = compose(paper, await widthOf({ ...headingFace, text: paper.letterhead.heading }));
  const file = new docx.Document({
    styles: { default: { document: { run: { font, size: 28, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: {
              top: twips(page.top),
              bottom: twips(page.bottom),
              left: twips(page.left),
              right: twips(page.right),
              header: twips(page.numberTop),
              footer: twips(page.numberTop),
            },
          },
        },
        headers: {
          first: new docx.Header({ children: [new docx.Paragraph({})] }),
          default: new docx.Header({ children: [pageNumber(docx)] }),
        },
        // A file that ends in a table gets an empty body line from Word, and with it perhaps an empty page.
        children: [...parts.map((part) => element(docx, part)), tail(docx)],
      },
    ],
  });
  const properties = { path: 'docProps/core.xml', data: coreProperties(paper) };
  return withoutTimes(await docx.Packer.toBuffer(file, undefined, [properties]));
}

/** The library's own would carry the moment of printing. */
function coreProperties({ about }: Paper): string {
  const inXml = (text: string) =>
    text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '');
  const spaces =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const time = (kind: string) =>
    `<dcterms:${kind} xsi:type="dcterms:W3CDTF">${about.date}T00:00:00Z</dcterms:${kind}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${spaces}><dc:title>${inXml(clean(about.title))}</dc:title><dc:creator>${inXml(clean(about.author))}</dc:creator>${time('created')}${time('modified')}</cp:coreProperties>`;
}

const tail = (docx: typeof Docx) =>
  new docx.Paragraph({ spacing: { line: 20, lineRule: 'exact', before: 0, after: 0 } });

function pageNumber(docx: typeof Docx): Docx.Paragraph {
  return new docx.Paragraph({
    alignment: 'center',
    spacing: { line: twips(page.numberLine), lineRule: 'exact', before: 0, after: 0 },
    children: [new docx.TextRun({ font, size: 28, children: [docx.PageNumber.CURRENT] })],
  });
}

function element(docx: typeof Docx, part: Part): Docx.Paragraph | Docx.Table {
  return part.part === 'para' ? paragraph(docx, part) : table(docx, part);
}

function paragraph(docx: typeof Docx, para: Para, width = 0, keepRow = false): Docx.Paragraph {
  const side = para.rule ? twips((width - para.rule.length) / 2) : undefined;
  return new docx.Paragraph({
    alignment: para.align === 'justify' ? 'both' : para.align,
    keepNext: para.keep || keepRow || undefined,
    pageBreakBefore: para.newPage || undefined,
    widowControl: true,
    spacing: {
      line: twips(para.line),
      lineRule: 'exact',
      before: twips(para.before),
      after: twips(para.after),
    },
    indent: {
      left: side ?? twips(para.left),
      ...(side === undefined ? {} : { right: side }),
      ...(para.first < 0 ? { hanging: twips(-para.first) } : { firstLine: twips(para.first) }),
    },
    ...(para.rule && {
      border: { bottom: { style: 'single', size: para.rule.thick * 8, space: 0, color: '000000' } },
    }),
    children: para.spans.map((span) => textRun(docx, span, para.size)),
  });
}

function textRun(docx: typeof Docx, span: Span, size: number): Docx.TextRun {
  return new docx.TextRun({
    text: span.text,
    font,
    size: size * 2,
    bold: span.bold || undefined,
    italics: span.italic || undefined,
    noProof: true,
    ...(span.underline && { underline: {} }),
  });
}

function table(docx: typeof Docx, grid: Grid): Docx.Table {
  const widths = grid.widths.map(twips);
  const edge =
    grid.border === 0 ? none : ({ style: 'single', size: grid.border * 8, color: '000000' } as const);
  const edges = { top: edge, bottom: edge, left: edge, right: edge };
  return new docx.Table({
    layout: 'fixed',
    alignment: 'center',
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: 'dxa' },
    columnWidths: widths,
    borders: { ...edges, insideHorizontal: edge, insideVertical: edge },
    rows: grid.rows.map(
      (row) =>
        new docx.TableRow({
          cantSplit: true,
          tableHeader: row.head,
          children: row.cells.map((cell, at) => tableCell(docx, cell, grid, at, row.keep)),
        }),
    ),
  });
}

function tableCell(docx: typeof Docx, cell: Cell, grid: Grid, at: number, keepRow: boolean): Docx.TableCell {
  const width = grid.widths[at] ?? 0;
  const [x, y] = [twips(grid.padX), twips(grid.padY)];
  return new docx.TableCell({
    width: { size: twips(width), type: 'dxa' },
    verticalAlign: cell.middle ? 'center' : 'top',
    margins: { left: x, right: x, top: y, bottom: y, marginUnitType: 'dxa' },
    children:
      cell.paras.length === 0
        ? [new docx.Paragraph({})]
        : cell.paras.map((para) => paragraph(docx, para, width, keepRow)),
  });
}
