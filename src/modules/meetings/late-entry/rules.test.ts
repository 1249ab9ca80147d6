// Hours of a sheet as moments of the meeting, over midnight too; what cannot be is told with whose it is.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localTime } from '../../../platform/i18n/local-time.ts';
import { movesOf } from './rules.ts';

// 23:00 to 01:00 there.
const from = Date.parse('2026-11-03T16:00:00.000Z');
const instant = (minute: number) => new Date(from + minute * 60_000).toISOString();
const clock = (minute: number) => localTime(instant(minute));
const [startsAt, endedAt] = [instant(0), instant(120)];
const moves = (
  late: readonly number[],
  left: readonly (readonly [number, number | null])[],
  present: readonly string[] = ['a'],
) =>
  movesOf(
    {
      present,
      late: late.map((at) => ({ personId: 'a', time: clock(at) })),
      left: left.map(([at, back]) => ({
        personId: 'a',
        time: clock(at),
        back: back === null ? null : clock(back),
      })),
    },
    startsAt,
    endedAt,
  );
const wrong = { wrong: 'late-hours', personId: 'a' };

test('whoever comes, goes out and in and leaves, one after the other, has each at its minute, in whatever order it is told', () => {
  const minutes = fc.uniqueArray(fc.integer({ min: 1, max: 119 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(minutes, fc.boolean(), (picked, reversed) => {
      const [came, ...rest] = [...picked].sort((a, b) => a - b) as [number, ...number[]];
      const outs: [number, number | null][] = [];
      for (let at = 0; at < rest.length; at += 2) outs.push([rest[at] as number, rest[at + 1] ?? null]);
      const told = moves([came], reversed ? [...outs].reverse() : outs);
      expect(told).toEqual({
        late: new Map([['a', instant(came)]]),
        left: outs.map(([out, back]) => ({
          personId: 'a',
          leftAt: instant(out),
          backAt: back === null ? null : instant(back),
        })),
      });
    }),
  );
});

test('nobody comes at the opening or after the end, leaves before he came, comes back before he left, or is out twice at once', () => {
  for (const [late, left] of [
    [[0], []],
    [[120], []],
    [[121], []],
    [[5, 10], []],
    [[30], [[20, null]]],
    [[], [[40, 30]]],
    [[], [[40, 121]]],
    [[], [[120, null]]],
    [
      [],
      [
        [40, null],
        [50, null],
      ],
    ],
    [
      [],
      [
        [40, 60],
        [50, 70],
      ],
    ],
  ] as [number[], [number, number | null][]][])
    expect(moves(late, left)).toEqual(wrong);
  expect(moves([5], [], ['b'])).toEqual({ wrong: 'late-moved-not-present', personId: 'a' });
  expect(moves([], [[5, null]], ['b'])).toEqual({ wrong: 'late-moved-not-present', personId: 'a' });
});
