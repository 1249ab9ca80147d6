// Biên bản kiểm phiếu: the board and the list, members and ballots, the result, two signatures. Pure.
import {
  type Block,
  bold,
  longDate,
  longTime,
  type Paper,
  percent,
} from '../../../../../platform/documents/model.ts';
import { localTime } from '../../../../../platform/i18n/local-time.ts';
import type { RoundShown } from '../../../../democracy/elections/contract.ts';
import { waysOf } from '../../../../democracy/elections/rules.ts';
import { officeNames } from '../../../room/elections/rules.ts';
import { placeInWords } from '../../frame/rules.ts';
import { electedOf, headOf, type RoundPaper } from '../rules.ts';
import { invalidWords, outcomeWords, resultSentences, summonedWords } from './rules.ts';

export function tallyMinutes(of: RoundPaper): Paper {
  const { issuer, congress, election, round, date } = of;
  const what = electedOf(of);
  const held = congress ? `Đại hội ${issuer.name} nhiệm kỳ ${election.term}` : issuer.name;
  return {
    about: { title: `Biên bản kiểm phiếu số ${round.minutes ?? ''}`, author: issuer.name, date },
    letterhead: headOf(of, `Số ${round.minutes ?? ''}`),
    title: { kind: 'BIÊN BẢN', about: [`kiểm phiếu bầu ${what}`] },
    blocks: [
      {
        block: 'paragraph',
        text: `Ngày ${longDate(date).replace('ngày ', '')}${placeInWords(of.place)}, ${held} tiến hành bầu ${officeNames[election.office]} bằng phiếu kín${manners[waysOf(round)]}.`,
      },
      { block: 'heading', level: 1, text: 'I- BAN KIỂM PHIẾU VÀ DANH SÁCH BẦU CỬ' },
      ...boardAndList(of),
      { block: 'heading', level: 1, text: 'II- SỐ ĐẢNG VIÊN VÀ SỐ PHIẾU' },
      ballots(of),
      ...aboutBallots(round),
      { block: 'heading', level: 1, text: 'III- KẾT QUẢ' },
      result(round),
      ...resultSentences(election, round).map((text): Block => ({ block: 'paragraph', text })),
      { block: 'paragraph', text: closing(of) },
      {
        block: 'signatures',
        left: { head: 'T/M BAN KIỂM PHIẾU', office: 'TRƯỞNG BAN', name: round.board[0]?.name ?? '' },
        right: { head: congress ? 'T/M ĐOÀN CHỦ TỊCH' : 'CHỦ TRÌ HỘI NGHỊ', name: of.leader },
      },
    ],
  };
}

const manners = { paper: '', phone: ' trên thiết bị', both: ', trên thiết bị và bằng phiếu giấy' };

function boardAndList({ congress, election, round }: RoundPaper): Block[] {
  const body = congress ? 'đại hội' : 'chi bộ';
  const board = round.board.map((one, at) => `${one.name}, ${at === 0 ? 'Trưởng ban' : 'Ủy viên'}`);
  const order = round.agreement ? '' : ', xếp theo vần A, B, C';
  const list = `danh sách bầu cử gồm ${round.candidates.length} đồng chí${order}`;
  const seats = `số lượng bầu ${officeNames[election.office]} là ${round.seats} đồng chí`;
  return [
    {
      block: 'paragraph',
      text: `1. Ban kiểm phiếu do ${body} bầu bằng cách giơ thẻ đảng viên, không có người trong danh sách bầu cử, gồm ${board.length} đồng chí: ${board.join('; ')}.`,
    },
    {
      block: 'paragraph',
      text: `2. ${congress ? 'Đại hội' : 'Chi bộ'} biểu quyết ${seats} và ${list}.`,
    },
    ...(election.phones && round.channel === 'phone'
      ? [
          {
            block: 'paragraph',
            text: `3. Bầu trên thiết bị theo văn bản số ${election.phones.number}, ${longDate(election.phones.on)} của cấp ủy cấp trên.`,
          } satisfies Block,
        ]
      : []),
  ];
}

