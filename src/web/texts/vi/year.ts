// Texts of the year of a cell and the rhythm of many, Vietnamese.
type Fault =
  | 'missing'
  | 'not-planned'
  | 'not-sent'
  | 'sent-late'
  | 'not-held'
  | 'minutes-late'
  | 'theme-missing'
  | 'theme-not-planned';
type State = 'draft' | 'in_review' | 'agreed' | 'sent' | 'open' | 'closed' | 'cancelled';
type Quarter = 'held' | 'planned' | 'missing' | 'coming' | 'before';

const faults: Record<Fault, string> = {
  missing: 'Không có buổi thường kỳ',
  'not-planned': 'Chưa lên lịch',
  'not-sent': 'Quá hạn gửi đảng viên',
  'sent-late': 'Gửi muộn',
  'not-held': 'Quá ngày chưa họp',
  'minutes-late': 'Quá hạn khóa biên bản',
  'theme-missing': 'Quý này không có sinh hoạt chuyên đề',
  'theme-not-planned': 'Chưa lên lịch chuyên đề của quý',
};
const states: Record<State, string> = {
  draft: 'Dự thảo',
  in_review: 'Đang xem xét',
  agreed: 'Đã thống nhất, chưa gửi',
  sent: 'Đã gửi đảng viên',
  open: 'Đang họp',
  closed: 'Đã họp',
  cancelled: 'Đã hủy',
};
const quarters: Record<Quarter, string> = {
  held: 'đã sinh hoạt chuyên đề',
  planned: 'đã lên lịch chuyên đề',
  missing: 'không có chuyên đề',
  coming: 'chưa lên lịch chuyên đề',
  before: 'chưa dùng Nền nếp',
};

export const vi = {
  faults,
  states,
  title: (year: number) => `Sinh hoạt cả năm ${year}`,
  figures: (held: number, late: number) =>
    late > 0
      ? `${held} buổi đã họp, ${late} việc chậm hoặc thiếu`
      : `${held} buổi đã họp, không có việc chậm`,
  toList: 'Các buổi sinh hoạt',
  before: (year: number) => `Năm ${year}`,
  years: 'Xem năm khác',
  months: 'Mười hai tháng',
  month: (month: string) => `Tháng ${month}`,
  dayIs: (day: string) => `Thường kỳ theo quy định: ${day}`,
  dayMoved: (day: string) => `Ngày 03 trùng ngày nghỉ; thường kỳ: ${day}`,
  enteredLate: 'Nhập sau',
  noMeeting: 'Chưa có buổi nào',
  kinds: {
    regular: 'Thường kỳ',
    thematic: 'Chuyên đề',
    combined: 'Thường kỳ và chuyên đề',
    committee: 'Họp chi ủy',
    group: 'Họp tổ đảng',
    irregular: 'Bất thường',
    congress: 'Đại hội',
  },
  minutes: { draft: 'biên bản chưa khóa', locked: 'biên bản đã khóa' },
  quarterTitle: 'Chuyên đề theo quý',
  quarter: (quarter: number, state: Quarter) =>
    `Quý ${['I', 'II', 'III', 'IV'][quarter - 1]}: ${quarters[state]}`,
  planTitle: (year: number) => `Lên lịch cả năm ${year}`,
  planWhy: (regular: number, thematic: number) =>
    `Còn thiếu ${regular} buổi thường kỳ, ${thematic} buổi chuyên đề. Buổi đã có giữ nguyên.`,
  planAll: 'Xem trước lịch cả năm',
  planNone: 'Cả năm đã có lịch.',
  chairEnds: (day: string) => `Từ ${day} chưa ai giữ chức vụ bí thư, phó bí thư nên chưa lên lịch tiếp được.`,
  choose: 'Chọn các buổi sẽ lên lịch',
  row: (kind: string, day: string) => `${kind}, ${day}`,
  makeAll: (count: number) => `Lên lịch ${count} buổi`,
  made: (made: number, leftOut: number) =>
    leftOut > 0
      ? `Đã lên lịch ${made} buổi; ${leftOut} buổi đã có từ trước nên để nguyên.`
      : `Đã lên lịch ${made} buổi.`,

  yearOf: (year: number) => `Xem cả năm ${year}`,
  cellsTitle: (late: number, all: number) =>
    late > 0 ? `${late}/${all} chi bộ có việc chậm hoặc thiếu` : `${all} chi bộ đều đúng nền nếp`,
  cellsOf: (organisation: string, month: string) => `${organisation}, tháng ${month}`,
  cellsWhy: 'Chỉ có tình trạng và số liệu; nội dung sinh hoạt là của chi bộ.',
  earlier: 'Tháng trước',
  later: 'Tháng sau',
  columns: {
    cell: 'Chi bộ',
    held: 'Buổi thường kỳ',
    sent: 'Gửi tài liệu',
    minutes: 'Biên bản',
    faults: 'Chậm, thiếu',
  },
  inTime: 'Đúng hạn',
  late: 'Muộn',
  notYet: 'Chưa',
  locked: 'Đã khóa',
  none: 'Không',
  inOrder: 'Không có việc chậm',
  noCells: 'Chưa có chi bộ nào',
  noCellsWhy: 'Chi bộ trực thuộc sẽ hiện ở đây.',
};
