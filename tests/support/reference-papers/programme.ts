// A programme: one table with clock times, on one page; the text is that of the reference paper, made up.
import { bold, type Paper } from '../../../src/platform/documents/model.ts';

export const programme: Paper = {
  about: { title: 'Chương trình số 33-CTr/CB', author: 'Chi bộ Quản lý công trình', date: '2026-11-30' },
  letterhead: {
    upper: ['ĐẢNG BỘ SỞ THỦY LỢI AN BÌNH'],
    issuer: ['CHI BỘ QUẢN LÝ CÔNG TRÌNH'],
    heading: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    number: 'Số 33-CTr/CB',
    placeDate: 'An Bình, ngày 30 tháng 11 năm 2026',
  },
  title: { kind: 'CHƯƠNG TRÌNH', about: ['sinh hoạt chi bộ thường kỳ tháng 12 năm 2026'] },
  blocks: [
    {
      block: 'paragraph',
      text: 'Thời gian: từ 14 giờ 00 đến 15 giờ 55, ngày 03 tháng 12 năm 2026. Địa điểm: phòng họp tầng 2. Chủ trì: đồng chí Vũ Đình Lâm, Bí thư.',
    },
    {
      block: 'table',
      columns: [
        { head: 'Mục', width: 11, align: 'center' },
        { head: 'Thời gian', width: 29, align: 'center' },
        { head: 'Nội dung', width: 75 },
        { head: 'Người trình bày', width: 37 },
        { head: 'Phút', width: 13, align: 'center' },
      ],
      rows: [
        [
          '1',
          '14 giờ 00 - 14 giờ 10',
          'Mở đầu: cử thư ký, điểm danh, đảng phí, thông qua chương trình',
          'Vũ Đình Lâm',
          '10',
        ],
        ['2', '14 giờ 10 - 14 giờ 30', 'Kết quả thực hiện nghị quyết tháng 11', 'Đỗ Thị Thanh Hà', '20'],
        ['3', '14 giờ 30 - 14 giờ 40', 'Thông tin thời sự, văn bản mới', 'Trịnh Văn Phúc', '10'],
        ['4', '14 giờ 40 - 15 giờ 15', 'Tiến độ sửa chữa hồ Suối Lĩnh trước mùa kiệt', 'Lê Hữu Vinh', '35'],
        ['4.1', '', '- Phương án xả cạn và sửa mái', 'Lê Hữu Vinh', '20'],
        ['4.2', '', '- Phân công trực khi xả cạn', 'Tạ Quang Sơn', '15'],
        ['5', '15 giờ 15 - 15 giờ 30', 'Tự phê bình và phê bình', 'Vũ Đình Lâm', '15'],
        [
          '6',
          '15 giờ 30 - 15 giờ 45',
          'Phân công nhiệm vụ, thông qua nghị quyết tháng 12',
          'Đỗ Thị Thanh Hà',
          '15',
        ],
        [
          '7',
          '15 giờ 45 - 15 giờ 55',
          'Chấm điểm buổi sinh hoạt, thông qua biên bản, bế mạc',
          'Nguyễn Hoài An',
          '10',
        ],
        ['', '', [bold('Tổng thời gian')], '', [bold('115')]],
      ],
    },
    {
      block: 'paragraph',
      text: 'Nội dung biểu quyết: đưa việc sửa mái thượng lưu hồ Suối Lĩnh vào nghị quyết tháng 12 (mục 4); thông qua nghị quyết tháng 12 (mục 6); tự chấm điểm buổi sinh hoạt (mục 7).',
    },
    {
      block: 'signatures',
      left: {
        recipients: ['Đồng chí Phan Quyên, Đảng ủy viên', 'Các đồng chí đảng viên của chi bộ', 'Lưu Chi bộ'],
      },
      right: { head: 'T/M CHI BỘ', office: 'BÍ THƯ', name: 'Vũ Đình Lâm' },
    },
  ],
};
