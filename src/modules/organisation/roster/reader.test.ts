// Rosters as cells really keep them: every layout of the data folder, and files that are none.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '../../../platform/http/refusal.ts';
import type { RosterSheet } from './contract.ts';
import { readRoster } from './reader.ts';
import { readDate } from './rules.ts';

const data = join(import.meta.dirname, '../../../../tests/data');

async function read(name: string): Promise<RosterSheet[]> {
  const sheets = await readRoster(readFileSync(join(data, name)));
  if (isRefusal(sheets)) throw new Error(sheets.vi);
  return sheets;
}

const codeOf = async (bytes: Uint8Array) => {
  const answer = await readRoster(bytes);
  return isRefusal(answer) ? answer.code : 'read';
};

test('one cell: titles, a heading of two rows, mixed dates, lost zeros, notes, total and signature', async () => {
  const [sheet] = await read('roster-one-cell.xlsx');
  const rows = sheet?.rows ?? [];
  expect(rows).toHaveLength(27);
  expect(rows.flatMap((row) => row.faults)).toEqual([]);
  expect(rows[0]).toMatchObject({
    row: 9,
    person: {
      name: 'Hồ Ngọc Ý',
      birthYear: 1973,
      sex: 'male',
      office: 'secretary',
      joinedOn: '1999-12-19',
      officialOn: '2000-12-19',
      cardNumber: '51193354',
      phone: '0920963382',
    },
  });
  expect(rows.slice(0, 4).map((row) => row.person.office)).toEqual([
    'secretary',
    'deputy_secretary',
    'committee_member',
    null,
  ]);
  expect(rows[7]?.person).toMatchObject({
    birthYear: 1966,
    joinedOn: '1998-04-17',
    officialOn: '1999-04-17',
  });
  expect(rows[2]?.person.phone).toBe('0938307762');
  const named = (flag: 'exempt' | 'away' | 'probationary') =>
    rows.filter((row) => row.person[flag]).map((row) => row.person.name);
  expect(named('probationary')).toEqual(['Zơrâm Văn Quang']);
  expect(named('away')).toEqual(['Nguyễn Quốc Sơn']);
  expect(named('exempt')).toEqual(['Lê Hoàng Ngân']);
});

test('two cells: a sheet each, names apart, sex by the column of the year, months for dates, abbreviated offices', async () => {
  const sheets = await read('roster-two-cells.xlsx');
  expect(sheets.map((sheet) => [sheet.name, sheet.rows.length])).toEqual([
    ['Kế hoạch - Tài chính', 14],
    ['Thanh tra', 8],
  ]);
  expect(sheets.flatMap((sheet) => sheet.rows).flatMap((row) => row.faults)).toEqual([]);
  const rows = sheets[0]?.rows ?? [];
  expect(rows[0]?.person).toMatchObject({
    name: 'Lê Thị Ngọc Diễm',
    birthYear: 1985,
    sex: 'female',
    office: 'secretary',
    joinedOn: '2015-08-16',
    officialOn: '2016-08-16',
  });
  expect(rows[1]?.person).toMatchObject({
    sex: 'female',
    office: 'deputy_secretary',
    joinedOn: '2017-05-01',
  });
  expect(rows[2]?.person).toMatchObject({
    name: 'Alăng Quốc Tuấn',
    birthYear: 1990,
    sex: 'male',
    office: 'committee_member',
  });
});

test('faults are told with their rows; the rest is good', async () => {
  const [sheet] = await read('roster-with-faults.xlsx');
  expect(sheet?.rows).toHaveLength(18);
  const faults = sheet?.rows.flatMap((row) => row.faults.map((fault) => [row.row, fault.code])) ?? [];
  expect(faults).toEqual([
    [5, 'birth-date'],
    [7, 'no-name'],
    [9, 'official-before-joining'],
    [11, 'phone'],
    [13, 'repeated'],
    [15, 'name-is-formula'],
  ]);
  expect(sheet?.rows.find((row) => row.row === 5)?.faults[0]?.sentence).toBe(
    'Ngày sinh “31/02/1970” không có thật.',
  );
  expect(sheet?.rows.find((row) => row.row === 13)?.faults[0]?.sentence).toBe('Trùng với dòng 4.');
});

