// Texts of planning and preparing a meeting, Vietnamese.
export const vi = {
  listTitle: (held: number, coming: number): string =>
    coming === 0
      ? `${held} buổi sinh hoạt đã họp`
      : held === 0
        ? `${coming} buổi sinh hoạt sắp tới`
        : `${held} buổi đã họp, ${coming} buổi sắp tới`,
  noneYet: 'Chưa có buổi sinh hoạt nào',
  noneYetWhy:
    'Bí thư, phó bí thư hoặc chi ủy viên lên lịch; chương trình mở đầu bằng mẫu của buổi sinh hoạt thường kỳ.',
  noneInYear: 'Năm này không có buổi sinh hoạt nào',
  noneInYearWhy: 'Chọn năm khác, hoặc xem mười hai tháng gần đây.',
  years: 'Xem theo năm',
  lastMonths: '12 tháng gần đây',
  toList: 'Các buổi sinh hoạt',
  columns: {
    meeting: 'Buổi sinh hoạt',
    state: 'Tình trạng',
    present: 'Có mặt',
    papers: 'Biên bản, nghị quyết',
  },
  presentOf: (present: number, total: number) => `${present}/${total}`,
  minutesOf: (number: string | null, state: string): string =>
    number ? `Biên bản ${number}` : (minutesStates[state] ?? 'Biên bản đang viết'),
  resolutionOf: (number: string | null) => number ?? 'Dự thảo nghị quyết',
  kinds: { regular: 'Thường kỳ', thematic: 'Chuyên đề' },
  states: {
    draft: 'Dự thảo',
    agreed: 'Đã thống nhất, chưa gửi',
    sent: 'Đã gửi đảng viên',
    open: 'Đang họp',
    closed: 'Đã bế mạc',
    cancelled: 'Đã hủy',
  },

  proposalTitle: (month: string) => `Kỳ tiếp theo: tháng ${month}`,
  proposalWhy: (day: string, time: string) => `Đề nghị ${time}, ${day}. Sửa được trước khi gửi.`,
  plan: 'Lên lịch',
  planOther: 'Lên lịch buổi khác',
  planTitle: 'Lên lịch buổi sinh hoạt',
  planAgenda: 'Chương trình bắt đầu từ mẫu có sẵn; chủ trì là bí thư, đổi được ở trang chuẩn bị.',
  kind: 'Loại',
  topic: 'Tên chuyên đề',
  topicHint: 'Ví dụ: Sinh hoạt chuyên đề về học tập và làm theo Bác quý IV/2026',
  ofMonth: 'Sinh hoạt của tháng',
  month: (month: string) => `Tháng ${month}`,
  date: 'Ngày họp',
  dateHint: 'Ngày/tháng/năm, ví dụ 03/12/2026',
  dateWrong: 'Viết ngày/tháng/năm, ví dụ 03/12/2026.',
  time: 'Giờ họp',
  place: 'Nơi họp',
  placeHint: 'Ví dụ: Phòng họp tầng 2',
  movedReason: 'Lý do chuyển ngày',
  movedWhy: 'Ngày này ngoài tuần đầu của tháng nên phải ghi lý do.',
  saveItem: 'Ghi mục này',
  saveDetails: 'Ghi giờ, nơi họp',
  saveWords: 'Ghi tình hình tư tưởng, đảng phí',
  saved: 'Đã ghi.',
  edit: 'Sửa',

  todayIs: (day: string) => `Hôm nay ${day}`,
  when: (time: string, day: string) => `${time}, ${day}`,
  members: (count: number) => `${count} đảng viên`,
  moved: (reason: string) => `Chuyển ngày: ${reason}`,
  chairIs: (name: string) => `Chủ trì: ${name}`,
  takerIs: (name: string | null) => (name ? `Thư ký: ${name}` : 'Thư ký: chi bộ cử khi khai mạc'),
  changeDetails: 'Sửa giờ, nơi họp, người chủ trì',
  chair: 'Chủ trì',
  minuteTaker: 'Thư ký dự kiến',
  minuteTakerHint: 'Chi bộ cử chính thức khi khai mạc.',
  notYet: 'Chưa chọn',
  asMember: 'Xem như đảng viên',
  asPreparing: 'Về trang chuẩn bị',

  stepsLabel: 'Các bước chuẩn bị',
  steps: { draft: 'Dự thảo', agreed: 'Đã thống nhất', sent: 'Đã gửi đảng viên', held: 'Họp' },
  doneOn: (date: string) => `Xong ngày ${date}`,
  dueOn: (date: string) => `Hạn ${date}`,
  heldAt: (time: string) => `Khai mạc ${time}`,
  closedAt: (time: string) => `Bế mạc ${time}`,
  onDay: (date: string) => `Ngày ${date}`,

  nextAgree: (committee: boolean): string =>
    committee
      ? 'Bước tiếp theo: chi ủy thống nhất nội dung'
      : 'Bước tiếp theo: bí thư, phó bí thư thống nhất nội dung',
  nextMissing: (count: number) => `Bước tiếp theo: bổ sung ${count} điểm để thống nhất`,
  nextSend: 'Bước tiếp theo: gửi đảng viên',
  nextSendWhy: (members: number, papers: number) =>
    `Giờ, nơi họp, chương trình${papers > 0 ? ` và ${papers} tài liệu` : ''} đến ${members} đảng viên. Thông báo lấy số tiếp theo; gửi rồi mà sửa thì phải thống nhất và gửi lại.`,
  nextDay: (day: string) => `Đã gửi. Khai mạc ${day}`,
  nextToday: 'Hôm nay họp',
  nextOverdue: 'Ngày họp đã qua mà chưa khai mạc',
  nextOverdueWhy: 'Sửa lại để dời sang ngày khác, hoặc hủy buổi sinh hoạt.',
  sentAs: (notice: string) => `Thông báo số ${notice}.`,
  handbook: (papers: number) =>
    papers > 0
      ? `Đưa ${papers} tài liệu lên Sổ tay đảng viên điện tử trước buổi họp ít nhất 1 ngày.`
      : 'Chưa có tài liệu nào.',
  nextOpen: 'Buổi sinh hoạt đang diễn ra',
  nextClosed: (state: string) => `Đã bế mạc. ${minutesStates[state] ?? minutesStates.draft}`,
  cancelled: (reason: string) => `Đã hủy: ${reason}`,
  agreeBy: 'Bí thư hoặc phó bí thư ghi khi đã thống nhất.',
  sendBy: 'Bí thư hoặc phó bí thư gửi.',
  agree: (committee: boolean): string => (committee ? 'Ghi chi ủy đã thống nhất' : 'Ghi đã thống nhất'),
  send: 'Gửi đảng viên',
  reopen: 'Sửa lại',
  reopenSent: 'Sửa và gửi lại',
  enterRoom: 'Vào phòng họp',
  enterOpen: 'Vào buổi sinh hoạt',
  openMinutes: 'Mở biên bản',
  draftResolution: 'Soạn dự thảo nghị quyết',
  choosePresenter: 'Chọn người trình bày',
  writePlace: 'Ghi nơi họp',
  writeReason: 'Ghi lý do chuyển ngày',
  cancelMeeting: 'Hủy buổi sinh hoạt',
  cancelWhy: 'Buổi đã hủy không mở lại được; tháng ấy lên lịch lại được. Đảng viên thấy lý do.',
  cancelReason: 'Lý do hủy',

  agenda: 'Chương trình',
  agendaNotYet: 'Chương trình đang được chuẩn bị',
  agendaNotYetWhy: 'Chương trình và tài liệu gửi trước buổi họp ít nhất 1 ngày.',
  agendaColumns: {
    number: 'Mục',
    title: 'Nội dung',
    presenter: 'Người trình bày',
    minutes: 'Phút',
    papers: 'Tài liệu',
    edit: 'Sửa',
  },
  totalTime: (from: string, until: string) => `Tổng thời gian, từ ${from} đến ${until}`,
  none: 'Chưa có',
  paperCount: (count: number) => `${count} tài liệu`,
  reviewCount: (count: number) => `Bảng ${count} nhiệm vụ đã tự lập`,
  reviewDone: (done: number, all: number) => `${done} trên ${all} nhiệm vụ đã xong`,
  draft: (state: string): string =>
    state === 'draft'
      ? 'Dự thảo'
      : state === 'issued'
        ? 'Đã ban hành'
        : state === 'passed'
          ? 'Đã thông qua'
          : 'Không thông qua',
  addItem: 'Thêm mục',
  addUnder: 'Thêm mục nhỏ',
  itemTitle: 'Nội dung mục',
  itemMinutes: 'Số phút',
  itemMinutesSum: 'Cộng từ các mục nhỏ',
  itemPresenter: 'Người trình bày',
  byTaker: 'Thư ký được cử',
  moveUp: 'Chuyển lên',
  moveDown: 'Chuyển xuống',
  removeItem: 'Bỏ mục',
  removeItemWhy: (under: number) =>
    under > 0 ? `Bỏ mục này cùng ${under} mục nhỏ? Tài liệu vẫn giữ.` : 'Bỏ mục này? Tài liệu vẫn giữ.',
  removeSure: 'Bỏ',
  editItem: (number: string, title: string) => `Sửa mục ${number}, ${title}`,
  itemsUnder: (count: number) => `${count} mục nhỏ`,

  missingTitle: (count: number) => `Còn thiếu ${count} điểm`,
  enoughTitle: (count: number) => `Đã đủ ${count} điểm`,
  missing: {
    presenter: 'Người trình bày',
    'state-of-mind': 'Đoạn tình hình tư tưởng',
    'resolution-draft': 'Dự thảo nghị quyết',
    'resolution-clauses': 'Nhiệm vụ trong dự thảo',
    'too-short': 'Thời gian',
    place: 'Nơi họp',
    'minute-taker': 'Thư ký dự kiến',
    'moved-reason': 'Lý do chuyển ngày',
  },
  missingWhy: {
    presenter: (item: string) => `Mục “${item}” chưa có đồng chí trình bày.`,
    'state-of-mind': () => 'Chi ủy ghi một đoạn, không nêu tên. Thiếu vẫn gửi được.',
    'resolution-draft': (item: string) =>
      `Mục “${item}” chưa có dự thảo. Không ra nghị quyết thì bỏ mục này.`,
    'resolution-clauses': () => 'Dự thảo chưa có nhiệm vụ nào. Phải có trước khi biểu quyết.',
    'too-short': (_item: string, planned: number, least: number) =>
      `Chương trình ${planned} phút, ít nhất ${least} phút.`,
    place: () => 'Thông báo gửi đảng viên phải có nơi họp.',
    'minute-taker': () => 'Chọn trước để chuẩn bị; chi bộ cử khi khai mạc.',
    'moved-reason': () => 'Buổi họp ngoài tuần đầu của tháng phải ghi lý do.',
  },
  enoughTime: (planned: number) => `Thời gian ${planned} phút`,
  least: (minutes: number) => `Ít nhất ${minutes} phút.`,
  enoughPresenters: 'Mục nào cũng có người trình bày',
  enoughPapers: (count: number) => `${count} tài liệu, không có tài liệu mật`,
  enoughStateOfMind: 'Đoạn tình hình tư tưởng',
  enoughResolution: (clauses: number) => `Dự thảo nghị quyết, ${clauses} nhiệm vụ`,

  papers: 'Tài liệu',
  noPapers: 'Chưa có tài liệu nào.',
  ofItem: (number: string) => `Mục ${number}`,
  ofMeeting: 'Cả buổi',
  addPaper: 'Thêm tài liệu',
  chooseFile: 'Chọn tệp',
  fileHint: 'PDF, Word, Excel, PowerPoint, ảnh hoặc văn bản thuần, dưới 20 MB.',
  paperItem: 'Thuộc mục',
  secret: 'Tài liệu này có bí mật nhà nước không?',
  secrets: { no: 'Không có', yes: 'Có' },
  secretWhy:
    'Tài liệu mật không đưa lên đây được (Luật 117/2025/QH15). Ghi số, ngày và nơi lưu vào nội dung mục; phát bản giấy tại buổi họp.',
  sendPaper: 'Đưa lên',
  paperAdded: (name: string) => `Đã đưa “${name}” lên.`,
  takeOff: 'Gỡ',
  takeOffOf: (name: string) => `Gỡ tài liệu ${name}`,
  papersToRead: (count: number) => `Đọc ${count} tài liệu`,

  wordsTitle: 'Tình hình tư tưởng, đảng phí',
  stateOfMind: 'Tình hình tư tưởng của đảng viên',
  stateOfMindHint:
    'Một đoạn, không nêu tên. Đảng viên trong chi bộ đọc sau khi gửi; cấp trên không đọc được.',
  duesLine: 'Tình hình đóng đảng phí',
  duesHint: 'Một dòng. Ví dụ: Đã thu đủ tháng 11 của 25/25 đồng chí.',

  guests: 'Khách mời',
  fromAbove: 'Cấp trên',
  noGuests: 'Chưa có khách mời.',
  addGuest: 'Thêm khách',
  guestName: 'Họ và tên',
  guestRole: 'Chức vụ, đơn vị',
  guestFromAbove: 'Đại biểu cấp ủy cấp trên',
  removeGuest: (name: string) => `Bỏ khách ${name}`,

  absences: (count: number) => `${count} đồng chí báo vắng`,
  toldAt: (when: string) => `Gửi ${when}.`,
  whoReads: 'Lý do chỉ chi ủy và thư ký đọc.',
  accept: 'Chấp nhận',
  refuse: 'Không chấp nhận',
  answer: 'Trả lời đồng chí',
  sendAnswer: 'Gửi trả lời',
  absenceStates: {
    told: 'Chờ chi ủy trả lời',
    accepted: 'Đã chấp nhận: vắng có lý do',
    refused: 'Không được chấp nhận',
    withdrawn: 'Đã rút',
  } as Record<string, string>,
  ownAbsence: 'Báo vắng',
  ownAbsenceWhy: 'Báo trước để chi ủy xem xét. Lý do chỉ chi ủy và thư ký đọc.',
  reason: 'Lý do vắng',
  tell: 'Gửi báo vắng',
  told: 'Đồng chí đã báo vắng',
  takeBack: 'Rút lại, tôi sẽ dự',
  answered: (answer: string) => `Chi ủy trả lời: ${answer}`,
  rollOf: (present: number, total: number, excused: number, unexcused: number) =>
    `Có mặt ${present}/${total}; vắng có lý do ${excused}, vắng không lý do ${unexcused}.`,

  codeTitle: 'Điểm danh',
  codeLead: 'Nhập mã sáu chữ trên màn hình phòng họp, hoặc mở máy ảnh quét mã vuông.',
  code: 'Mã điểm danh',
  codeHint: 'Chữ thường, chữ hoa, có dấu cách hay không đều được.',
  checkIn: 'Điểm danh có mặt',
};

const minutesStates: Record<string, string> = {
  draft: 'Biên bản đang viết',
  agreed: 'Biên bản đã thông qua, chờ thư ký xác nhận',
  taker_confirmed: 'Biên bản chờ chủ trì xác nhận và khóa',
  locked: 'Biên bản đã khóa',
};

export type MeetingsTexts = typeof vi;
