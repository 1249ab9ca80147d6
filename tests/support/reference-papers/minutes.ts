// Minutes with a roll, a vote and two signers, on three pages; the text is that of the reference paper, made up.
import { bold, type Paper } from '../../../src/platform/documents/model.ts';

export const minutes: Paper = {
  about: { title: 'Biên bản số 30-BB/CB', author: 'Chi bộ Quản lý công trình', date: '2026-12-03' },
  letterhead: {
    upper: ['ĐẢNG BỘ SỞ THỦY LỢI AN BÌNH'],
    issuer: ['CHI BỘ QUẢN LÝ CÔNG TRÌNH'],
    heading: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    number: 'Số 30-BB/CB',
  },
  title: { kind: 'BIÊN BẢN', about: ['sinh hoạt chi bộ thường kỳ tháng 12 năm 2026'] },
  blocks: [
    {
      block: 'paragraph',
      text: 'Hôm nay, ngày 03 tháng 12 năm 2026, tại phòng họp tầng 2, Sở Thủy lợi An Bình, Chi bộ Quản lý công trình tổ chức sinh hoạt thường kỳ tháng 12 năm 2026. Hội nghị khai mạc lúc 14 giờ 00.',
    },
    { block: 'heading', level: 1, text: 'I- MỞ ĐẦU' },
    {
      block: 'paragraph',
      text: '1. Chủ trì: đồng chí Vũ Đình Lâm, Bí thư. Thư ký: đồng chí Nguyễn Hoài An, do chi bộ giơ tay cử.',
    },
    {
      block: 'paragraph',
      text: '2. Đại biểu cấp trên: đồng chí Phan Quyên, Đảng ủy viên, được Đảng ủy Sở phân công theo dõi chi bộ.',
    },
    { block: 'paragraph', text: '3. Điểm danh (lúc 14 giờ 02):' },
    {
      block: 'table',
      columns: [
        { head: 'Đảng viên', width: 39 },
        { head: 'Tổng số', width: 17, align: 'center' },
        { head: 'Có mặt', width: 17, align: 'center' },
        { head: 'Vắng có lý do', width: 22, align: 'center' },
        { head: 'Vắng không lý do', width: 22, align: 'center' },
        { head: 'Sinh hoạt tạm thời nơi khác', width: 24, align: 'center' },
        { head: 'Miễn sinh hoạt', width: 24, align: 'center' },
      ],
      rows: [
        ['Chính thức', '23', '20', '1', '0', '1', '1'],
        ['Dự bị', '2', '2', '0', '0', '0', '0'],
        [[bold('Cộng')], [bold('25')], [bold('22')], [bold('1')], [bold('0')], [bold('1')], [bold('1')]],
      ],
    },
    {
      block: 'item',
      mark: '-',
      text: 'Vắng có lý do, đã báo trước: đồng chí Châu Thị Xuyến. Sinh hoạt tạm thời nơi khác: đồng chí Hồ Sỹ Luyện. Miễn sinh hoạt: đồng chí Đoàn Văn Tùng.',
    },
    {
      block: 'item',
      mark: '-',
      text: 'Biểu quyết tính trên 21 đảng viên chính thức: 23, trừ 1 sinh hoạt tạm thời nơi khác, trừ 1 miễn sinh hoạt và vắng mặt. Nội dung được thông qua khi có từ 11 đồng chí tán thành.',
    },
    {
      block: 'paragraph',
      text: '4. Đảng phí tháng 11: 24/24 đồng chí nộp tại chi bộ đã nộp đủ; 1 đồng chí nộp tại nơi sinh hoạt tạm thời.',
    },
    {
      block: 'paragraph',
      text: '5. Chương trình buổi sinh hoạt gồm 7 mục, gửi đảng viên ngày 30 tháng 11 năm 2026, được chi bộ giơ tay thông qua, không có ý kiến bổ sung.',
    },
    { block: 'heading', level: 1, text: 'II- NỘI DUNG' },
    { block: 'heading', level: 1, text: '1. Kết quả thực hiện nghị quyết tháng 11 (từ 14 giờ 09)' },
    {
      block: 'paragraph',
      text: 'Đồng chí Đỗ Thị Thanh Hà, Phó Bí thư, báo cáo: hoàn thành 5 trên 6 nhiệm vụ của Nghị quyết số 11-NQ/CB, ngày 03 tháng 11 năm 2026, trong đó 1 nhiệm vụ chậm 4 ngày; còn 1 nhiệm vụ quá hạn 3 ngày. Đồng chí Tạ Quang Sơn báo cáo lý do chậm cập nhật sổ theo dõi thấm: máy đo hỏng từ ngày 18 tháng 11; đề nghị gia hạn đến ngày 10 tháng 12. Chi bộ đồng ý gia hạn.',
    },
    { block: 'heading', level: 1, text: '2. Thông tin thời sự, văn bản mới (từ 14 giờ 33)' },
    {
      block: 'paragraph',
      text: 'Đồng chí Trịnh Văn Phúc, Chi ủy viên, thông tin thời sự trong tháng, nhắc lịch học nghị quyết chuyên đề quý IV (đã học 21 trên 25 đồng chí, hạn ngày 06 tháng 12).',
    },
    { block: 'heading', level: 1, text: '3. Tiến độ sửa chữa hồ Suối Lĩnh trước mùa kiệt (từ 14 giờ 44)' },
    {
      block: 'paragraph',
      text: 'Đồng chí Lê Hữu Vinh trình bày: đã xong 60 % khối lượng mái thượng lưu; phần còn lại nằm dưới mực nước, cần xả cạn từ ngày 15 tháng 12. Các ý kiến thảo luận:',
    },
    { block: 'item', mark: 'a)', text: 'Đồng chí Lương Văn Phú đồng ý xả cạn từng đợt để giữ ổn định mái.' },
    {
      block: 'item',
      mark: 'b)',
      text: 'Đồng chí Hà Thị Mai đề xuất thuê thêm hai máy xúc để kịp tiến độ. Chủ trì ghi nhận, chuyển thủ trưởng đơn vị trả lời.',
    },
    {
      block: 'item',
      mark: 'c)',
      text: 'Đồng chí Trịnh Văn Phúc đề nghị phân công trực hai ca trong những ngày xả cạn. Tiếp thu, đưa vào lịch trực.',
    },
    {
      block: 'item',
      mark: 'd)',
      text: 'Đồng chí Nông Thị Nga phê bình việc nhật trình quan trắc còn chép tay hai lần, đề nghị nhập một lần trên máy. Chuyển thủ trưởng đơn vị trả lời.',
    },
    {
      block: 'item',
      mark: 'đ)',
      text: 'Đồng chí Cao Đức Nam đề nghị lùi việc xả cạn đến ngày 20 tháng 12 để bảo đảm nước sinh hoạt cho xã hạ du. Đồng chí Vinh giải trình: lùi 5 ngày thì không xong mái trước ngày 31 tháng 12.',
    },
    {
      block: 'paragraph',
      text: [
        bold('Biểu quyết 1'),
        ' (15 giờ 18, giơ thẻ đảng viên): đưa việc sửa mái thượng lưu hồ Suối Lĩnh, xả cạn từ ngày 15 tháng 12, vào nghị quyết tháng 12.',
      ],
    },
    {
      block: 'table',
      columns: [
        { head: 'Tán thành', width: 42, align: 'center' },
        { head: 'Không tán thành', width: 41, align: 'center' },
        { head: 'Ý kiến khác', width: 41, align: 'center' },
        { head: 'Tỷ lệ tán thành', width: 41, align: 'center' },
      ],
      rows: [['18', '1', '1', '18/21 = 85,7 %']],
    },
    {
      block: 'paragraph',
      text: 'Kết quả: được thông qua. 20 đảng viên chính thức có mặt đều biểu quyết; đảng viên dự bị không biểu quyết.',
    },
    {
      block: 'paragraph',
      text: [
        bold('Bảo lưu ý kiến:'),
        ' đồng chí Cao Đức Nam bảo lưu ý kiến nên lùi việc xả cạn đến ngày 20 tháng 12 năm 2026 để bảo đảm nước sinh hoạt cho xã hạ du, đề nghị chi bộ báo cáo Đảng ủy Sở. Đồng chí Nam chấp hành nghị quyết trong khi chờ trả lời.',
      ],
    },
    { block: 'heading', level: 1, text: '4. Tự phê bình và phê bình (từ 15 giờ 21)' },
    {
      block: 'paragraph',
      text: 'Đồng chí Tạ Quang Sơn tự phê bình về việc để quá hạn mà không báo sớm. Đồng chí Bùi Xuân Hòa nhận khuyết điểm chậm 4 ngày khi kiểm tra mái đập. Chi bộ góp ý, hai đồng chí tiếp thu. Biểu dương đồng chí Lê Hữu Vinh lập phương án xả cạn đúng hạn.',
    },
    { block: 'heading', level: 1, text: '5. Phân công nhiệm vụ, thông qua nghị quyết (từ 15 giờ 36)' },
    {
      block: 'paragraph',
      text: 'Đồng chí Đỗ Thị Thanh Hà đọc dự thảo nghị quyết tháng 12, gồm 7 nhiệm vụ, mỗi nhiệm vụ ghi rõ người chịu trách nhiệm và thời hạn. Chi bộ bổ sung một nhiệm vụ: báo trước lịch xả cạn cho xã hạ du (đồng chí Cao Đức Nam, hạn ngày 10 tháng 12), thành 8 nhiệm vụ.',
    },
    {
      block: 'paragraph',
      text: [
        bold('Biểu quyết 2'),
        ' (15 giờ 48, giơ thẻ đảng viên): thông qua Nghị quyết tháng 12 năm 2026. Tán thành 19, không tán thành 0, ý kiến khác 1; tính trên 21, đạt 90,5 %. Kết quả: được thông qua.',
      ],
    },
    { block: 'heading', level: 1, text: 'III- KẾT LUẬN VÀ BẾ MẠC' },
    {
      block: 'paragraph',
      text: '1. Đồng chí chủ trì kết luận (15 giờ 50): thực hiện theo phương án đã biểu quyết; giao đồng chí Đỗ Thị Thanh Hà báo cáo Đảng ủy Sở ý kiến bảo lưu trước ngày 05 tháng 12; hai ý kiến gửi thủ trưởng đơn vị được trả lời trước buổi sinh hoạt tháng 01 năm 2027.',
    },
    {
      block: 'paragraph',
      text: [
        '2. Chấm điểm buổi sinh hoạt (15 giờ 54): chi bộ tự chấm ',
        bold('92/100 điểm'),
        ', xếp loại ',
        bold('Tốt'),
        '; giơ thẻ nhất trí 20, tính trên 21, đạt 95,2 %. Bảng điểm kèm theo biên bản này.',
      ],
    },
    {
      block: 'paragraph',
      text: '3. Thư ký đọc biên bản trước chi bộ lúc 15 giờ 57; 22 đồng chí có mặt nhất trí, không có ý kiến sửa.',
    },
    { block: 'paragraph', text: 'Hội nghị bế mạc lúc 15 giờ 59 cùng ngày, kéo dài 119 phút.' },
    {
      block: 'signatures',
      left: { head: 'NGƯỜI GHI BIÊN BẢN', name: 'Nguyễn Hoài An' },
      right: { head: 'CHỦ TRÌ HỘI NGHỊ', name: 'Vũ Đình Lâm' },
    },
  ],
};
