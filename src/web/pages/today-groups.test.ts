// The home page's groups and headline.
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { OwedItem } from '../../platform/http/today-contract.ts';

let dueWords: typeof import('./today-groups.ts').dueWords;
let groupsOf: typeof import('./today-groups.ts').groupsOf;
let headline: typeof import('./today-groups.ts').headline;
beforeAll(async () => {
  // The language of the page is kept in the browser's storage; here it has none.
  globalThis.localStorage ??= { getItem: () => null } as unknown as Storage;
  ({ dueWords, groupsOf, headline } = await import('./today-groups.ts'));
});

const item = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('meeting', 'task', 'vote'),
  title: fc.constant({ vi: 'Việc', en: 'Thing' }),
  due: fc.constantFrom('2026-12-02', '2026-12-05', '2027-01-01'),
  state: fc.constantFrom('todo' as const, 'late' as const),
  to: fc.constant('/'),
  rank: fc.nat(80),
});

test('every item stands in one group of its kind; order within and between groups is that of the items', () => {
  fc.assert(
    fc.property(fc.array(item), (items: OwedItem[]) => {
      const groups = groupsOf(items);
      expect(groups.flatMap((group) => group.items).length).toBe(items.length);
      for (const group of groups) expect(group.items).toEqual(items.filter((one) => one.kind === group.kind));
      const kinds = items.map((one) => one.kind);
      expect(groups.map((group) => group.kind)).toEqual([...new Set(kinds)]);
    }),
  );
});

test('the headline counts what is late, else names the nearest day', () => {
  fc.assert(
    fc.property(fc.array(item), (items: OwedItem[]) => {
      const found = headline(items);
      expect(found.late).toBe(items.filter((one) => one.state === 'late').length);
      if (items.length > 0) {
        expect(items.every((one) => (one.due as string) >= (found.due as string))).toBe(true);
        expect(found.dueCount).toBeGreaterThan(0);
      } else expect(found.due).toBeNull();
    }),
  );
});

test('a meeting that began before midnight is on, not overdue, and sets no day', () => {
  const on = { due: '2026-12-31T16:57:00Z', state: 'now' } as const;
  expect(dueWords(on, '2027-01-01')).toBe('Bắt đầu từ 23:57');
  expect(dueWords({ ...on, state: 'late' }, '2027-01-01')).toBe('Quá hạn 1 ngày (23:57, 31/12/2026)');
  const meeting = { ...on, id: 'm', kind: 'meeting', title: { vi: 'Họp', en: 'Meeting' }, to: '/', rank: 0 };
  expect(headline([meeting])).toEqual({ late: 0, due: null, dueCount: 0 });
});
