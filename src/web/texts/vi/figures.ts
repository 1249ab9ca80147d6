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

  cellTitle: 'Nội dung và hình thức 12 tháng',
  cellSpan: (count: number, from: string, until: string) => `${count} buổi đã họp, từ ${from} đến ${until}`,
  contents: 'Nội dung',
  aims: 'Mục có đủ mục đích, vấn đề cần bàn, dự kiến quyết định',
  discussed: 'Thời gian thảo luận',
  listened: 'Thời gian nghe báo cáo, thông tin, biên bản',
  spentOf: (spent: number, planned: number, meetings: number) =>
    meetings === 1
      ? `${spent} phút, dự kiến ${planned} phút`
      : `${spent} phút mỗi buổi, dự kiến ${planned} phút (${meetings} buổi có ghi giờ)`,
  latePapers: 'Tài liệu gửi sau hạn',
  opinions: 'Ý kiến mỗi buổi',
  opinionsOf: (count: number, meetings: number) =>
    `${(count / meetings).toFixed(1).replace('.', ',')} (${count} ý kiến, ${meetings} buổi)`,
  summaries: 'Tài liệu dài có tóm tắt',
  voices: 'Lượt dự có phát biểu hoặc ý kiến viết',
  opinionsEach: 'Ý kiến',
  opinionsPerHead: (count: number, present: number) =>
    `${count} ý kiến, ${(count / present).toFixed(1).replace('.', ',')} mỗi đồng chí có mặt`,
  tasks: 'Việc trong nghị quyết, kết luận đã giao rõ người, rõ hạn',
  untasked: 'Chưa giao rõ người, rõ hạn',
  clauses: (count: number) => `${count} việc`,
  form: 'Hình thức chuyên đề',
  formDiffers: (form: string, before: string) => `${form}; buổi chuyên đề trước: ${before.toLowerCase()}`,
  formSame: (form: string, times: number) => `${form}, như ${times} buổi chuyên đề liền trước`,
  forms: 'Hình thức',
  kinds: 'Loại buổi',
  times: (name: string, count: number) => `${name}: ${count}`,
  thematic: 'Buổi có chuyên đề',
  formsHeld: 'Hình thức chuyên đề',
  varied: 'Chuyên đề đổi hình thức so với buổi trước',
  alike: 'Chương trình trùng với buổi liền trước',
  ofTheCell: 'Số liệu của cả chi bộ, không của riêng đồng chí nào.',

  leftTitle: (count: number) => `Kỳ trước chưa bàn: ${count} mục`,
  leftFrom: (date: string) => `Từ buổi sinh hoạt ngày ${date}`,
  leftTaken: 'Đã đưa vào chương trình',
  leftTake: 'Đưa vào chương trình',
  leftDrop: 'Thôi không bàn',
};
export type FiguresTexts = typeof vi;
