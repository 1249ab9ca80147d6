// The order of turns holds for any hall: first-timers before others, leaders last, ties by who asked first; nothing is lost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leftIn } from '../round/rules.ts';
import {
  handsIn,
  inTurn,
  isLeader,
  passedOver,
  quietIn,
  type Speech,
  saidToday,
  type Waiting,
} from './rules.ts';

const waiting = fc
  .array(fc.record({ leader: fc.boolean(), times: fc.nat(4), seconds: fc.nat(600) }), { maxLength: 30 })
  .map((all) => all.map((one, index): Waiting => ({ ...one, personId: `p${index}`, asked: index })));
const isBefore = (order: readonly Waiting[], a: Waiting, b: Waiting) => order.indexOf(a) < order.indexOf(b);

describe('the order of turns', () => {
  test('everybody once; whoever may go first does, for every pair', () => {
    fc.assert(
      fc.property(waiting, (all) => {
        const order = inTurn(all);
        expect(new Set(order)).toEqual(new Set(all));
        expect(order).toHaveLength(all.length);
        for (const a of all)
          for (const b of all) {
            if (a === b) continue;
            if (!a.leader && b.leader) expect(isBefore(order, a, b)).toBe(true);
            if (a.leader !== b.leader) continue;
            if (a.times < b.times) expect(isBefore(order, a, b)).toBe(true);
            if (a.times !== b.times) continue;
            const [x, y] = [Math.floor(a.seconds / 60), Math.floor(b.seconds / 60)];
            if (x < y || (x === y && a.asked < b.asked)) expect(isBefore(order, a, b)).toBe(true);
          }
      }),
    );
  });

  test('is the same however the list comes', () => {
    fc.assert(
      fc.property(waiting, fc.nat(), (all, by) => {
        const turned = [...all.slice(by % (all.length + 1)), ...all.slice(0, by % (all.length + 1))];
        expect(inTurn(turned)).toEqual(inTurn(all));
      }),
    );
  });

  test('calling the first passes nobody over; calling another names the first', () => {
    fc.assert(
      fc.property(waiting, fc.nat(), (all, pick) => {
        const [first] = inTurn(all);
        const called = all[pick % Math.max(1, all.length)];
        if (!first || !called) return;
        expect(passedOver(all, called)).toBe(called === first ? null : first);
      }),
    );
  });

  test('one who has not asked goes before those who have spoken, not before those who have not', () => {
    const silent: Waiting = { personId: 'silent', leader: false, times: 0, seconds: 0, asked: 0 };
    const once: Waiting = { personId: 'once', leader: false, times: 1, seconds: 60, asked: 0 };
    const fresh: Waiting = { personId: 'fresh', leader: false, times: 0, seconds: 0, asked: 1 };
    expect(passedOver([], silent)).toBe(null);
    expect(passedOver([once], silent)).toBe(null);
    expect(passedOver([once, fresh], silent)).toBe(fresh);
    expect(passedOver([once], { ...silent, leader: true })).toBe(once);
  });
});

const speech = (personId: string, at: number, began: number | null, ended: number | null): Speech => ({
  id: `${personId}${at}`,
  personId,
  name: personId,
  askedAt: minute(at),
  beganAt: began === null ? null : minute(began),
  endedAt: ended === null ? null : minute(ended),
  outOfOrder: false,
});
// Over midnight of the last day of the year in Viet Nam.
const minute = (count: number) => new Date(Date.parse('2026-12-31T16:50:00Z') + count * 60_000).toISOString();

test('what was said is counted by the server’s clock, over midnight and the year; a note counts as a word', () => {
  const speeches = [speech('a', 0, 1, 12), speech('a', 20, 20, null), speech('b', 3, null, null)];
  expect([...saidToday(speeches, [{ authorId: 'a' }, { authorId: 'c' }], minute(25))]).toEqual([
    ['a', { times: 2, seconds: 16 * 60 }],
    ['c', { times: 1, seconds: 0 }],
  ]);
  // A clock that ran back takes nothing away.
  expect(saidToday([speech('a', 0, 5, null)], [], minute(0)).get('a')?.seconds).toBe(0);
});

test('hands: who leads by office last, who chairs too; of two at one instant who was heard of first', () => {
  const speeches = [speech('deputy', 0, null, null), speech('b', 0, null, null), speech('a', 0, null, null)];
  const state = {
    chairId: 'chair',
    now: minute(1),
    speeches: [speech('b', -9, -9, -8), ...speeches, speech('chair', 0, null, null)],
    opinions: [],
    offices: new Map([
      ['deputy', ['deputy_secretary']],
      ['a', ['group_head']],
    ]),
  };
  expect(handsIn(state).map((one) => [one.personId, one.times, one.leader])).toEqual([
    ['a', 0, false],
    ['b', 1, false],
    ['deputy', 0, true],
    ['chair', 0, true],
  ]);
  expect(isLeader('x', 'y', ['agency_head'])).toBe(false);
});

test('a round: who had his turn is out, who comes is in, leaders at its end', () => {
  fc.assert(
    fc.property(waiting, fc.array(fc.nat(30)), (all, taken) => {
      const turns = [...new Set(taken)].map((index) => ({ personId: `p${index}`, taken: 'spoke' as const }));
      const left = leftIn({ turns }, all);
      const had = new Set(turns.map((turn) => turn.personId));
      expect(left.map((one) => one.personId).sort()).toEqual(
        all
          .map((one) => one.personId)
          .filter((id) => !had.has(id))
          .sort(),
      );
      const firstLeader = left.findIndex((one) => one.leader);
      if (firstLeader >= 0) expect(left.slice(firstLeader).every((one) => one.leader)).toBe(true);
    }),
  );
});

test('quiet meetings are counted from the last one back', () => {
  expect([[], [true], [false, false, true, false], [false, false, false]].map(quietIn)).toEqual([0, 0, 2, 3]);
});
