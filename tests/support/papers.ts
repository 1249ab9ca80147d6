// Holds a printed paper against the measures of official papers: faces, margins, lines, rule, words, signature.
import { existsSync, readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { officePath } from '../../scripts/office.ts';
import { type Box, inFolder, inkBox, longestRun, pictures, readLines, run } from './paper-tools.ts';

/** A DOCX printed by LibreOffice, with a profile of its own for each call. */
export function docxToPdf(docx: Uint8Array): Promise<Uint8Array> {
  return inFolder('paper.docx', docx, async (file, folder) => {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const said = await run(officePath(), [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ]);
    if (!existsSync(`${folder}/paper.pdf`)) throw new Error(`LibreOffice printed nothing: ${said}`);
    return readFileSync(`${folder}/paper.pdf`);
  });
}

/** One file out of a DOCX. */
export function docxPart(docx: Uint8Array, name: string): string {
  const bytes = Buffer.from(docx);
  let entry = bytes.readUInt32LE(bytes.lastIndexOf('PK\x05\x06') + 16);
  while (bytes.readUInt32LE(entry) === 0x02014b50) {
    const [nameLength, extra, comment] = [28, 30, 32].map((at) => bytes.readUInt16LE(entry + at)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(entry + 42);
    if (bytes.toString('utf8', entry + 46, entry + 46 + nameLength) === name) {
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      return inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(entry + 20))).toString('utf8');
    }
    entry += 46 + nameLength + extra + comment;
  }
  throw new Error(`The DOCX holds no ${name}.`);
}

export interface Expected {
  /** How many pages it must have. */
  readonly pages?: number;
  /** The words at the top right; their size is known, and with it that of all others. */
  readonly heading?: string;
  /** What the signature begins with; it must stand with text above it and a name below it. */
  readonly signature?: RegExp;
}

/** Faults in words; none when the paper is as it must be. */
export function checkPaper(pdf: Uint8Array, expected: Expected = {}): Promise<string[]> {
  return inFolder('paper.pdf', pdf, async (file) => {
    const faults = await Promise.all([
      faces(file),
      size(file, expected.pages),
      ink(file),
      places(file, expected),
      rule(file),
      text(file),
    ]);
    return faults.flat();
  });
}

async function faces(file: string): Promise<string[]> {
  const rows = (await run('pdffonts', [file])).toString().trim().split('\n').slice(2);
  const families = new Set(rows.map((row) => /^(?:[A-Z]{6}\+)?([A-Za-z0-9]+)/.exec(row)?.[1]));
  return [
    ...(families.size === 1 ? [] : [`faces: ${[...families].join(', ') || 'none'}, not one family`]),
    ...rows
      .filter((row) => !/\byes +(yes|no) +yes +\d+ +\d+\s*$/.test(row))
      .map((row) => `face not embedded with its letters: ${row}`),
  ];
}

async function size(file: string, pages: number | undefined): Promise<string[]> {
  const told = (await run('pdfinfo', ['-l', '-1', file])).toString();
  const count = Number(/^Pages: +(\d+)/m.exec(told)?.[1]);
  const sizes = [...told.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)];
  return [
    ...(pages === undefined || pages === count ? [] : [`${count} pages, not ${pages}`]),
    ...sizes
      .filter(([, width, height]) => Math.round(Number(width)) !== 595 || Math.round(Number(height)) !== 842)
      .map(([whole]) => `not A4: ${whole}`),
    ...(sizes.length === count ? [] : ['the sizes of the pages are not told']),
  ];
}

/** Ten pixels a millimetre. */
async function ink(file: string): Promise<string[]> {
  const boxes = (await pictures(file, 254)).map(inkBox);
  const faults: string[] = [];
  const within = (what: string, at: number, least: number, most: number) => {
    if (at / 10 < least || at / 10 > most) faults.push(`${what} at ${at / 10} mm, not ${least} to ${most}`);
  };
  boxes.forEach((box, at) => {
    if (!box) faults.push(`page ${at + 1} is blank`);
    else {
      // The letters of the first page begin under its margin; later ones have their number above it.
      within(
        `page ${at + 1}: ink at the top`,
        box.top,
        ...((at === 0 ? [20, 21] : [10.9, 11.6]) as [number, number]),
      );
      within(`page ${at + 1}: ink at the bottom`, box.bottom, 19.7, 297);
    }
  });
  const full = boxes.filter((box) => box !== undefined);
  within('leftmost ink', Math.min(...full.map((box) => box.left)), 29.7, 30.3);
  within('rightmost ink', Math.min(...full.map((box) => box.right)), 14.7, 15.5);
  return faults;
}

const [bodyLeft, indented, bodyRight] = [85.1, 113.5, 552.7];
const near = (one: number, other: number, by: number) => Math.abs(one - other) <= by;

