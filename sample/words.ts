// What the cells of the sample speak of: topics, duties, opinions, by field. All of it is made up.

export interface Topic {
  /** The discussion item of a month. */
  readonly title: string;
  /** Duties that the resolution gives. */
  readonly duties: readonly string[];
  readonly opinions: readonly (readonly [kind: OpinionKind, text: string])[];
}

type OpinionKind = 'agreement' | 'addition' | 'criticism' | 'self_criticism' | 'proposal' | 'question';

const irrigation: readonly Topic[] = [
  {
    title: 'Tiến độ sửa chữa hồ Suối Lĩnh trước mùa kiệt',
    duties: [
      'Xả cạn hồ Suối Lĩnh theo từng đợt',
      'Sửa xong mái thượng lưu, 40 % khối lượng còn lại',
      'Tổ chức trực hai ca khi xả cạn',
      'Báo trước lịch xả cạn cho xã hạ du',
    ],
    opinions: [
      ['agreement', 'Đồng ý xả cạn từng đợt để giữ ổn định mái.'],
      ['proposal', 'Đề xuất thuê thêm hai máy xúc để kịp tiến độ.'],
      ['addition', 'Phân công trực hai ca trong những ngày xả cạn.'],
      ['criticism', 'Nhật trình quan trắc còn chép tay hai lần, nên nhập một lần trên máy.'],
      ['proposal', 'Lùi việc xả cạn vài ngày để bảo đảm nước sinh hoạt cho xã hạ du.'],
    ],
  },
  {
    title: 'Kiểm tra an toàn đập trước mùa mưa lũ',
    duties: [
      'Kiểm tra toàn bộ mái đập, chụp ảnh đủ vị trí',
      'Cập nhật sổ theo dõi thấm',
      'Bổ sung vật tư dự phòng ở kho cụm đầu mối',
      'Diễn tập phương án hộ đập với xã',
    ],
    opinions: [
      ['addition', 'Nên ghi thêm mốc thời gian chụp ảnh ở từng vị trí xói.'],
      ['question', 'Chế độ trực đêm mùa mưa năm nay có thay đổi không?'],
      ['self_criticism', 'Tôi nhập sổ theo dõi thấm chậm, xin sửa trong tháng.'],
      ['agreement', 'Nhất trí diễn tập chung với lực lượng của xã.'],
    ],
  },
  {
    title: 'Cấp nước vụ hè thu và chống hạn cuối nguồn',
    duties: [
      'Lập lịch cấp nước luân phiên cho tám tuyến kênh',
      'Nạo vét kênh N4 đoạn qua xã Tân An',
      'Đo mực nước hằng ngày ở ba cống cuối nguồn',
      'Trả lời kiến nghị của hợp tác xã Bình Trung',
    ],
    opinions: [
      ['proposal', 'Đề nghị đặt máy đo mưa tự động ở trạm số 3.'],
      ['criticism', 'Lịch cấp nước sửa nhiều lần mà không báo cho tổ vận hành.'],
      ['agreement', 'Nhất trí cấp luân phiên, ưu tiên cuối nguồn.'],
      ['question', 'Kinh phí nạo vét năm nay lấy từ nguồn nào?'],
    ],
  },
];

const health: readonly Topic[] = [
  {
    title: 'Rút ngắn thời gian chờ khám của người bệnh',
    duties: [
      'Bố trí thêm một bàn khám buổi sáng',
      'Đo thời gian chờ trong hai tuần và báo cáo',
      'Hướng dẫn người bệnh đặt lịch qua điện thoại',
      'Sắp xếp lại lối đi khu lấy máu',
    ],
    opinions: [
      ['agreement', 'Nhất trí thêm bàn khám, tôi xin nhận trực hai buổi.'],
      ['proposal', 'Đề nghị đổi giờ giao ban để không trùng giờ cao điểm.'],
      ['criticism', 'Có buổi bác sĩ vào bàn khám muộn, người bệnh phải chờ.'],
      ['question', 'Thêm bàn khám thì phụ cấp tính thế nào?'],
    ],
  },
  {
    title: 'Phòng, chống dịch sốt xuất huyết trong mùa mưa',
    duties: [
      'Giám sát ổ bọ gậy ở sáu khu dân cư',
      'Tập huấn cho cộng tác viên của xã',
      'Bổ sung dịch truyền và xét nghiệm nhanh',
      'Báo cáo ca bệnh trong ngày',
    ],
    opinions: [
      ['addition', 'Cần mời trường học cùng tham gia diệt bọ gậy.'],
      ['self_criticism', 'Tháng trước tôi báo cáo ca bệnh chậm một ngày.'],
      ['proposal', 'Nên có xe riêng cho đội giám sát vào cuối tuần.'],
      ['agreement', 'Đồng ý phân công theo khu dân cư.'],
    ],
  },
  {
    title: 'Thái độ phục vụ và quy tắc ứng xử với người bệnh',
    duties: [
      'Lấy phiếu hài lòng của người bệnh nội trú',
      'Sửa bảng chỉ dẫn ở sảnh và khoa',
      'Trực đường dây nóng theo lịch của chi bộ',
      'Kèm hai điều dưỡng mới trong ba tháng',
    ],
    opinions: [
      ['criticism', 'Còn có lúc nói với người nhà chưa ân cần.'],
      ['proposal', 'Đề xuất biểu dương kíp trực đêm ngày 18.'],
      ['agreement', 'Nhất trí lấy phiếu hài lòng hằng tháng.'],
      ['question', 'Ý kiến trên phiếu do ai trả lời và trong bao lâu?'],
    ],
  },
];

