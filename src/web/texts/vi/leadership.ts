// Texts of resolutions and conclusions, Vietnamese.
type Kind = 'resolution' | 'conclusion';
type State = 'draft' | 'passed' | 'issued' | 'rejected';

const kinds: Record<Kind, string> = { resolution: 'Nghị quyết', conclusion: 'Kết luận' };
const states: Record<State, string> = {
  draft: 'Dự thảo',
  passed: 'Đã thông qua, chờ ban hành',
  issued: 'Đã ban hành',
  rejected: 'Không được thông qua',
};
/** "5 trên 8 nhiệm vụ đã xong, 1 quá hạn" */
const tasks = (all: number, done: number, late: number) =>
  all === 0
    ? 'không giao nhiệm vụ'
    : `${done} trên ${all} nhiệm vụ đã xong${late > 0 ? `, ${late} quá hạn` : ''}`;

export const vi = {
  kinds,
  states,
  tasks,
  issuedOn: (date: string) => `Đã ban hành ngày ${date}`,
  // the list
  listTitle: (all: number, late: number) =>
    `${all} nghị quyết, kết luận: ${late === 0 ? 'không nhiệm vụ nào quá hạn' : `${late} nhiệm vụ quá hạn`}`,
  none: 'Chưa có nghị quyết nào',
  noneWhy:
    'Dự thảo bắt đầu ở trang của buổi sinh hoạt. Chi bộ thông qua thì các nhiệm vụ tự giao và theo dõi tại đây.',
  number: 'Số',
  noNumber: 'Chưa có số',
  subject: 'Nội dung',
  state: 'Tình trạng',
  tasksHead: 'Nhiệm vụ',
  // reading
  toMeeting: 'Về buổi sinh hoạt',
  toPapers: 'Văn bản để in',
  toList: 'Nghị quyết, kết luận',
  passedBy: (date: string, name: string, role: string) =>
    `Chi bộ thông qua ngày ${date}. Người ký: ${role} ${name}.`,
  roles: { secretary: 'Bí thư', deputy_secretary: 'Phó bí thư' },
  inVote: 'Chi bộ đang biểu quyết dự thảo này nên chưa sửa được.',
  draftSeen: 'Chỉ chi bộ đọc được dự thảo; cấp ủy trực tiếp đọc được sau khi ban hành.',
  writeOpinion: 'Viết ý kiến về văn bản này',
  writeOnClause: (ordinal: number) => `Viết ý kiến về khoản ${ordinal}`,
  opinion: 'Ý kiến',
  vote: 'Kết quả biểu quyết',
  // parts, as the paper names them
  part1: 'I- Đánh giá kết quả tháng trước',
  part2: 'II- Nhiệm vụ',
  part3: 'III- Tổ chức thực hiện',
  assess: '1. Đánh giá',
  duties: '2. Nhiệm vụ',
  execute: '3. Tổ chức thực hiện',
  ideology: '1. Tư tưởng',
  strengths: '2. Nhiệm vụ chính trị',
  reviewOf: (name: string) => `3. Thực hiện ${name}`,
  reviewNone: '3. Thực hiện nghị quyết tháng trước',
  reviewNoneWhy: 'Chưa có nghị quyết nào được thông qua trước buổi này.',
  reviewDone: (done: number, all: number, inTime: number) =>
    `Hoàn thành ${done} trên ${all} nhiệm vụ, trong đó ${inTime} đúng hạn.`,
  praise: '4. Biểu dương, nhắc nhở',
  weaknesses: '5. Hạn chế, nguyên nhân',
  recipients: 'Nơi nhận',
  nothing: 'Chưa ghi',
  // tables
  clause: 'Nhiệm vụ',
  assignee: 'Người chịu trách nhiệm',
  with: (names: string) => `cùng ${names}`,
  dated: (date: string) => `ngày ${date}`,
  due: 'Thời hạn',
  result: 'Kết quả',
  noResult: 'Chưa báo kết quả',
  noPerson: 'Chưa có người',
  noDate: 'Chưa có thời hạn',
  movedTo: (day: string) => `Nay hạn ${day}`,
  carried: 'Chuyển tiếp từ kỳ trước',
  done: (late: number, early: number) =>
    late > 0 ? `Hoàn thành, chậm ${late} ngày` : early > 0 ? 'Hoàn thành, trước hạn' : 'Hoàn thành, đúng hạn',
  dropped: 'Thôi thực hiện',
  open: (percent: number, late: number) =>
    late > 0 ? `Quá hạn ${late} ngày` : percent > 0 ? `Đang làm, ${percent}\u00a0%` : 'Chưa hoàn thành',
  dateHint: 'Ngày/tháng/năm',
  dateWrong: 'Ngày chưa đúng. Viết ngày/tháng/năm, ví dụ 20/12/2026.',
  fields: {
    subject: 'Trích yếu',
    ideology: 'Tư tưởng',
    strengths: 'Nhiệm vụ chính trị',
    praise: 'Biểu dương, nhắc nhở',
    weaknesses: 'Hạn chế, nguyên nhân',
    direction: 'Các nhiệm vụ lãnh đạo',
    execution: 'Thực hiện, báo cáo',
    recipients: 'Nơi nhận',
    clauses: 'Phân công',
  },
  // issuing
  issue: (kind: Kind) => `Ban hành ${kind === 'resolution' ? 'nghị quyết' : 'kết luận'}`,
  issueTitle: 'Bước tiếp theo: lấy số và ngày, ban hành',
  issueWhy: (role: string, name: string) =>
    `${role} ${name} chủ trì nên ký bản in. Ban hành rồi thì không sửa được nữa, cấp ủy trực tiếp đọc được.`,
  issueNumber: 'Số',
  issueNumberHint: 'Để trống thì lấy số tiếp theo của nhiệm kỳ.',
  issueNumberWrong: 'Số là một số nguyên từ 1.',
  issueDate: 'Ngày ban hành',
};
export type LeadershipTexts = typeof vi;
