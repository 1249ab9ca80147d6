// What a change asks for and how its consequences are told; dates are arguments.
import type { Refusal } from '../../../platform/http/refusal.ts';
import { addDays } from '../../../platform/i18n/dates.ts';
import type { Effect } from '../../../platform/links/change/contract.ts';
import { ruleOn } from '../regulations/rules.ts';
import { refuseChange } from './contract.ts';

export interface ToPlace {
  readonly personId: string;
  readonly name: string;
  readonly official: boolean;
  /** On temporary transfer in: counted at home. */
  readonly temporary: boolean;
}

/** A cell as it would be from that day. */
export interface Future {
  readonly name: string;
  readonly members: readonly ToPlace[];
}

export const showDay = (date: string) => date.split('-').reverse().join('/');

/** Fewest official members of a cell (Điều lệ 21, 24), and from how many it elects a committee. */
export function leastOfficials(on: string): number {
  return Number(ruleOn('cell.least-officials', on)?.values.officials ?? 3);
}
function committeeFrom(on: string): number {
  return Number(ruleOn('cell.committee', on)?.values.officials ?? 9);
}

export function officialsOf(members: readonly ToPlace[]): number {
  return members.filter((one) => one.official && !one.temporary).length;
}

/** Decided at most a year ahead: what lies further is a slip of the pen. */
export function faultOfDay(on: string, today: string): Refusal | null {
  return on > addDays(today, 366) ? refuseChange('date-too-far', { on: showDay(on) }) : null;
}

/** Everybody is placed, and once. Out: null, or who is not. Unknown persons are the caller's matter. */
export function faultOfPlacing(
  members: readonly ToPlace[],
  groups: readonly (readonly string[])[],
): Refusal | null {
  const times = new Map<string, number>();
  for (const personId of groups.flat()) times.set(personId, (times.get(personId) ?? 0) + 1);
  const named = (wanted: (count: number) => boolean) =>
    members
      .filter((one) => wanted(times.get(one.personId) ?? 0))
      .map((one) => one.name)
      .join(', ');
  const missing = named((count) => count === 0);
  if (missing) return refuseChange('placement-missing', { names: missing });
  const twice = named((count) => count > 1);
  return twice ? refuseChange('placed-twice', { names: twice }) : null;
}

export function faultOfSize(cell: Future, on: string): Refusal | null {
  const least = leastOfficials(on);
  const count = officialsOf(cell.members);
  return count >= least ? null : refuseChange('too-few-officials', { name: cell.name, count, least });
}

type Line = Omit<Effect, 'to'>;
const line = (about: Line['about'], way: Line['way'], vi: string, en: string): Effect => ({
  about,
  way,
  words: { vi, en },
  to: null,
});

/** "12 đồng chí (11 chính thức) về Chi bộ X." */
export function tellGoing(cell: Future, on: string): Effect {
  const { length } = cell.members;
  const officials = officialsOf(cell.members);
  return line(
    'members',
    'goes',
    `${length} đồng chí (${officials} chính thức) sinh hoạt ở ${cell.name} từ ${showDay(on)}. Tình trạng, ngày vào Đảng, tài khoản đi theo.`,
    `${length} members (${officials} official) sit in ${cell.name} from ${showDay(on)}; statuses, Party dates and accounts go along.`,
  );
}

export function tellOutside(count: number, on: string): Effect {
  return line(
    'members',
    'goes',
    `${count} đồng chí chuyển sinh hoạt ra ngoài nơi này từ ${showDay(on)}.`,
    `${count} members leave this place on ${showDay(on)}.`,
  );
}

export function tellStaying(cell: Future): Effect {
  return line(
    'members',
    'stays',
    `${cell.members.length} đồng chí (${officialsOf(cell.members)} chính thức) ở lại ${cell.name}.`,
    `${cell.members.length} members (${officialsOf(cell.members)} official) stay in ${cell.name}.`,
  );
}

export function tellNobody(name: string): Effect {
  return line(
    'members',
    'stays',
    `${name} không có đảng viên nào để chuyển.`,
    `${name} has no members to move.`,
  );
}