test('Unicode text with tabs: decomposed names are composed, a mark tells nữ', async () => {
  const [sheet] = await read('roster-unicode-text.txt');
  const people = sheet?.rows.map((row) => row.person) ?? [];
  expect(people).toHaveLength(11);
  for (const person of people) expect(person.name).toBe(person.name.normalize('NFC'));
  expect(people.filter((person) => person.sex === 'female').map((person) => person.name)).toEqual([
    'Đặng Thị Diễm',
    'Võ Thị Kim Quyên',
    'Zơrâm Ngân',
    'Bùi Hoàng Quyên',
  ]);
  expect(people[0]).toMatchObject({ name: 'Phạm Hữu Hùng', birthYear: 1988, phone: '0901148262' });
});

test('files that are no roster are each told apart', async () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(600)]);
  const utf8 = (text: string) => Buffer.from(text, 'utf8');
  expect(await codeOf(ole)).toBe('roster-old-or-locked');
  expect(await codeOf(picture)).toBe('roster-not-a-table');
  expect(await codeOf(Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(600)]))).toBe(
    'roster-not-a-table',
  );
  expect(await codeOf(readFileSync(join(data, 'roster-one-cell.xlsx')).subarray(0, 3000))).toBe(
    'roster-not-a-table',
  );
  expect(await codeOf(Buffer.alloc(0))).toBe('roster-empty');
  expect(await codeOf(utf8('\n\n\t\t\n'))).toBe('roster-empty');
  expect(await codeOf(utf8('Tên hàng\tGiá\n1\t2\n'))).toBe('roster-no-header');
  expect(
    await codeOf(utf8('§¶ng viªn\tNgµy sinh\tNgµy vµo §¶ng\nNguyÔn V¨n B×nh\t1/1/1980\t2/2/2002\n')),
  ).toBe('roster-old-font');
  expect(await codeOf(Buffer.alloc(31 * 1024 * 1024))).toBe('roster-too-large');
});

test.each([
  [
    'TCVN3',
    'STT\tHä vµ tªn\tNgµy sinh\tNgµy vµo §¶ng\tGhi chó\n1\tTrÇn ThÞ H\u00ad¬ng\t1/1/1980\t2/2/2002\tMiÔn sinh ho¹t\n',
  ],
  [
    'VNI',
    'STT\tHoï vaø teân\tNgaøy sinh\tNgaøy vaøo Ñaûng\tGhi chuù\n1\tTraàn Thò Höông\t1/1/1980\t2/2/2002\tMieãn sinh hoaït\n',
  ],
])(
  'a list typed with %s is read in Unicode, from a spreadsheet and from eight-bit text',
  async (font, text) => {
    for (const bytes of [Buffer.from(text, 'utf8'), Buffer.from(text, 'latin1')]) {
      const sheets = await readRoster(bytes);
      if (isRefusal(sheets)) throw new Error(sheets.code);
      expect(sheets[0]).toMatchObject({
        font,
        rows: [
          {
            person: { name: 'Trần Thị Hương', birthYear: 1980, joinedOn: '2002-02-02', exempt: true },
            faults: [],
          },
        ],
      });
    }
  },
);

test('quoted fields and semicolons are read as Excel writes them', async () => {
  const sheets = await readRoster(
    Buffer.from('STT;Họ và tên;Công tác\n1;"Nguyễn ""Ba"" Văn";"Kỹ sư; trưởng nhóm"\n'),
  );
  expect(isRefusal(sheets) ? sheets.code : sheets[0]?.rows[0]?.person).toMatchObject({
    name: 'Nguyễn "Ba" Văn',
    post: 'Kỹ sư; trưởng nhóm',
  });
});

test('every real day is read in each way of writing it, and no other', () => {
  const day = fc.date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom('/', '.', '-'), (date, sign) => {
      const iso = date.toISOString().slice(0, 10);
      expect(readDate([date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()].join(sign))).toBe(
        iso,
      );
      expect(readDate(new Date(`${iso}T00:00:00Z`))).toBe(iso);
    }),
  );
  expect(
    ['31/02/1970', '00/01/2000', '1/13/2000', 'không rõ', '5/3/01', new Date('x')].map(readDate),
  ).toEqual(Array(6).fill(undefined));
  expect(['', null, undefined].map(readDate)).toEqual([null, null, null]);
  expect(['03/2001', '1998'].map(readDate)).toEqual(['2001-03-01', '1998-01-01']);
});
