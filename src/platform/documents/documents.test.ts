// A paper printed both ways.
import { expect, test } from 'vitest';
import { renderDocx } from './docx.ts';
import { bold, letter, longDate, longTime, type Paper, percent, roman, unbroken } from './model.ts';
import { renderPdf } from './pdf.ts';

const paper: Paper = {
  about: {
    title: 'Kết luận về chuyên đề quý III năm 2026',
    author: 'Chi bộ Quản lý công trình',
    date: '2026-08-04',
  },
  letterhead: {
    upper: ['ĐẢNG BỘ SỞ THỦY LỢI AN BÌNH'],
    issuer: ['CHI BỘ QUẢN LÝ CÔNG TRÌNH'],
    number: 'Số 09-KL/CB',
    heading: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    placeDate: `An Bình, ${longDate('2026-08-04')}`,
  },
  title: {
    kind: 'KẾT LUẬN',
    about: ['về chuyên đề quý III năm 2026', '“Nêu gương trong trực vận hành hồ chứa mùa mưa lũ”'],
  },
  blocks: [
    {
      block: 'paragraph',
      text: 'Ngày 03 tháng 8 năm 2026, Chi bộ Quản lý công trình sinh hoạt chuyên đề quý III, liền sau sinh hoạt thường kỳ tháng 8. Đồng chí Đỗ Thị Thanh Hà, Phó Bí thư, chủ trì theo phân công của chi ủy. Sau khi nghe đồng chí Lê Hữu Vinh trình bày và 9 đồng chí thảo luận, chi bộ kết luận:',
    },
    {
      block: 'paragraph',
      text: [
        bold('1. Đánh giá.'),
        ' Các ca trực đầu mùa mưa bảo đảm quân số và chế độ báo cáo. Còn 3 lần giao ca chậm; sổ giao ca ghi chưa đủ; đảng viên trẻ ít được kèm cặp.',
      ],
    },
    { block: 'heading', level: 2, text: '2. Nhiệm vụ' },
    {
      block: 'item',
      mark: 'a)',
      text: 'Đảng viên nhận ca trước 15 phút, ghi đủ sổ giao ca, báo cáo ngay khi mực nước vượt ngưỡng.',
    },
    {
      block: 'table',
      columns: [
        { head: 'TT', width: 9, align: 'center' },
        { head: 'Nhiệm vụ', width: 156 },
      ],
      rows: [['1', 'Trực hai ca trong những ngày xả cạn.']],
    },
    {
      block: 'paragraph',
      text: 'Kết luận này được chi bộ biểu quyết thông qua với 20/22 đảng viên chính thức tán thành, đạt 90,9 %.',
    },
    {
      block: 'signatures',
      left: { recipients: ['Đảng ủy Sở (để báo cáo)', 'Lưu Chi bộ'] },
      right: { head: 'T/M CHI BỘ', office: 'PHÓ BÍ THƯ', name: 'Đỗ Thị Thanh Hà' },
    },
  ],
};

test('the same paper gives the same bytes', async () => {
  const [pdf, again] = [await renderPdf(paper), await renderPdf(paper)];
  expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
  expect(Buffer.from(pdf).equals(Buffer.from(again))).toBe(true);
  const [docx, same] = [await renderDocx(paper), await renderDocx(paper)];
  expect(Buffer.from(docx.slice(0, 2)).toString()).toBe('PK');
  expect(Buffer.from(docx).equals(Buffer.from(same))).toBe(true);
});

test('marks of lists, dates, times and percents are written as in official papers', () => {
  expect([1, 5, 23, 24].map(letter)).toEqual(['a', 'đ', 'y', 'aa']);
  expect([1, 4, 9, 14].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV']);
  expect(longDate('2026-02-05')).toBe('ngày 05 tháng 02 năm 2026');
  expect(longDate('2026-08-13')).toBe('ngày 13 tháng 8 năm 2026');
  expect(longTime('14:05')).toBe('14 giờ 05');
  expect([(18 / 21) * 100, 60].map(percent)).toEqual(['85,7 %', '60 %']);
  expect(unbroken('Số 05-NQ/CB, ngày 03 tháng 12 năm 2026, lúc 14 giờ 05: 85,7 %, quý IV, điểm a')).toBe(
    'Số~05-NQ/CB, ngày~03 tháng~12 năm~2026, lúc 14~giờ~05: 85,7~%, quý~IV, điểm~a'.replaceAll('~', '\u00a0'),
  );
});
