// Texts of open votes, Vietnamese.
import type { Choice, Standing, Threshold } from '../../../modules/democracy/votes/rules.ts';

const choices: Record<Choice | 'silent', string> = {
  for: 'Tán thành',
  against: 'Không tán thành',
  other: 'Ý kiến khác',
  silent: 'Có mặt, không biểu quyết',
};
const subtracted: Partial<Record<Standing, string>> = {
  away: 'Sinh hoạt tạm thời nơi khác',
  exempt_absent: 'Được miễn sinh hoạt, vắng mặt',
  suspended: 'Đình chỉ sinh hoạt',
  absent_throughout: 'Vắng suốt đại hội, có lý do được chấp nhận',
};
const thresholds: Record<Threshold, string> = {
  more_than_half: 'Quá nửa số đảng viên tính biểu quyết',
  two_thirds: 'Từ hai phần ba số đảng viên tính biểu quyết',
};

export const vi = {
  choices,
  result: (votes: number, base: number, permille: number, passed: boolean) =>
    `Tán thành ${votes}/${base}, đạt ${Math.floor(permille / 10)},${permille % 10}\u00a0%, ${passed ? 'được thông qua' : 'không được thông qua'}`,
  open: (voted: number, may: number) => `Đang biểu quyết: ${voted} trên ${may} đồng chí đã biểu quyết`,
  withdrawn: 'Đã dừng biểu quyết, không có kết quả',
  passesFrom: (needed: number, base: number) => `Thông qua khi có từ ${needed}/${base}`,
  counts: 'Số đồng chí theo lựa chọn',
  choice: 'Lựa chọn',
  people: 'Số đồng chí',
  channels: (phone: number, card: number) => `${phone} bằng điện thoại, ${card} giơ thẻ`,
  howCounted: 'Cách tính',
  officials: 'Đảng viên chính thức của chi bộ',
  minus: (reason: string) => `Trừ: ${reason}`,
  subtracted,
  base: 'Tính trên',
  present: 'Trong đó có mặt khi mở biểu quyết',
  presentNow: 'Trong đó đang có mặt',
  needed: 'Cần từ',
  thresholds,
  absentCounts: 'Đảng viên vắng có lý do vẫn được tính. Đảng viên được miễn mà đến dự thì được tính.',
  frozen: 'Danh sách giữ nguyên từ lúc mở biểu quyết; sau này ai đổi tình trạng cũng không đổi kết quả.',
  rules: {
    'vote.base': 'Số đảng viên làm căn cứ tính',
    'vote.majority': 'Quá nửa tổng số, không phải quá nửa số có mặt',
    'vote.two-thirds': 'Những việc cần từ hai phần ba tán thành',
    'vote.probationary': 'Đảng viên dự bị không biểu quyết',
    'election.base': 'Đại hội: số đảng viên làm căn cứ tính',
    'vote.temporary-in': 'Đảng viên sinh hoạt tạm thời tại đây không biểu quyết',
  } as Readonly<Record<string, string>>,
  basis: 'Căn cứ',
};
export type DemocracyTexts = typeof vi;
