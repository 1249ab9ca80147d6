// What the reference meeting reviews, decides and says: the words of the reference papers, made up.

import type { OpinionShown } from '../../../src/modules/democracy/opinions/contract.ts';
import type { Choice } from '../../../src/modules/democracy/votes/rules.ts';
import type { Name } from './cell.ts';

export interface Duty {
  readonly text: string;
  readonly who: Name;
  readonly with?: Name;
  readonly dueOn: string;
}

export const november: readonly Duty[] = [
  { text: 'Báo cáo mực nước hồ tháng 11', who: 'Bùi Xuân Hòa', dueOn: '2026-12-05' },
  { text: 'Kiểm tra toàn bộ mái đập trước khi xả cạn', who: 'Bùi Xuân Hòa', dueOn: '2026-11-28' },
  { text: 'Lịch trực khi xả cạn', who: 'Lê Hữu Vinh', dueOn: '2026-12-04' },
  { text: 'Cập nhật sổ theo dõi thấm', who: 'Tạ Quang Sơn', dueOn: '2026-11-30' },
  { text: 'Lập phương án xả cạn hồ Suối Lĩnh', who: 'Lê Hữu Vinh', dueOn: '2026-11-25' },
  { text: 'Thu, nộp đảng phí tháng 11', who: 'Hà Thị Mai', dueOn: '2026-11-25' },
];
/** When each was done, and what came of it; the fourth is not. */
export const ended: readonly (readonly [duty: number, on: string, result: string])[] = [
  [4, '2026-11-25', 'Đơn vị đã duyệt'],
  [5, '2026-11-25', '24/24 đồng chí'],
  [0, '2026-12-02', 'Đã gửi ngày 02/12'],
  [1, '2026-12-02', 'Đủ ảnh 16/16 vị trí; 3 vị trí xói'],
  [2, '2026-12-02', 'Lịch trực 2 ca'],
];

export const december: readonly Duty[] = [
  {
    text: 'Xả cạn hồ Suối Lĩnh theo từng đợt, từ 15/12',
    who: 'Lê Hữu Vinh',
    with: 'Tạ Quang Sơn',
    dueOn: '2026-12-22',
  },
  {
    text: 'Sửa xong mái thượng lưu, 40 % khối lượng còn lại',
    who: 'Phạm Gia Bách',
    with: 'Lê Hữu Vinh',
    dueOn: '2026-12-31',
  },
  { text: 'Tổ chức trực hai ca khi xả cạn', who: 'Tạ Quang Sơn', with: 'Bùi Xuân Hòa', dueOn: '2026-12-22' },
  { text: 'Hoàn thành sổ theo dõi thấm', who: 'Tạ Quang Sơn', with: 'Hoàng Thị Bích', dueOn: '2026-12-10' },
  {
    text: 'Báo trước lịch xả cạn cho xã hạ du',
    who: 'Cao Đức Nam',
    with: 'Lê Hữu Vinh',
    dueOn: '2026-12-10',
  },
  { text: 'Học nghị quyết chuyên đề quý IV', who: 'Trịnh Văn Phúc', dueOn: '2026-12-06' },
  { text: 'Kiểm điểm, đánh giá, xếp loại năm 2026', who: 'Vũ Đình Lâm', dueOn: '2026-12-15' },
  { text: 'Chuẩn bị Đại hội chi bộ', who: 'Đỗ Thị Thanh Hà', dueOn: '2026-12-16' },
];

export const words = {
  subject: 'lãnh đạo thực hiện nhiệm vụ tháng 12 năm 2026',
  ideology:
    'Đảng viên ổn định tư tưởng, yên tâm công tác. Còn băn khoăn về chế độ trực đêm mùa mưa; thủ trưởng đơn vị trả lời trong tháng 12.',
  strengths:
    'Hoàn thành 60 % khối lượng sửa mái thượng lưu hồ Suối Lĩnh; vận hành các công trình an toàn qua đợt mưa cuối tháng 11.',
  praise:
    'Biểu dương đồng chí Lê Hữu Vinh. Nhắc nhở đồng chí Tạ Quang Sơn để nhiệm vụ quá hạn mà không báo sớm.',
  weaknesses: 'Báo cáo khó khăn còn muộn; chi ủy chưa kiểm tra tiến độ giữa tháng.',
  direction: [
    '1. Công tác xây dựng Đảng',
    'Học xong nghị quyết chuyên đề quý IV, bảo đảm 100 % đảng viên thuộc diện học tập tham gia.',
    'Kiểm điểm, đánh giá, xếp loại năm 2026 bảo đảm thực chất, đúng trình tự.',
    'Chuẩn bị Đại hội chi bộ ngày 18 tháng 12 năm 2026.',
    '2. Lãnh đạo nhiệm vụ chính trị',
    'Xả cạn hồ Suối Lĩnh từ ngày 15 tháng 12, theo từng đợt.',
    'Hoàn thành sửa mái thượng lưu trước ngày 31 tháng 12.',
    'Trực hai ca trong những ngày xả cạn.',
    'Hoàn thành sổ theo dõi thấm.',
    'Báo trước lịch xả cạn, bảo đảm nước sinh hoạt cho xã hạ du.',
  ].join('\n'),
  execution: [
    'Chi ủy đưa nghị quyết, biên bản lên Sổ tay đảng viên điện tử chậm nhất ngày 05 tháng 12 năm 2026; báo cáo Đảng ủy Sở nghị quyết này và ý kiến bảo lưu của đồng chí Cao Đức Nam.',
    'Đồng chí được phân công báo cáo kết quả tại buổi sinh hoạt tháng 01 năm 2027; khó khăn, vướng mắc báo chi ủy ngay khi phát sinh.',
  ].join('\n'),
  recipients: [
    'Đảng ủy Sở (để báo cáo)',
    'Đồng chí Phan Quyên, Đảng ủy viên',
    'Các đồng chí đảng viên của chi bộ',
  ],
};

