// How the tally minutes write faults, those elected and what follows. Pure.
import type { ElectionShown, RoundShown } from '../../../../democracy/elections/contract.ts';
import { type BallotFault, ballotFaults } from '../../../../democracy/elections/rules.ts';
import type { Standing } from '../../../../democracy/votes/rules.ts';

type Result = NonNullable<RoundShown['result']>;

const faultWords: Readonly<Record<BallotFault, string>> = {
  notIssued: 'không do ban kiểm phiếu phát ra',
  marked: 'ký tên hoặc viết thêm',
  extraNames: 'ghi thêm tên ngoài danh sách',
  blank: 'để trống',
  tooManyLeft: 'để quá số lượng cần bầu',
  allCrossed: 'gạch hết tên',
  other: 'vì lý do khác',
};

/** Of a ballot with a single name, which asks for agreement. */
const agreementWords: Readonly<Record<BallotFault, string>> = {
  ...faultWords,
  blank: 'không đánh dấu ô nào',
  tooManyLeft: 'đánh dấu cả hai ô',
};

/** The faults that a ballot of this round can have, in words. */
export function faultsAsked({ agreement }: Pick<RoundShown, 'agreement'>): [BallotFault, string][] {
  const words = agreement ? agreementWords : faultWords;
  return ballotFaults.flatMap((fault) =>
    agreement && fault === 'allCrossed' ? [] : [[fault, words[fault]] as [BallotFault, string]],
  );
}

const subtractedWords: Partial<Record<Standing, string>> = {
  away: 'sinh hoạt tạm thời nơi khác',
  exempt_absent: 'miễn sinh hoạt và vắng mặt',
  suspended: 'bị đình chỉ sinh hoạt',
};

/** "(23, trừ 1 sinh hoạt tạm thời nơi khác)": how the number of those summoned came to be. */
export function summonedWords({ officials, subtracted }: RoundShown): string {
  const less = subtracted.flatMap(({ reason, count }) => {
    const words = subtractedWords[reason];
    return words ? [`trừ ${count} ${words}`] : [];
  });
  return less.length > 0 ? ` (${[officials, ...less].join(', ')})` : '';
}

/** "(1 phiếu để quá số lượng cần bầu)" */
export function invalidWords(round: RoundShown): string {
  const faults = round.result?.faults;
  const found = faultsAsked(round).filter(([fault]) => (faults?.[fault] ?? 0) > 0);
  return found.length === 0
    ? ''
    : ` (${found.map(([fault, words]) => `${faults?.[fault]} phiếu ${words}`).join('; ')})`;
}

export const outcomeWords = {
  elected: 'Trúng cử',
  tied: 'Bầu lại',
  beyond: 'Không trúng cử',
  not: 'Không trúng cử',
} as const;

const small = ['Không', 'Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười'];
const counted = (count: number) => small[count] ?? String(count);

/** Who is elected, by votes from high to low; who had more than half and no seat; what comes next. */
export function resultSentences(election: ElectionShown, round: RoundShown): string[] {
  const lines = round.result?.lines ?? [];
  const by = (outcome: Result['lines'][number]['outcome']) =>
    lines.filter((line) => line.outcome === outcome).toSorted((a, b) => b.votes - a.votes);
  const list = (of: Result['lines']) => of.map((line) => `${line.name} (${line.votes})`).join(', ');
  const [elected, tied, beyond] = [by('elected'), by('tied'), by('beyond')];
  const won =
    elected.length === 0
      ? 'Không có đồng chí nào trúng cử ở vòng này.'
      : elected.length === 1
        ? `Đồng chí ${list(elected)} trúng cử.`
        : `${counted(elected.length)} đồng chí trúng cử, xếp theo số phiếu từ cao đến thấp: ${list(elected)}.`;
  return [
    [
      won,
      ...beyond.map((line) => `Đồng chí ${line.name} quá nửa nhưng ngoài số lượng ${round.seats} đồng chí.`),
      ...(tied.length > 0 ? [`Bằng phiếu ở suất cuối, bầu lại trong số: ${list(tied)}.`] : []),
    ].join(' '),
    ...(election.state === 'to_above' && election.rounds.at(-1)?.id === round.id
      ? ['Đã bầu đủ số vòng theo quy định mà chưa đủ; phần còn thiếu đề nghị cấp ủy cấp trên chỉ định.']
      : []),
  ];
}
