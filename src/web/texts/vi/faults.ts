// Why ballots are invalid, as the tally board enters it and everybody reads it; Vietnamese.
import type { BallotFault } from '../../../modules/democracy/ballots/faults/rules.ts';

/** Of ballots with names to be crossed out. */
const ofNames: Record<BallotFault, string> = {
  notIssued: 'Không do ban kiểm phiếu phát ra',
  marked: 'Ký tên hoặc viết thêm',
  extraNames: 'Ghi thêm tên ngoài danh sách',
  blank: 'Để trống, không gạch ai (danh sách có dư)',
  tooManyLeft: 'Để quá số lượng cần bầu',
  allCrossed: 'Gạch hết tên',
  other: 'Lý do khác',
};

export const vi = {
  title: 'Phiếu không hợp lệ',
  ofNames,
  /** Of ballots with boxes to be marked: two, for and against, or more. */
  ofBoxes: (boxes: number): Record<BallotFault, string> => ({
    ...ofNames,
    extraNames: 'Ghi thêm ngoài các ý trên phiếu',
    blank: 'Không đánh dấu ô nào',
    tooManyLeft: boxes === 2 ? 'Đánh dấu cả hai ô' : 'Đánh dấu quá số ô được chọn',
  }),
  invalidAs: (list: string) => `Không hợp lệ: ${list}.`,
  valid: 'Số phiếu hợp lệ',
  differs: (where: string) => `Bản đếm của đồng chí khác bản kia ở: ${where}. Đếm lại rồi ghi.`,
  places: {
    handedOut: 'số phiếu phát ra',
    received: 'số phiếu thu về',
    faults: 'phiếu không hợp lệ',
    votes: 'số phiếu từng dòng',
  },
};
export type FaultsTexts = typeof vi;
