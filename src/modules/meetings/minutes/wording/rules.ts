// How single words of the minutes are written: sentences, names in a row, offices. Pure.

import type { MeetingKind } from '../../rules.ts';
import { kindNames } from '../../rules.ts';

/** With a full stop at the end. */
export function sentence(text: string): string {
  const whole = text.trim();
  return /[.!?…]$/u.test(whole) ? whole : `${whole.replace(/[,;:]+$/u, '')}.`;
}

/** As it stands within a sentence: the first letter small, unless it begins a name. */
export function inSentence(text: string): string {
  const whole = text.trim();
  const isName = /^(\S+\s+\p{Lu}|\p{Lu}{2}|Đảng (ủy|bộ)|\P{L})/u.test(whole);
  return isName ? whole : whole.charAt(0).toLowerCase() + whole.slice(1);
}

/** "đồng chí A", "các đồng chí A, B, C" */
export function namesOf(names: readonly string[]): string {
  return names.length === 1 ? `đồng chí ${names[0]}` : `các đồng chí ${names.join(', ')}`;
}

/** "Nam" of "Cao Đức Nam". */
export function givenName(name: string): string {
  return name.split(' ').at(-1) ?? name;
}

export function kindWords(kind: MeetingKind): string {
  return kindNames[kind];
}

/** Offices that a paper names behind a person. */
export const officeWords: Readonly<Record<string, string>> = {
  secretary: 'Bí thư',
  deputy_secretary: 'Phó Bí thư',
  committee_member: 'Chi ủy viên',
  group_head: 'Tổ trưởng tổ đảng',
  group_deputy: 'Tổ phó tổ đảng',
};
