// What members said, as the minutes write it. Pure.
import type { OpinionShown } from '../../../democracy/opinions/contract.ts';
import type { ResolutionShown } from '../../../leadership/contract.ts';
import { givenName, inSentence, sentence } from '../wording/rules.ts';

const verbs: Readonly<Record<OpinionShown['kind'], string>> = {
  agreement: 'đồng ý',
  addition: 'bổ sung:',
  criticism: 'phê bình:',
  self_criticism: 'tự phê bình:',
  proposal: 'đề nghị',
  question: 'hỏi:',
  reserved: 'bảo lưu ý kiến',
};

/** Words that already say what kind of opinion it is. */
const saysItself =
  /^(đồng ý|nhất trí|tán thành|thống nhất|đề nghị|đề xuất|kiến nghị|yêu cầu|bổ sung|góp ý|phê bình|tự phê bình|nhận (khuyết điểm|trách nhiệm)|hỏi|băn khoăn|cho rằng|nêu|báo cáo|giải trình|phát biểu|không đồng ý|không tán thành|bảo lưu)(?!\p{L})/iu;

/** "Đồng chí Hà Thị Mai đề nghị thuê thêm hai máy xúc." */
export function opinionText({
  authorName,
  kind,
  text,
  ahead,
}: OpinionShown & { readonly ahead?: boolean }): string {
  const said = inSentence(ofOthers(text));
  const whole = saysItself.test(said) ? said : `${verbs[kind]} ${said}`;
  return sentence(`Đồng chí ${authorName}${ahead ? ' (gửi ý kiến trước)' : ''} ${whole}`);
}

/** What somebody wrote of himself, told by another. */
function ofOthers(text: string): string {
  return text.trim().replace(/^(tôi|em)\s+(xin\s+)?/iu, '');
}

/**
 * A kept opinion with its author's name; meanwhile he carries out what was passed.
 * Source: Charter, minority opinion (CONFIRMED).
 */
export function reservedText(
  { authorName, text }: OpinionShown,
  resolutions: readonly Pick<ResolutionShown, 'kind'>[],
): string {
  const said = inSentence(ofOthers(text)).replace(/^bảo lưu ý kiến:?\s*/iu, '');
  const passed =
    resolutions.length > 0 && resolutions.every((one) => one.kind === 'conclusion')
      ? 'kết luận'
      : 'nghị quyết';
  return `Bảo lưu ý kiến: đồng chí ${authorName} bảo lưu ý kiến ${sentence(said)} Đồng chí ${givenName(authorName)} chấp hành ${passed} trong khi chờ trả lời.`;
}
