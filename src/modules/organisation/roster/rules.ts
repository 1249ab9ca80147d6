// Reads a cell's list in whatever layout: which column is what, which rows are people, what is wrong with each. Pure.
import { cleanName, cleanPhone } from '../rules.ts';
import { type RosterPerson, type RosterRow, type RowFault, rowFaults } from './contract.ts';

export type CellValue = string | number | boolean | Date | null;
export type Table = readonly (readonly CellValue[])[];

type Column =
  | 'order'
  | 'name'
  | 'family'
  | 'given'
  | 'birth'
  | 'birthMale'
  | 'birthFemale'
  | 'sex'
  | 'femaleMark'
  | 'joined'
  | 'official'
  | 'office'
  | 'post'
  | 'card'
  | 'phone'
  | 'note';

/** First fit decides; labels are composed, in lower case, with single blanks; the label above a merged heading comes first. */
const columns: readonly (readonly [RegExp, Column])[] = [
  [/^(stt|tt|số tt|số thứ tự)$/, 'order'],
  [/^họ( và|,)? ?(chữ đệm và )?tên/, 'name'],
  [/^họ( và)?( tên)?( chữ)?( đệm)?$/, 'family'],
  [/^tên$/, 'given'],
  [/^nam ?\/ ?nữ$/, 'femaleMark'],
  [/(^| )nam$/, 'birthMale'],
  [/(^| )nữ$/, 'birthFemale'],
  [/giới tính|phái/, 'sex'],
  [/sinh/, 'birth'],
  [/chính thức/, 'official'],
  [/vào đảng|kết nạp|dự bị/, 'joined'],
  [/thẻ/, 'card'],
  [/điện thoại|^đt$|^sđt$|di động/, 'phone'],
  [/chức vụ.*(đảng|cấp ủy)|^chức vụ$/, 'office'],
  [/công tác|chính quyền|đơn vị|nghề|chức danh/, 'post'],
  [/ghi chú/, 'note'],
];

const textOf = (value: CellValue | undefined): string =>
  value === null || value === undefined || value instanceof Date ? '' : cleanName(String(value));
const labelOf = (value: CellValue | undefined): string => textOf(value).toLowerCase();

export interface Heading {
  /** Index of the first row of people. */
  readonly first: number;
  readonly columns: ReadonlyMap<Column, number>;
}

/** Finds the heading among the first rows, one or two rows high; null when no row names people. */
export function findHeading(table: Table): Heading | null {
  for (let at = 0; at < Math.min(table.length, 40); at++) {
    const top = (table[at] ?? []).map(labelOf);
    if (
      !top.some((label) => /^họ( và|,)? ?(chữ đệm và )?tên/.test(label)) &&
      !(top.includes('tên') && top.some((label) => /^họ/.test(label)))
    )
      continue;
    const below = (table[at + 1] ?? []).map(labelOf);
    const nameAt = top.findIndex((label) => /^họ/.test(label));
    const two =
      below[nameAt] === '' &&
      below.some((label) => /^(nam|nữ|dự bị|chính thức|ngày.*)$/.test(label)) &&
      !below.some((label) => /^\d+$/.test(label));
    const found = new Map<Column, number>();
    let above = '';
    for (let index = 0; index < Math.max(top.length, two ? below.length : 0); index++) {
      if (top[index]) above = top[index] as string;
      const under = two ? (below[index] ?? '') : '';
      const label = under ? `${above} ${under}` : (top[index] ?? '');
      const kind = kindOf(label, under);
      if (kind && !found.has(kind)) found.set(kind, index);
    }
    return { first: at + (two ? 2 : 1), columns: found };
  }
  return null;
}

/** The lower label tells more than the upper: "Ngày vào Đảng / Chính thức" is the official date. */
function kindOf(label: string, under: string): Column | undefined {
  if (!label) return undefined;
  const columnFor = (text: string) => columns.find(([pattern]) => pattern.test(text))?.[1];
  return (
    (under && /sinh/.test(label)
      ? columnFor(label)
      : under
        ? (columnFor(under) ?? columnFor(label))
        : columnFor(label)) ?? undefined
  );
}

/**
 * A date as people type it → YYYY-MM-DD; a month or year alone stands for its first day.
 * Out: null when empty, undefined when it is no date.
 */
