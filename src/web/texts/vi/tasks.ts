// Texts of tasks, Vietnamese.

function counted(all: string, late: number, week: number): string {
  const parts = [late ? `${late} quá hạn` : '', week ? `${week} đến hạn trong 7 ngày` : ''].filter(Boolean);
  return parts.length ? `${all}: ${parts.join(', ')}` : all;
}

export const vi = {
  tasks: 'Nhiệm vụ',
  cellTitle: (all: number, late: number, week: number) =>
    all === 0 ? 'Không còn nhiệm vụ nào đang làm' : counted(`${all} nhiệm vụ`, late, week),
  mineTitle: (all: number, late: number, week: number) =>
    all === 0 ? 'Đồng chí không có nhiệm vụ nào đang làm' : counted(`${all} nhiệm vụ của tôi`, late, week),
  endedTitle: (year: number, done: number, inTime: number, dropped: number) =>
    done + dropped === 0
      ? `Năm ${year} chưa có nhiệm vụ nào kết thúc`
      : `Năm ${year}: xong ${done} nhiệm vụ, ${inTime} đúng hạn${dropped ? `, thôi giao ${dropped}` : ''}`,
  whose: 'Xem nhiệm vụ',
  mine: 'Của tôi',
  cell: 'Cả chi bộ',
  give: 'Giao nhiệm vụ',
  noneWhyLead: 'Nhiệm vụ trong nghị quyết tự vào đây khi chi bộ thông qua. Việc khác thì giao tại đây.',
  noneWhy: 'Nhiệm vụ được giao sẽ hiện ở đây, việc quá hạn đứng đầu.',
  seeCell: 'Xem nhiệm vụ cả chi bộ',
  assignee: 'Phụ trách',
  partners: 'Phối hợp',
  due: 'Hạn',
  state: 'Tình trạng',
  progress: 'Tiến độ',
  progressOf: (title: string) => `Tiến độ: ${title}`,
  evidence: 'Minh chứng',
  groups: { late: 'Quá hạn', week: 'Đến hạn trong 7 ngày', later: 'Sau đó' },
  files: (count: number) => (count ? `${count} tệp` : 'Chưa có'),
  with: (names: string) => `Cùng ${names}`,
  doing: (due: string) => `Đang làm, ${due}`,
  waiting: (due: string) => `Làm xong, chờ báo kết quả, ${due}`,
  done: (date: string, late: number, early: number) =>
    `Xong ${date}${late ? `, quá hạn ${late} ngày` : early ? `, trước hạn ${early} ngày` : ', đúng hạn'}`,
  dropped: (date: string) => `Thôi giao ${date}`,
  endedOf: (year: number) => `Xem nhiệm vụ kết thúc năm ${year}`,
  openOnes: 'Nhiệm vụ đang làm',
  months: (year: number, all: number, done: number, inTime: number) =>
    `Có hạn trong năm ${year}: xong ${done} trên ${all} nhiệm vụ, ${inTime} đúng hạn`,
  month: 'Tháng hạn',
  monthWords: (done: number, all: number, overdue: number) =>
    `xong ${done} trên ${all}${overdue ? `, ${overdue} quá hạn` : ''}`,
  monthColumns: ['Tháng hạn', 'Xong đúng hạn', 'Xong sau hạn', 'Đang làm', 'Quá hạn'] as readonly string[],

  giveTitle: 'Giao một nhiệm vụ',
  changeTitle: 'Sửa nhiệm vụ',
  title: 'Tên nhiệm vụ',
  titleHint: 'Ngắn, nói rõ việc phải ra kết quả gì',
  detail: 'Nội dung',
  optional: 'Không bắt buộc',
  chooseAssignee: 'Chọn đồng chí',
  dateHint: 'ngày/tháng/năm, ví dụ 05/12/2026',
  dateWrong: 'Ngày chưa đúng. Viết ngày/tháng/năm, ví dụ 05/12/2026.',
  giveTo: (name: string) => `Giao cho đồng chí ${name}`,
  save: 'Ghi thay đổi',
  cancel: 'Thôi',
  given: (title: string, name: string) => `Đã giao “${title}” cho đồng chí ${name}.`,
  changed: 'Đã ghi thay đổi.',
  newer: 'Bản mới',
  keepMine: 'Đã xem bản mới, ghi phần của tôi',

  cellOf: 'Nhiệm vụ',
  givenBy: 'Người giao',
  givenLine: (name: string, date: string) => `${name}, ngày ${date}`,
  source: 'Từ',
  chain: 'Từ việc được giao đến kết quả',
  task: 'Nhiệm vụ',
  until: (name: string, due: string) => `${name}, hạn ${due}`,
  result: 'Kết quả',
  noResult: 'Chưa báo cáo',
  dropReason: 'Lý do thôi giao',
  figuresOnly: 'Cấp trên xem tình trạng và con số; nội dung trao đổi là của chi bộ.',

  tell: 'Báo tiến độ',
  howFar: 'Đã làm được',
  note: 'Ghi chú',
  resultLabel: 'Kết quả đạt được',
  resultHint: 'Một câu: làm được gì, bao nhiêu. Vào bảng xem xét của kỳ sau.',
  choosePercent: 'Chọn mức đã làm được',
  write: (percent: string) => `Ghi ${percent}`,
  finish: 'Báo hoàn thành',
  written: (percent: string) => `Đã ghi ${percent}.`,
  finished: 'Đã báo hoàn thành.',
  forSomebody: (name: string) => `Ghi thay đồng chí ${name}; lịch sử nêu tên người ghi.`,
  addEvidence: 'Gửi minh chứng',
  chooseFile: 'Chọn tệp hoặc ảnh',
  fileHint: 'PDF, Word, Excel, ảnh; đến 20 MB. Đảng viên trong chi bộ xem được.',
  notSecret: 'Tệp không chứa bí mật nhà nước',
  notSecretHint: 'Tài liệu mật không đưa lên đây, chỉ ghi số và nơi lưu.',
  sendFile: 'Gửi tệp',
  sent: (name: string) => `Đã gửi ${name}.`,

  change: 'Sửa nhiệm vụ',
  drop: 'Thôi giao nhiệm vụ này',
  dropWhy: 'Lý do thôi giao',
  dropDo: 'Thôi giao',
  reopen: 'Mở lại nhiệm vụ',
  reopenWhy: 'Lý do mở lại',
  reopenDo: 'Mở lại',
  leadActions: 'Việc của bí thư, phó bí thư',

  history: 'Diễn biến',
  program: 'Nền nếp',
  lines: {
    given: 'giao nhiệm vụ',
    progress: 'báo tiến độ',
    evidence: 'gửi minh chứng',
    finished: 'báo hoàn thành',
    dropped: 'thôi giao',
    reopened: 'mở lại',
    changed: 'sửa nhiệm vụ',
    reminded: 'nhắc',
  },
  reminders: { soon: 'sắp đến hạn', late: 'đã quá hạn' },
  changes: { title: 'Tên', detail: 'Nội dung', assignee: 'Phụ trách', partners: 'Phối hợp', due: 'Hạn' },
  changedText: (what: string) => `${what}: đã sửa`,
  changedFrom: (what: string, from: string, to: string) => `${what}: từ ${from} sang ${to}`,
  nobody: 'không ai',
};
export type TasksTexts = typeof vi;
