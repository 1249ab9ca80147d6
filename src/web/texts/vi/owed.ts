// Texts of the opinions whose answers are owed beside an agenda, Vietnamese.

export const vi = {
  title: (count: number) => `${count} ý kiến chưa trả lời đến kỳ này`,
  why: 'Đưa vào chương trình để trả lời trước chi bộ.',
  by: (name: string, date: string) => `Đồng chí ${name}, ${date}`,
  due: (due: string) => `Trả lời: ${due}`,
  more: (count: number) => `Xem ${count} ý kiến còn lại`,
  take: 'Đưa vào chương trình',
  frankTitle: 'Ý kiến thẳng thắn chưa trả lời hết đến kỳ này',
  shown: (date: string) => `Hiện ngày ${date}. Đưa vào thành một mục cho cả đợt, không nêu từng ý kiến.`,
  taken: 'Đã có trong chương trình',
};
export type OwedTexts = typeof vi;