export function readDate(value: CellValue | undefined): string | null | undefined {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  const text = textOf(value).replace(/\s/g, '');
  if (text === '') return null;
  const parts = /^(?:(?:(\d{1,2})[./-])?(\d{1,2})[./-])?(\d{4})$/.exec(text);
  if (!parts) return undefined;
  const [day, month, year] = [Number(parts[1] ?? 1), Number(parts[2] ?? 1), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 && year <= 2100 ? date.toISOString().slice(0, 10) : undefined;
}

const offices: readonly (readonly [RegExp, RosterPerson['office']])[] = [
  [/^(phó bí thư|pbt)/, 'deputy_secretary'],
  [/^(bí thư|bt)/, 'secretary'],
  [/^(chi ủy viên|chi uỷ viên|cuv)/, 'committee_member'],
];

/** Rows of people under the heading, each with what is wrong; totals, blanks and signatures are passed over. */
export function readRows(table: Table, heading: Heading): RosterRow[] {
  const rows: RosterRow[] = [];
  const seen = new Map<string, number>();
  for (let index = heading.first; index < table.length; index++) {
    const row = readRow(table[index] ?? [], heading, index + 1);
    if (!row) continue;
    const key =
      row.person.cardNumber ??
      `${row.person.name.toLowerCase()} ${row.person.birthYear} ${row.person.joinedOn}`;
    const earlier = seen.get(key);
    if (row.person.name !== '' && earlier !== undefined)
      rows.push({ ...row, faults: [...row.faults, faultOf('repeated', { row: String(earlier) })] });
    else rows.push(row);
    if (earlier === undefined) seen.set(key, row.row);
  }
  return rows;
}

function readRow(cells: readonly CellValue[], { columns: at }: Heading, row: number): RosterRow | null {
  const cell = (column: Column): CellValue | undefined => {
    const index = at.get(column);
    return index === undefined ? undefined : cells[index];
  };
  const name = at.has('name')
    ? textOf(cell('name'))
    : cleanName(`${textOf(cell('family'))} ${textOf(cell('given'))}`);
  const order = textOf(cell('order'));
  const filled = cells.filter((value) => value !== null && value !== '').length;
  const isPerson = at.has('order')
    ? /^\d+$/.test(order) && filled > 1
    : name !== ''
      ? filled > 1
      : filled > 2;
  if (!isPerson) return null;

  const faults: RosterRow['faults'][number][] = [];
  const date = (column: Column, code: RowFault): string | null => {
    const read = readDate(cell(column));
    if (read === undefined) faults.push(faultOf(code, { typed: textOf(cell(column)) }));
    return read ?? null;
  };
  if (name === '') faults.push(faultOf('no-name'));
  if (/^[=+@-]/.test(name)) faults.push(faultOf('name-is-formula'));
  const born = at.has('birth')
    ? date('birth', 'birth-date')
    : (date('birthMale', 'birth-date') ?? date('birthFemale', 'birth-date'));
  const joinedOn = date('joined', 'joined-date');
  const officialOn = date('official', 'official-date');
  if (joinedOn && officialOn && officialOn < joinedOn) faults.push(faultOf('official-before-joining'));
  const phone = phoneOf(cell('phone'));
  if (phone === undefined) faults.push(faultOf('phone', { typed: textOf(cell('phone')) }));
  const note = labelOf(cell('note'));
  const officeText = textOf(cell('office'));
  const office = offices.find(([pattern]) => pattern.test(officeText.toLowerCase()))?.[1] ?? null;
  const person: RosterPerson = {
    name,
    birthYear: born ? Number(born.slice(0, 4)) : null,
    sex: sexOf(cell('sex'), cell('femaleMark'), cell('birthMale'), cell('birthFemale')),
    office,
    post: textOf(cell('post')) || (office === null && officeText ? officeText : null),
    joinedOn,
    officialOn: /dự bị/.test(note) ? null : officialOn,
    cardNumber: textOf(cell('card')).replace(/\s/g, '').toUpperCase() || null,
    phone: phone ?? null,
    exempt: /miễn (công tác|sinh hoạt|sh)/.test(note),
    away:
      /(chuyển|đi|sh|sinh hoạt).*tạm thời/.test(note) &&
      !/tạm thời (đến|về) đây|nơi khác (chuyển )?đến/.test(note),
    probationary: /dự bị/.test(note) || (joinedOn !== null && officialOn === null),
  };
  return { row, person, faults };
}

function faultOf(code: RowFault, values: Record<string, string> = {}): RosterRow['faults'][number] {
  return { code, sentence: rowFaults[code].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '') };
}

/** A number cell has lost its leading zero. Out: null when empty, undefined when it is no number. */
function phoneOf(value: CellValue | undefined): string | null | undefined {
  const text = textOf(value);
  if (text === '') return null;
  return cleanPhone(/^\d{9}$/.test(text) ? `0${text}` : text) ?? undefined;
}

/** Told by a word, by a mark in the column "Nam/Nữ" (a mark = nữ), or by which column holds the year of birth. */
function sexOf(
  word: CellValue | undefined,
  mark: CellValue | undefined,
  male: CellValue | undefined,
  female: CellValue | undefined,
): RosterPerson['sex'] {
  for (const text of [labelOf(word), labelOf(mark)]) {
    if (/^nam/.test(text)) return 'male';
    if (/^nữ/.test(text)) return 'female';
  }
  if (mark !== undefined) return labelOf(mark) === '' ? 'male' : 'female';
  if (textOf(male) !== '') return 'male';
  return textOf(female) === '' ? null : 'female';
}

/** Whether text is full of the signs that TCVN3 and VNI fonts put where Vietnamese letters should be. */
export function isOldEncoding(table: Table): boolean {
  const text = table
    .flat()
    .filter((value) => typeof value === 'string')
    .join(' ');
  const odd = text.match(/[¨©ª«¬­®¯µ¶·¸¹»¼½¾¿ÆÇÈËÎÏÑÖ×ØÜÞßñ÷øþ]/g)?.length ?? 0;
  const right = text.match(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/gi)?.length ?? 0;
  return odd > 5 && odd > right;
}