async function places(file: string, expected: Expected): Promise<string[]> {
  const lines = await readLines(file);
  const words = expected.heading ?? 'ĐẢNG CỘNG SẢN VIỆT NAM';
  const heading = lines.find((line) => line.text === words);
  if (!heading) return [`the first page does not say ${words}`];
  // Engines give the same letters boxes of different heights, but each in proportion to the size.
  const sizeOf = (line: Box) => Math.round((line.height / heading.height) * 15);
  const start = lines.find((line) => line.text === '-----')?.top ?? 0;
  const below = lines.filter((line) => line.page > 1 || line.top > start);
  return [
    ...bodySteps(rows(below.filter((line) => sizeOf(line) === 14))),
    ...tableSteps(below.filter((line) => sizeOf(line) === 12)),
    ...signature(
      lines.filter((line) => [12, 14].includes(sizeOf(line))),
      expected.signature,
    ),
  ];
}

/** Lines that stand beside each other as one. */
function rows(lines: readonly Box[]): Box[] {
  const found: Box[] = [];
  for (const line of lines.toSorted((a, b) => a.page - b.page || a.top - b.top || a.left - b.left)) {
    const last = found.at(-1);
    if (last?.page === line.page && near(last.top, line.top, 1))
      found[found.length - 1] = {
        ...last,
        left: Math.min(last.left, line.left),
        right: Math.max(last.right, line.right),
        text: `${last.text} ${line.text}`,
      };
    else found.push(line);
  }
  return found;
}

const told = (line: Box) => `page ${line.page}, “${line.text.slice(0, 40)}”`;

/** Body: begins at the margin or 10 mm in; 19 pt to the next line, 25 to the next paragraph. */
function bodySteps(body: readonly Box[]): string[] {
  const faults: string[] = [];
  let seen = 0;
  body.forEach((line, at) => {
    const [first, more] = [near(line.left, indented, 0.5), near(line.left, bodyLeft, 0.5)];
    if (first || more) seen += 1;
    else {
      // What is neither body nor in the middle.
      if (line.left < indented - 0.5 || near(line.right, bodyRight, 1))
        faults.push(`${told(line)} begins at ${line.left} pt`);
      return;
    }
    const before = body[at - 1];
    if (before?.page !== line.page || line.text.startsWith('Nơi nhận')) return;
    if (!near(before.left, indented, 0.5) && !near(before.left, bodyLeft, 0.5)) return;
    const step = line.top - before.top;
    const right = more ? near(step, 19, 0.15) : near(step, 25, 0.15) || step > 40;
    if (!right) faults.push(`${told(line)} stands ${step.toFixed(2)} pt under the line before`);
  });
  return seen > 0 ? faults : [...faults, 'no body text was seen'];
}

/** Tables: 15 pt from line to line, 4.5 more from row to row. */
function tableSteps(lines: readonly (Box & { readonly block: number })[]): string[] {
  return lines.flatMap((line, at) => {
    const before = lines[at - 1];
    if (before?.block !== line.block || before.page !== line.page) return [];
    const aligned =
      near(before.left, line.left, 0.3) || near(before.left + before.right, line.left + line.right, 0.6);
    const step = line.top - before.top;
    if (!aligned || step <= 0) return [];
    const right = Array.from({ length: 60 }, (_, n) => n + 1).some((n) => {
      const over = (step - 15 * n) / 4.5;
      return over > -0.1 && over < n + 0.1 && near(over, Math.round(over), 0.05);
    });
    return right ? [] : [`${told(line)} stands ${step.toFixed(2)} pt under the line before in its table`];
  });
}

function signature(lines: readonly Box[], begins = /^(T\/M |CHỦ TRÌ HỘI NGHỊ)/): string[] {
  const head = lines.findLast((line) => begins.test(line.text));
  if (!head) return ['no signature was seen'];
  const same = lines.filter((line) => line.page === head.page);
  const above = same.filter((line) => line.top < head.top - 10);
  const text = above.filter((line) => line.left < indented + 0.5 || line.height < head.height - 1);
  const name = same.filter(
    (line) => line.left > 300 && line.top > head.top + 80 && line.top < head.top + 140,
  );
  return [
    ...(text.length > 0 ? [] : [`page ${head.page}: the signature stands alone`]),
    ...(name.length > 0 ? [] : [`page ${head.page}: no name under the signature`]),
  ];
}

async function rule(file: string): Promise<string[]> {
  const crop = ['-f', '1', '-l', '1', '-x', '2600', '-y', '600', '-W', '2200', '-H', '160'];
  const [picture] = await pictures(file, 600, crop);
  if (!picture) return ['no first page'];
  const { length, y } = longestRun(picture);
  const down = ((y + 600) / 600) * 25.4;
  return [
    ...(near(length, 1722, 5) ? [] : [`the rule is ${((length / 600) * 25.4).toFixed(1)} mm long, not 72.9`]),
    ...(near(down, 27.05, 0.1) ? [] : [`the rule stands at ${down.toFixed(2)} mm, not 27.05`]),
  ];
}

/** The words of a PDF, laid out as they stand. */
export const pdfText = (pdf: Uint8Array): Promise<string> => inFolder('paper.pdf', pdf, layout);

const layout = async (file: string) => (await run('pdftotext', ['-layout', file, '-'])).toString();

async function text(file: string): Promise<string[]> {
  const found = (await layout(file)).match(/Số:|TM\.|K\/T|CỘNG HÒA|Uỷ|\.\/\.|[0-9]%|\ufffd/g) ?? [];
  return found.map((one) => `says “${one}”`);
}
