// Texts of invitations: the printed letter, making it, using it, what its person is told; Vietnamese.
export const vi = {
  made: (count: number) => (count === 1 ? '1 giấy mời vừa làm' : `${count} giấy mời vừa làm`),
  madeWhy:
    'Mã chỉ hiện lần này. In rồi đưa tận tay từng đồng chí; giấy cũ của các đồng chí này không dùng được nữa.',
  print: 'In giấy mời',
  printHint: 'Hai giấy trên một tờ A4.',
  onlyHere: (host: string) =>
    `Địa chỉ in trên giấy là ${host}, chỉ mở được trên chính máy này. Nhờ người cài đặt ghi vào PUBLIC_URL địa chỉ mà điện thoại mở được, rồi làm giấy mời lại.`,
  letter: 'Giấy mời đăng nhập Nền nếp',
  dear: (name: string) => `Kính gửi đồng chí ${name}`,
  from: (name: string, office: string, cell: string) =>
    `Đồng chí ${name}${office ? `, ${office},` : ''} mời đồng chí dùng Nền nếp cùng ${cell}: đọc tài liệu trước buổi sinh hoạt, điểm danh, biểu quyết, báo tiến độ nhiệm vụ.`,
  steps: (address: string) => [
    'Mở máy ảnh của điện thoại, đưa vào mã vuông bên cạnh rồi chạm đường dẫn hiện ra.',
    'Tự đặt mật khẩu, từ 8 ký tự. Không cho ai biết, kể cả người đưa giấy này.',
    'Từ lần sau vào bằng số điện thoại hoặc số thẻ và mật khẩu ấy.',
    `Không quét được: vào ${address} rồi gõ mã dưới đây.`,
  ],
  code: 'Mã',
  until: (date: string) => `Dùng một lần, đến hết ngày ${date}.`,
  keep: 'Ai cầm giấy này đều đặt được mật khẩu: giữ kín, dùng xong thì hủy.',
  qr: (name: string) => `Mã vuông mở giấy mời của đồng chí ${name}`,
  chooseNew: (count: number) => `Chọn ${count} đồng chí chưa có tài khoản`,
  noAccount: 'Chưa có tài khoản',
  hasAccount: 'Đã có tài khoản',
  make: (count: number) => `Làm giấy mời cho ${count} đồng chí`,
  resetTitle: (count: number) =>
    count === 1 ? 'Một đồng chí đã có tài khoản' : `${count} đồng chí đã có tài khoản`,
  resetWhy: (names: string) =>
    `${names}: khi giấy mời được dùng, mật khẩu cũ hết hiệu lực và mọi máy đang đăng nhập bị thoát. Đồng chí ấy thấy ngay ai làm giấy, làm lúc nào, và có thể hủy giấy.`,
  makeAll: (count: number) => `Vẫn làm cho cả ${count} đồng chí`,
  makeNew: (count: number) => `Chỉ làm cho ${count} đồng chí chưa có tài khoản`,
  enterCode: 'Nhập mã trên giấy mời',
  enterCodeHint: '16 chữ và số, viết liền hay cách đều được.',
  openLetter: 'Mở giấy mời',
  unusable: 'Giấy mời này không dùng được',
  unknownWhy:
    'Không thấy giấy mời có mã này. Có thể mã gõ nhầm hoặc thiếu một chữ; trên giấy có đủ 16 chữ và số.',
  endedWhy: (days: number) =>
    `Giấy mời chỉ dùng một lần, trong ${days} ngày. Giấy này đã dùng rồi, đã quá hạn, hoặc đã có giấy khác thay.`,
  whatNow: 'Việc cần làm tiếp',
  ifAccepted: 'Nếu đã đặt mật khẩu: đăng nhập bằng số điện thoại hoặc số thẻ đảng viên.',
  ifNot:
    'Nếu chưa, hoặc đã quên mật khẩu: nhờ bí thư in giấy mời mới. Bí thư chọn tên đồng chí ở trang Đảng viên rồi làm giấy mời.',
  typeAgain: 'Gõ lại mã trên giấy',
  notices: 'Giấy mời trên tài khoản này',
  used: (name: string, made: string, used: string) =>
    `Mật khẩu được đặt lại lúc ${used} bằng giấy mời do đồng chí ${name} làm lúc ${made}.`,
  usedWhy: 'Nếu không phải đồng chí đặt: đổi mật khẩu ngay ở dưới, thoát các máy lạ và báo chi ủy.',
  open: (name: string, made: string, until: string) =>
    `Đồng chí ${name} làm giấy mời đặt lại mật khẩu lúc ${made}, dùng được đến ${until}.`,
  openWhy: 'Nếu đồng chí không nhờ làm thì hủy giấy này.',
  withdraw: 'Hủy giấy mời này',
};
export type InvitationTexts = typeof vi;
