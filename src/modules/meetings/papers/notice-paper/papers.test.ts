// Notices of small cells, of meetings moved to another day or without a place yet.
import { expect, test } from 'vitest';
import type { Block } from '../../../../platform/documents/model.ts';
import { type Notice, noticePaper } from './papers.ts';

const notice: Notice = {
  meeting: {
    kind: 'regular',
    month: '2027-02-01',
    startsAt: '2027-02-08T07:05:00Z',
    place: 'Nhà văn hóa thôn',
    movedReason: 'Trùng kỳ nghỉ Tết',
  },
  issuer: { name: 'Chi bộ Bản Mây', parentName: null, place: null },
  signing: { name: 'Lò Văn Inh', role: 'deputy_secretary' },
  date: '2027-02-08',
  sent: { number: '02-TB/CB', on: '2027-02-01' },
  hasCommittee: false,
  items: [],
  minutesPlanned: 0,
  guests: [],
  papers: 0,
  reporting: false,
};

const texts = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    'text' in block
      ? [
          (typeof block.text === 'string' ? [block.text] : block.text)
            .map((run) => (typeof run === 'string' ? run : run.text))
            .join(''),
        ]
      : [],
  );

test('a cell without a committee convenes by itself; a moved day says why', () => {
  const paper = noticePaper(notice);
  expect(paper.letterhead).toMatchObject({
    upper: [],
    number: 'Số 02-TB/CB',
    placeDate: 'Ngày 01 tháng 02 năm 2027',
  });
  expect(texts(paper.blocks)).toEqual([
    'Thực hiện chương trình công tác năm 2027, chi bộ thông báo triệu tập sinh hoạt chi bộ thường kỳ tháng 02 năm 2027 như sau:',
    '1. Thời gian: 14 giờ 05, ngày 08 tháng 02 năm 2027 (Thứ Hai). Lý do chuyển ngày: trùng kỳ nghỉ Tết.',
    '2. Địa điểm: nhà văn hóa thôn.',
    '3. Thành phần: toàn thể đảng viên của chi bộ.',
    '4. Chuẩn bị',
    'Đồng chí không dự được báo bí thư, nêu lý do, trước buổi sinh hoạt.',
    'Đề nghị các đồng chí dự đầy đủ, đúng giờ.',
  ]);
  expect(paper.blocks.at(-1)).toEqual({
    block: 'signatures',
    left: { recipients: ['Các đồng chí đảng viên của chi bộ', 'Lưu Chi bộ'] },
    right: { head: 'T/M CHI BỘ', office: 'PHÓ BÍ THƯ', name: 'Lò Văn Inh' },
  });
});

test('numbers close up without a place; who is invited comes from above or beside', () => {
  const paper = noticePaper({
    ...notice,
    meeting: { ...notice.meeting, kind: 'thematic', place: ' ', movedReason: null },
    issuer: { ...notice.issuer, parentName: 'Đảng bộ xã Mường Mây', place: 'Mường Mây' },
    sent: null,
    papers: 4,
    minutesPlanned: 95,
    guests: [
      { id: '1', name: 'Phan Quyên', role: 'Đảng ủy viên', fromAbove: true },
      { id: '2', name: 'Vàng A Pó', role: '', fromAbove: false },
    ],
  });
  expect(paper.letterhead.number).toBe('DỰ THẢO');
  expect(texts(paper.blocks).slice(1, 6)).toEqual([
    '1. Thời gian: 14 giờ 05, ngày 08 tháng 02 năm 2027 (Thứ Hai); dự kiến trong 95 phút.',
    '2. Thành phần: toàn thể đảng viên của chi bộ; mời đồng chí Phan Quyên, Đảng ủy viên, dự và chỉ đạo; mời đồng chí Vàng A Pó, dự.',
    '3. Chuẩn bị',
    'Đảng viên đọc 4 tài liệu gửi kèm, chuẩn bị ý kiến.',
    'Đồng chí không dự được báo bí thư, nêu lý do, trước buổi sinh hoạt.',
  ]);
  const foot = paper.blocks.at(-1);
  expect(foot?.block === 'signatures' && foot.left).toEqual({
    recipients: [
      'Đảng ủy xã Mường Mây (để báo cáo)',
      'Đồng chí Phan Quyên, Đảng ủy viên',
      'Các đồng chí đảng viên của chi bộ',
      'Lưu Chi bộ',
    ],
  });
});
