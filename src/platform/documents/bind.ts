// Binds whole PDFs behind one that was printed here. A file that is encrypted or broken is not bound; the caller says so.
import { PDFDocument } from '@cantoo/pdf-lib';

/** A PDF whose pages can be copied. */
export type Sheets = PDFDocument;

/** In: a PDF whose streams were found to unpack within bounds. Out: its sheets; null when they cannot be copied. */
export async function sheetsOf(bytes: Uint8Array): Promise<Sheets | null> {
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
  const whole = await PDFDocument.load(first, { updateMetadata: false });
  for (const sheets of others)
    for (const page of await whole.copyPages(sheets, sheets.getPageIndices())) whole.addPage(page);
  return whole.save();
}
