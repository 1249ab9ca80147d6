// What the room is asked about bodies and lists, in the words that stand in the minutes; the term that comes next. Pure.
import type { ElectionShown } from '../../../democracy/elections/contract.ts';
import type { BodyKind, ElectedOffice } from '../../../democracy/elections/rules.ts';

const bodyNames: Readonly<Record<BodyKind, string>> = {
  presidium: 'Đoàn Chủ tịch',
  secretariat: 'Đoàn Thư ký',
  tally_board: 'ban kiểm phiếu',
};
const heads: Readonly<Record<BodyKind, string>> = {
  presidium: '',
  secretariat: 'trưởng đoàn',
  tally_board: 'trưởng ban',
};

/** What is elected, as titles and questions write it. */
export const officeNames: Readonly<Record<ElectedOffice, string>> = {
  committee: 'chi ủy',
  secretary: 'bí thư',
  deputy: 'phó bí thư',
  delegates: 'đại biểu dự đại hội cấp trên',
};

/** What a ballot with a single name asks, on phones and on paper. */
export const agreements = [{ name: 'Đồng ý' }, { name: 'Không đồng ý' }] as const;

/** "03 đồng chí" */
export const many = (count: number) => `${String(count).padStart(2, '0')} đồng chí`;

/** "Bầu ban kiểm phiếu gồm 03 đồng chí: Hà Thị Mai (trưởng ban), …" */
export function bodyQuestion(kind: BodyKind, names: readonly string[]): string {
  const led = names.map((name, at) => (at === 0 && heads[kind] ? `${name} (${heads[kind]})` : name));
  return `Bầu ${bodyNames[kind]} gồm ${many(names.length)}: ${led.join(', ')}`.slice(0, 500);
}

/** "Thông qua số lượng chi ủy là 05 đồng chí và danh sách bầu cử gồm 06 đồng chí: …" */
export function listQuestion({ office, seatsLeft, candidates }: ElectionShown): string {
  const names = candidates.filter((one) => !one.withdrawn && one.electedRound === null);
  const list = `danh sách bầu cử gồm ${many(names.length)}: ${names.map((one) => one.name).join(', ')}`;
  const about =
    office === 'committee' || office === 'delegates'
      ? `Thông qua số lượng bầu ${officeNames[office]} là ${many(seatsLeft)} và ${list}`
      : `Thông qua ${list} để bầu ${officeNames[office]}`;
  return about.slice(0, 500);
}

/** Years of a term where nothing else is set: a congress every five years is the common case. */
const commonTerm = 5;

/** The term that begins in a year: "2026 - 2031". */
export function termFrom(date: string, years = commonTerm): string {
  const from = Number(date.slice(0, 4));
  return `${from} - ${from + years}`;
}
