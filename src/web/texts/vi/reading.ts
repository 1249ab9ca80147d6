// Texts of who opened the papers and of the e-handbook's checklist, Vietnamese.
type Item = 'programme' | 'papers' | 'minutes' | 'decision';

const items: Record<Item, string> = {
  programme: 'Thông báo, chương trình',
  papers: 'Tài liệu của buổi sinh hoạt',
  minutes: 'Biên bản đã khóa',
  decision: 'Nghị quyết, kết luận đã ban hành',
};

export const vi = {
  title: 'Ai đã mở tài liệu',
  titleSent: 'Gửi đảng viên',
  ofAll: (opened: number, total: number) => `${opened}/${total} đồng chí đã mở tài liệu`,
  notOpened: (count: number) => `Chưa mở: ${count} đồng chí`,
  allOpened: 'Cả chi bộ đã mở tài liệu',
  reminded: (count: number) => `Tối trước buổi họp đã nhắc ${count} đồng chí.`,
  willRemind: 'Ai chưa mở được nhắc một lần, 19:00 tối trước buổi họp.',
  why: 'Chỉ ghi là đã mở, không ghi đọc bao lâu; đảng viên chỉ thấy phần của mình.',
  own: (moment: string) => `Đồng chí đã mở tài liệu lúc ${moment}`,
  ownNot: 'Đồng chí chưa mở tài liệu nào',
  sentInTime: (moment: string) => `Gửi đảng viên lúc ${moment}, đúng hạn`,
  sentLate: (moment: string, by: string) => `Gửi muộn: lúc ${moment}, hạn là hết ngày ${by}`,

  handbookTitle: (done: number, all: number) => `Sổ tay đảng viên điện tử: đã đưa ${done}/${all} mục`,
  none: 'Buổi sinh hoạt đã hủy: không có gì phải đưa lên',
  stays: 'Văn bản họp chi ủy, họp tổ đảng không đưa lên Sổ tay đảng viên điện tử',
  toMeeting: 'Về buổi sinh hoạt',
  items,
  due: (day: string) => `Hạn: hết ngày ${day}`,
  dueLater: 'Hạn: hai ngày sau khi bế mạc',
  files: (count: number) => (count === 0 ? 'Chưa có gì để đưa lên' : `${count} tệp`),
  ticked: (by: string, moment: string) => `Đồng chí ${by} đã đưa lên, ghi lúc ${moment}`,
  tickedLate: 'muộn',
  waits: 'Chưa đưa lên',
  overdue: 'Quá hạn đưa lên',
  tick: 'Ghi đã đưa lên',
  tickOf: (item: string) => `Ghi đã đưa lên: ${item}`,
  untick: 'Bỏ ghi',
  untickOf: (item: string) => `Bỏ ghi: ${item}`,
  take: { before: 'Tải gói trước buổi họp (ZIP)', after: 'Tải gói kết quả (ZIP)' },
  takeWhy:
    'Nền nếp không nối với Sổ tay: tải gói này rồi đưa từng tệp lên. Chỉ có tệp đã xác nhận không mật.',
};
