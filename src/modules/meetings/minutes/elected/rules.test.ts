// How rounds of an election are told: sums, who is elected, what is left; never changed by what came later.
import { expect, test } from 'vitest';
import { endedByDecision, roundsOver } from '../../../democracy/elections/told/rules.ts';
import { electionOf, minute, type Round } from './factory.ts';
import { electionEndedText, roundText } from './rules.ts';

test('a round is told with who is elected and what is left, whatever comes after it', () => {
  const round = (votes: Round['votes'], channel: Round['channel'] = 'paper'): Round => ({
    channel,
    votes,
    stopped: false,
  });
  const { election, ballots, over } = electionOf(0, 30, 2, [
    { ...round([0, 0, 0], 'phone'), stopped: true },
    round([12, 10, 5], 'phone'),
    round([1, 10, 8]),
    round([1, 2, 3]),
  ]);
  expect(over).toBe(true);
  const told = roundsOver(election, '2026-12-03');
  expect(told.map(({ after, seatsLeft, held }) => [after, seatsLeft, held])).toEqual([
    [null, 2, 0],
    ['between', 1, 1],
    ['between', 1, 2],
    ['short', 1, 3],
  ]);
  // Nothing that came later changes what was told.
  for (const some of [0, 1, 2, 3]) {
    const then = { ...election, rounds: election.rounds.slice(0, some) };
    expect(roundsOver(then, '2026-12-03').map((one) => roundText(one, null))).toEqual(
      told.slice(0, some).map((one) => roundText(one, null)),
    );
    expect(endedByDecision(then, minute(90), '2026-12-03')?.elected).toBe(some < 2 ? 0 : 1);
  }
  expect(endedByDecision(election, minute(90), '2026-12-03')).toBeNull();
  const [stopped, first, , last] = told as [
    (typeof told)[0],
    (typeof told)[0],
    (typeof told)[0],
    (typeof told)[0],
  ];
  expect(roundText(stopped, ballots[0] ?? null)).toBe(
    'Dừng bầu đại biểu dự đại hội cấp trên nhiệm kỳ 2026 - 2031, vòng 1 (14 giờ 33), thu về dưới 3 phiếu nên không công bố kết quả.',
  );
  expect(roundText(first, ballots[1] ?? null)).toBe(
    [
      'Bầu đại biểu dự đại hội cấp trên nhiệm kỳ 2026 - 2031, vòng 2 (14 giờ 38, phiếu kín, trên điện thoại, theo văn bản số 15-QĐ/ĐU ngày 30 tháng 11 năm 2026 của cấp ủy cấp trên): bầu 02 đồng chí trong danh sách gồm 03 đồng chí. Ban kiểm phiếu: Lê Hữu Vinh. Có 20 đảng viên chính thức có mặt được bầu; phát ra 20 phiếu, thu về 20 phiếu, hợp lệ 18, không hợp lệ 2 (2 phiếu để quá số lượng cần bầu).',
      '| Họ và tên | Số phiếu | Tỷ lệ trên 21 |',
      '| Vũ Đình Lâm | 12 | 57,1 % |',
      '| Cao Đức Nam | 10 | 47,6 % |',
      '| Hà / Mai | 5 | 23,8 % |',
      'Trúng cử (cần từ 11/21): đồng chí Vũ Đình Lâm.',
      'Còn thiếu 01 đồng chí so với số lượng cần bầu.',
      'Biên bản kiểm phiếu số 02-BB/ĐH.',
    ].join('\n'),
  );
  expect(roundText(last, null)).toContain('Còn thiếu 01 đồng chí sau 3 vòng, kết thúc bầu.');
  const secretary = { ...election, office: 'secretary' as const };
  const handed = roundsOver(secretary, '2026-12-03').at(-1) as (typeof told)[0];
  expect(roundText(handed, null)).toContain('sau 3 vòng, đề nghị cấp ủy cấp trên chỉ định.');
});

test('the decision not to go on is told with who decided and what is left', () => {
  const { election } = electionOf(0, 30, 2, [{ channel: 'paper', stopped: false, votes: [12, 10, 5] }]);
  const text = (of: typeof election, kind: 'congress' | 'thematic') => {
    const told = endedByDecision(of, minute(90), '2026-12-03');
    return told && electionEndedText(told, kind);
  };
  expect(text(election, 'congress')).toBe(
    'Đại hội không bầu tiếp đại biểu dự đại hội cấp trên nhiệm kỳ 2026 - 2031 (15 giờ 30): đã bầu được 01 đồng chí, còn thiếu 01 đồng chí.',
  );
  expect(text({ ...election, rounds: [] }, 'thematic')).toBe(
    'Chi bộ dừng bầu đại biểu dự đại hội cấp trên nhiệm kỳ 2026 - 2031 (15 giờ 30), chưa có đồng chí nào trúng cử.',
  );
  expect(endedByDecision(election, null, '2026-12-03')).toBeNull();
});
