// How the tally minutes write faults, those elected and what follows. Pure.
import { faultsInWords, faultWords } from '../../../../democracy/ballots/faults/rules.ts';
import type { ElectionShown, RoundShown } from '../../../../democracy/elections/contract.ts';
import { formOfRound } from '../../../../democracy/elections/rules.ts';
import type { Standing } from '../../../../democracy/votes/rules.ts';

type Result = NonNullable<RoundShown['result']>;

/** The reasons that the board of this round asks of invalid ballots, in words. */
export function faultsAsked(round: RoundShown): string[] {
  const words = faultWords(formOfRound(round));
  return round.faultsAsked.map((fault) => words[fault]);
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
  return faultsInWords(round.result?.faults, formOfRound(round));
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
