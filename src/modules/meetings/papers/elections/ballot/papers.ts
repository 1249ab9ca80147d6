// The ballot: names in the order of the alphabet, to be crossed out; nothing on it tells one from another. Pure.
import { type Block, bold, type Paper } from '../../../../../platform/documents/model.ts';
import { agreements, officeNames } from '../../../room/elections/rules.ts';
import { capital } from '../../frame/rules.ts';
import { dateLine, headOf, type RoundPaper } from '../rules.ts';

/** So many names leave room for two ballots on a sheet. */
export const namesOnHalf = 8;

export function ballotPaper(of: RoundPaper): Paper {
  const { issuer, election, round, date } = of;
  const list = round.candidates.length;
  const what = `${capital(officeNames[election.office])} ${issuer.name}, nhiệm kỳ ${election.term}, vòng ${round.round}`;
  return {
    about: { title: `Phiếu bầu ${officeNames[election.office]}`, author: issuer.name, date },
    letterhead: headOf(of, undefined, dateLine(date)),
    title: { kind: 'PHIẾU BẦU', about: [what], form: true },
    blocks: round.agreement
      ? agreementBlocks(round)
      : [
          {
            block: 'paragraph',
            middle: true,
            text: [
              'Bầu ',
              bold(String(round.seats)),
              ` trong ${list} đồng chí. Không bầu ai thì gạch ngang giữa cả họ và tên người ấy.`,
            ],
          },
          {
            block: 'paragraph',
            middle: true,
            text:
              list > round.seats
                ? `Phiếu để quá ${round.seats} tên hoặc gạch hết tên là phiếu không hợp lệ.`
                : 'Phiếu gạch hết tên, ghi thêm tên là phiếu không hợp lệ.',
          },
          {
            block: 'table',
            large: true,
            columns: [
              { head: 'TT', width: 18, align: 'center' },
              { head: 'Họ và tên', width: 112 },
            ],
            rows: round.candidates.map((one, at) => [String(at + 1), one.name]),
          },
        ],
  };
}

/** A single name: two boxes, one of them to be marked. */
function agreementBlocks({ candidates }: RoundPaper['round']): Block[] {
  return [
    {
      block: 'paragraph',
      middle: true,
      text: 'Danh sách có một đồng chí. Đánh dấu X vào một ô: đồng ý hoặc không đồng ý.',
    },
    {
      block: 'paragraph',
      middle: true,
      text: 'Phiếu để trống hoặc đánh dấu cả hai ô là phiếu không hợp lệ.',
    },
    {
      block: 'table',
      large: true,
      columns: [
        { head: 'Họ và tên', width: 66 },
        ...agreements.map(({ name }) => ({ head: name, width: 32, align: 'center' as const })),
      ],
      rows: [[candidates[0]?.name ?? '', ...agreements.map(() => '\u00a0')]],
    },
  ];
}
