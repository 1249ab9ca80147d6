// Texts of rounds, speaking times, late and early, Vietnamese.
export const vi = {
  spoken: (times: number, seconds: number) =>
    `${seconds >= 60 ? `${Math.floor(seconds / 60)} phút` : `${seconds} giây`}, ${times} lần`,
  roundSoFar: (spoke: number, passed: number) =>
    `Đã phát biểu ${spoke}${passed > 0 ? `, nhường lượt ${passed}` : ''}. Chi ủy, chủ trì phát biểu sau cùng.`,
  turnNext: 'Lượt tiếp theo',
  passFor: (name: string) => `Ghi đồng chí ${name} nhường lượt`,
  endRound: 'Kết thúc vòng',
  turnNow: 'Đến lượt đồng chí',
  turnSoon: (place: number): string =>
    place === 1 ? 'Sắp đến lượt đồng chí' : 'Sắp đến lượt đồng chí, còn một người trước',
  turnPlace: (place: number) => `Đồng chí ở lượt thứ ${place}`,
  hadTurn: 'Đồng chí đã phát biểu trong vòng này',
  hasPassed: 'Đồng chí đã nhường lượt',
  pass: 'Nhường lượt',

  tooShort: (used: number, least: number) => `Mới ${used} phút, quy định ít nhất ${least} phút`,
  closeShort: 'Vẫn bế mạc',
  itemOver: (minutes: number) => `Mục này quá ${minutes} phút so với chương trình`,
  endsLate: (time: string, minutes: number) => `Dự kiến kết thúc ${time}, quá ${minutes} phút`,

  timesTitle: (name: string) => `Đồng chí ${name}`,
  time: 'Vào lúc',
  timeHint: 'Giờ:phút theo đồng hồ ở đầu trang, ví dụ 15:20.',
  timeWrong: 'Viết giờ:phút, ví dụ 15:20.',
  leaveReason: 'Lý do (không bắt buộc)',
  leaveReasonHint: 'Chỉ chi ủy, thư ký và đồng chí ấy đọc; không ghi vào biên bản.',
  noteLeft: 'Ghi về trước',
  leftWhy: 'Đồng chí về trước vẫn tính trong số đảng viên chính thức, không biểu quyết cho đến khi quay lại.',
  noteBack: 'Ghi đã quay lại',
  noteLate: 'Ghi đến muộn',
  noteInTime: 'Ghi đến đúng giờ',
  cameLate: (time: string) => `Đang ghi: đến muộn, ${time}`,
  cameInTime: 'Đang ghi: đến đúng giờ',
  isLeft: (time: string) => `Đang ghi: về trước, ${time}`,
};
export type SpeakingTexts = typeof vi;
