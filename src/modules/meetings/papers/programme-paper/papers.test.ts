// The programme beside the reference paper; the book of papers and the report hold the measures of official papers, in both printings.
import { expect, test, vi } from 'vitest';
import { checkPaper, docxToPdf, pdfText } from '../../../../../tests/support/papers.ts';
import { programme as reference } from '../../../../../tests/support/reference-papers/programme.ts';
import { renderDocx } from '../../../../platform/documents/docx.ts';
import type { Paper } from '../../../../platform/documents/model.ts';
import { renderPdf } from '../../../../platform/documents/pdf.ts';
import type { AgendaItem } from '../../contract.ts';
import { bookPaper } from '../book-paper/papers.ts';
import { type Report, reportPaper } from '../report-paper/papers.ts';
import { programmePaper } from './papers.ts';
import type { Programme } from './rules.ts';

vi.setConfig({ testTimeout: 180_000 });

let made = 0;
function item(
  number: string,
  title: string,
  minutes: number,
  presenter: string,
  more: Partial<AgendaItem> = {},
): AgendaItem {
  made += 1;
  return {
    id: String(made),
    parentId: number.includes('.') ? number : null,
    number,
    kind: 'discussion',
    title,
    minutesPlanned: minutes,
    presenter: { id: presenter, name: presenter },
    state: 'todo',
    openedAt: null,
    closedAt: null,
    spentSeconds: 0,
    aim: '',
    question: '',
    decision: '',
    ...more,
  };
}

const programme: Programme = {
  meeting: {
    kind: 'regular',
    month: '2026-12-01',
    startsAt: '2026-12-03T07:00:00Z',
    place: 'Phòng họp tầng 2',
  },
  issuer: { name: 'Chi bộ Quản lý công trình', parentName: 'Đảng bộ Sở Thủy lợi An Bình', place: 'An Bình' },
  signing: { name: 'Vũ Đình Lâm', role: 'secretary' },
  date: '2026-12-03',
  sentOn: '2026-11-30',
  items: [
    item('1', 'Mở đầu: cử thư ký, điểm danh, đảng phí, thông qua chương trình', 10, 'Vũ Đình Lâm', {
      kind: 'opening',
    }),
    item('2', 'Kết quả thực hiện nghị quyết tháng 11', 20, 'Đỗ Thị Thanh Hà', { kind: 'review' }),
    item('3', 'Thông tin thời sự, văn bản mới', 10, 'Trịnh Văn Phúc', { kind: 'news' }),
    item('4', 'Tiến độ sửa chữa hồ Suối Lĩnh trước mùa kiệt', 35, 'Lê Hữu Vinh', {
      decision: 'Đưa việc sửa mái thượng lưu hồ Suối Lĩnh vào nghị quyết tháng 12',
    }),
    item('4.1', 'Phương án xả cạn và sửa mái', 20, 'Lê Hữu Vinh'),
    item('4.2', 'Phân công trực khi xả cạn', 15, 'Tạ Quang Sơn'),
    item('5', 'Tự phê bình và phê bình', 15, 'Vũ Đình Lâm', { kind: 'criticism' }),
    item('6', 'Phân công nhiệm vụ, thông qua nghị quyết tháng 12', 15, 'Đỗ Thị Thanh Hà', {
      kind: 'assignments',
      decision: 'thông qua nghị quyết tháng 12',
    }),
    item('7', 'Chấm điểm buổi sinh hoạt, thông qua biên bản, bế mạc', 10, 'Nguyễn Hoài An', {
      kind: 'closing',
      decision: 'tự chấm điểm buổi sinh hoạt',
    }),
  ],
  guests: [{ id: '1', name: 'Phan Quyên', role: 'Đảng ủy viên', fromAbove: true }],
};

async function faults(paper: Paper, pages: number): Promise<string[]> {
  return [
    ...(await checkPaper(await renderPdf(paper), { pages })),
    ...(await checkPaper(await docxToPdf(await renderDocx(paper)), { pages })),
  ];
}

test('the programme is the reference, but for its number, which is written by hand', async () => {
  const paper = programmePaper(programme);
  expect(paper.letterhead).toEqual({ ...reference.letterhead, number: `Số ${'\u00a0'.repeat(6)}-CTr/CB` });
  expect(paper.title).toEqual(reference.title);
  expect(paper.blocks).toEqual(reference.blocks);
  expect(await faults(paper, 1)).toEqual([]);
});

