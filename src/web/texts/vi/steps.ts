// Texts of the four steps to the first meeting, Vietnamese.
export const vi = {
  title: 'Bốn bước đến buổi sinh hoạt đầu tiên',
  lead: 'Khoảng 10 phút. Dừng ở đâu, lần sau mở lại ở đó.',
  names: {
    name: 'Đặt tên tổ chức',
    roster: 'Nhập danh sách đảng viên',
    invite: 'Gửi giấy mời đăng nhập',
    meeting: 'Lên lịch buổi đầu tiên',
  },
  done: 'Xong',
  now: 'Đang làm',
  leftAt: (time: string) => `Đang làm, dừng lúc ${time}`,
  after: (step: number) => `Sau bước ${step}`,
  anytime: 'Làm lúc nào cũng được',
  step: (number: number) => `Bước ${number} trên 4`,
  under: (parent: string) => `Thuộc ${parent}.`,
  lastResolution: (number: string) => `Số nghị quyết gần nhất: ${number}.`,
  correct: 'Sửa',
  correctOf: (name: string) => `Sửa tên, cấp trên của ${name}`,
  heads: {
    name: 'Đặt tên tổ chức để bắt đầu',
    roster: 'Đưa vào danh sách chi bộ đang có',
    invite: 'In giấy mời có mã cho từng đồng chí',
    meeting: 'Lên lịch buổi sinh hoạt đầu tiên',
  },
  leads: {
    roster:
      'Tệp Excel nào cũng được: có dòng tiêu đề, ô gộp, họ tên một hay hai cột. Nền nếp đọc, đồng chí xem, rồi mới ghi.',
    invite:
      'Mỗi đồng chí nhận một tờ giấy có mã vuông, quét bằng điện thoại rồi tự đặt mật khẩu. Không cần thư điện tử.',
    meeting: 'Nền nếp gợi ý ngày theo quy định, chương trình theo mẫu; đồng chí sửa cho đúng chi bộ mình.',
  },
  read: (rows: number, faults: number) =>
    faults ? `Đã đọc ${rows} dòng, ${faults} dòng có lỗi, chưa ghi` : `Đã đọc ${rows} dòng, chưa ghi`,
  seeFaults: (faults: number) => `Xem tiếp ${faults} dòng lỗi`,
  seeRows: (rows: number) => `Xem tiếp ${rows} dòng`,
  chooseFile: 'Chọn tệp danh sách',
  otherFile: 'Chọn tệp khác',
  byHand: 'Gõ tay từng người',
  later: 'Để sau',
  withoutAccount: (count: number) => `${count} đồng chí chưa có tài khoản`,
  invite: 'Chọn người và in giấy mời',
  plan: 'Lên lịch buổi đầu tiên',
  kept: 'Chỉ giữ tên, năm sinh, giới tính, số thẻ, ngày vào Đảng, chức vụ, liên lạc. Không nhận hồ sơ, không nhận tài liệu mật.',
  letters: 'Bước 3 in giấy mời có mã vuông cho từng đồng chí; không cần thư điện tử.',
  allDone: 'Đã xong cả bốn bước',
  allDoneWhy: 'Việc tiếp theo hiện ở trang Hôm nay.',
};
export type StepTexts = typeof vi;
