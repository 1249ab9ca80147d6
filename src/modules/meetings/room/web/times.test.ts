// The time of a meeting against its agenda: what is used, when it ends, what comes next.
import { expect, test } from 'vitest';
import type { Room } from '../contract.ts';
import { type Item, minutesOf, nextItem, overIn, paceOf, partsOf, percentOf, stepsOf } from './times.ts';

const at = (time: string) => Date.parse(`2026-12-03T${time}:00+07:00`);

function item(number: string, minutesPlanned: number, rest: Partial<Item> = {}): Item {
  return {
    id: number,
    parentId: number.includes('.') ? (number.split('.')[0] ?? null) : null,
    number,
    kind: 'discussion',
    title: `Mục ${number}`,
    aim: '',
    question: '',
    decision: '',
    minutesPlanned,
    presenter: null,
    state: 'todo',
    openedAt: null,
    closedAt: null,
    spentSeconds: 0,
    ...rest,
  };
}

const items = [
  item('1', 10),
  item('1.1', 6, { state: 'done', spentSeconds: 5 * 60 }),
  item('1.2', 4, { state: 'done', spentSeconds: 4 * 60 }),
  item('2', 20, { state: 'done', spentSeconds: 24 * 60 + 59 }),
  item('3', 35, { state: 'now', openedAt: new Date(at('14:34')).toISOString() }),
  item('4', 15),
];
const room = {
  items,
  currentItemId: '3',
  startsAt: new Date(at('14:00')).toISOString(),
  openedAt: new Date(at('14:00')).toISOString(),
  closedAt: null,
  minutesPlanned: 80,
} as unknown as Room;

test('an item counts by the server’s clock while it is on, and stands still afterwards', () => {
  expect(minutesOf(items[4] as Item, at('14:56'))).toBe(22);
  expect(minutesOf(items[3] as Item, at('14:56'))).toBe(24);
  expect(minutesOf(items[4] as Item, at('14:00'))).toBe(0);
});

test('a top item takes what stands under it together', () => {
  const parts = partsOf(items, at('14:56'));
  expect(parts.map((part) => [part.item.number, part.state, part.spent, part.planned])).toEqual([
    ['1', 'done', 9, 10],
    ['2', 'done', 24, 20],
    ['3', 'now', 22, 35],
    ['4', 'todo', 0, 15],
  ]);
  expect(stepsOf(items).map((one) => one.number)).toEqual(['1.1', '1.2', '2', '3', '4']);
});

test('the end follows from what is left, not from what was planned', () => {
  const pace = paceOf(room, at('14:56'));
  expect(pace.used).toBe(56);
  // 13 minutes of item 3 and 15 of item 4 are left.
  expect(pace.endsAt).toBe(at('15:24'));
  expect(pace.late).toBe(4);
});

test('before the opening the end follows from the hour that was sent', () => {
  const before = { ...room, openedAt: null, currentItemId: null, items: [item('1', 30), item('2', 60)] };
  expect(paceOf(before, at('13:30')).endsAt).toBe(at('15:30'));
});

test('what comes next goes on from the current item, then back to what was left out', () => {
  expect(nextItem(room)?.number).toBe('4');
  const skipped = items.map((one) =>
    one.number === '1.2'
      ? { ...one, state: 'todo' as const }
      : one.number === '4'
        ? { ...one, state: 'done' as const }
        : one,
  );
  expect(nextItem({ items: skipped, currentItemId: '3' })?.number).toBe('1.2');
  expect(nextItem({ items: [], currentItemId: null })).toBeNull();
});

test('a share is written the Vietnamese way', () => {
  expect(percentOf(857, 'vi')).toBe('85,7 %');
  expect(percentOf(1000, 'vi')).toBe('100 %');
});

test('who leads is warned of an item over its time, and of a meeting more than a quarter of an hour over', () => {
  expect(overIn(room, at('14:56'))).toEqual({ item: 0, meeting: 0 });
  const later = overIn(room, at('15:40'));
  expect(later.item).toBeGreaterThan(0);
  expect(later.meeting).toBeGreaterThan(15);
  expect(overIn({ ...room, currentItemId: null }, at('14:56')).item).toBe(0);
});
