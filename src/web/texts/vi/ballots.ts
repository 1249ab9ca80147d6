// Texts of secret ballots: the ballot's own page, the room's panels, the hall screen, the recount; Vietnamese.
import type { BallotState } from '../../../modules/democracy/ballots/rules.ts';

const states: Record<BallotState, string> = {
  handing_out: 'Đang phát phiếu',
  casting: 'Đang bỏ phiếu',
  counting: 'Đang kiểm phiếu giấy',
  published: 'Đã công bố',
  void: 'Không công bố: thu về dưới ba phiếu',
  stopped: 'Đã dừng, không có kết quả',
};

export const vi = {
  states,
  secretBallot: 'Bỏ phiếu kín',
  steps: ['1. Phát phiếu', '2. Bỏ phiếu', '3. Công bố'] as [string, string, string],
  toRoom: 'Về phòng họp',
  toBallot: 'Mở phiếu của tôi',
  show: 'Xem phiếu kín',

  // the code
  codeHere: 'Mã đối chiếu trên máy này',
  codeWhy: 'Phải giống hệt mã trên màn hình lớn. Nếu khác, đừng nhận phiếu và báo ban kiểm phiếu.',
  compared: 'Tôi đã so, hai mã giống nhau',
  code: 'Mã đối chiếu',
  codesDiffer: 'Hai mã khác nhau',
  codesDifferWhy:
    'Đừng nhận phiếu. Báo ngay chủ trì và ban kiểm phiếu: dừng lần này, xem lại máy chủ, hoặc chuyển sang phiếu giấy. Máy bị đưa một khóa riêng thì phiếu không còn kín.',

  // taking
  take: 'Nhận phiếu',
  taking: 'Đang nhận phiếu',
  nameKept: 'Tên đồng chí được ghi là đã nhận phiếu. Phiếu không ghi tên.',
  limits: 'Vì sao kín, và giới hạn',
  taken: 'Đồng chí đã nhận phiếu',
  takenPaper: 'Đồng chí đã nhận phiếu giấy',
  takenPaperWhy: 'Ghi trên phiếu giấy rồi bỏ vào hòm phiếu. Máy này không nhận thêm phiếu.',
  notTaken: 'Đồng chí chưa nhận phiếu',
  notTakenLate: 'Đã hết giờ phát phiếu nên không nhận được nữa. Nếu ghi sai, đồng chí nói ngay với chủ trì.',
  elsewhere: 'Phiếu của đồng chí ở máy hoặc trình duyệt khác',
  elsewhereWhy: 'Mở lại máy đã nhận phiếu để bỏ. Không ai cấp lại được, vì không ai biết số của phiếu.',
  fetching: 'Phiếu đã ký, máy đang tải lại về. Giữ trang này mở.',
  oneEach: 'Mỗi đồng chí nhận một phiếu, ở một máy.',
  waitEnd: 'Chờ chủ trì kết thúc phát phiếu',
  waitEndWhy: 'Khi đó trang này tự chuyển sang phiếu. Đồng chí giữ máy, không phải tải lại.',
  thenRead:
    'Hết giờ phát, số phiếu và tên những người đã nhận hiện trên màn hình lớn. Trưởng ban kiểm phiếu đọc to con số.',
  keyGone: 'Khóa ký phiếu bị hủy trước khi bỏ phiếu.',
  offlineSafe: 'Mất mạng lúc này, phiếu vẫn ở trong máy. Đồng chí đừng xóa dữ liệu trình duyệt.',
  notHere: 'Danh sách người bỏ phiếu đã chốt lúc mở',
  noHttps: 'Máy này không bỏ phiếu kín được',
  noHttpsWhy:
    'Trang mở không qua HTTPS, nên người cùng mạng có thể đọc phiếu và trình duyệt không cho dùng mật mã. Đồng chí bỏ phiếu giấy.',
  tookCount: (took: number, may: number) => `${took}/${may}`,
  tookWord: 'đồng chí đã nhận phiếu',
  tookLine: (took: number, may: number) => `${took} trên ${may} đồng chí đã nhận phiếu`,
  tookNames: 'Những đồng chí đã nhận phiếu',
  listNames: 'Danh sách nhận phiếu',
  notYet: (name: string) => `${name}, chưa nhận`,
  onPaper: (name: string) => `${name}, phiếu giấy`,
  electorsAre: (may: number, base: number) =>
    `${may} đồng chí có quyền bỏ phiếu đang có mặt, trên ${base} đồng chí tính biểu quyết.`,

  // choosing
  chooseOne: 'Chọn một ý.',
  chooseMany: (seats: number, all: number) => `Chọn không quá ${seats} trong ${all}.`,
  crossOut: (seats: number, all: number) =>
    `Được giữ lại không quá ${seats} trong danh sách ${all}. Gạch tên người đồng chí không tín nhiệm.`,
  cut: 'Gạch tên',
  uncut: 'Bỏ gạch',
  cutOf: (name: string) => `Gạch tên ${name}`,
  uncutOf: (name: string) => `Bỏ gạch ${name}`,
  isCut: ', đã gạch',
  options: 'Nội dung phiếu',
  leftValid: (kept: number) => `Còn ${kept} tên, phiếu hợp lệ`,
  chosenValid: (kept: number) => `Chọn ${kept}, phiếu hợp lệ`,
  tooMany: (kept: number, seats: number) => `Còn ${kept}, quá ${seats}: phiếu không hợp lệ`,
  none: 'Không chọn gì: phiếu trắng, không hợp lệ',
  noneLeft: 'Gạch hết tên: phiếu không hợp lệ',
  noneCut: (kept: number, seats: number) => `Chưa gạch ai, còn ${kept}, quá ${seats}: phiếu không hợp lệ`,
  noneYet: 'Chưa chọn',
  knows: 'Hệ thống biết đồng chí đã nhận phiếu, nhưng không biết đồng chí chọn gì.',
  review: 'Xem lại và bỏ phiếu',
  reviewTitle: 'Xem lại phiếu',
  reviewKept: 'Đồng chí chọn',
  reviewCut: 'Đồng chí gạch tên',
  reviewNothing: 'Không ai',
  reviewBlank: 'Không chọn gì',
  reviewInvalid: 'Phiếu này sẽ được đếm là không hợp lệ. Nếu không cố ý, đồng chí bấm “Sửa lại”.',
  castInvalid: 'Vẫn bỏ phiếu không hợp lệ',
  leaveBlank: 'Để phiếu trắng',
  toElection: 'Xem ai trúng cử',
  reviewOnce: 'Phiếu đã vào hòm thì không đổi được.',
  cast: 'Bỏ phiếu',
  back: 'Sửa lại',

  // sending
  sending: 'Đang gửi kín',
  sendingWhy:
    'Máy chờ một lúc ngẫu nhiên rồi mới gửi, để không ai đoán được ai gửi trước, ai gửi sau. Giữ trang này mở đến khi thấy “Phiếu đã vào hòm phiếu”.',
  sendingAgain: 'Chưa gửi được, máy sẽ tự gửi lại',
  sendingAgainWhy: 'Phiếu vẫn ở trong máy. Có mạng là gửi; gửi lại không bị tính hai lần.',
  notIn: 'Phiếu chưa vào hòm',
  inBox: 'Phiếu đã vào hòm phiếu',
  receipt: 'Mã biên nhận',
  receiptLater: 'Hiện khi công bố',
  receiptLaterWhy:
    'Mã đang ở trong điện thoại này. Trước khi công bố, mã không hiện, để không ai ép được đồng chí đưa ra.',
  resultLater: 'Kết quả hiện khi kết thúc bỏ phiếu. Trước lúc đó không ai xem được, kể cả chủ trì.',
  findLater: 'Sau đó, đồng chí tìm mã của mình ở trang kiểm phiếu để thấy phiếu đã được tính đúng.',
  listBare: 'Trang kiểm phiếu ghi mọi mã, không ghi tên. Không ai biết mã nào của ai.',

  // counting paper
  counting: 'Ban kiểm phiếu đang đếm phiếu giấy',
  countingWhy:
    'Kết quả công bố khi hai đồng chí ban kiểm phiếu ghi cùng một kết quả. Chỉ công bố tổng của hai cách bỏ phiếu.',
  tallyTitle: 'Ghi kết quả phiếu giấy',
  tallyWhy: (paper: number) =>
    `Đã phát ${paper} phiếu giấy. Mỗi đồng chí ban kiểm phiếu tự đếm và tự ghi; hai bản giống nhau thì được công nhận.`,
  tallyReceived: 'Số phiếu thu về',
  tallyVotes: 'Số phiếu từng dòng',
  tallySend: 'Ghi kết quả đếm',
  tallyEntered: 'Đồng chí đã ghi kết quả đếm',
  tallyAgreed: 'Hai bản đếm giống nhau',
  tallyWaiting: (entered: number) => `${entered} đồng chí đã ghi, chưa có hai bản giống nhau`,

  // the end
  result: 'Kết quả',
  sums: { handedOut: 'phát ra', received: 'thu về', valid: 'hợp lệ', invalid: 'không hợp lệ' },
  reached: 'Đạt',
  notReached: 'Chưa đạt',
  votesOf: (votes: number, base: number) => `${votes}/${base}`,
  mark: (needed: number, base: number) =>
    `Vạch đứng: ${needed} phiếu, mức cần trên ${base} đồng chí tính biểu quyết.`,
  voidWhy:
    'Thu về dưới ba phiếu thì ai cũng đoán được, nên không công bố và đã xóa mà không đọc. Bỏ phiếu lại hoặc dùng phiếu giấy.',
  stoppedWhy: 'Chủ trì đã dừng. Phiếu trong hòm đã xóa mà không đọc.',
  toRecount: 'Tự đếm lại',

  // chair
  openWhy:
    'Dùng để lấy ý kiến và giới thiệu nhân sự. Bầu cấp ủy, bí thư, phó bí thư thì theo quy chế bầu cử: phiếu giấy, trừ khi cấp ủy cấp trên đã có quyết định.',
  kind: 'Nội dung phiếu',
  kinds: {
    question: 'Một câu hỏi: đồng ý, không đồng ý',
    list: 'Danh sách: chọn tên',
    cross: 'Danh sách: gạch tên',
  },
  yes: 'Đồng ý',
  no: 'Không đồng ý',
  title: 'Bỏ phiếu về việc gì',
  titleHint: 'Hiện trên phiếu, trên màn hình lớn và trong biên bản.',
  candidates: 'Danh sách, mỗi dòng một người',
  candidatesHint: 'Sau dấu phẩy là dòng chú thích. Ví dụ: Đỗ Thị Thanh Hà, 1983, phó bí thư',
  seats: 'Được chọn nhiều nhất',
  tellers: 'Ban kiểm phiếu (cần từ hai đồng chí nếu có phiếu giấy)',
  openNow: 'Mở, phát phiếu',
  frozen: (present: number, base: number) =>
    `Danh sách chốt lúc mở: ${present} đồng chí có mặt được bỏ phiếu, tính trên ${base}.`,
  endHanding: 'Kết thúc phát phiếu, hủy khóa',
  endHandingWhy: (left: number) =>
    left > 0
      ? `Kết thúc thì khóa ký phiếu bị hủy: ${left} đồng chí chưa nhận sẽ không nhận được nữa. Việc này không hoàn tác được.`
      : 'Tất cả đã nhận. Kết thúc thì khóa ký phiếu bị hủy. Việc này không hoàn tác được.',
  keyDestroyed: 'Khóa ký phiếu đã hủy',
  readAloud: (took: number) =>
    `Trưởng ban kiểm phiếu đọc to: đã phát ${took} phiếu. Ai bị ghi sai thì nói ngay.`,
  givePaper: (name: string) => `Phát phiếu giấy cho đồng chí ${name}`,
  takePaperBack: (name: string) => `Bỏ ghi phiếu giấy của đồng chí ${name}`,
  paper: 'Phiếu giấy',
  paperBack: 'Bỏ ghi',
  channels: (phone: number, paper: number) => `${phone} trên máy, ${paper} phiếu giấy`,
  paperFew: 'Phiếu giấy bên cạnh phiếu trên máy phải từ ba phiếu, nếu không sẽ lộ.',
  noPaperHere: 'Muốn phát thêm phiếu giấy thì khi mở phải chọn ban kiểm phiếu từ hai đồng chí.',
  close: 'Kết thúc bỏ phiếu, công bố',
  closePaper: 'Kết thúc bỏ phiếu, đếm phiếu giấy',
  closeAsk:
    'Hỏi cả phòng: máy nào cũng hiện “Phiếu đã vào hòm phiếu” chưa? Phiếu còn chờ gửi sẽ không được tính.',
  publish: 'Công bố',
  stop: 'Dừng bỏ phiếu',
  stopWhy: 'Dừng thì không có kết quả. Phiếu đã vào hòm bị xóa mà không đọc.',

  // hall
  hallHanding: 'Đang phát phiếu kín: so mã đối chiếu',
  hallCode: [
    'Mã trên điện thoại phải giống hệt mã này.',
    'Nếu khác, đừng nhận phiếu và báo ban kiểm phiếu.',
  ] as [string, string],
  hallCasting: 'Khóa ký đã hủy. Mời các đồng chí bỏ phiếu',
  hallWhen: 'Số phiếu và kết quả chỉ hiện khi chủ trì kết thúc bỏ phiếu.',
  hallChoose: (all: number) => `được chọn nhiều nhất, danh sách ${all}`,
  hallKeep: (all: number) => `được giữ lại nhiều nhất, danh sách ${all}`,
  hallTook: 'đã nhận phiếu',

  // recount
  recountTitle: 'Trang kiểm phiếu',
  recountOk: 'Đếm lại khớp',
  recountWrong: 'Đếm lại không khớp',
  recountOf: (title: string) => `${title}. Máy này đã kiểm từng chữ ký và đếm lại từng phiếu.`,
  listTitle: (count: number) => `${count} phiếu, xếp ngẫu nhiên`,
  listNote: 'Không ghi tên, không ghi giờ',
  columns: { receipt: 'Mã biên nhận', choice: 'Phiếu ghi', cut: 'Gạch tên', signature: 'Chữ ký' },
  nobodyCut: 'Không gạch ai',
  invalid: 'Không hợp lệ',
  right: 'Đúng',
  wrong: 'Sai',
  countedHere: 'Kết quả đếm trên máy này',
  codeWasOnScreen: 'Phải là mã đã hiện trên màn hình lớn hôm bỏ phiếu.',
  announcedHere: 'Kết quả công bố, gồm cả phiếu giấy',
  checkedHere: 'Máy này đã kiểm',
  checks: {
    signatures: (right: number, all: number) => `${right}/${all} chữ ký đúng`,
    once: 'Không mã nào dùng hai lần',
    twice: 'Có mã dùng hai lần',
    notMore: (received: number, handedOut: number) => `${received} thu về không quá ${handedOut} phát ra`,
    more: (received: number, handedOut: number) => `${received} thu về nhiều hơn ${handedOut} phát ra`,
    same: 'Các con số khớp bản công bố',
    notSame: 'Các con số không khớp bản công bố',
    otherKey: 'Khóa trong danh sách không ứng với mã đối chiếu đã công bố',
  },
  withPaper: (paper: number) =>
    `Trong đó có ${paper} phiếu giấy do ban kiểm phiếu đếm: danh sách này chỉ gồm phiếu trên máy, phần chênh là phiếu giấy.`,
  paperOnly: 'Lần này bỏ phiếu giấy cả, do ban kiểm phiếu đếm. Không có danh sách phiếu trên máy để đếm lại.',
  findMine: 'Tìm phiếu của tôi',
  find: 'Tìm',
  foundAt: (row: number, words: string) =>
    `Thấy ở dòng ${row}: ${words}. Ai cũng có thể nhận một dòng là của mình, nên dòng này không chứng tỏ điều gì với người khác.`,
  notFound:
    'Không có mã này trong danh sách. Nếu máy của đồng chí đã báo “Phiếu đã vào hòm phiếu”, báo ban kiểm phiếu ngay.',
  save: 'Lưu tệp để tự đếm',
  selfCount: 'Đếm lại không cần Nền nếp, bằng',
  selfCountPage: 'trang độc lập dưới 200 dòng',
  handedNotCast: (count: number) => `${count} phiếu đã phát mà không bỏ.`,

  // limits
  limitsTitle: 'Vì sao kín, và giới hạn',
  whySecret: [
    'Máy của đồng chí tự nghĩ ra một số, che lại rồi xin ký. Máy chủ ký mà không thấy số ấy, như ký qua phong bì có lót giấy than.',
    'Khóa ký bị hủy trước khi bỏ phiếu, nên không ai làm thêm phiếu được.',
    'Phiếu gửi đi không kèm tên, không kèm đăng nhập, sau một lúc chờ ngẫu nhiên. Hòm phiếu chỉ mở khi kết thúc, và được xáo trước khi công bố.',
  ],
  limitsHead: 'Điều không bảo đảm',
  limitsList: [
    'Trang này do máy chủ đưa tới. Máy chủ bị kẻ xấu sửa có thể đưa một trang ghi lại lựa chọn ngay trên điện thoại.',
    'Ai chép được khóa ký trước khi hủy thì có thể bỏ thay phiếu của người đã nhận mà không bỏ.',
    'Ai giữ máy chủ trong lúc đang bỏ phiếu, hoặc quản lý mạng, thấy được lúc nào có phiếu gửi tới.',
    'Cả phòng cùng một ý thì ai cũng biết ý của nhau. Bỏ phiếu ít người cũng dễ đoán.',
    'Có phiếu giấy bên cạnh thì ai cũng tính ra được tổng của phiếu giấy; vì vậy mỗi bên phải từ ba phiếu.',
    'Đồng chí vẫn có thể bị ép đưa máy cho người khác xem.',
    'Mất máy hoặc xóa dữ liệu trình duyệt sau khi nhận phiếu là mất phiếu ấy.',
  ],
  limitsPaper: 'Ai không yên tâm thì đề nghị bỏ phiếu giấy.',
};
export type BallotsTexts = typeof vi;
