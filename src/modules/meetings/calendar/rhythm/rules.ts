// Counts over the rhythm of many cells, and how the home page of the committee says it. Pure.
import type { OwedItem } from '../../../../platform/http/today-contract.ts';
import type { RhythmFault } from '../year/contract.ts';

/** What the committee above is told to look at; what was sent late and is over is marked in the list, not told. */
const told: readonly RhythmFault[] = [
  'missing',
  'not-planned',
  'not-sent',
  'not-held',
  'minutes-late',
  'theme-missing',
  'theme-not-planned',
];

/** Cells with something late, and how many of each kind; the kind that stands first in a cell counts. */
export function countLate(cells: readonly { readonly faults: readonly RhythmFault[] }[]) {
  const counts = new Map<RhythmFault, number>();
  let late = 0;
  for (const { faults } of cells) {
    const fault = told.find((one) => faults.includes(one));
    if (!fault) continue;
    late += 1;
    counts.set(fault, (counts.get(fault) ?? 0) + 1);
  }
  return { late, counts };
}

const names: Partial<Record<RhythmFault, readonly [string, string]>> = {
  missing: ['không sinh hoạt', 'without a meeting'],
  'not-planned': ['chưa lên lịch', 'not planned'],
  'not-sent': ['chưa gửi đúng hạn', 'not sent in time'],
  'not-held': ['quá ngày chưa họp', 'past the day, not held'],
  'minutes-late': ['chưa khóa biên bản', 'minutes not locked'],
  'theme-missing': ['không có chuyên đề của quý', 'without the theme of the quarter'],
  'theme-not-planned': ['chưa lên lịch chuyên đề của quý', 'theme of the quarter not planned'],
};

/** One line of the committee's home page; null when every cell is in rhythm. */
export function owedRhythm(
  committee: { readonly id: string; readonly name: string },
  month: string,
  cells: readonly { readonly faults: readonly RhythmFault[] }[],
): OwedItem | null {
  const { late, counts } = countLate(cells);
  if (late === 0) return null;
  const shown = `${month.slice(5, 7)}/${month.slice(0, 4)}`;
  const list = (at: 0 | 1) =>
    told
      .flatMap((fault) => (counts.has(fault) ? [`${counts.get(fault)} ${names[fault]?.[at]}`] : []))
      .join(', ');
  return {
    id: `rhythm:${committee.id}`,
    kind: 'rhythm',
    title: {
      vi: `${late}/${cells.length} chi bộ có việc chậm hoặc thiếu trong tháng ${shown}`,
      en: `${late} of ${cells.length} cells out of rhythm in ${shown}`,
    },
    detail: { vi: `${capital(list(0))}.`, en: `${capital(list(1))}.` },
    state: 'late',
    to: `/sinh-hoat/cac-chi-bo?to-chuc=${committee.id}`,
    rank: 30,
    organisationName: committee.name,
    action: { vi: 'Xem các chi bộ', en: 'See the cells' },
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
