// Texts of a meeting in figures, and of the items it did not come to, Vietnamese.
export const vi = {
  title: 'Buổi sinh hoạt trong số liệu',
  opened: 'Khai mạc',
  onTime: 'Đúng giờ',
  openedLate: (minutes: number) => `Muộn ${minutes} phút`,
  length: 'Kéo dài',
  lengthOf: (minutes: number, planned: number) => `${minutes} phút, chương trình ${planned} phút`,
  stayed: 'Dự đến khi bế mạc',
  of: (count: number, base: number) => `${count}/${base}`,
  cameLate: 'Đến muộn',
  heard: 'Có phát biểu hoặc ý kiến viết',
  silent: 'Chưa phát biểu',
  papersBefore: 'Đã mở tài liệu trước giờ họp',
  reached: 'Nội dung thảo luận đã bàn',
  tooShort: (minutes: number, least: number) => `${minutes} phút, quy định ít nhất ${least} phút`,
  ofTheMeeting: 'Số liệu của cả buổi, không của riêng đồng chí nào.',

  leftTitle: (count: number) => `Kỳ trước chưa bàn: ${count} mục`,
  leftFrom: (date: string) => `Từ buổi sinh hoạt ngày ${date}`,
  leftTaken: 'Đã đưa vào chương trình',
  leftTake: 'Đưa vào chương trình',
  leftDrop: 'Thôi không bàn',
};
export type FiguresTexts = typeof vi;
