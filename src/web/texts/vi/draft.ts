// Texts of the editor of a draft resolution, Vietnamese.
type Kind = 'resolution' | 'conclusion';

export const vi = {
  direction: 'Các nhiệm vụ lãnh đạo',
  assignment: '1. Phân công',
  execution: '2. Thực hiện, báo cáo',
  editTitle: (kind: Kind, all: number, lacking: number) =>
    `Dự thảo ${kind === 'resolution' ? 'nghị quyết' : 'kết luận'}: ${all} nhiệm vụ${lacking > 0 ? `, ${lacking} chưa đủ người hoặc hạn` : ''}`,
  subjectField: 'Trích yếu',
  subjectHint: 'Viết tiếp sau tên loại, ví dụ: lãnh đạo thực hiện nhiệm vụ tháng 12 năm 2026',
  linesHint: 'Mỗi dòng một ý. Dòng bắt đầu bằng “1.” là đề mục; các dòng sau tự thành a), b), c).',
  executionHint: 'Mỗi dòng một mục, tự đánh số 2, 3 tiếp sau phân công.',
  ideologyHint: 'Tình hình chung, không nêu tên.',
  recipientsHint: 'Mỗi dòng một nơi. Dòng “Lưu Chi bộ” tự ghi ở cuối.',
  clauseOf: (number: number) => `Nhiệm vụ ${number}`,
  words: 'Nội dung',
  choosePerson: 'Chọn đồng chí',
  datePast: (date: string) => `Ngày ${date} đã qua. Chọn ngày từ hôm nay.`,
  partnersOf: (count: number) => (count === 0 ? 'Người phối hợp' : `Người phối hợp (${count})`),
  addClause: 'Thêm nhiệm vụ',
  removeClause: (number: number) => `Bỏ nhiệm vụ ${number}`,
  remove: 'Bỏ',
  up: 'Lên',
  upClause: (number: number) => `Chuyển nhiệm vụ ${number} lên trên`,
  down: 'Xuống',
  downClause: (number: number) => `Chuyển nhiệm vụ ${number} xuống dưới`,
  carryOn: 'Chuyển tiếp',
  carryOnTask: (title: string) => `Chuyển tiếp nhiệm vụ ${title}`,
  carriedBelow: (number: number) => `Đã chuyển tiếp, nhiệm vụ ${number}`,
  carriedNote: (due: string) =>
    `Chuyển tiếp, hạn cũ ${due}. Thông qua thì nhiệm vụ cũ nhận hạn mới, giữ tiến độ và minh chứng.`,
  tasksNote:
    'Chi bộ thông qua thì mỗi nhiệm vụ được giao cho đồng chí chịu trách nhiệm và theo dõi đến khi xong.',
  save: 'Ghi dự thảo',
  saving: 'Đang ghi',
  saved: (time: string) => `Đã ghi lúc ${time}`,
  unsaved: 'Có thay đổi chưa ghi',
  leave: 'Có thay đổi chưa ghi. Rời trang thì mất phần ấy. Rời trang?',
  othersWrote: 'Đồng chí khác vừa ghi dự thảo này',
  othersWhy:
    'Chỗ đồng chí không sửa đã theo bản mới. Chỗ cả hai cùng sửa vẫn giữ lời của đồng chí, bản kia ở bên dưới.',
  otherVersion: 'Bản đồng chí khác vừa ghi',
  takeTheirs: 'Lấy bản này',
  keepMine: 'Giữ bản của tôi',
};
export type DraftTexts = typeof vi;
