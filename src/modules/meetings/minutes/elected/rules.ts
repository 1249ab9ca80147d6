// Elections in the minutes: each round with its sums on the base, who is elected, what comes next. Pure.
import { longDate, longTime, percent } from '../../../../platform/documents/model.ts';
import { localTime } from '../../../../platform/i18n/local-time.ts';
import { faultsInWords } from '../../../democracy/ballots/faults/rules.ts';
import type { EndedBallot } from '../../../democracy/ballots/rules.ts';
import type { RoundShown } from '../../../democracy/elections/contract.ts';
import { formOfRound, waysOf } from '../../../democracy/elections/rules.ts';
import type { ToldEnd, ToldRound } from '../../../democracy/elections/told/rules.ts';
import { wordsOf } from '../../bodies/rules.ts';
import { many, officeNames } from '../../room/elections/rules.ts';
import type { MeetingKind } from '../../rules.ts';
import { namesOf } from '../wording/rules.ts';

/** A round that is over. In: the secret ballot of a round on phones, which is told here and nowhere else. */
export function roundText(told: ToldRound, ballot: EndedBallot | null): string {
  const { election, round } = told;
  const at = longTime(localTime(told.endedAt));
  const title = `${officeNames[election.office]} nhiệm kỳ ${election.term}, vòng ${round.round}`;
  const { result } = round;
  if (!result) {
    const why =
      ballot?.without === 'void' ? 'thu về dưới 3 phiếu nên không công bố kết quả' : 'không lấy kết quả';
    return `Dừng bầu ${title} (${at}), ${why}.`;
  }
  const among = round.tie ? 'giữa các đồng chí bằng phiếu ở suất cuối' : 'trong danh sách';
  const board = round.board.map((one) => one.name).join(', ');
  const invalid = `${result.invalid}${faultsInWords(result.faults, formOfRound(round))}`;
  return [
    `Bầu ${title} (${at}, ${mannerOf(told)}): bầu ${many(round.seats)} ${among} gồm ${many(round.candidates.length)}. ${board ? `Ban kiểm phiếu: ${board}. ` : ''}Có ${round.mayVote} đảng viên chính thức có mặt được bầu; phát ra ${result.handedOut} phiếu, thu về ${result.received} phiếu, hợp lệ ${result.valid}, không hợp lệ ${invalid}.`,
    `| Họ và tên | Số phiếu | Tỷ lệ trên ${round.base} |`,
    ...result.lines.map(
      ({ name, votes }) =>
        `| ${name.replaceAll('|', '/')} | ${votes} | ${percent((votes * 100) / round.base)} |`,
    ),
    ...(round.agreement
      ? [`Đồng ý ${result.votes[0] ?? 0}, không đồng ý ${result.valid - (result.votes[0] ?? 0)}.`]
      : []),
    ...outcomesOf(round),
    nextText(told),
    ...(round.minutes ? [`Biên bản kiểm phiếu số ${round.minutes}.`] : []),
  ].join('\n');
}

function mannerOf({ election: { phones }, round }: ToldRound): string {
  const ways = {
    paper: 'bằng phiếu giấy',
    phone: 'trên điện thoại',
    both: 'trên điện thoại và bằng phiếu giấy',
  };
  if (round.channel === 'paper') return 'phiếu kín, bằng phiếu giấy';
  const paper = phones ? `, theo văn bản số ${phones.number} ${longDate(phones.on)} của cấp ủy cấp trên` : '';
  return `phiếu kín, ${ways[waysOf(round)]}${paper}`;
}

function outcomesOf({ result, tie, needed, base }: RoundShown): string[] {
  const lines = (result?.lines ?? []).toSorted((a, b) => b.votes - a.votes);
  const names = (outcome: (typeof lines)[number]['outcome']) =>
    lines.filter((line) => line.outcome === outcome).map((line) => line.name);
  const [elected, tied, beyond] = [names('elected'), names('tied'), names('beyond')];
  const limit = tie ? 'ai nhiều phiếu hơn' : `cần từ ${needed}/${base}`;
  return [
    elected.length > 0
      ? `Trúng cử (${limit}): ${namesOf(elected)}.`
      : `Chưa có đồng chí nào trúng cử (${limit}).`,
    ...(tied.length > 0 ? [`Bằng phiếu ở suất cuối, bầu lại giữa ${namesOf(tied)}.`] : []),
    ...(beyond.length > 0 ? [`Quá nửa số phiếu nhưng đã hết suất: ${namesOf(beyond)}.`] : []),
  ];
}

function nextText({ after, seatsLeft, held }: ToldRound): string {
  if (after === 'elected') return 'Đã bầu đủ số lượng.';
  const left = `Còn thiếu ${many(seatsLeft)}`;
  if (after === 'to_above') return `${left} sau ${held} vòng, đề nghị cấp ủy cấp trên chỉ định.`;
  return after === 'short' ? `${left} sau ${held} vòng, kết thúc bầu.` : `${left} so với số lượng cần bầu.`;
}

/** The decision not to hold another round. */
export function electionEndedText({ election, endedAt, elected }: ToldEnd, kind: MeetingKind): string {
  const { itself } = wordsOf(kind);
  const who = itself.charAt(0).toUpperCase() + itself.slice(1);
  const about = `${officeNames[election.office]} nhiệm kỳ ${election.term} (${longTime(localTime(endedAt))})`;
  const left = many(election.seats - elected);
  return elected > 0
    ? `${who} không bầu tiếp ${about}: đã bầu được ${many(elected)}, còn thiếu ${left}.`
    : `${who} dừng bầu ${about}, chưa có đồng chí nào trúng cử.`;
}