/** The agenda of the paper: titles and who presents, by the kind of the template's item; the others are left out. */
export const agenda = [
  ['review', 'Kết quả thực hiện nghị quyết tháng 11', 'Đỗ Thị Thanh Hà'],
  ['news', 'Thông tin thời sự, văn bản mới', 'Trịnh Văn Phúc'],
  ['discussion', 'Tiến độ sửa chữa hồ Suối Lĩnh trước mùa kiệt', 'Lê Hữu Vinh'],
  ['criticism', 'Tự phê bình và phê bình', 'Vũ Đình Lâm'],
  ['resolution', 'Phân công nhiệm vụ, thông qua nghị quyết', 'Đỗ Thị Thanh Hà'],
] as const;

export interface Said {
  readonly at: string;
  readonly item: 'review' | 'discussion' | 'criticism';
  readonly who: Name;
  readonly kind: Exclude<OpinionShown['kind'], 'reserved'>;
  readonly text: string;
}

export const said: readonly Said[] = [
  {
    at: '14:46',
    item: 'discussion',
    who: 'Lương Văn Phú',
    kind: 'agreement',
    text: 'Đồng ý xả cạn từng đợt để giữ ổn định mái.',
  },
  {
    at: '14:49',
    item: 'discussion',
    who: 'Hà Thị Mai',
    kind: 'proposal',
    text: 'Đề xuất thuê thêm hai máy xúc để kịp tiến độ.',
  },
  {
    at: '14:53',
    item: 'discussion',
    who: 'Trịnh Văn Phúc',
    kind: 'proposal',
    text: 'Đề nghị phân công trực hai ca trong những ngày xả cạn.',
  },
  {
    at: '14:58',
    item: 'discussion',
    who: 'Nông Thị Nga',
    kind: 'criticism',
    text: 'Phê bình việc nhật trình quan trắc còn chép tay hai lần, đề nghị nhập một lần trên máy.',
  },
  {
    at: '15:04',
    item: 'discussion',
    who: 'Cao Đức Nam',
    kind: 'proposal',
    text: 'Đề nghị lùi việc xả cạn đến ngày 20 tháng 12 để bảo đảm nước sinh hoạt cho xã hạ du.',
  },
];

export const kept: Pick<Said, 'at' | 'who' | 'text'> = {
  at: '15:19',
  who: 'Cao Đức Nam',
  text: 'nên lùi việc xả cạn đến ngày 20 tháng 12 năm 2026 để bảo đảm nước sinh hoạt cho xã hạ du, đề nghị chi bộ báo cáo Đảng ủy Sở',
};

export const criticised: Said = {
  at: '15:25',
  item: 'criticism',
  who: 'Tạ Quang Sơn',
  kind: 'self_criticism',
  text: 'Tự phê bình về việc để quá hạn mà không báo sớm.',
};

export const firstVote =
  'Đưa việc sửa mái thượng lưu hồ Suối Lĩnh, xả cạn từ ngày 15 tháng 12, vào nghị quyết tháng 12';
export const secondVote = 'Thông qua Nghị quyết tháng 12 năm 2026';

/** Raised cards: who is not told is in favour. */
export const cards: Readonly<Record<'first' | 'second', Partial<Record<Name, Choice>>>> = {
  first: { 'Cao Đức Nam': 'against', 'Nông Thị Nga': 'other' },
  second: { 'Cao Đức Nam': 'other' },
};

export const lines = {
  dues: '24/24 đồng chí nộp tại chi bộ đã nộp đủ; 1 đồng chí nộp tại nơi sinh hoạt tạm thời',
  score:
    'Chi bộ tự chấm 92/100 điểm, xếp loại Tốt. Tiêu chí còn thấp: kết quả thực hiện nghị quyết tháng trước (24/30 điểm); chi ủy kiểm tra tiến độ vào ngày 15 hằng tháng để khắc phục',
  conclusion:
    'Thực hiện theo phương án đã biểu quyết; giao đồng chí Đỗ Thị Thanh Hà báo cáo Đảng ủy Sở ý kiến bảo lưu trước ngày 05 tháng 12; hai ý kiến gửi thủ trưởng đơn vị được trả lời trước buổi sinh hoạt tháng 01 năm 2027',
};
