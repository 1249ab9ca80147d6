// How official papers tell the score that the cell agreed: sum and band, the groups, what is still weak. Pure.
import type { Block } from '../../../../platform/documents/model.ts';
import { showPoints } from '../rules.ts';

/** What papers say of a score that the cell agreed; bands and titles as its sheet names them. */
export interface AgreedScore {
  readonly total: number;
  readonly band: string;
  readonly bandByPoints: string;
  readonly groups: readonly { readonly title: string; readonly maximum: number; readonly points: number }[];
  /** Titles of the criteria that kept it from its band by points. */
  readonly heldBy: readonly string[];
}

const heads = ['Nhóm tiêu chí', 'Điểm tối đa', 'Điểm chi bộ'] as const;

/** "chi bộ tự chấm 92/100 điểm, xếp loại Tốt." */
export function scoreSentence({ total, band, bandByPoints, heldBy }: AgreedScore): string {
  const held =
    band === bandByPoints
      ? ''
      : `; đủ điểm loại ${bandByPoints} nhưng chưa đạt điểm tối đa ở tiêu chí ${heldBy.map((title) => `“${title}”`).join(', ')}`;
  return `chi bộ tự chấm ${showPoints(total)}/100 điểm, xếp loại ${band}${held}.`;
}

/** The table of the groups as lines of the minutes. */
export function scoreTableLines(score: AgreedScore): string {
  return [[...heads], ...rowsOf(score)].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The same as a block of a paper. */
export function scoreTable(score: AgreedScore): Block {
  return {
    block: 'table',
    columns: [
      { head: 'TT', width: 9, align: 'center' },
      { head: heads[0], width: 108 },
      { head: heads[1], width: 24, align: 'center' },
      { head: heads[2], width: 24, align: 'center' },
    ],
    rows: rowsOf(score).map(([title, maximum, points], at) => [
      at < score.groups.length ? String(at + 1) : '',
      title,
      maximum,
      points,
    ]),
  };
}

function rowsOf({ groups, total }: AgreedScore): [string, string, string][] {
  const whole = groups.reduce((sum, group) => sum + group.maximum, 0);
  return [
    ...groups.map(({ title, maximum, points }): [string, string, string] => [
      title,
      String(maximum),
      showPoints(points),
    ]),
    ['Cộng', String(whole), showPoints(total)],
  ];
}

/** The weakest groups, three at most; always a sentence. */
export function weakSentence({ groups }: AgreedScore): string {
  const weak = groups
    .filter((group) => group.points < group.maximum)
    .toSorted((a, b) => a.points / a.maximum - b.points / b.maximum)
    .slice(0, 3)
    .map(({ title, points, maximum }) => `${title.toLowerCase()} (${showPoints(points)}/${maximum} điểm)`);
  return weak.length === 0
    ? 'Các nhóm tiêu chí đều đạt điểm tối đa.'
    : `Tiêu chí còn thấp: ${weak.join('; ')}.`;
}
