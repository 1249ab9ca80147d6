// The sheet on which the tally board marks ballot by ballot, before the numbers are entered. Pure.
import type { Paper } from '../../../../../platform/documents/model.ts';
import { agreements, officeNames } from '../../../room/elections/rules.ts';
import { dateLine, electedOf, headOf, type RoundPaper } from '../rules.ts';
import { faultsAsked } from '../tally-minutes/rules.ts';

const blank = '\u00a0';

export function tallySheet(of: RoundPaper): Paper {
  const { issuer, election, round, date } = of;
  const board = round.board.map((one) => one.name);
  return {
    about: { title: `Bảng kiểm phiếu bầu ${officeNames[election.office]}`, author: issuer.name, date },
    letterhead: headOf(of, undefined, dateLine(date)),
    title: { kind: 'BẢNG KIỂM PHIẾU', about: [`bầu ${electedOf(of)}`], form: true },
    blocks: [
      {
        block: 'paragraph',
        text: round.agreement
          ? `Danh sách có một đồng chí: ${round.candidates[0]?.name ?? ''}. Mỗi phiếu hợp lệ, ghi một gạch vào ô được đánh dấu; đủ năm gạch thành một nhóm.`
          : `Bầu ${round.seats} trong ${round.candidates.length} đồng chí. Mỗi phiếu hợp lệ, ghi một gạch cho mỗi tên không bị gạch; đủ năm gạch thành một nhóm.`,
      },
      {
        block: 'table',
        large: true,
        columns: [
          { head: 'Số phiếu', width: 125 },
          { head: 'Số lượng', width: 40 },
        ],
        rows: [
          ['Phát ra', blank],
          ['Thu về', blank],
          ...faultsAsked(round).map((words) => [`Không hợp lệ: ${words}`, blank]),
          ['Hợp lệ', blank],
        ],
      },
      {
        block: 'table',
        large: true,
        columns: [
          { head: 'TT', width: 12, align: 'center' },
          { head: round.agreement ? 'Phiếu ghi' : 'Họ và tên', width: 53 },
          { head: 'Ghi phiếu', width: 75 },
          { head: 'Cộng', width: 25 },
        ],
        rows: (round.agreement ? agreements : round.candidates).map((one, at) => [
          String(at + 1),
          one.name,
          `${blank}\n${blank}`,
          blank,
        ]),
      },
      {
        block: 'signatures',
        left: { head: 'NGƯỜI KIỂM PHIẾU', name: '' },
        right: { head: 'T/M BAN KIỂM PHIẾU', office: 'TRƯỞNG BAN', name: board[0] ?? '' },
      },
    ],
  };
}
