// Lateness and order of tasks, over New Year and leap days.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../../platform/i18n/dates.ts';
import { byUrgency, type Dated, lateDays } from './rules.ts';

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const task = fc.record({ id: fc.uuid(), dueOn: day, endedOn: fc.option(day) }).chain((dated) =>
  fc.constantFrom('done' as const, 'dropped' as const).map((ending) => ({
    ...dated,
    state: dated.endedOn === null ? ('open' as const) : ending,
  })),
);

test('a task is late from the day after its due date, over New Year too', () => {
  const open = (dueOn: string): Dated => ({ state: 'open', dueOn, endedOn: null });
  expect(lateDays(open('2026-12-31'), '2026-12-31')).toBe(0);
  expect(lateDays(open('2026-12-31'), '2027-01-01')).toBe(1);
  expect(lateDays(open('2028-02-28'), '2028-03-01')).toBe(2);
  expect(lateDays({ state: 'done', dueOn: '2026-12-31', endedOn: '2027-01-02' }, '2027-06-01')).toBe(2);
  expect(lateDays({ state: 'done', dueOn: '2026-12-31', endedOn: '2026-12-01' }, '2027-06-01')).toBe(0);
  expect(lateDays({ state: 'dropped', dueOn: '2026-12-31', endedOn: '2027-01-02' }, '2027-06-01')).toBe(0);
});

test('days run on one by one, and back again', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }),
  );
});

test('lateness only grows while a task is open, and stands still once it has ended', () => {
  fc.assert(
    fc.property(task, day, fc.nat(400), (one, today, later) => {
      const [now, then] = [lateDays(one, today), lateDays(one, addDays(today, later))];
      expect(now).toBeGreaterThanOrEqual(0);
      if (one.state === 'open') expect(then - now).toBeLessThanOrEqual(later);
      else expect(then).toBe(now);
      expect(then).toBeGreaterThanOrEqual(now);
    }),
  );
});

test('a list begins with what is late longest; ended tasks come last; the order does not depend on the start', () => {
  fc.assert(
    fc.property(fc.uniqueArray(task, { selector: (one) => one.id }), day, (tasks, today) => {
      const sorted = [...tasks].sort(byUrgency);
      const open = sorted.filter((one) => one.state === 'open');
      expect(sorted.slice(0, open.length)).toEqual(open);
      const late = open.map((one) => lateDays(one, today));
      expect(late).toEqual([...late].sort((one, other) => other - one));
      expect([...tasks].reverse().sort(byUrgency)).toEqual(sorted);
    }),
  );
});
