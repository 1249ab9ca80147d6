// A secret ballot in the minutes: how it was held, ballots handed out and taken in, the sums; never who. Pure.
import { longTime, percent } from '../../../../platform/documents/model.ts';
import { localTime } from '../../../../platform/i18n/local-time.ts';
import { faultsInWords } from '../../../democracy/ballots/faults/rules.ts';
import type { EndedBallot } from '../../../democracy/ballots/rules.ts';
import type { BodyWords } from '../../bodies/rules.ts';
import { inSentence, sentence } from '../wording/rules.ts';

/** The nth secret ballot of the meeting. */
export function ballotText(ballot: EndedBallot, n: number, { voter }: Pick<BodyWords, 'voter'>): string {
  const at = longTime(localTime(ballot.endedAt));
  const about = sentence(inSentence(ballot.title));
  if (ballot.without === 'stopped') return `Dừng bỏ phiếu kín (${at}), không lấy kết quả: ${about}`;
  const begun = `Bỏ phiếu kín ${n} (${at}, ${mannerOf(ballot)}): ${about}`;
  const handedOut = ballot.phone + ballot.paper;
  const { result } = ballot;
  if (!result) return `${begun} Phát ra ${handedOut} phiếu, thu về dưới 3 phiếu nên không công bố kết quả.`;
  const form = { method: ballot.method, options: ballot.options.length };
  const invalid = `${result.invalid}${faultsInWords(result.faults, form)}`;
  return [
    `${begun} Có ${ballot.mayVote} ${voter} có mặt được bỏ phiếu; phát ra ${handedOut} phiếu, thu về ${result.received} phiếu, hợp lệ ${result.valid}, không hợp lệ ${invalid}.`,
    `| Nội dung | Số phiếu | Tỷ lệ trên ${ballot.base} |`,
    ...ballot.options.map(({ name }, place) => {
      const votes = result.votes[place] ?? 0;
      return `| ${name.replaceAll('|', '/')} | ${votes} | ${percent((votes * 100) / ballot.base)} |`;
    }),
    reached(ballot, result.votes),
  ].join('\n');
}

function mannerOf({ phone, paper }: EndedBallot): string {
  if (phone > 0 && paper > 0) return 'bằng điện thoại và phiếu giấy';
  return paper > 0 ? 'bằng phiếu giấy' : 'bằng điện thoại';
}

function reached({ options, needed, base }: EndedBallot, votes: readonly number[]): string {
  const names = options.filter((_, place) => (votes[place] ?? 0) >= needed).map(({ name }) => name);
  const limit = `cần từ ${needed}/${base}`;
  return names.length > 0
    ? `Đạt mức quy định (${limit}): ${names.join(', ')}.`
    : `Không ý nào đạt mức quy định (${limit}).`;
}
