// Binds whole PDFs behind one that was printed here. A file that is encrypted or broken is not bound; the caller says so.
// The library is loaded with the first file, not at the start of the program.
import type { PDFDocument } from '@cantoo/pdf-lib';

const library = () => import('@cantoo/pdf-lib');

/** A PDF whose pages can be copied. */
export type Sheets = PDFDocument;

/** In: a PDF whose streams were found to unpack within bounds. Out: its sheets; null when they cannot be copied. */
export async function sheetsOf(bytes: Uint8Array): Promise<Sheets | null> {
  const { PDFDocument } = await library();
  try {
    const sheets = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    return sheets.isEncrypted || sheets.getPageCount() === 0 ? null : sheets;
  } catch {
    return null;
  }
}

/** The first PDF with all pages of the others behind it, in their order and size. */
export async function bind(first: Uint8Array, others: readonly Sheets[]): Promise<Uint8Array> {
  if (others.length === 0) return first;
  const { PDFDocument } = await library();
  const whole = await PDFDocument.load(first, { updateMetadata: false });
  for (const sheets of others)
    for (const page of await whole.copyPages(sheets, sheets.getPageIndices())) whole.addPage(page);
  return whole.save();
}

/** The upper half of a page twice on a sheet, one cut in the middle: both halves alike. In: a PDF whose first page leaves its lower half empty. */
export async function twiceOnASheet(bytes: Uint8Array): Promise<Uint8Array> {
  const { PDFDocument, rgb } = await library();
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const sheet = await PDFDocument.load(bytes, { updateMetadata: false });
  const [page] = source.getPages();
  if (!page) return bytes;
  const { width, height } = page.getSize();
  const half = { left: 0, right: width, bottom: height / 2, top: height };
  const upper = await sheet.embedPage(page, half);
  const whole = sheet.insertPage(0, [width, height]);
  sheet.removePage(1);
  whole.drawPage(upper, { x: 0, y: height / 2 });
  whole.drawPage(upper, { x: 0, y: 0 });
  const [start, end] = [
    { x: 85, y: height / 2 },
    { x: width - 42.5, y: height / 2 },
  ];
  whole.drawLine({ start, end, thickness: 0.75, color: rgb(0, 0, 0), dashArray: [8, 4] });
  return sheet.save();
}
