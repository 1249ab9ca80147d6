// Words of minutes and papers: days, times, shares, opinions and votes in a sentence. Pure.
import { localTime } from '../../../../platform/i18n/local-time.ts';
import type { OpinionShown, VoteShown } from '../../../democracy/contract.ts';

/** 2026-12-03 → "ngày 03 tháng 12 năm 2026"; a zero before days under 10 and before months 1 and 2 only. */
export function dayInWords(date: string): string {
  const [year, month = '', day] = date.split('-');
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/** 14:05 → "14 giờ 05". */
export function timeInWords(time: string): string {
  return time.replace(':', ' giờ ');
}

/** 857 → "85,7 %": tenths of a percent, rounded down, so that it never shows more than it was. */
export function percent(permille: number): string {
  return `${Math.floor(permille / 10)},${permille % 10} %`;
}

const verbs: Record<Exclude<OpinionShown['kind'], 'reserved'>, string> = {
  agreement: 'đồng ý',
  addition: 'bổ sung',
  criticism: 'phê bình',
  self_criticism: 'tự phê bình',
  proposal: 'đề xuất',
  question: 'hỏi',
};

/** "Đồng chí Hà Thị Mai đề xuất thuê thêm hai máy xúc để kịp tiến độ." A kept opinion is told with the duty to carry out. */
export function opinionInWords({
  authorName,
  kind,
  text,
}: Pick<OpinionShown, 'authorName' | 'kind' | 'text'>): string {
  const said = stopped(text.trim());
  if (kind === 'reserved')
    return `Bảo lưu ý kiến: đồng chí ${authorName} bảo lưu ý kiến ${lowered(said)} Đồng chí ${authorName} chấp hành nghị quyết trong khi chờ trả lời.`;
  const verb = verbs[kind];
  const repeated = said.toLowerCase().startsWith(`${verb} `);
  return `Đồng chí ${authorName} ${verb}${repeated ? said.slice(verb.length) : `: ${lowered(said)}`}`;
}

/** "Biểu quyết 1 (15 giờ 18, giơ thẻ đảng viên): … Kết quả: được thông qua." */
export function votedInWords(vote: VoteShown, number: number): string {
  const at = timeInWords(localTime(vote.closedAt ?? vote.openedAt));
  const question = stopped(vote.question.trim());
  if (!vote.result)
    return `Biểu quyết ${number} (${at}): ${question} Chủ trì dừng biểu quyết, không lấy kết quả.`;
  const { for: agree, against, other, silent, passed, permille } = vote.result;
  const counts = `Tán thành ${agree}, không tán thành ${against}, ý kiến khác ${other}${silent ? `, không biểu quyết ${silent}` : ''}`;
  const threshold = vote.threshold === 'two_thirds' ? ' (cần từ hai phần ba)' : '';
  return `Biểu quyết ${number} (${at}, ${channelInWords(vote)}): ${question} ${counts}; tính trên ${vote.base} đảng viên chính thức, đạt ${percent(permille)}${threshold}. Kết quả: ${passed ? 'được thông qua' : 'không được thông qua'}.`;
}

function channelInWords({ byPhone, byCard }: VoteShown): string {
  if (byPhone > 0 && byCard > 0) return 'giơ thẻ đảng viên và bằng điện thoại';
  return byPhone > 0 ? 'bằng điện thoại' : 'giơ thẻ đảng viên';
}

function stopped(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** Lower case at the beginning unless it begins with a name, an abbreviation or a number. */
function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}* \p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
