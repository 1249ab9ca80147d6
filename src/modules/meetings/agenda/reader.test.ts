// Pages of uploaded papers, of files made here and of broken ones.
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { docxToPdf, pdfText } from '../../../../tests/support/papers.ts';
import { minutes } from '../../../../tests/support/reference-papers/minutes.ts';
import { renderDocx } from '../../../platform/documents/docx.ts';
import { renderPdf } from '../../../platform/documents/pdf.ts';
import { pagesOf } from './reader.ts';

const pdf = 'application/pdf';
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

test('a PDF: each page once, though a later revision writes it again; the tree of pages is no page', () => {
  const page = (number: number) => `${number} 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n`;
  const file = `%PDF-1.4\n2 0 obj\n<< /Type /Pages /Count 3 >>\nendobj\n${page(3)}${page(4)}${page(5)}${page(4)}%%EOF`;
  expect(pagesOf(pdf, bytes(file))).toBe(3);
});

test('what cannot be told is not guessed: no pages, cut off, encrypted, another kind', () => {
  expect(pagesOf(pdf, bytes('%PDF-1.4\n%%EOF'))).toBeNull();
  expect(
    pagesOf(pdf, bytes('%PDF-1.5\n1 0 obj\n<</Type /ObjStm>>\nstream\nnot packed\nendstream')),
  ).toBeNull();
  // Streams that unpack to more than any paper holds: 100 million blanks in a few kilobytes.
  for (const kind of ['ObjStm', 'XRef']) {
    const bomb = deflateSync(Buffer.alloc(100_000_000, ' ')).toString('latin1');
    const file = `%PDF-1.5\n3 0 obj\n<< /Type /Page >>\nendobj\n1 0 obj\n<</Type /${kind}>>\nstream\n${bomb}\nendstream\nendobj`;
    expect(pagesOf(pdf, bytes(file))).toBeNull();
  }
  expect(pagesOf('text/plain', bytes('một trang'))).toBeNull();
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  expect(pagesOf(docx, bytes('PK no archive'))).toBeNull();
});

test('papers printed here, as PDF and as Word file, and as another program prints them', async () => {
  const printed = await renderPdf(minutes);
  const pages = (await pdfText(printed)).split('\f').length - 1;
  expect(pages).toBeGreaterThan(1);
  expect(pagesOf(pdf, printed)).toBe(pages);
  const word = await renderDocx(minutes);
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  expect(pagesOf(docx, word)).toBeGreaterThan(1);
  const other = await docxToPdf(word);
  expect(pagesOf(pdf, other)).toBe((await pdfText(other)).split('\f').length - 1);
}, 60_000);