const school: readonly Topic[] = [
  {
    title: 'Nâng chất lượng ôn tập cho học sinh cuối cấp',
    duties: [
      'Lập kế hoạch ôn tập theo nhóm học lực',
      'Dạy phụ đạo miễn phí hai buổi một tuần',
      'Họp phụ huynh khối 12',
      'Ra đề khảo sát chung và phân tích kết quả',
    ],
    opinions: [
      ['agreement', 'Nhất trí chia nhóm, tôi nhận nhóm yếu môn Toán.'],
      ['proposal', 'Đề nghị mở thư viện đến 21 giờ trong tháng ôn thi.'],
      ['criticism', 'Đề khảo sát lần trước chưa sát, chấm chậm.'],
      ['question', 'Giáo viên dạy phụ đạo được tính giờ thế nào?'],
    ],
  },
  {
    title: 'Phòng, chống bạo lực học đường',
    duties: [
      'Phân công đảng viên phụ trách từng lớp có vụ việc',
      'Mở hộp thư tư vấn tâm lý',
      'Tổ chức sinh hoạt chuyên đề với Đoàn trường',
      'Phối hợp công an xã tuần tra cổng trường',
    ],
    opinions: [
      ['addition', 'Cần báo cho phụ huynh ngay trong ngày có vụ việc.'],
      ['self_criticism', 'Tôi chủ nhiệm mà nắm tình hình lớp còn chậm.'],
      ['proposal', 'Đề xuất bố trí một phòng tư vấn riêng.'],
      ['agreement', 'Đồng ý để Đoàn trường cùng làm.'],
    ],
  },
  {
    title: 'Chuyển đổi số trong dạy học và quản lý sổ sách',
    duties: [
      'Thôi dùng sổ giấy ở hai tổ làm thử',
      'Tập huấn chữ ký số cho giáo viên',
      'Sửa mạng ở dãy phòng học cũ',
      'Lập kho bài giảng dùng chung',
    ],
    opinions: [
      ['criticism', 'Đang phải nhập hai lần cả sổ giấy và sổ điện tử.'],
      ['proposal', 'Đề nghị trang bị thêm hai máy chiếu.'],
      ['agreement', 'Nhất trí làm thử ở hai tổ trước.'],
      ['question', 'Bao giờ có hướng dẫn thống nhất của Sở?'],
    ],
  },
];

/** By the committee's place in the tree. */
export const topics: readonly (readonly Topic[])[] = [irrigation, health, school];

/** Topics of thematic meetings, one a quarter. */
export const themes: readonly string[] = [
  'Nêu gương trong những việc khó của đơn vị',
  'Học tập và làm theo Bác về tác phong gần dân',
  'Giữ kỷ cương giờ giấc, chống làm qua loa',
  'Đảng viên kèm cặp người mới vào nghề',
];

