// Texts of the rules that screens cite, Vietnamese.
export const vi = {
  basis: 'Căn cứ',
  rules: 'Quy định đang áp dụng',
  onDate: 'Xem theo ngày',
  dateWrong: 'Ngày chưa đúng. Viết ngày/tháng/năm, ví dụ 03/12/2026.',
  count: (all: number, doubtful: number, today: boolean) =>
    `${all} quy định ${today ? 'đang dùng' : 'dùng ngày ấy'}${doubtful ? `, ${doubtful} cần đối chiếu văn bản gốc` : ''}`,
  none: 'Chưa có quy định nào vào ngày này',
  noneWhy: 'Chọn một ngày gần đây hơn để xem quy định áp dụng khi ấy.',
  subjects: {
    vote: 'Biểu quyết',
    meeting: 'Sinh hoạt',
    cell: 'Tổ chức chi bộ',
    member: 'Đảng viên',
    transfer: 'Chuyển sinh hoạt',
    paper: 'Thể thức văn bản',
    score: 'Chấm điểm buổi sinh hoạt',
  } as Record<string, string>,
  otherSubject: 'Quy định khác',
  ownWords: 'Tóm tắt của Nền nếp, không phải nguyên văn.',
  document: 'Văn bản',
  issuedOn: 'Ngày',
  article: 'Phần',
  inForce: 'Dùng từ',
  span: (from: string, until: string | null) => (until ? `${from}, đến trước ${until}` : `${from} đến nay`),
  sure: {
    CONFIRMED: 'Đã thấy trên trang công khai',
    'CONFIRMED*': 'Nguồn thứ cấp, cần đối chiếu văn bản gốc',
    RECALLED: 'Cấu hình của đơn vị, không viện dẫn văn bản',
  },
  ownSetting: 'Cấu hình của đơn vị',
  openPage: 'Mở trang quy định này',
  allVersions: (count: number) => `Xem ${count} bản qua các thời kỳ`,
  versions: 'Các bản qua các thời kỳ',
  versionsWhy: 'Buổi sinh hoạt đã qua giữ quy định của ngày ấy.',
  shown: 'Bản đang xem',
};
export type RegulationTexts = typeof vi;
