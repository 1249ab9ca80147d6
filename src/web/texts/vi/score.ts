// Texts of the score of a meeting, in Vietnamese.
const half = (points: number) => String(points).replace('.', ',');

export const vi = {
  open: 'Bảng điểm',
  title: (total: number, band: string) => `Chi bộ tự chấm ${half(total)}/100 điểm, ${band}`,
  titleDraft: (left: number) =>
    left === 0 ? 'Chấm đủ, chờ chi bộ thống nhất' : `Chấm điểm buổi sinh hoạt, còn ${left} tiêu chí`,
  titleWaiting: 'Chi bộ chưa thống nhất điểm',
  titleSupervised: (total: number) => `Cấp trên chấm ${half(total)}/100 điểm`,
  toRoom: 'Về phòng họp',
  bands: { good: 'Tốt', fair: 'Khá', average: 'Trung bình', poor: 'Kém' },
  band: (name: string) => `loại ${name}`,
  soFar: 'tạm tính',
  total: (total: number) => `${half(total)}/100 điểm`,
  cell: 'Chi bộ chấm',
  supervisor: 'Cấp trên chấm',
  supervisorBy: (name: string) => `Đồng chí ${name}, cấp ủy cấp trên theo dõi chi bộ`,
  supervisorMissing: (left: number) => `còn ${left} tiêu chí chưa chấm`,
  missing: (left: number, first: string) =>
    left === 1
      ? `Còn 1 tiêu chí chưa có điểm: ${first}`
      : `Còn ${left} tiêu chí chưa có điểm, trước hết: ${first}`,
  complete: 'Mọi tiêu chí đã có điểm',
  held: (band: string, titles: readonly string[]) =>
    `Đủ điểm loại ${band}, nhưng chưa đạt điểm tối đa ở: ${titles.join('; ')}.`,
  gateBy: 'Điều kiện thêm của loại Tốt là cấu hình của đơn vị.',
  agreedAt: (name: string, at: string) =>
    `Chi bộ thống nhất lúc ${at}, đồng chí ${name} ghi. Bảng điểm không sửa được nữa.`,
  lockedWithout: 'Biên bản đã khóa khi chi bộ chưa thống nhất điểm, nên buổi này không có điểm.',
  columns: {
    criterion: 'Tiêu chí',
    maximum: 'Tối đa',
    fact: 'Từ buổi họp',
    cell: 'Chi bộ',
    supervisor: 'Cấp trên',
  },
  caption: 'Bảng điểm buổi sinh hoạt',
  most: (maximum: number) => `tối đa ${half(maximum)}`,
  ofMaximum: (points: number | null, maximum: number) =>
    points === null ? `chưa có, tối đa ${half(maximum)}` : `${half(points)}/${half(maximum)}`,
  byCell: 'Chi bộ bàn, thống nhất',
  notCounted: 'Chưa có số liệu, chi bộ thống nhất',
  countedAs: (points: number) => `tính ${half(points)} điểm`,
  facts: {
    length: (minutes: number, least: number | null, final: boolean) =>
      final
        ? `Kéo dài ${minutes} phút, tối thiểu ${least} phút`
        : `Lúc chấm, tính theo chương trình: ${minutes} phút, tối thiểu ${least} phút`,
    punctual: (late: number) => (late === 0 ? 'Khai mạc đúng giờ' : `Khai mạc chậm ${late} phút`),
    attendance: (present: number, bound: number | null) =>
      `${present}/${bound} đồng chí có mặt, không tính đồng chí được miễn hoặc sinh hoạt nơi khác`,
    absent_in_a_row: (count: number) =>
      count === 0 ? 'Không có ai vắng quá 3 kỳ liền' : `${count} đồng chí vắng quá 3 kỳ liền`,
    draft: (there: number): string => (there ? 'Có dự thảo' : 'Không có dự thảo nghị quyết, kết luận'),
    agreed_before: (is: number): string =>
      is ? 'Đã thống nhất trước khi gửi' : 'Chưa thống nhất trước khi gửi',
    notice: (is: number): string => (is ? 'Đã gửi thông báo có số' : 'Không có thông báo'),
    papers_before: (days: number, least: number | null) =>
      `${days === 0 ? 'Gửi trong ngày họp' : `Gửi trước ${days} ngày`}, cần trước ${least} ngày`,
    last_tasks: (done: number, all: number | null) => `${done}/${all} nhiệm vụ kỳ trước hoàn thành`,
    conclusion: (is: number): string => (is ? 'Đã có kết luận' : 'Chưa có kết luận'),
    assignments: (duties: number, taken: number | null) =>
      `${taken ? 'Có thư ký ghi biên bản' : 'Chưa có thư ký'}; ${duties} nhiệm vụ có người và thời hạn`,
  },
  points: (criterion: string) => `Điểm chi bộ: ${criterion}`,
  supervisorPoints: (criterion: string) => `Điểm cấp trên: ${criterion}`,
  note: (criterion: string) => `Ghi chú: ${criterion}`,
  addNote: 'Ghi chú',
  reason: (criterion: string) => `Lý do chấm khác số liệu: ${criterion}`,
  reasonHint: 'Lý do chấm khác số liệu',
  because: (reason: string) => `Lý do chấm khác: ${reason}`,
  by: (name: string) => `${name} ghi`,
  wrong: (maximum: number) => `Viết số từ 0 đến ${half(maximum)}, lẻ đến 0,5.`,
  changedNow: (by: string, points: string) => `${by} vừa ghi ${points} điểm.`,
  save: 'Lưu điểm',
  saveSupervisor: 'Lưu cột cấp trên',
  saved: 'Đã lưu',
  unsaved: (count: number) => `${count} tiêu chí chưa lưu`,
  agree: 'Chi bộ thống nhất điểm',
  agreeWhy: 'Sau khi thống nhất, điểm ghi vào biên bản và không sửa được nữa.',
  agreeSure: (total: number, band: string) => `Thống nhất ${half(total)} điểm, loại ${band}`,
  notYet: 'Thôi',
  agreeBy: 'Chủ trì ghi nhận khi chi bộ thống nhất.',
  sheetBy: 'Theo bảng điểm',
};
export type ScoreTexts = typeof vi;
