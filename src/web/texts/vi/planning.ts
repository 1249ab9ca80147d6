// Texts of kinds and forms, of the review of contents, of templates and joint meetings, Vietnamese.
const forms = {
  report: 'Báo cáo, thảo luận',
  study_visit: 'Nghiên cứu thực tế',
  seminar: 'Tọa đàm',
  question_time: 'Hỏi đáp',
  quiz: 'Thi tìm hiểu',
  joint: 'Liên chi bộ',
};

export const vi = {
  forms,
  group: 'Tổ đảng họp',
  form: 'Hình thức chuyên đề',
  formOf: (form: keyof typeof forms) => `Hình thức: ${forms[form].toLowerCase()}`,
  thematicFirst: 'Phần chuyên đề trước, phần thường kỳ sau',
  apart: (kind: string): string =>
    kind === 'thematic'
      ? 'Sinh hoạt chuyên đề không thay sinh hoạt thường kỳ của tháng; không ghép sinh hoạt chi bộ với họp cơ quan.'
      : 'Không ghép sinh hoạt chi bộ với họp cơ quan.',
  callReason: 'Lý do triệu tập bất thường',
  callReasonHint: 'Ví dụ: Xử lý sự cố tràn Suối Lĩnh ngày 12/12',
  calledFor: (reason: string) => `Lý do triệu tập: ${reason}`,
  together: 'Mời các chi bộ cùng sinh hoạt',
  togetherWhy: 'Mỗi chi bộ điểm danh, tính biểu quyết và làm biên bản riêng.',
  togetherTitle: 'Các chi bộ cùng sinh hoạt',
  togetherHas: 'Đã lên lịch buổi của chi bộ',
  togetherWaits: 'Đã mời, chưa lên lịch',
  invited: (host: string) => `${host} mời sinh hoạt liên chi bộ`,
  join: 'Lên lịch buổi của chi bộ mình',
  templateRemove: 'Bỏ mẫu này',
  templateRemoveAsk: (name: string) => `Bỏ mẫu “${name}”? Buổi đã lên lịch theo mẫu vẫn giữ nguyên.`,
  templateKeep: 'Giữ lại',
  template: 'Chương trình bắt đầu từ',
  templateByKind: 'Mẫu của loại buổi này',
  templateCriticism: 'Khung buổi tự phê bình và phê bình',
  templateOwn: (name: string, minutes: number) => `${name} (${minutes} phút)`,
  saveTemplate: 'Lưu chương trình làm mẫu',
  templateName: 'Tên mẫu',
  templateHint: 'Chi bộ dùng lại khi lên lịch buổi khác.',
  templateSaved: (name: string) => `Đã lưu mẫu “${name}”.`,
  removeTemplate: (name: string) => `Bỏ mẫu ${name}`,
  ownTemplates: 'Mẫu chương trình của chi bộ',

  stripTitle: (count: number) => (count === 12 ? 'Hình thức 12 kỳ qua' : `Hình thức ${count} kỳ qua`),
  stripOthers: (reports: number, all: number) => `${reports} trên ${all} kỳ là báo cáo, thảo luận.`,
  offer: (count: number, form: keyof typeof forms) =>
    `${count} buổi gần đây đều là nghe báo cáo. Thử ${forms[form].toLowerCase()} ở buổi chuyên đề tới.`,
  stripTable: 'Xem từng kỳ',
  columns: { meeting: 'Buổi sinh hoạt', form: 'Loại, hình thức' },

  nextReview: (committee: boolean): string =>
    committee ? 'Bước tiếp theo: chuyển chi ủy xem xét' : 'Bước tiếp theo: bí thư, phó bí thư xem xét',
  reviewWhy: (committee: boolean): string =>
    committee
      ? 'Chi ủy họp riêng, có điểm danh và biên bản; thống nhất rồi mới gửi đảng viên.'
      : 'Chi bộ không có chi ủy: bí thư và phó bí thư mỗi đồng chí xác nhận một lần.',
  review: (committee: boolean): string => (committee ? 'Chuyển chi ủy xem xét' : 'Chuyển xem xét'),
  reviewTitle: 'Chuyển chi ủy xem xét',
  preDate: 'Ngày họp chi ủy',
  preTime: 'Giờ họp chi ủy',
  preWithout: 'Chưa định giờ; lên lịch họp chi ủy sau',
  outside: 'Đã thống nhất ngoài phần mềm',
  inReview: (committee: boolean): string =>
    committee ? 'Chi ủy đang xem xét' : 'Bí thư, phó bí thư đang xem xét',
  preMeeting: (when: string) => `Họp chi ủy ${when}`,
  preMinutes: (number: string) => `Biên bản ${number}`,
  toPreMeeting: 'Xem buổi họp chi ủy',
  planPreMeeting: 'Lên lịch họp chi ủy',
  noPreMeeting: 'Chưa có buổi họp chi ủy cho nội dung này.',
  agreeInReview: 'Ghi chi ủy đã thống nhất',
  confirmed: (name: string) => `${name} đã xác nhận`,
  awaits: (name: string) => `Chờ ${name} xác nhận`,
  confirm: 'Xác nhận nội dung',
  agreedBy: {
    committee: 'Chi ủy thống nhất ở buổi họp chi ủy',
    confirmations: 'Bí thư, phó bí thư đã xác nhận',
    outside: 'Thống nhất ngoài phần mềm',
  },
  prepares: (title: string) => `Buổi họp này xem xét nội dung: ${title}`,
};
