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
};
export type SpeakingTexts = typeof vi;