test('a draft says so; over midnight the clock goes on; without a place nothing is told of it', () => {
  const late = { ...programme.meeting, startsAt: '2026-12-31T16:30:00Z', place: ' ' };
  const paper = programmePaper({ ...programme, meeting: late, date: '2026-12-31', sentOn: null });
  expect(paper.letterhead.number).toBe('DỰ THẢO');
  expect(JSON.stringify(paper.blocks[0])).toContain(
    'từ 23 giờ 30 đến 01 giờ 25, ngày 31 tháng 12 năm 2026. Chủ trì',
  );
  expect(JSON.stringify(programmePaper({ ...programme, items: [] }).blocks)).toContain('Tổng thời gian');
});

test('the book: programme, aims, papers with their summaries, the draft as an annex', async () => {
  const [first] = programme.items.filter((one) => one.number === '4') as [AgendaItem];
  const paper = bookPaper({
    ...programme,
    items: programme.items.map((one) =>
      one === first ? { ...one, aim: 'Chọn cách sửa', question: 'Xả cạn hay sửa từng đoạn?' } : one,
    ),
    papers: [
      {
        itemId: first.id,
        name: 'Báo cáo đập.pdf',
        pages: 12,
        summary: 'Mái có hai chỗ sạt.\nCần 15 ngày.',
        bound: true,
      },
      { itemId: null, name: 'Lịch trực.xlsx', pages: null, summary: '', bound: false },
    ],
    draft: { ...reference, title: { kind: 'NGHỊ QUYẾT', about: ['lãnh đạo nhiệm vụ tháng 12'] } },
  });
  const text = (await pdfText(await renderPdf(paper))).replace(/\s+/g, ' ');
  expect(text).toContain('Câu hỏi cần giải quyết: Xả cạn hay sửa từng đoạn?');
  expect(text).toContain(
    'Tài liệu “Báo cáo đập.pdf” (12 trang, in ở cuối tập). Tóm tắt: Mái có hai chỗ sạt. Cần 15 ngày.',
  );
  expect(text).toContain('Tài liệu “Lịch trực.xlsx” (xem tệp kèm theo).');
  expect(text).toContain('(dự thảo, chi bộ chưa thông qua)');
  expect(await checkPaper(await renderPdf(paper))).toEqual([]);
  expect(await checkPaper(await docxToPdf(await renderDocx(paper)))).toEqual([]);
});

const report: Report = {
  meeting: {
    kind: 'regular',
    month: '2026-12-01',
    place: 'Phòng họp tầng 2',
    openedAt: '2026-12-03T07:02:00Z',
    closedAt: '2026-12-03T08:58:00Z',
    scoreLine: 'Chi bộ tự chấm 92 điểm',
    enteredLateAt: null,
  },
  issuer: programme.issuer,
  signing: programme.signing,
  date: '2026-12-03',
  figures: { total: 25, present: 22, excused: 2, unexcused: 1 },
  items: programme.items.map((one) => ({ ...one, openedAt: '2026-12-03T07:10:00Z' })),
  votes: [
    {
      question: 'Đưa việc sửa mái hồ Suối Lĩnh vào nghị quyết',
      state: 'closed',
      base: 21,
      result: { for: 19, against: 1, other: 0, silent: 0, passed: true, permille: 905 },
    },
  ],
  decided: { kind: 'resolution', number: '12-NQ/CB', duties: 6 },
  isFinal: true,
};

test('the report: figures, what was voted and passed; parts without content close up', async () => {
  const paper = reportPaper(report);
  const text = (await pdfText(await renderPdf(paper))).replace(/\s+/g, ' ');
  expect(text).toContain(
    'Từ 14 giờ 02 đến 15 giờ 58, ngày 03 tháng 12 năm 2026, tại phòng họp tầng 2; 116 phút.',
  );
  expect(text).toContain('Có mặt 22/25 đảng viên, đạt 88 %; vắng có lý do 2, vắng không lý do 1.');
  expect(text).toContain('Thông qua nghị quyết số 12-NQ/CB, giao 6 nhiệm vụ');
  expect(text).toContain('Đảng ủy Sở Thủy lợi An Bình (để báo cáo)');
  expect(await faults(paper, 2)).toEqual([]);
  const bare = reportPaper({
    ...report,
    votes: [],
    items: [],
    decided: null,
    isFinal: false,
    issuer: { ...report.issuer, parentName: null },
    meeting: { ...report.meeting, scoreLine: '', enteredLateAt: '2026-12-06T02:00:00Z' },
  });
  expect(bare.blocks.flatMap((block) => (block.block === 'heading' ? [block.text] : []))).toEqual([
    '1. Thời gian, địa điểm, chủ trì',
    '2. Đảng viên dự sinh hoạt',
  ]);
  expect(JSON.stringify(bare.blocks)).toContain('nhập lại ngày 06 tháng 12 năm 2026');
});
