// Lateness and order of tasks, over New Year and leap days.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../../platform/i18n/dates.ts';
import {
  byUrgency,
  countByMonth,
  type Dated,
  earlyDays,
  lateDays,
  mayTell,
  pressingOf,
  readsWords,
  reminderDue,
  type Standing,
  seesTasks,
} from './rules.ts';

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

test('early and late exclude one another, and meet on the due date', () => {
  fc.assert(
    fc.property(task, day, (one, today) => {
      expect(Math.min(lateDays(one, today), earlyDays(one))).toBe(0);
      if (one.state === 'done' && one.endedOn === one.dueOn)
        expect([lateDays(one, today), earlyDays(one)]).toEqual([0, 0]);
    }),
  );
});

test('pressing: late the day after, within a week until the sixth day, over New Year', () => {
  expect(
    ['2026-12-27', '2026-12-28', '2027-01-03', '2027-01-04'].map((dueOn) => pressingOf(dueOn, '2026-12-28')),
  ).toEqual(['late', 'week', 'week', 'later']);
  fc.assert(
    fc.property(day, day, (dueOn, today) => {
      const late = lateDays({ state: 'open', dueOn, endedOn: null }, today) > 0;
      expect(pressingOf(dueOn, today) === 'late').toBe(late);
    }),
  );
});

test('reminders: from three days before, from the day after, not on the day of giving', () => {
  const on = (today: string, givenOn = '2026-12-01') => reminderDue({ dueOn: '2027-01-01', givenOn }, today);
  expect(['2026-12-28', '2026-12-29', '2027-01-01', '2027-01-02'].map((today) => on(today))).toEqual([
    null,
    'soon',
    'soon',
    'late',
  ]);
  expect(on('2026-12-30', '2026-12-30')).toBeNull();
  expect(on('2026-12-31', '2026-12-30')).toBe('soon');
});

test('rights: who reads words sees tasks; who only stands above or is only named reads and tells nothing', () => {
  const standing = fc.record({
    member: fc.boolean(),
    lead: fc.boolean(),
    committee: fc.boolean(),
    head: fc.boolean(),
    above: fc.boolean(),
  });
  fc.assert(
    fc.property(standing, fc.boolean(), (who, named) => {
      if (readsWords(who)) expect(seesTasks(who)).toBe(true);
      if (mayTell(who, named)) expect(readsWords(who)).toBe(true);
    }),
  );
  const nobody: Standing = { member: false, lead: false, committee: false, head: false, above: false };
  expect([seesTasks(nobody), mayTell(nobody, true)]).toEqual([false, false]);
  expect([seesTasks({ ...nobody, above: true }), readsWords({ ...nobody, above: true })]).toEqual([
    true,
    false,
  ]);
});

test('every task but the dropped is counted once, in the month of its due date', () => {
  fc.assert(
    fc.property(fc.array(task), day, (tasks, today) => {
      const months = countByMonth(tasks, today);
      const sum = months.reduce((all, one) => all + one.inTime + one.doneLate + one.open + one.overdue, 0);
      expect(sum).toBe(tasks.filter((one) => one.state !== 'dropped').length);
      expect(months.map((one) => one.month)).toEqual([...new Set(months.map((one) => one.month))].sort());
    }),
  );
});
