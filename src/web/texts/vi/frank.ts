// Texts of frank opinions, Vietnamese.
const owners = { committee: 'Chi ủy', head: 'Thủ trưởng đơn vị' };

export const vi = {
  frank: 'Ý kiến thẳng thắn',
  lead: 'Không ghi tên, chắc chắn của đảng viên trong chi bộ, hiện cùng một lúc. Chi ủy trả lời trước chi bộ.',
  back: 'Về trang Ý kiến',
  backToAll: 'Các đợt ý kiến thẳng thắn',
  onSince: (date: string, inFavour: number, base: number) =>
    `Chi bộ biểu quyết cho dùng ngày ${date}, ${inFavour} trên ${base} đồng chí tán thành.`,
  offTitle: 'Chi bộ chưa dùng ý kiến thẳng thắn',
  offSince: (date: string) => `Chi bộ đã biểu quyết thôi dùng ngày ${date}.`,
  offWhy:
    'Dùng hay không do chi bộ quyết. Ở buổi sinh hoạt, chủ trì mở biểu quyết và chọn nội dung “Ý kiến thẳng thắn”. Khi chi bộ tán thành, chi ủy mở từng đợt.',
  tooSmall: (members: number, least: number) =>
    `Chi bộ có ${members} đồng chí. Phải có ít nhất ${least} người nhận phiếu mới giữ kín được, nên chưa dùng được ở đây.`,
  none: 'Chưa có đợt nào',
  noneWhy: 'Chi ủy mở một đợt thì trang này và trang Hôm nay báo cho mọi đồng chí.',
  running: 'Đợt đang mở',
  past: 'Các đợt đã qua',

  open: 'Mở đợt ý kiến',
  openTitle: 'Mở một đợt ý kiến thẳng thắn',
  theme: 'Hỏi về điều gì',
  themeHint: 'Một câu ngắn, ví dụ: Nề nếp họp và giao việc của cơ quan.',
  handsDate: 'Nhận phiếu đến ngày',
  handsTime: 'Giờ hết nhận phiếu',
  showsDate: 'Hiện ý kiến ngày',
  showsTime: 'Giờ hiện ý kiến',
  showsWhen: 'Hiện ý kiến',
  showsAtHour: 'Vào giờ định trước',
  showsAtItem: 'Khi chủ trì mở một mục của buổi sinh hoạt',
  whichItem: 'Mục của buổi sinh hoạt',
  chooseItem: 'Chọn mục',
  noItems:
    'Chưa có buổi sinh hoạt sắp tới nào có chương trình. Chuẩn bị buổi sinh hoạt trước, hoặc chọn giờ định trước.',
  itemLatest: (when: string) =>
    `Chủ trì mở mục này thì ý kiến hiện cùng lúc và hết giờ viết. Không mở, bỏ mục, hoãn hay hủy buổi sinh hoạt thì ý kiến hiện lúc ${when}.`,
  atItem: (item: string, latest: string) => `Hiện khi chủ trì mở mục ${item}, chậm nhất lúc ${latest}.`,
  itemGone: (item: string, at: string) =>
    `Mục ${item} đã bỏ hoặc buổi sinh hoạt đã hủy, nên ý kiến hiện lúc ${at}.`,
  moved: (at: string) => `Giờ đã đổi: ý kiến hiện lúc ${at}.`,
  movedShort: 'Buổi sinh hoạt đã đổi giờ.',
  whoAnswers: 'Ai trả lời',
  owners,
  dateHint: 'Ngày/tháng/năm',
  dateWrong: 'Ngày ghi dạng 05/12/2026',
  openWhy: (least: number) =>
    `Mọi đảng viên của chi bộ được nhận một phiếu. Dưới ${least} người nhận thì đợt tự hủy. Đã hết nhận phiếu thì không dừng được nữa.`,

  states: {
    handing_out: (until: string) => `Đang nhận phiếu, đến ${until}`,
    writing: (until: string | null) =>
      until ? `Đang viết, hiện lúc ${until}` : 'Đang viết, hiện khi chủ trì mở mục',
    called: 'Chủ trì đã mở mục, ý kiến đang được đưa lên',
    shown: (date: string) => `Đã hiện ngày ${date}`,
    void: 'Đợt không thành',
    stopped: 'Chi ủy đã dừng trước khi viết',
    cellEnded: 'Đã dừng vì chi bộ kết thúc, ý kiến xóa mà không ai đọc',
  },
  voidWhy: (least: number) =>
    `Dưới ${least} người nhận phiếu, không ai viết, hoặc khóa của đợt bị mất. Không có ý kiến nào được đọc.`,
  counts: (opinions: number, unanswered: number) =>
    opinions === 0
      ? 'Không có ý kiến nào'
      : `${opinions} ý kiến${unanswered > 0 ? `, ${unanswered} chờ trả lời` : ', đã trả lời hết'}`,
  steps: { handing_out: '1. Nhận phiếu', writing: '2. Viết và gửi kín', shown: '3. Hiện cùng lúc, trả lời' },

  take: 'Nhận phiếu',
  taking: 'Đang nhận phiếu',
  takeWhy:
    'Cả chi bộ thấy ai đã nhận phiếu, không ai thấy ai viết gì. Nhận phiếu không buộc phải viết; càng nhiều người nhận thì càng kín.',
  code: 'Mã của đợt này',
  codeWhy: 'Mã phải giống nhau trên máy của mọi đồng chí. Khác nhau thì đừng nhận phiếu, báo chi ủy.',
  took: 'Đồng chí đã nhận phiếu',
  tookHere: (until: string) =>
    `Phiếu ở trong máy này. Hết giờ nhận phiếu (${until}) khóa ký bị hủy, lúc ấy mới viết và gửi được. Mở lại trang này trên máy này.`,
  tookElsewhere: 'Phiếu của đồng chí ở máy khác hoặc trình duyệt khác. Mở trang này trên máy ấy để viết.',
  notTaken: 'Đồng chí chưa nhận phiếu của đợt này',
  notTakenWhy:
    'Đã hết giờ nhận phiếu nên đợt này đồng chí không viết được. Ý kiến có tên vẫn gửi được ở trang Ý kiến.',
  handOver: 'Hết giờ nhận phiếu, máy chủ chuyển bước trong vài phút.',
  noCrypto:
    'Trang mở không có HTTPS nên không giữ kín được. Mở bằng địa chỉ https của cơ quan rồi nhận phiếu.',
  tookCount: (took: number, all: number) => `${took} trên ${all} đồng chí đã nhận phiếu`,
  tookNames: 'Đã nhận phiếu',
  notYetNames: 'Chưa nhận phiếu',
  stillNeeded: (count: number) => `Cần thêm ít nhất ${count} người nhận`,
  enough: 'Đã đủ số người để giữ kín',

  writeTitle: 'Viết ý kiến',
  words: 'Ý kiến của đồng chí',
  wordsHint: (most: number) => `Tối đa ${most} chữ cái. Nói việc, đừng nói điều chỉ mình đồng chí biết.`,
  audience: 'Ai đọc',
  audiences: { cell: 'Cả chi bộ', committee: 'Chỉ chi ủy' },
  hintsTitle: (count: number) => `${count} chỗ có thể làm lộ người viết`,
  hintsWhy: 'Đây là gợi ý, máy xem ngay tại chỗ, không gửi đi đâu. Sửa hay giữ là do đồng chí.',
  noHints: 'Chưa thấy chữ nào làm lộ người viết',
  hintKinds: {
    name: 'tên người trong chi bộ',
    self: 'câu tự xưng',
    post: 'chức vụ của đồng chí',
    date: 'ngày giờ cụ thể',
    number: 'số điện thoại, địa chỉ thư',
  },
  send: 'Gửi kín',
  sendBlank: 'Không có ý kiến, gửi phiếu trống',
  sendBlankWhy:
    'Phiếu trống không hiện thành ý kiến; nó làm cho người có ý kiến không phải là người duy nhất gửi.',
  confirmTitle: 'Gửi rồi không sửa, không rút được',
  confirmWhy:
    'Không ai biết ý kiến nào của đồng chí nên không ai sửa hay rút hộ được. Máy xóa bản viết ngay khi gửi xong.',
  confirm: 'Gửi kín ngay',
  confirmBlank: 'Gửi phiếu trống',
  sending: 'Đang gửi kín',
  sendingWhy:
    'Máy chờ một lúc ngẫu nhiên, tới một phút rưỡi, rồi gửi không kèm tên. Giữ trang này mở; lỡ đóng thì mở lại, máy gửi tiếp.',
  sendingAgain: 'Chưa nối được máy chủ, máy sẽ tự gửi lại.',
  sent: 'Đã gửi kín',
  sentWhy:
    'Máy này đã xóa bản viết và phiếu. Đến giờ, ý kiến hiện cùng lúc với các ý kiến khác, thứ tự do máy xáo.',
  notTakenIn: 'Ý kiến chưa được nhận',
  keptWords: 'Bản viết của đồng chí, chỉ ở máy này',
  forget: 'Xóa bản viết khỏi máy này',

  batchTitle: (opinions: number) => (opinions === 0 ? 'Không có ý kiến nào' : `${opinions} ý kiến`),
  batchWhy: (handedOut: number, blank: number) =>
    `${handedOut} đồng chí đã nhận phiếu${blank > 0 ? `, ${blank} phiếu trống` : ''}. Thứ tự do máy xáo, không phải thứ tự gửi.`,
  number: (place: number) => `Ý kiến ${place}`,
  toCommittee: 'Gửi riêng chi ủy',
  committeeOnly: 'Người viết chỉ gửi chi ủy nên không hiện ở đây.',
  hiddenAs: (why: string, date: string) => `Chi ủy đã ẩn ngày ${date}: ${why}`,
  onlyCommitteeSees: 'Đang ẩn với chi bộ; chi ủy vẫn đọc được.',
  hide: 'Ẩn ý kiến này',
  hideWhy: 'Lý do ẩn, cả chi bộ đọc được',
  hideHint: 'Chỉ ẩn lời xúc phạm, vu khống, lộ bí mật. Không ai truy người viết.',
  unhide: 'Hiện lại',
  answers: 'Chi ủy trả lời',
  answeredOn: (as: keyof typeof owners, date: string) => `${owners[as]} trả lời ngày ${date}`,
  waiting: (owner: keyof typeof owners) => `Chờ ${owners[owner].toLowerCase()} trả lời`,
  due: (owner: keyof typeof owners, due: string) => `${owners[owner]} trả lời cả đợt: ${due}`,
  basis: 'Căn cứ',
  answerTitle: 'Trả lời trước chi bộ',
  answerWhich: 'Trả lời những ý kiến nào',
  answerText: 'Lời trả lời, cả chi bộ đọc được',
  answerHint:
    'Ý kiến chỉ gửi chi ủy thì lời trả lời vẫn hiện cho chi bộ, vì không biết gửi riêng cho ai. Đừng nhắc lại lời của ý kiến ấy.',
  answer: 'Gửi trả lời',

  endHanding: 'Kết thúc nhận phiếu sớm',
  endHandingWhy: (names: string) =>
    names
      ? `Chưa nhận phiếu: ${names}. Kết thúc rồi thì các đồng chí ấy không nhận được nữa.`
      : 'Mọi đồng chí đã nhận phiếu.',
  stop: 'Dừng đợt này',
  stopWhy: 'Chưa ai viết nên không mất ý kiến nào. Dừng rồi thì mở đợt khác.',

  limits: 'Giữ kín thế nào, đến đâu',
  limitsTitle: 'Ý kiến thẳng thắn giữ kín đến đâu',
  kept: [
    'Máy chủ ký phiếu mà không thấy số phiếu, như ký qua phong bì. Ai nhận phiếu thì biết, phiếu nào của ai thì không, kể cả quản trị viên.',
    'Không lưu giờ gửi, thứ tự gửi, địa chỉ máy. Ý kiến dài ngắn đều gửi đi như nhau và chỉ hiện cùng một lúc.',
    'Ẩn một ý kiến phải ghi lý do cho cả chi bộ đọc; không ai truy người viết.',
  ],
  notKept: [
    'Chính lời văn có thể làm lộ đồng chí: cách nói quen, việc chỉ mình biết.',
    'Trang này do máy chủ đưa tới. Máy chủ bị sửa có thể ghi lại lời ngay khi đồng chí viết.',
    'Người quản lý mạng thấy máy nào gửi lúc nào, dù không đọc được lời.',
    'Ít người nhận phiếu thì dễ đoán. Năm người nhận mà một người viết thì ai cũng biết là một trong năm.',
    'Người cầm máy của đồng chí trước lúc gửi xong đọc được bản viết.',
    'Ai giữ cả máy chủ trong lúc đang nhận ý kiến thì thấy ý kiến tới lúc nào, có thể đoán theo người nhanh người chậm.',
  ],
  keptTitle: 'Được bảo đảm',
  notKeptTitle: 'Không bảo đảm',
};
