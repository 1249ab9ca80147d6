// The roll in the minutes: its table by kind of member, who is away, what votes are counted on. Pure.
import { longTime } from '../../../../platform/documents/model.ts';
import { localTime } from '../../../../platform/i18n/local-time.ts';
import type { BodyWords } from '../../bodies/rules.ts';
import type { RollFigures, RollLine } from '../../roll/contract.ts';
import { namesOf } from '../wording/rules.ts';

interface Roll {
  readonly lines: readonly RollLine[];
  readonly figures: RollFigures;
}

/** Who sits in it, and on whom its votes are counted, in the words of the paper. */
type Words = Pick<BodyWords, 'member' | 'voter'>;

/** Whoever is not here and has given no reason is away without one, also while the meeting is still on. */
const columns: readonly { readonly head: string; readonly states: readonly RollLine['state'][] }[] = [
  { head: 'Có mặt', states: ['present', 'left'] },
  { head: 'Vắng có lý do', states: ['excused'] },
  { head: 'Vắng không lý do', states: ['unexcused', 'expected'] },
  { head: 'Sinh hoạt tạm thời nơi khác', states: ['away'] },
  { head: 'Miễn sinh hoạt', states: ['exempt'] },
];
const suspended = { head: 'Đình chỉ sinh hoạt', states: ['suspended'] as const };

const kinds: readonly { readonly head: string; readonly membership: RollLine['membership'] }[] = [
  { head: 'Chính thức', membership: 'official' },
  { head: 'Dự bị', membership: 'probationary' },
  { head: 'Tạm thời chuyển đến', membership: 'temporary' },
];

/** How many of these lines are in one of these states. */
function count(lines: readonly RollLine[], states: readonly RollLine['state'][]): number {
  return lines.filter((line) => states.includes(line.state)).length;
}

export function rollText({ lines, figures }: Roll, at: string, words: Words): string {
  return [
    `Điểm danh (lúc ${longTime(localTime(at))}):`,
    ...rollTable(lines, words),
    ...pointOf(awayText(lines)),
    ...pointOf(lateText(lines)),
    ...pointOf(baseText(figures, words)),
  ].join('\n');
}

const pointOf = (text: string): string[] => (text === '' ? [] : [`- ${text}`]);

/** Rows as `| a | b |`; kinds of which the cell has nobody are left out, as is the column of the suspended. */
function rollTable(lines: readonly RollLine[], { member, voter }: Words): string[] {
  const shown = count(lines, suspended.states) > 0 ? [...columns, suspended] : columns;
  // All of a committee are official members: no row for those on probation.
  const usual = member === voter ? 1 : 2;
  const row = (head: string, of: readonly RollLine[]) =>
    `| ${[head, of.length, ...shown.map(({ states }) => count(of, states))].join(' | ')} |`;
  const rows = kinds
    .map(({ head, membership }) => ({ head, of: lines.filter((line) => line.membership === membership) }))
    .filter(({ of }, index) => index < usual || of.length > 0);
  return [
    `| ${[`${member.charAt(0).toUpperCase()}${member.slice(1)}`, 'Tổng số', ...shown.map(({ head }) => head)].join(' | ')} |`,
    ...rows.map(({ head, of }) => row(head, of)),
    row('Cộng', lines),
  ];
}

/** Who is not here and why; the reason of an absence is not written down. */
function awayText(lines: readonly RollLine[]): string {
  const parts: [string, readonly RollLine['state'][]][] = [
    ['Vắng có lý do, đã báo trước', ['excused']],
    ['Vắng không lý do', ['unexcused', 'expected']],
    ['Sinh hoạt tạm thời nơi khác', ['away']],
    ['Miễn sinh hoạt', ['exempt']],
    ['Đình chỉ sinh hoạt', ['suspended']],
  ];
  return parts
    .map(([head, states]) => [head, lines.filter((line) => states.includes(line.state))] as const)
    .filter(([, of]) => of.length > 0)
    .map(([head, of]) => `${head}: ${namesOf(of.map((line) => line.name))}.`)
    .join(' ');
}

const hour = (instant: string) => longTime(localTime(instant));

/** "Đến muộn: đồng chí …, lúc 14 giờ 20." */
function lateText(lines: readonly RollLine[]): string {
  const late = lines.flatMap((line) => (line.lateAt ? [`${line.name} (${hour(line.lateAt)})`] : []));
  return late.length > 0 ? `Đến muộn: ${namesOf(late)}.` : '';
}

/** Who left before the end, and who was out for a while; why, is not written down. */
export function leavingText(lines: readonly RollLine[]): string {
  const left = lines.flatMap(({ name, leaves }) =>
    leaves.flatMap(({ leftAt, backAt }) => (backAt === null ? [`${name} (${hour(leftAt)})`] : [])),
  );
  const out = lines.flatMap(({ name, leaves }) =>
    leaves.flatMap(({ leftAt, backAt }) =>
      backAt === null ? [] : [`${name} (từ ${hour(leftAt)} đến ${hour(backAt)})`],
    ),
  );
  return [
    ...(left.length > 0 ? [`Về trước: ${namesOf(left)}.`] : []),
    ...(out.length > 0 ? [`Ra ngoài rồi quay lại: ${namesOf(out)}.`] : []),
  ].join(' ');
}

const subtractedWords: Readonly<Record<string, string>> = {
  away: 'sinh hoạt tạm thời nơi khác',
  exempt_absent: 'miễn sinh hoạt và vắng mặt',
  suspended: 'bị đình chỉ sinh hoạt',
  absent_throughout: 'vắng mặt suốt thời gian đại hội có lý do được chấp nhận',
};

/** What votes are counted on. Source: the rule on the base of votes in force on the day (figures.ruleIds). */
function baseText(figures: RollFigures, { voter }: Words): string {
  if (figures.base === 0) return '';
  const less = figures.subtracted.map(
    ({ reason, count: many }) => `trừ ${many} ${subtractedWords[reason] ?? ''}`,
  );
  const how = less.length > 0 ? `: ${[figures.officials, ...less].join(', ')}` : '';
  return `Biểu quyết tính trên ${figures.base} ${voter}${how}. Nội dung được thông qua khi có từ ${figures.needed} đồng chí tán thành.`;
}