/** Offices named in a cell that is too small for a committee. */
export function tellCommittee(cell: Future, officers: number, on: string): Effect[] {
  const from = committeeFrom(on);
  const count = officialsOf(cell.members);
  if (officers === 0 || count >= from) return [];
  return [
    line(
      'offices',
      'warns',
      `${cell.name} có ${count} đảng viên chính thức: dưới ${from} thì bầu bí thư và phó bí thư, không lập chi ủy.`,
      `${cell.name} would have ${count} official members; below ${from} a cell has a secretary and a deputy, and no committee.`,
    ),
  ];
}

export function tellNoSecretary(name: string): Effect {
  return line(
    'offices',
    'warns',
    `${name} chưa có bí thư: cấp ủy cấp trên chỉ định, hoặc chi bộ bầu.`,
    `${name} has no secretary yet: the committee above appoints one, or the cell elects.`,
  );
}

export function tellOfficeEnds(office: { vi: string; en: string }, name: string, on: string): Effect {
  return line(
    'offices',
    'ends',
    `${office.vi} ${name}: thôi giữ chức vụ từ ${showDay(on)}, quyền hết cùng ngày.`,
    `${office.en} ${name}: ends on ${showDay(on)}, with the rights of the office.`,
  );
}

export function tellOfficeBegins(
  office: { vi: string; en: string },
  name: string,
  cell: string,
  on: string,
): Effect {
  return line(
    'offices',
    'goes',
    `${office.vi} ${cell}: đồng chí ${name}, từ ${showDay(on)}.`,
    `${office.en} of ${cell}: ${name}, from ${showDay(on)}.`,
  );
}

export function tellUnfollowed(names: readonly string[]): Effect {
  return line(
    'offices',
    'warns',
    `Chưa có cấp ủy viên phụ trách: ${names.join(', ')}. Giao chức vụ ấy ở trang của chi bộ.`,
    `Nobody from the committee above follows ${names.join(', ')} yet. Give that office on the page of the cell.`,
  );
}

export function tellNumbers(kind: 'split' | 'ended' | 'kept', name: string): Effect {
  const told = {
    split: [
      'Chi bộ mới có nhiệm kỳ và số văn bản riêng, bắt đầu từ 01. Quy định của cấp ủy cấp trên áp dụng như cũ.',
      'A new cell has its own term and its own numbers from 01. The rules of the committee above apply as before.',
    ],
    ended: [
      `Số văn bản của ${name} dừng ở số cuối. Biên bản, nghị quyết, báo cáo giữ tên và cây tổ chức của ngày ấy. Ai sinh hoạt ở đó đến ngày cuối vẫn đọc được; cấp ủy cấp trên đọc nghị quyết, số liệu như trước.`,
      `The numbers of ${name} stop at the last. Minutes, resolutions and reports keep the name and tree of their day. Whoever sat there on the last day still reads them; the committee above reads resolutions and figures as before.`,
    ],
    kept: [
      'Số văn bản chạy tiếp. Văn bản, báo cáo trước ngày ấy giữ tên và cấp trên cũ.',
      'Numbers go on. Papers and reports of earlier days keep the former name and place.',
    ],
  }[kind] as [string, string];
  return line('papers', 'stays', ...told);
}

export function tellAbove(from: string | null, to: string, on: string): Effect {
  return line(
    'offices',
    'goes',
    `Từ ${showDay(on)} quyền của cấp trên thuộc ${to}${from ? `; ${from} không xem, không ghi được nữa` : ''}.`,
    `From ${showDay(on)} the rights of those above belong to ${to}${from ? `; ${from} neither reads nor enters any more` : ''}.`,
  );
}

export function tellFollowerStays(name: string): Effect {
  return line(
    'offices',
    'warns',
    `Đồng chí ${name} vẫn là cấp ủy viên phụ trách. Cấp trên mới phân công lại nếu cần.`,
    `${name} still follows the cell. The new committee above assigns somebody else if needed.`,
  );
}
