// The time of a meeting against its agenda, by the server's clock. Pure.
import type { Room } from '../contract.ts';

export type Item = Room['items'][number];

export interface Part {
  readonly item: Item;
  readonly under: readonly Item[];
  readonly state: Item['state'];
  readonly planned: number;
  /** Whole minutes. */
  readonly spent: number;
}

/** Seconds an item has taken; the one that is on now counts on. */
function secondsOf(item: Item, now: number): number {
  if (item.state !== 'now' || item.openedAt === null) return item.spentSeconds;
  return Math.max(0, Math.floor((now - Date.parse(item.openedAt)) / 1000));
}

export function minutesOf(item: Item, now: number): number {
  return Math.floor(secondsOf(item, now) / 60);
}

/** The top items with what stands under them: the lines of the drawn agenda. */
export function partsOf(items: readonly Item[], now: number): Part[] {
  return items
    .filter((item) => item.parentId === null)
    .map((item) => {
      const under = items.filter((one) => one.parentId === item.id);
      const all = under.length > 0 ? under : [item];
      const state = all.some((one) => one.state === 'now')
        ? 'now'
        : all.every((one) => one.state === 'done')
          ? 'done'
          : all.some((one) => one.state === 'done')
            ? 'now'
            : 'todo';
      const seconds = all.reduce((sum, one) => sum + secondsOf(one, now), 0);
      return { item, under, state, planned: item.minutesPlanned, spent: Math.floor(seconds / 60) };
    });
}

/** Items that are taken up one after the other: those that have nothing under them. */
export function stepsOf(items: readonly Item[]): Item[] {
  return items.filter((item) => !items.some((one) => one.parentId === item.id));
}

/** The next item to take up: the first after the current one, else the first left behind. */
export function nextItem(room: Pick<Room, 'items' | 'currentItemId'>): Item | null {
  const steps = stepsOf(room.items);
  const at = steps.findIndex((item) => item.id === room.currentItemId);
  const left = (item: Item) => item.state === 'todo';
  return steps.slice(at + 1).find(left) ?? steps.find(left) ?? null;
}

export interface Pace {
  /** Minutes since the opening. */
  readonly used: number;
  readonly planned: number;
  /** When it will end if the rest takes as long as planned; milliseconds. */
  readonly endsAt: number;
  /** Minutes later than the agenda would have it; negative = earlier. */
  readonly late: number;
}

export function paceOf(room: Room, now: number): Pace {
  const left = stepsOf(room.items).reduce((sum, item) => {
    if (item.state === 'done') return sum;
    return sum + Math.max(0, item.minutesPlanned * 60 - secondsOf(item, now));
  }, 0);
  const end = room.closedAt ? Date.parse(room.closedAt) : now;
  const used = room.openedAt ? Math.floor((end - Date.parse(room.openedAt)) / 60_000) : 0;
  const begins = room.openedAt ? now : Math.max(now, Date.parse(room.startsAt));
  const endsAt = begins + left * 1000;
  const byAgenda = Date.parse(room.startsAt) + room.minutesPlanned * 60_000;
  return { used, planned: room.minutesPlanned, endsAt, late: Math.round((endsAt - byAgenda) / 60_000) };
}

/** A meeting that will end so many minutes over its agenda is told to who leads it. */
const toldOver = 15;

/** What who leads is warned of: minutes that the item on now is over its time, and that the meeting will be over; 0 = none. */
export function overIn(room: Room, now: number): { item: number; meeting: number } {
  const item = room.items.find((one) => one.id === room.currentItemId);
  const over = item && item.minutesPlanned > 0 ? minutesOf(item, now) - item.minutesPlanned : 0;
  const { late } = paceOf(room, now);
  return { item: Math.max(0, over), meeting: late > toldOver ? late : 0 };
}

/** 857 → "85,7 %". */
export function percentOf(permille: number, language: 'vi' | 'en'): string {
  return `${(permille / 10).toLocaleString(language, { maximumFractionDigits: 1 })} %`;
}
