// A notice that calls a meeting, on one page; the text is that of the reference paper, made up.
import { bold, type Paper } from '../../../src/platform/documents/model.ts';

export const notice: Paper = {
  about: { title: 'Thông báo số 34-TB/CB', author: 'Chi bộ Quản lý công trình', date: '2026-11-30' },
  letterhead: {
    upper: ['ĐẢNG BỘ SỞ THỦY LỢI AN BÌNH'],
    issuer: ['CHI BỘ QUẢN LÝ CÔNG TRÌNH'],
    heading: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    number: 'Số 34-TB/CB',
    placeDate: 'An Bình, ngày 30 tháng 11 năm 2026',
  },
  title: { kind: 'THÔNG BÁO', about: ['triệu tập sinh hoạt chi bộ thường kỳ tháng 12 năm 2026'] },
  blocks: [
    {
      block: 'paragraph',
      text: 'Thực hiện chương trình công tác năm 2026, chi ủy thông báo triệu tập sinh hoạt chi bộ thường kỳ tháng 12 năm 2026 như sau:',
    },
    {
      block: 'paragraph',
      text: [
        bold('1. Thời gian:'),
        ' 14 giờ 00, ngày 03 tháng 12 năm 2026 (Thứ Năm); dự kiến trong 115 phút.',
      ],
    },
    { block: 'paragraph', text: [bold('2. Địa điểm:'), ' phòng họp tầng 2, Sở Thủy lợi An Bình.'] },
    {
      block: 'paragraph',
      text: [
        bold('3. Thành phần:'),
        ' toàn thể đảng viên của chi bộ; mời đồng chí Phan Quyên, Đảng ủy viên, theo dõi chi bộ, dự và chỉ đạo.',
      ],
    },
    { block: 'heading', level: 2, text: '4. Nội dung chính' },
    { block: 'item', mark: 'a)', text: 'Kết quả thực hiện nghị quyết tháng 11; nhiệm vụ tháng 12.' },
    { block: 'item', mark: 'b)', text: 'Tiến độ sửa chữa hồ Suối Lĩnh trước mùa kiệt.' },
    { block: 'item', mark: 'c)', text: 'Tự phê bình và phê bình.' },
    { block: 'heading', level: 2, text: '5. Chuẩn bị' },
    {
      block: 'item',
      mark: 'a)',
      text: 'Đảng viên đọc 4 tài liệu trên Sổ tay đảng viên điện tử, chuẩn bị ý kiến về hai câu hỏi trọng tâm gửi kèm; đồng chí được phân công nhiệm vụ báo cáo kết quả cho đồng chí Đỗ Thị Thanh Hà trước ngày 02 tháng 12 năm 2026.',
    },
    {
      block: 'item',
      mark: 'b)',
      text: 'Đồng chí không dự được báo chi ủy, nêu lý do, trước buổi sinh hoạt.',
    },
    { block: 'paragraph', text: 'Đề nghị các đồng chí dự đầy đủ, đúng giờ.' },
    {
      block: 'signatures',
      left: {
        recipients: [
          'Đảng ủy Sở (để báo cáo)',
          'Đồng chí Phan Quyên, Đảng ủy viên',
          'Các đồng chí đảng viên của chi bộ',
          'Lưu Chi bộ',
        ],
      },
      right: { head: 'T/M CHI BỘ', office: 'BÍ THƯ', name: 'Vũ Đình Lâm' },
    },
  ],
};
