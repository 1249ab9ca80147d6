// A conclusion on one page, signed by the deputy; the text is that of the reference paper, made up.
import { bold, type Paper } from '../../../src/platform/documents/model.ts';

export const conclusion: Paper = {
  about: { title: 'Kết luận số 09-KL/CB', author: 'Chi bộ Quản lý công trình', date: '2026-08-04' },
  letterhead: {
    upper: ['ĐẢNG BỘ SỞ THỦY LỢI AN BÌNH'],
    issuer: ['CHI BỘ QUẢN LÝ CÔNG TRÌNH'],
    heading: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    number: 'Số 09-KL/CB',
    placeDate: 'An Bình, ngày 04 tháng 8 năm 2026',
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
    { block: 'item', mark: 'b)', text: 'Mỗi ca trực đêm có ít nhất một đảng viên chính thức.' },
    { block: 'item', mark: 'c)', text: 'Đảng viên có kinh nghiệm kèm một đồng chí trẻ đến hết mùa mưa.' },
    { block: 'heading', level: 2, text: '3. Tổ chức thực hiện' },
    {
      block: 'item',
      mark: '-',
      text: 'Đồng chí Lê Hữu Vinh sửa lịch trực, xong trước ngày 10 tháng 8 năm 2026.',
    },
    {
      block: 'item',
      mark: '-',
      text: 'Đồng chí Trịnh Văn Phúc theo dõi, báo cáo kết quả tại buổi sinh hoạt tháng 10 năm 2026.',
    },
    {
      block: 'paragraph',
      text: 'Kết luận này được chi bộ biểu quyết thông qua với 20/22 đảng viên chính thức tán thành, đạt 90,9 %.',
    },
    {
      block: 'signatures',
      left: {
        recipients: [
          'Đảng ủy Sở (để báo cáo)',
          'Thủ trưởng đơn vị (để phối hợp)',
          'Các đồng chí đảng viên của chi bộ',
          'Lưu Chi bộ',
        ],
      },
      right: { head: 'T/M CHI BỘ', office: 'PHÓ BÍ THƯ', name: 'Đỗ Thị Thanh Hà' },
    },
  ],
};
