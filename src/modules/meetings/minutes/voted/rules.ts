// Votes in the minutes: how it was voted, the figures on their base, the result; and the draft that was voted on. Pure.
import { longMonth, longTime, percent } from '../../../../platform/documents/model.ts';
import { localTime } from '../../../../platform/i18n/local-time.ts';
import type { VoteShown } from '../../../democracy/votes/contract.ts';
import type { ResolutionShown } from '../../../leadership/contract.ts';
import type { BodyWords } from '../../bodies/rules.ts';
import { wordsOf } from '../../bodies/rules.ts';
import type { AgendaItem } from '../../contract.ts';
import type { Happened } from '../record/rules.ts';
import { inSentence, sentence } from '../wording/rules.ts';

/** By phone, by raised card, or both; by name; who counted the cards. */
function mannerOf(vote: VoteShown, { itself }: BodyWords): string {
  const { byName, counting } = vote;
  const counters = counting?.counters.map((one) => `đồng chí ${one.name}`) ?? [];
  return [
    ...(byName ? [`, biểu quyết công khai ghi tên theo quyết định của ${itself}`] : []),
    channelOf(vote),
    ...(counters.length > 0 ? [`, ${counters.join(' và ')} cùng đếm thẻ`] : []),
  ].join('');
}

function channelOf({ byPhone, byCard }: VoteShown): string {
  if (byPhone > 0 && byCard > 0) return ', biểu quyết bằng điện thoại và giơ thẻ đảng viên';
  if (byPhone > 0) return ', biểu quyết bằng điện thoại';
  return byCard > 0 ? ', giơ thẻ đảng viên' : '';
}

function begins(vote: VoteShown, name: string, words: BodyWords): string {
  // Counted on paper: the hour is not known.
  if (vote.typed)
    return `${name} (theo kết quả kiểm phiếu ghi trên giấy): ${sentence(inSentence(vote.question))}`;
  const at = longTime(localTime(vote.closedAt ?? vote.openedAt));
  return `${name} (${at}${mannerOf(vote, words)}): ${sentence(inSentence(vote.question))}`;
}

/** In favour, of the base: "85,7 %". */
export function shareOf({ result, base }: VoteShown): string {
  return percent(base === 0 ? 0 : ((result?.for ?? 0) * 100) / base);
}

/** The nth closed vote. One on a draft is told in a sentence, another with its figures in a table. */
export function voteText(vote: VoteShown, n: number, words: BodyWords): string {
  const { result } = vote;
  if (!result) return '';
  const begun = `${begins(vote, `Biểu quyết ${n}`, words)}${againText(vote)}${recountText(vote)}`;
  if (vote.subject.type === 'resolution')
    return `${begun} Tán thành ${result.for}, không tán thành ${result.against}, ý kiến khác ${result.other}; tính trên ${vote.base}, đạt ${shareOf(vote)}. ${outcome(vote)}${namesText(
      vote,
    )
      .map((line) => `\n${line}`)
      .join('')}`;
  const cells = [result.for, result.against, result.other, `${result.for}/${vote.base} = ${shareOf(vote)}`];
  return [
    begun,
    '| Tán thành | Không tán thành | Ý kiến khác | Tỷ lệ tán thành |',
    `| ${cells.join(' | ')} |`,
    `${outcome(vote)} ${turnout(vote, words)}`,
    ...namesText(vote),
  ].join('\n');
}

/** Why it was voted again. */
function againText({ again }: VoteShown): string {
  return again ? ` Biểu quyết lại theo đề nghị: ${sentence(inSentence(again.reason))}` : '';
}

/** Why the cards were counted more than once. */
function recountText({ counting }: VoteShown): string {
  return (counting?.before ?? [])
    .map(({ round, reason, counts }) =>
      reason === null
        ? ` Lượt đếm ${round} hai người đếm khác nhau (${counts.map((one) => `đồng chí ${one.name}: tán thành ${one.for}, không tán thành ${one.against}, ý kiến khác ${one.other}`).join('; ')}), đếm lại.`
        : ` Kiểm phiếu lại theo đề nghị: ${sentence(inSentence(reason))}`,
    )
    .join('');
}

const choiceNames = [
  ['for', 'Tán thành'],
  ['against', 'Không tán thành'],
  ['other', 'Ý kiến khác'],
  ['silent', 'Không biểu quyết'],
] as const;

/** Of a vote by name: who chose what. */
function namesText({ named }: VoteShown): string[] {
  return choiceNames.flatMap(([choice, title]) => {
    const names = (named ?? []).filter((one) => one.choice === choice).map((one) => one.name);
    return names.length > 0 ? [`- ${title} (${names.length}): ${names.join(', ')}.`] : [];
  });
}

function outcome({ result, needed, base, threshold }: VoteShown): string {
  const share = threshold === 'two_thirds' ? ', bằng hai phần ba' : '';
  if (result?.passed)
    return `Kết quả: được thông qua${threshold === 'two_thirds' ? ` (cần từ ${needed}/${base}${share})` : ''}.`;
  return `Kết quả: không được thông qua (cần từ ${needed}/${base}${share}).`;
}

function turnout({ result, mayVote }: VoteShown, { voter, member }: BodyWords): string {
  const silent = result?.silent ?? 0;
  const voted =
    silent === 0
      ? `${mayVote} ${voter} có mặt đều biểu quyết`
      : `${mayVote - silent} trên ${mayVote} ${voter} có mặt biểu quyết`;
  return voter === member ? `${voted}.` : `${voted}; đảng viên dự bị không biểu quyết.`;
}

/** A vote that was stopped: nothing of its figures is told. */
export function withdrawnText(vote: VoteShown): string {
  const at = longTime(localTime(vote.closedAt ?? vote.openedAt));
  return `Dừng biểu quyết (${at}), không lấy kết quả: ${sentence(inSentence(vote.question))}`;
}

/** The draft as it was read out before its vote, with the number of its duties. */
export function draftText(
  { meeting, offices }: Happened,
  resolution: ResolutionShown,
  item: AgendaItem | null,
): string {
  const name = resolution.kind === 'resolution' ? 'nghị quyết' : 'kết luận';
  const duties = resolution.clauses.length;
  const office = item?.presenter && offices.get(item.presenter.id);
  const who = item?.presenter
    ? `Đồng chí ${item.presenter.name}${office ? `, ${office},` : ''} đọc`
    : `${capitalOf(wordsOf(meeting.kind).itself)} nghe`;
  const month = longMonth(Number(meeting.month.slice(5, 7)));
  const tasks =
    duties > 0 ? `, gồm ${duties} nhiệm vụ, mỗi nhiệm vụ ghi rõ người chịu trách nhiệm và thời hạn` : '';
  const which = meeting.kind === 'congress' ? 'đại hội' : `tháng ${month}`;
  return `${who} dự thảo ${name} ${which}${tasks}.`;
}

function capitalOf(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
