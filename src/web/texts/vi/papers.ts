// Texts of the official papers of a meeting, Vietnamese.
type Kind = 'notice' | 'minutes' | 'resolution' | 'conclusion';
type State = 'none' | 'draft' | 'passed' | 'issued' | 'rejected';
type Step = 'send' | 'open' | 'lock' | 'scan' | 'write' | 'finish' | 'vote' | 'issue';

type Loose = 'programme' | 'report' | 'book';

const kinds: Record<Kind | Loose, string> = {
  programme: 'Chương trình',
  report: 'Báo cáo kết quả',
  book: 'Tập tài liệu để in',
  notice: 'Thông báo triệu tập',
  minutes: 'Biên bản',
  resolution: 'Nghị quyết',
  conclusion: 'Kết luận',
};
const decided: Record<State, string> = {
  none: 'Chưa có dự thảo',
  draft: 'Dự thảo, chi bộ chưa thông qua',
  passed: 'Đã thông qua, chờ ban hành',
  issued: 'Đã ban hành',
  rejected: 'Không được thông qua',
};
const states: Record<Kind, Record<State, string>> = {
  notice: { ...decided, none: 'Chưa có', draft: 'Dự thảo, chưa gửi đảng viên', issued: 'Đã gửi đảng viên' },
  minutes: { ...decided, none: 'Chưa có', draft: 'Dự thảo, chưa khóa', issued: 'Đã khóa' },
  resolution: decided,
  conclusion: decided,
};
/** What the reader can do now. */
const steps: Record<Step, string> = {
  send: 'Gửi chương trình cho đảng viên',
  open: 'Khai mạc buổi sinh hoạt',
  lock: 'Hoàn thành và khóa biên bản',
  scan: 'Đính kèm bản quét đã ký',
  write: 'Soạn dự thảo',
  finish: 'Hoàn thiện dự thảo',
  vote: 'Biểu quyết thông qua dự thảo',
  issue: 'Lấy số và ban hành',
};
/** What others have to do. */
const waits: Record<Step, string> = {
  send: 'Chi ủy gửi chương trình cho đảng viên thì có số.',
  open: 'Biên bản tự ghi từ lúc khai mạc.',
  lock: 'Chi bộ nhất trí, thư ký xác nhận, chủ trì khóa thì có số.',
  scan: 'Chờ bản ký tay được quét và đính kèm.',
  write: 'Chi ủy soạn dự thảo.',
  finish: 'Chi bộ biểu quyết tại buổi sinh hoạt.',
  vote: 'Chi bộ biểu quyết tại buổi sinh hoạt.',
  issue: 'Bí thư lấy số và ban hành.',
};

const looseStates: Record<Loose, Record<'draft' | 'issued', string>> = {
  programme: {
    draft: 'Dự thảo, chưa gửi đảng viên',
    issued: 'Theo chương trình đã gửi; số ghi bằng tay nếu chi bộ đánh số',
  },
  report: { draft: 'Dự thảo, biên bản chưa khóa', issued: 'Theo biên bản đã khóa; số ghi bằng tay' },
  book: {
    draft: 'Dự thảo, chưa gửi đảng viên',
    issued: 'Chương trình, mục đích từng mục, danh mục tài liệu, dự thảo nghị quyết',
  },
};

export const vi = {
  kinds,
  loose: 'Chương trình, báo cáo, tập tài liệu',
  looseStates,
  states,
  steps,
  waits,
  toHandbook: 'Sổ tay đảng viên điện tử',
  toMeeting: 'Về buổi sinh hoạt',
  title: (numbered: number, others: number) =>
    numbered === 0
      ? 'Văn bản của buổi sinh hoạt: chưa có văn bản nào có số'
      : `Văn bản của buổi sinh hoạt: ${numbered} đã có số${others > 0 ? `, ${others} chưa xong` : ''}`,
  numbered: (number: string, date: string) => `Số ${number}, ngày ${date}`,
  papers: 'Văn bản của buổi sinh hoạt',
  unnumbered: (paper: string, state: State) =>
    `${paper} (${state === 'passed' ? 'chờ số' : state === 'rejected' ? 'không được thông qua' : 'dự thảo'})`,
  allPapers: 'Văn bản PDF, DOCX',
  seePdf: 'Xem PDF',
  takeDocx: 'Tải DOCX',
  ofPaper: (what: string, paper: string) => `${what}: ${paper}`,
  none: 'Chưa có văn bản nào để xem',
  noneWhy: 'Văn bản hiện ở đây khi chi ủy gửi chương trình và khi chi bộ thông qua nghị quyết.',
  draftNote:
    'Bản chưa xong ghi “DỰ THẢO” ở chỗ số và ở tên tệp. Xong rồi thì in ra, ký tay; bản quét đính kèm ở trang biên bản.',
  figuresOnly: 'Bản gửi cấp trên không kèm phụ lục ý kiến: lời của chi bộ chỉ đảng viên của chi bộ đọc được.',
};
