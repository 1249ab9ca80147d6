// What can be wrong with a roster file or a row of it, in sentences; and the shape of a row that was read.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';

export const refuseRoster = /* @__PURE__ */ defineRefusals({
  'roster-too-large': {
    status: 413,
    vi: 'Tệp danh sách lớn quá {limit} MB. Danh sách một chi bộ chỉ vài chục kB; xem lại có chọn nhầm tệp không.',
    en: 'The roster file is larger than {limit} MB. Check whether it is the right file.',
  },
  'roster-old-or-locked': {
    status: 415,
    vi: 'Tệp là Excel đời cũ (.xls) hoặc đang đặt mật khẩu. Mở bằng Excel, bỏ mật khẩu, lưu lại dạng .xlsx rồi gửi.',
    en: 'The file is an old .xls or has a password. Open it, remove the password, save it as .xlsx and send it again.',
  },
  'roster-not-a-table': {
    status: 415,
    vi: 'Tệp không phải bảng tính. Gửi tệp .xlsx, hoặc tệp chữ lưu từ Excel (Unicode Text, CSV).',
    en: 'The file is not a spreadsheet. Send an .xlsx, or text saved from Excel (Unicode Text, CSV).',
  },
  'roster-empty': {
    status: 422,
    vi: 'Tệp không có dòng nào. Xem lại có chọn nhầm tệp không.',
    en: 'The file has no rows. Check whether it is the right file.',
  },
  'roster-no-header': {
    status: 422,
    vi: 'Không thấy dòng tiêu đề có cột họ và tên. Thêm dòng tiêu đề phía trên danh sách rồi gửi lại.',
    en: 'No heading row with a name column was found. Add one above the list and send it again.',
  },
  'roster-old-font': {
    status: 422,
    vi: 'Chữ trong tệp dùng bảng mã cũ và không đọc được dòng tiêu đề có cột họ và tên. Chuyển sang Unicode, thêm dòng tiêu đề rồi gửi lại.',
    en: 'The text uses an old encoding, and no heading row with a name column could be read. Convert it to Unicode, add a heading and send it again.',
  },
  'roster-imported-already': {
    status: 409,
    vi: 'Danh sách này đã ghi rồi. Muốn ghi lại thì chọn tệp lần nữa; người đã có sẽ được cập nhật, không bị nhân đôi.',
    en: 'This list has been imported already. Choose the file again to repeat it; people who are there are updated, not doubled.',
  },
  'roster-contact-taken': {
    status: 409,
    vi: 'Dòng {row}: số điện thoại hoặc số thẻ đã ghi cho người khác. Chưa ghi dòng nào; sửa dòng ấy rồi gửi lại.',
    en: 'Row {row}: the phone or card number is another person’s. Nothing was written; mend the row and send it again.',
  },
  'roster-has-faults': {
    status: 422,
    vi: '{count} dòng có lỗi nên chưa ghi dòng nào. Sửa tệp, hoặc chọn chỉ ghi các dòng đúng.',
    en: '{count} rows have faults, so nothing was written. Mend the file, or choose to take only the good rows.',
  },
});

const rosterRefusalsOfImport = [
  'roster-has-faults',
  'roster-imported-already',
  'roster-contact-taken',
] as const;

/** Faults of a row; the sentence names the cell's text. */
export const rowFaults = {
  'no-name': 'Thiếu họ và tên.',
  'name-is-formula': 'Họ và tên là một công thức, không phải tên người.',
  'birth-date': 'Ngày sinh “{typed}” không có thật.',
  'joined-date': 'Ngày vào Đảng “{typed}” không có thật.',
  'official-date': 'Ngày chính thức “{typed}” không có thật.',
  'official-before-joining': 'Ngày chính thức trước ngày vào Đảng.',
  phone: 'Số điện thoại “{typed}” không phải số.',
  repeated: 'Trùng với dòng {row}.',
} as const;
export type RowFault = keyof typeof rowFaults;

const person = z.object({
  name: z.string(),
  birthYear: z.number().int().nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  office: z.enum(['secretary', 'deputy_secretary', 'committee_member']).nullable(),
  post: z.string().nullable(),
  joinedOn: z.string().nullable(),
  officialOn: z.string().nullable(),
  cardNumber: z.string().nullable(),
  phone: z.string().nullable(),
  /** From the note: exempt from meetings; on temporary transfer elsewhere. */
  exempt: z.boolean(),
  away: z.boolean(),
  probationary: z.boolean(),
});
export type RosterPerson = z.output<typeof person>;

export interface RosterRow {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly person: RosterPerson;
  readonly faults: readonly { readonly code: RowFault; readonly sentence: string }[];
}

export interface RosterSheet {
  readonly name: string;
  /** Its letters were of an old font and are Unicode now. */
  readonly font?: 'TCVN3' | 'VNI' | undefined;
  readonly rows: readonly RosterRow[];
}

const counts = { added: z.number().int(), updated: z.number().int() };
const previewSheet = z.object({
  name: z.string(),
  /** The old font whose letters were turned into Unicode; null when there was none. */
  font: z.enum(['TCVN3', 'VNI']).nullable(),
  ...counts,
  rows: z.number().int(),
  faults: z.array(z.object({ row: z.number().int(), name: z.string(), sentence: z.string() })),
  offices: z.array(
    z.object({ name: z.string(), office: z.enum(['secretary', 'deputy_secretary', 'committee_member']) }),
  ),
});

const preview = z.object({ id: z.uuid(), fileName: z.string(), sheets: z.array(previewSheet) });

export const previewRoster = endpoint({
  name: 'previewRoster',
  method: 'POST',
  path: '/api/v1/cells/:cellId/roster-previews',
  summary:
    'Read a roster file: what would be added or updated, what is wrong in which row; nothing is written yet',
  params: z.object({ cellId: z.uuid() }),
  body: 'upload',
  answer: preview,
  refusals: refuseRoster.codes,
});

export const openPreview = endpoint({
  name: 'openPreview',
  method: 'GET',
  path: '/api/v1/roster-previews/:previewId',
  summary: 'A roster file that was read and not yet written',
  params: z.object({ previewId: z.uuid() }),
  answer: preview,
  refusals: ['roster-imported-already'],
});

export const exportRoster = endpoint({
  name: 'exportRoster',
  method: 'GET',
  path: '/api/v1/cells/:cellId/roster-file',
  summary:
    'The roster as a spreadsheet that the import reads back; with contacts for those who may read them',
  params: z.object({ cellId: z.uuid() }),
  answer: 'file',
});

export const importRoster = endpoint({
  name: 'importRoster',
  method: 'POST',
  path: '/api/v1/roster-previews/:previewId/import',
  summary: 'Write a previewed sheet: all of it, or only its good rows',
  params: z.object({ previewId: z.uuid() }),
  body: z.object({ sheet: z.number().int().min(0).default(0), onlyGood: z.boolean().default(false) }),
  answer: z.object({ ...counts, leftOut: z.number().int() }),
  refusals: rosterRefusalsOfImport,
});
