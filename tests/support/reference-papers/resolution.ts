// A resolution with its two tables and an annex, on four pages; the text is that of the reference paper, made up.
import { bold, type Paper } from '../../../src/platform/documents/model.ts';

export const resolution: Paper = {
  about: { title: 'Nghị quyết số 12-NQ/CB', author: 'Chi bộ Quản lý công trình', date: '2026-12-03' },
  letterhead: {
    upper: ['ĐẢNG BỘ SỞ THỦY LỢI AN BÌNH'],
    issuer: ['CHI BỘ QUẢN LÝ CÔNG TRÌNH'],
    heading: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    number: 'Số 12-NQ/CB',
    placeDate: 'An Bình, ngày 03 tháng 12 năm 2026',
  },
  title: { kind: 'NGHỊ QUYẾT', about: ['lãnh đạo thực hiện nhiệm vụ tháng 12 năm 2026'] },
  blocks: [
    {
      block: 'paragraph',
      text: 'Ngày 03 tháng 12 năm 2026, tại phòng họp tầng 2, Sở Thủy lợi An Bình, Chi bộ Quản lý công trình sinh hoạt thường kỳ trong 119 phút. Tổng số đảng viên 25 đồng chí (chính thức 23, dự bị 2); có mặt 22; vắng có lý do 1; vắng không lý do 0; sinh hoạt tạm thời nơi khác 1; miễn sinh hoạt 1. Chủ trì: đồng chí Vũ Đình Lâm, Bí thư. Thư ký: đồng chí Nguyễn Hoài An. Sau khi thảo luận, chi bộ quyết nghị:',
    },
    { block: 'heading', level: 1, text: 'I- ĐÁNH GIÁ KẾT QUẢ THÁNG 11 NĂM 2026' },
    {
      block: 'paragraph',
      text: [
        bold('1. Tư tưởng.'),
        ' Đảng viên ổn định tư tưởng, yên tâm công tác. Còn băn khoăn về chế độ trực đêm mùa mưa; thủ trưởng đơn vị trả lời trong tháng 12.',
      ],
    },
    {
      block: 'paragraph',
      text: [
        bold('2. Nhiệm vụ chính trị.'),
        ' Hoàn thành 60 % khối lượng sửa mái thượng lưu hồ Suối Lĩnh; vận hành các công trình an toàn qua đợt mưa cuối tháng 11.',
      ],
    },
    {
      block: 'paragraph',
      text: [
        bold('3. Thực hiện Nghị quyết số 11-NQ/CB, ngày 03 tháng 11 năm 2026.'),
        ' Hoàn thành 5 trên 6 nhiệm vụ (83,3 %), trong đó 4 đúng hạn:',
      ],
    },
    {
      block: 'table',
      columns: [
        { head: 'TT', width: 9, align: 'center' },
        { head: 'Nhiệm vụ', width: 47 },
        { head: 'Người chịu trách nhiệm', width: 30 },
        { head: 'Thời hạn', width: 18, align: 'center' },
        { head: 'Tình trạng', width: 28 },
        { head: 'Kết quả', width: 33 },
      ],
      rows: [
        [
          '1',
          'Báo cáo mực nước hồ tháng 11',
          'Bùi Xuân Hòa',
          '05/12',
          'Hoàn thành, trước hạn',
          'Đã gửi ngày 02/12',
        ],
        [
          '2',
          'Kiểm tra toàn bộ mái đập trước khi xả cạn',
          'Bùi Xuân Hòa',
          '28/11',
          'Hoàn thành, chậm 4 ngày',
          'Đủ ảnh 16/16 vị trí; 3 vị trí xói',
        ],
        ['3', 'Lịch trực khi xả cạn', 'Lê Hữu Vinh', '04/12', 'Hoàn thành, trước hạn', 'Lịch trực 2 ca'],
        [
          '4',
          'Cập nhật sổ theo dõi thấm',
          'Tạ Quang Sơn',
          '30/11',
          'Chưa hoàn thành, quá hạn 3 ngày',
          'Nhập 38/52 điểm đo; gia hạn đến 10/12',
        ],
        [
          '5',
          'Lập phương án xả cạn hồ Suối Lĩnh',
          'Lê Hữu Vinh',
          '25/11',
          'Hoàn thành, đúng hạn',
          'Đơn vị đã duyệt',
        ],
        ['6', 'Thu, nộp đảng phí tháng 11', 'Hà Thị Mai', '25/11', 'Hoàn thành, đúng hạn', '24/24 đồng chí'],
      ],
    },
    {
      block: 'paragraph',
      text: [
        bold('4. Biểu dương, nhắc nhở.'),
        ' Biểu dương đồng chí Lê Hữu Vinh. Nhắc nhở đồng chí Tạ Quang Sơn để nhiệm vụ quá hạn mà không báo sớm.',
      ],
    },
    {
      block: 'paragraph',
      text: [
        bold('5. Hạn chế, nguyên nhân.'),
        ' Báo cáo khó khăn còn muộn; chi ủy chưa kiểm tra tiến độ giữa tháng.',
      ],
    },
    { block: 'heading', level: 1, text: 'II- NHIỆM VỤ THÁNG 12 NĂM 2026' },
    { block: 'heading', level: 2, text: '1. Công tác xây dựng Đảng' },
    {
      block: 'item',
      mark: 'a)',
      text: 'Học xong nghị quyết chuyên đề quý IV, bảo đảm 100 % đảng viên thuộc diện học tập tham gia.',
    },
    {
      block: 'item',
      mark: 'b)',
      text: 'Kiểm điểm, đánh giá, xếp loại năm 2026 bảo đảm thực chất, đúng trình tự.',
    },
    { block: 'item', mark: 'c)', text: 'Chuẩn bị Đại hội chi bộ ngày 18 tháng 12 năm 2026.' },
    { block: 'heading', level: 2, text: '2. Lãnh đạo nhiệm vụ chính trị' },
    { block: 'item', mark: 'a)', text: 'Xả cạn hồ Suối Lĩnh từ ngày 15 tháng 12, theo từng đợt.' },
    { block: 'item', mark: 'b)', text: 'Hoàn thành sửa mái thượng lưu trước ngày 31 tháng 12.' },
    { block: 'item', mark: 'c)', text: 'Trực hai ca trong những ngày xả cạn.' },
    { block: 'item', mark: 'd)', text: 'Hoàn thành sổ theo dõi thấm.' },
    { block: 'item', mark: 'đ)', text: 'Báo trước lịch xả cạn, bảo đảm nước sinh hoạt cho xã hạ du.' },
    { block: 'heading', level: 1, text: 'III- TỔ CHỨC THỰC HIỆN' },
    { block: 'heading', level: 2, text: '1. Phân công' },
    {
      block: 'table',
      columns: [
        { head: 'TT', width: 9, align: 'center' },
        { head: 'Nhiệm vụ', width: 68 },
        { head: 'Người chịu trách nhiệm', width: 33 },
        { head: 'Người phối hợp', width: 33 },
        { head: 'Thời hạn', width: 22, align: 'center' },
      ],
      rows: [
        ['1', 'Xả cạn hồ Suối Lĩnh theo từng đợt, từ 15/12', 'Lê Hữu Vinh', 'Tạ Quang Sơn', '22/12/2026'],
        [
          '2',
          'Sửa xong mái thượng lưu, 40 % khối lượng còn lại',
          'Phạm Gia Bách',
          'Lê Hữu Vinh',
          '31/12/2026',
        ],
        ['3', 'Tổ chức trực hai ca khi xả cạn', 'Tạ Quang Sơn', 'Bùi Xuân Hòa', '22/12/2026'],
        [
          '4',
          'Hoàn thành sổ theo dõi thấm (chuyển từ tháng 11)',
          'Tạ Quang Sơn',
          'Hoàng Thị Bích',
          '10/12/2026',
        ],
        ['5', 'Báo trước lịch xả cạn cho xã hạ du', 'Cao Đức Nam', 'Lê Hữu Vinh', '10/12/2026'],
        ['6', 'Học nghị quyết chuyên đề quý IV', 'Trịnh Văn Phúc', '', '06/12/2026'],
        ['7', 'Kiểm điểm, đánh giá, xếp loại năm 2026', 'Vũ Đình Lâm', 'Chi ủy', '15/12/2026'],
        ['8', 'Chuẩn bị Đại hội chi bộ', 'Đỗ Thị Thanh Hà', 'Chi ủy', '16/12/2026'],
      ],
    },
    {
      block: 'paragraph',
      text: '2. Chi ủy đưa nghị quyết, biên bản lên Sổ tay đảng viên điện tử chậm nhất ngày 05 tháng 12 năm 2026; báo cáo Đảng ủy Sở nghị quyết này và ý kiến bảo lưu của đồng chí Cao Đức Nam.',
    },
    {
      block: 'paragraph',
      text: '3. Đồng chí được phân công báo cáo kết quả tại buổi sinh hoạt tháng 01 năm 2027; khó khăn, vướng mắc báo chi ủy ngay khi phát sinh.',
    },
    { block: 'heading', level: 1, text: 'IV- TỰ CHẤM ĐIỂM BUỔI SINH HOẠT' },
    {
      block: 'paragraph',
      text: 'Chi bộ tự chấm 92/100 điểm, xếp loại Tốt. Tiêu chí còn thấp: kết quả thực hiện nghị quyết tháng trước (24/30 điểm); chi ủy kiểm tra tiến độ vào ngày 15 hằng tháng để khắc phục.',
    },
    {
      block: 'paragraph',
      text: 'Nghị quyết này được chi bộ thông qua ngày 03 tháng 12 năm 2026 với 19/21 đảng viên chính thức tán thành, đạt 90,5 %, và có hiệu lực từ ngày thông qua.',
    },
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
    {
      block: 'annex',
      title: { kind: 'PHỤ LỤC', about: ['tổng hợp ý kiến tại buổi sinh hoạt chi bộ tháng 12 năm 2026'] },
      note: '(kèm theo Nghị quyết số 12-NQ/CB, ngày 03 tháng 12 năm 2026)',
    },
    {
      block: 'table',
      columns: [
        { head: 'TT', width: 9, align: 'center' },
        { head: 'Đồng chí', width: 32 },
        { head: 'Ý kiến', width: 67 },
        { head: 'Xử lý', width: 57 },
      ],
      rows: [
        [
          '1',
          'Lương Văn Phú',
          'Đồng ý xả cạn từng đợt để giữ ổn định mái.',
          'Tiếp thu; phần II, mục 2, điểm a.',
        ],
        ['2', 'Hà Thị Mai', 'Thuê thêm hai máy xúc để kịp tiến độ.', 'Chuyển thủ trưởng đơn vị trả lời.'],
        ['3', 'Trịnh Văn Phúc', 'Phân công trực hai ca khi xả cạn.', 'Tiếp thu; phần II, mục 2, điểm c.'],
        [
          '4',
          'Nông Thị Nga',
          'Nhật trình quan trắc chép tay hai lần; nên nhập một lần trên máy.',
          'Chuyển thủ trưởng đơn vị trả lời.',
        ],
        [
          '5',
          'Cao Đức Nam',
          'Lùi việc xả cạn đến ngày 20/12 để bảo đảm nước sinh hoạt cho xã hạ du.',
          'Giải trình; bảo lưu ý kiến, báo cáo Đảng ủy Sở. Tiếp thu một phần: báo trước lịch xả cạn (điểm đ).',
        ],
        ['6', 'Tạ Quang Sơn', 'Gia hạn sổ theo dõi thấm vì máy đo hỏng.', 'Tiếp thu; hạn mới 10/12/2026.'],
      ],
    },
  ],
};
