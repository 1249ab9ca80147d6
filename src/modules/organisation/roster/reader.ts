// Takes a roster file in: what kind of file it is by its bytes, its sheets as tables, then people by the rules.
import { isRefusal, type Result } from '../../../platform/http/refusal.ts';
import { type RosterSheet, refuseRoster } from './contract.ts';
import { fromOldFont } from './fonts/rules.ts';
import { type CellValue, findHeading, isOldEncoding, readRows, type Table } from './rules.ts';

const limitMegabytes = 30;

/** In: the bytes as uploaded. Out: every sheet that holds a list, or what is wrong with the file. */
export async function readRoster(bytes: Uint8Array): Promise<Result<RosterSheet[]>> {
  if (bytes.length > limitMegabytes * 1024 * 1024)
    return refuseRoster('roster-too-large', { limit: limitMegabytes });
  const tables = await tablesOf(bytes);
  if (isRefusal(tables)) return tables;
  const filled = tables.filter((one) =>
    one.table.some((row) => row.some((value) => value !== null && value !== '')),
  );
  if (filled.length === 0) return refuseRoster('roster-empty');
  const sheets: RosterSheet[] = [];
  for (const { name, table } of filled) {
    const read = readSheet(table);
    if (read) sheets.push({ name, ...read });
  }
  if (sheets.length > 0) return sheets;
  return refuseRoster(
    filled.some((one) => isOldEncoding(one.table)) ? 'roster-old-font' : 'roster-no-header',
  );
}

/** As it is, or else as typed with an old font: the font is the one in which a heading can be read. */
function readSheet(table: Table): Omit<RosterSheet, 'name'> | null {
  const heading = findHeading(table);
  if (heading) return { rows: readRows(table, heading) };
  for (const font of ['TCVN3', 'VNI'] as const) {
    const turned = table.map((row) =>
      row.map((value) => (typeof value === 'string' ? fromOldFont(value, font) : value)),
    );
    const found = findHeading(turned);
    if (found) return { rows: readRows(turned, found), font };
  }
  return null;
}

interface NamedTable {
  readonly name: string;
  readonly table: Table;
}

async function tablesOf(bytes: Uint8Array): Promise<Result<NamedTable[]>> {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (bytes.length === 0) return refuseRoster('roster-empty');
  // OLE: Excel before 2007, and every Office file with a password.
  if (head.startsWith('d0cf11e0a1b11ae1')) return refuseRoster('roster-old-or-locked');
  if (head.startsWith('504b0304')) {
    try {
      // Loaded with the first file, not at the start of the program.
      const { default: readSheets } = await import('read-excel-file/node');
      const sheets = await readSheets(Buffer.from(bytes));
      return sheets.map((one) => ({ name: one.sheet, table: one.data as CellValue[][] }));
    } catch {
      return refuseRoster('roster-not-a-table');
    }
  }
  const text = decode(bytes);
  if (text === null) return refuseRoster('roster-not-a-table');
  const lines = text.split(/\r?\n/);
  const separator = ['\t', ';', ','].find((one) => lines.some((line) => line.split(one).length > 2)) ?? '\t';
  return [{ name: '', table: lines.map((line) => splitLine(line, separator)) }];
}

/**
 * UTF-16 with its mark as Excel's "Unicode text" saves it, or UTF-8, or the eight bits that old fonts were typed in;
 * null when it is no text at all.
 */
function decode(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  for (const one of [encoding, 'windows-1252']) {
    try {
      const text = new TextDecoder(one, { fatal: true }).decode(bytes);
      return [...text].some(isControl) ? null : text;
    } catch {}
  }
  return null;
}

/** Signs that no text holds: all below the blank but tab and ends of lines. */
function isControl(sign: string): boolean {
  return sign < ' ' && !'\t\n\v\f\r'.includes(sign);
}

/** One line of separated text; a field in quotes may hold the separator and doubled quotes. */
function splitLine(line: string, separator: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] as string;
    if (quoted && sign === '"' && line[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (sign === '"' && (quoted || field === '')) quoted = !quoted;
    else if (sign === separator && !quoted) {
      fields.push(field);
      field = '';
    } else field += sign;
  }
  return [...fields, field];
}
