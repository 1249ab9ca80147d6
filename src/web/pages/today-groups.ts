// How the home page orders what is owed: groups by kind, each where its most pressing item stands; and its headline.

import type { OwedItem } from '../../platform/http/today-contract.ts';
import { localDate } from '../../platform/i18n/local-time.ts';
import { capital, showDue, showTime } from '../kit/format.ts';
import { textsNow } from '../texts/language.ts';
import { shellTexts } from '../texts/shell.ts';

export interface OwedGroup {
  readonly kind: string;
  readonly items: readonly OwedItem[];
}

/** In: items most pressing first. A group stands where its first item stood. */
export function groupsOf(items: readonly OwedItem[]): OwedGroup[] {
  const groups = new Map<string, OwedItem[]>();
  for (const item of items) groups.set(item.kind, [...(groups.get(item.kind) ?? []), item]);
  return [...groups].map(([kind, those]) => ({ kind, items: those }));
}

/** How many are late; when none, the nearest due day and how many things it asks for. */
export function headline(items: readonly OwedItem[]): { late: number; due: string | null; dueCount: number } {
  const late = items.filter((item) => item.state === 'late').length;
  const days = items
    .flatMap((item) => (item.due && item.state !== 'now' ? [localDate(item.due)] : []))
    .sort();
  const due = days[0] ?? null;
  return { late, due, dueCount: days.filter((day) => day === due).length };
}

/** Until when, in words; since when for what is on, which is not overdue even past midnight. In: today as YYYY-MM-DD. */
export function dueWords(item: Pick<OwedItem, 'due' | 'state'>, today: string): string | null {
  if (!item.due) return null;
  if (item.state === 'now') return textsNow(shellTexts).begun(showTime(item.due));
  return capital(showDue(item.due, today));
}