/** The committee's monthly paragraph, no names. */
export const statesOfMind: readonly string[] = [
  'Đảng viên ổn định tư tưởng, yên tâm công tác. Còn băn khoăn về chế độ trực ngoài giờ; thủ trưởng đơn vị sẽ trả lời trong tháng.',
  'Tư tưởng ổn định. Một số đồng chí quan tâm việc sắp xếp lại tổ chức; chi ủy đã thông tin những điều có văn bản.',
  'Đảng viên phấn khởi trước kết quả quý vừa qua. Có ý kiến mong được cập nhật sớm văn bản mới.',
  'Nhìn chung yên tâm. Vài đồng chí trẻ lo về nhà ở; công đoàn đang tìm hiểu để báo cáo.',
  'Ổn định. Dư luận chú ý việc tăng ca cuối năm; chi ủy đề nghị phân công đều hơn.',
];

export const praises: readonly string[] = [
  'Biểu dương các đồng chí trực lễ nghiêm túc.',
  'Biểu dương tổ công tác hoàn thành trước hạn.',
  'Biểu dương đồng chí lập phương án đúng hạn, có số liệu rõ.',
];

export const weaknesses: readonly string[] = [
  'Báo cáo khó khăn còn muộn; chi ủy chưa kiểm tra tiến độ giữa tháng.',
  'Có nhiệm vụ chậm hạn mà không báo trước; phân công phối hợp chưa rõ.',
  'Ý kiến trao đổi còn ít, tập trung ở vài đồng chí.',
];

export const absenceReasons: readonly string[] = [
  'Chăm con nằm viện.',
  'Đi công tác theo quyết định của Sở.',
  'Khám bệnh định kỳ đã hẹn trước.',
  'Gia đình có việc hiếu.',
];

export const results: readonly string[] = [
  'Đã xong, có báo cáo gửi chi ủy.',
  'Đủ ảnh ở các vị trí, đã lưu vào sổ.',
  'Đơn vị đã duyệt.',
  'Đã làm xong, còn theo dõi thêm một tuần.',
];

export const movedReasons: readonly string[] = [
  'Ngày 03 trùng đợt trực chống lũ; dời theo ý kiến của Đảng ủy.',
  'Ngày 03 cả đơn vị tập huấn theo lịch của Sở.',
];

/** Matters that an agenda holds too many of, and that come back in the next one. */
export const moreMatters: readonly string[] = [
  'Chỉ tiêu tạo nguồn, kết nạp đảng viên quý tới',
  'Quy chế phối hợp với chi ủy nơi cư trú',
  'Kế hoạch thăm đảng viên cao tuổi, ốm đau',
  'Đăng ký mô hình dân vận khéo của chi bộ',
  'Góp ý dự thảo quy chế chi tiêu nội bộ',
];

/** What a member who did not agree keeps. */
export const keptWords: readonly string[] = [
  'Nên bố trí thêm thời gian và kinh phí trước khi làm.',
  'Cần lấy ý kiến tổ quản lý vận hành trước khi giao việc, vì người làm trực tiếp chưa được hỏi.',
  'Giao cùng lúc nhiều việc cho một đồng chí thì khó xong đúng hạn, nên chia lại.',
  'Nên làm thử ở một cụm trước, rút kinh nghiệm rồi mới làm cả đơn vị.',
];

/** What the resolution of a congress says of the term behind it and the one before it. */
export const congressWords = {
  ideology:
    'Đảng viên phấn khởi, tin tưởng; mong chi ủy khóa mới giữ nền nếp sinh hoạt và lắng nghe nhiều hơn.',
  strengths:
    'Giữ đều sinh hoạt thường kỳ; nhiệm vụ chuyên môn của đơn vị năm nào cũng hoàn thành; ba quần chúng ưu tú được kết nạp.',
  praise: 'Biểu dương tập thể chi ủy khóa trước và các đồng chí kết nạp được đảng viên mới.',
  weaknesses:
    'Sinh hoạt chuyên đề chưa đều; ý kiến của đảng viên trẻ còn ít; một số việc giao chưa ghi rõ thời hạn.',
  direction:
    '1. Công tác xây dựng Đảng\nSinh hoạt đúng kỳ, mỗi quý một chuyên đề; mỗi nhiệm kỳ kết nạp từ hai đảng viên.\n2. Lãnh đạo nhiệm vụ chính trị\nHoàn thành các chỉ tiêu cấp trên giao; mỗi năm giải quyết dứt điểm một việc tồn đọng.',
};
export const congressDuties = [
  'Xây dựng chương trình hành động thực hiện nghị quyết đại hội, trình chi bộ thông qua',
  'Lập kế hoạch tạo nguồn, bồi dưỡng quần chúng ưu tú trong nhiệm kỳ',
  'Rà soát quy chế làm việc của chi ủy, trình chi bộ sửa đổi',
];
