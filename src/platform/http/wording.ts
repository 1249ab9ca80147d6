// What is wrong with an input, said in Vietnamese: Zod's own wording names types as programmers do.
import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const kinds: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'có hoặc không',
  array: 'danh sách',
  object: 'nhóm thông tin',
  record: 'nhóm thông tin',
  date: 'ngày',
};

const formats: Record<string, string> = {
  uuid: 'không phải mã của hệ thống',
  guid: 'không phải mã của hệ thống',
  date: 'không phải một ngày có thật (năm-tháng-ngày)',
  datetime: 'không phải một thời điểm có thật',
  time: 'không phải giờ có thật',
  email: 'không phải địa chỉ thư điện tử',
  url: 'không phải địa chỉ trang',
};

/** For `z.config`: one short clause an issue, which follows the name of the field and a colon. */
export function wordingOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return 'còn thiếu';
      return `phải là ${kinds[issue.expected] ?? 'dạng khác'}`;
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      if (Number(issue.maximum) >= Number.MAX_SAFE_INTEGER) return 'là số quá lớn';
      return `${verbOf(issue.origin)} nhiều nhất ${Number(issue.maximum).toLocaleString('vi-VN')}${unitOf(issue.origin)}`;
    case 'invalid_format':
      return formats[issue.format] ?? 'không đúng dạng';
    case 'invalid_value':
      return 'không có trong các giá trị được chọn';
    case 'unrecognized_keys':
      return 'có phần không dùng đến';
    default:
      return 'không dùng được';
  }
}

function tooSmall(origin: string, least: number): string {
  if (least === 1 && origin === 'string') return 'không được để trống';
  if (least === 1 && origin === 'array') return 'cần ít nhất một mục';
  return `${verbOf(origin)} ít nhất ${least.toLocaleString('vi-VN')}${unitOf(origin)}`;
}

const verbOf = (origin: string) => (origin === 'string' || origin === 'array' ? 'có' : 'là');
const unitOf = (origin: string) => (origin === 'string' ? ' ký tự' : origin === 'array' ? ' mục' : '');

/** Fields as people call them; others keep the name of the API. */
const fields: Record<string, string> = {
  title: 'tên mục',
  name: 'tên',
  text: 'nội dung',
  words: 'lời ghi',
  note: 'ghi chú',
  reason: 'lý do',
  question: 'câu hỏi',
  place: 'địa điểm',
  startsAt: 'giờ bắt đầu',
  endsAt: 'giờ kết thúc',
  closesAt: 'giờ kết thúc',
  month: 'tháng',
  kind: 'loại',
  on: 'ngày',
  from: 'từ ngày',
  to: 'đến ngày',
  dueOn: 'hạn',
  number: 'số',
  version: 'bản đang sửa',
  personId: 'người',
  chairId: 'chủ trì',
  minuteTakerId: 'thư ký',
  options: 'các phương án',
  received: 'thu về',
  invalid: 'không hợp lệ',
  seats: 'số người được bầu',
  minutesPlanned: 'số phút dự kiến',
  password: 'mật khẩu',
  phone: 'số điện thoại',
};

/** In: a JSON pointer, such as `/clauses/0/text`. */
export function placeOf(pointer: string): string {
  const parts = pointer.split('/').filter((part) => part !== '');
  if (parts.length === 0) return 'nội dung gửi lên';
  return parts
    .map((part) => (/^\d+$/.test(part) ? `mục ${Number(part) + 1}` : (fields[part] ?? part)))
    .join(', ');
}

const unreadable: Record<string, string> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'kiểu nội dung gửi lên không được nhận',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'nội dung gửi lên còn trống',
  FST_ERR_CTP_INVALID_JSON_BODY: 'nội dung gửi lên không đọc được',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'nội dung gửi lên không trọn vẹn',
};

/** What the framework refuses before any route is asked. */
export function unreadableOf(error: unknown): string {
  return unreadable[(error as { code?: string }).code ?? ''] ?? 'yêu cầu gửi lên không đọc được';
}

/** Values that PostgreSQL cannot hold: years, numbers, signs beyond its range. */
const beyond = ['22003', '22007', '22008', '22021', '22P05'];

export function isBeyondRange(error: unknown): boolean {
  return beyond.includes((error as { code?: string }).code ?? '');
}
