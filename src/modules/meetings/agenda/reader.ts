// How many pages an uploaded paper has: counted in a PDF, told by a Word file or reckoned from its words.
import { inflateRawSync, inflateSync } from 'node:zlib';

/** Bytes that one part of a file may unpack to; a file that asks for more is not read. */
const mostBytes = 40_000_000;
/** Words of a page of an official paper, about. */
const wordsAPage = 400;

const pdf = 'application/pdf';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Pages of a paper by its kind; null when they cannot be told. Never refuses: a paper is taken whatever its pages. */
export function pagesOf(mime: string, bytes: Uint8Array): number | null {
  try {
    const pages = mime === pdf ? pagesOfPdf(bytes) : mime === docx ? pagesOfDocx(bytes) : null;
    return pages !== null && pages > 0 && pages < 100_000 ? pages : null;
  } catch {
    return null;
  }
}

/** Page objects, each once though a later revision writes it again; newer files keep them packed in object streams. */
function pagesOfPdf(bytes: Uint8Array): number {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = new Set<string>();
  for (const [, number, body] of text.matchAll(/(\d+)\s+\d+\s+obj\b([\s\S]*?)(?:endobj|stream\b)/g))
    if (isPage(body ?? '')) objects.add(number ?? '');
  let packed = 0;
  for (const found of text.matchAll(/\/(?:ObjStm|XRef)\b[\s\S]*?stream\r?\n/g)) {
    const from = found.index + found[0].length;
    const until = text.indexOf('endstream', from);
    if (until < 0) continue;
    const plain = inflateSync(Buffer.from(text.slice(from, until), 'latin1'), { maxOutputLength: mostBytes });
    packed += plain.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;
  }
  return objects.size + packed;
}

function isPage(body: string): boolean {
  return /\/Type\s*\/Page(?![a-zA-Z])/.test(body);
}

function pagesOfDocx(bytes: Uint8Array): number | null {
  const told = /<Pages>(\d+)<\/Pages>/.exec(entryOf(bytes, 'docProps/app.xml') ?? '')?.[1];
  if (told && Number(told) > 0) return Number(told);
  const document = entryOf(bytes, 'word/document.xml');
  if (document === null) return null;
  const words = document
    .replaceAll(/<\/w:p>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .split(/\s+/)
    .filter(Boolean);
  return Math.ceil(words.length / wordsAPage);
}

/** One file of a zip archive as text, found by its central directory; null when it is not there. */
function entryOf(bytes: Uint8Array, name: string): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) return null;
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const nameLength = view.getUint16(entry + 28, true);
    const at = Buffer.from(bytes.subarray(entry + 46, entry + 46 + nameLength)).toString('utf8');
    if (at === name) {
      const local = view.getUint32(entry + 42, true);
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const packed = bytes.subarray(from, from + view.getUint32(entry + 20, true));
      const method = view.getUint16(entry + 10, true);
      if (method === 0) return Buffer.from(packed).toString('utf8');
      return inflateRawSync(packed, { maxOutputLength: mostBytes }).toString('utf8');
    }
    entry += 46 + nameLength + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return null;
}