function ballots({ congress, round }: RoundPaper): Block {
  const { result: sums } = round;
  const absent = round.summoned - round.base;
  return {
    block: 'table',
    large: true,
    columns: [
      { head: 'Nội dung', width: 127 },
      { head: 'Số lượng', width: 38, align: 'center' },
    ],
    rows: [
      [`Đảng viên chính thức được triệu tập${summonedWords(round)}`, String(round.summoned)],
      ...(congress
        ? [['Vắng mặt suốt thời gian đại hội, có lý do được đại hội chấp nhận', String(absent)]]
        : []),
      [[bold('Số đảng viên chính thức được triệu tập để tính tỷ lệ')], [bold(String(round.base))]],
      ['Có mặt lúc bầu cử', String(round.mayVote)],
      [`Số phiếu phát ra${handedOutAs(round)}`, String(sums?.handedOut ?? 0)],
      ['Số phiếu thu về', String(sums?.received ?? 0)],
      ['Số phiếu hợp lệ', String(sums?.valid ?? 0)],
      [`Số phiếu không hợp lệ${invalidWords(round)}`, String(sums?.invalid ?? 0)],
    ],
  };
}

/** " (16 trên thiết bị, 4 phiếu giấy)", where both were handed out. */
function handedOutAs(round: RoundShown): string {
  if (waysOf(round) !== 'both') return '';
  return ` (${(round.result?.handedOut ?? 0) - round.onPaper} trên thiết bị, ${round.onPaper} phiếu giấy)`;
}

function aboutBallots({ result: sums, base, needed, tie, agreement }: RoundShown): Block[] {
  const lost = (sums?.handedOut ?? 0) - (sums?.received ?? 0);
  const must = tie
    ? 'Bầu lại trong số những người bằng phiếu: ai nhiều phiếu hơn thì trúng cử, không cần quá nửa.'
    : `Người được bầu phải đạt quá nửa số đảng viên được triệu tập, tức từ ${needed} phiếu trên ${base}.`;
  const missing = lost > 0 ? `${lost} phiếu đã phát không thu về. ` : '';
  const against = (sums?.valid ?? 0) - (sums?.votes[0] ?? 0);
  const agreed = agreement ? `Phiếu ghi đồng ý ${sums?.votes[0] ?? 0}, không đồng ý ${against}. ` : '';
  return [{ block: 'paragraph', text: `${missing}${agreed}${must}` }];
}

function result({ result: sums, base }: RoundShown): Block {
  return {
    block: 'table',
    large: true,
    columns: [
      { head: 'TT', width: 12, align: 'center' },
      { head: 'Họ và tên (theo phiếu)', width: 60 },
      { head: 'Số phiếu bầu', width: 27, align: 'center' },
      { head: `Tỷ lệ trên ${base}`, width: 29, align: 'center' },
      { head: 'Kết quả', width: 37, align: 'center' },
    ],
    rows: (sums?.lines ?? []).map((line, at) => [
      String(at + 1),
      line.name,
      String(line.votes),
      percent(line.permille / 10).replace(/^(\d+) %$/, '$1,0 %'),
      outcomeWords[line.outcome],
    ]),
  };
}

function closing({ congress, round }: RoundPaper): string {
  const to = congress ? 'Đoàn Chủ tịch' : 'đồng chí chủ trì';
  const at = round.endedAt ? ` lúc ${longTime(localTime(round.endedAt))} cùng ngày` : '';
  const ways = waysOf(round);
  const paper = ways === 'paper' ? 'Phiếu bầu' : 'Phiếu giấy';
  const sealed = ways !== 'phone' ? `${paper} được niêm phong ngay sau khi công bố, giao ${to}. ` : '';
  return `${sealed}Biên bản lập thành 2 bản, công bố trước ${congress ? 'đại hội' : 'chi bộ'}${at}.`;
}
