// The two tables of a resolution: last month's tasks as they ended, this month's duties with their members and dates. Pure.
import { type Block, longMonth } from '../../../../platform/documents/model.ts';
import type { ResolutionShown, ReviewLine } from '../../../leadership/contract.ts';
import { tableDate } from '../frame/rules.ts';

/** In: the day of the meeting; a date in another year is written with it. */
export function reviewTable(review: readonly ReviewLine[], date: string): Block {
  const years = review.some((line) => line.dueOn.slice(0, 4) !== date.slice(0, 4));
  return {
    block: 'table',
    columns: [
      { head: 'TT', width: 9, align: 'center' },
      { head: 'Nhiệm vụ', width: years ? 41 : 47 },
      { head: 'Người chịu trách nhiệm', width: 30 },
      { head: 'Thời hạn', width: years ? 24 : 18, align: 'center' },
      { head: 'Tình trạng', width: 28 },
      { head: 'Kết quả', width: 33 },
    ],
    rows: review.map((line, at) => [
      String(at + 1),
      line.title,
      line.assigneeName,
      years ? tableDate(line.dueOn) : tableDate(line.dueOn).slice(0, 5),
      stateOf(line),
      line.result.trim() || (line.state === 'open' ? `Đạt ${line.percent} %` : ''),
    ]),
  };
}

function stateOf({ state, lateDays, earlyDays }: ReviewLine): string {
  if (state === 'dropped') return 'Thôi giao';
  if (state === 'open') return lateDays > 0 ? `Chưa hoàn thành, quá hạn ${lateDays} ngày` : 'Đang thực hiện';
  if (lateDays > 0) return `Hoàn thành, chậm ${lateDays} ngày`;
  return `Hoàn thành, ${earlyDays > 0 ? 'trước' : 'đúng'} hạn`;
}

export function dutiesTable(resolution: ResolutionShown): Block {
  const { clauses } = resolution;
  const shared = clauses.some((clause) => clause.partners.length > 0);
  return {
    block: 'table',
    columns: [
      { head: 'TT', width: 9, align: 'center' },
      { head: 'Nhiệm vụ', width: shared ? 68 : 95 },
      { head: 'Người chịu trách nhiệm', width: shared ? 33 : 39 },
      ...(shared ? [{ head: 'Người phối hợp', width: 33 }] : []),
      { head: 'Thời hạn', width: 22, align: 'center' },
    ],
    rows: clauses.map((clause, at) => [
      String(at + 1),
      `${unstopped(clause.text)}${carriedOn(clause, resolution)}`,
      clause.assigneeName ?? '',
      ...(shared ? [clause.partners.map((one) => one.name).join(', ')] : []),
      clause.dueOn ? tableDate(clause.dueOn) : '',
    ]),
  };
}

/** " (chuyển từ tháng 11)": a duty that goes on from the last resolution, unless its words say so. */
function carriedOn(
  { carriedTaskId, text }: ResolutionShown['clauses'][number],
  { reviewed }: ResolutionShown,
): string {
  if (carriedTaskId === null || /\(chuyển (từ|tiếp)/iu.test(text)) return '';
  const month = reviewed?.issuedOn?.slice(5, 7);
  return month ? ` (chuyển từ tháng ${longMonth(Number(month))})` : ' (chuyển tiếp từ kỳ trước)';
}

const unstopped = (text: string): string => text.trim().replace(/[.;]+$/u, '');
