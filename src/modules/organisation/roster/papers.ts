// The roster as a table that the import reads back: title lines, one heading, a row for each member. Pure.
import type { Member } from '../members/contract.ts';
import type { OfficeKind } from '../rules.ts';

export interface RosterLine {
  readonly member: Member;
  readonly office: OfficeKind | null;
  readonly phone: string | null;
  readonly cardNumber: string | null;
}

export interface RosterPaper {
  readonly cellName: string;
  readonly parentName: string | null;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly lines: readonly RosterLine[];
}

/** Words of the heading, as the import knows them. */
const heading = [
  'STT',
  'Họ và tên',
  'Năm sinh',
  'Giới tính',
  'Ngày vào Đảng',
  'Ngày chính thức',
  'Chức vụ trong Đảng',
  'Công tác',
  'Số thẻ',
  'Điện thoại',
  'Ghi chú',
] as const;

const officeWords: Partial<Record<OfficeKind, string>> = {
  secretary: 'Bí thư',
  deputy_secretary: 'Phó bí thư',
  committee_member: 'Chi ủy viên',
};

const written = (date: string | null) => (date === null ? null : date.split('-').reverse().join('/'));

/** Rows of cells; all are text but the running number and the year, so that no zero and no date is turned by a program. */
export function rosterTable(paper: RosterPaper): (string | number | null)[][] {
  return [
    [paper.parentName?.toUpperCase() ?? null],
    [paper.cellName.toUpperCase()],
    [null],
    ['DANH SÁCH ĐẢNG VIÊN'],
    [`Tính đến ngày ${written(paper.asOf)}`],
    [null],
    [...heading],
    ...paper.lines.map(({ member, office, phone, cardNumber }, index) => [
      index + 1,
      member.name,
      member.birthYear,
      member.sex === null ? null : member.sex === 'male' ? 'Nam' : 'Nữ',
      written(member.joinedOn),
      written(member.officialOn),
      (office && officeWords[office]) ?? null,
      member.post,
      cardNumber,
      phone,
      noteOf(member),
    ]),
  ];
}

function noteOf(member: Member): string | null {
  const notes = [
    ...(member.kind === 'temporary' ? ['Sinh hoạt tạm thời, nơi khác đến'] : []),
    ...(!member.official && member.kind === 'home' ? ['Dự bị'] : []),
    ...(member.exempt ? ['Miễn sinh hoạt'] : []),
    ...(member.away ? ['Sinh hoạt tạm thời nơi khác'] : []),
    ...(member.suspended ? ['Đình chỉ sinh hoạt'] : []),
  ];
  return notes.length ? notes.join('; ') : null;
}
