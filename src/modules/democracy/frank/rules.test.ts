// The body of a frank opinion: one length, read back as written; anything malformed is nothing. The clock of a window.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  badTimes,
  bodyBytes,
  bodyOf,
  cleanText,
  movedWith,
  saidIn,
  shownBefore,
  stepDue,
  textLetters,
  waitBeforeSending,
} from './rules.ts';

const audience = fc.constantFrom('cell' as const, 'committee' as const);
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
  .map((typed) => cleanText(typed))
  .filter((one) => one !== null);

test('what is written is read back, and every body has one length', () => {
  fc.assert(
    fc.property(audience, text, (to, words) => {
      const body = bodyOf({ audience: to, text: words });
      expect(body).toHaveLength(bodyBytes);
      expect(saidIn(body)).toEqual({ audience: to, text: words });
    }),
  );
  expect(saidIn(bodyOf(null))).toBe('blank');
});

test('the longest text of the widest letters fits; one letter more is none', () => {
  const longest = 'ộ'.repeat(textLetters);
  expect(saidIn(bodyOf({ audience: 'cell', text: longest }))).toEqual({ audience: 'cell', text: longest });
  expect(cleanText(`${longest}a`)).toBeNull();
  expect(cleanText('  \n ')).toBeNull();
  expect(cleanText('\ud800')).toBeNull();
});

test('whatever is changed in a body, it is read as a text that would be written so, or as nothing', () => {
  fc.assert(
    fc.property(audience, text, fc.nat(bodyBytes - 1), fc.nat(255), (to, words, place, byte) => {
      const body = bodyOf({ audience: to, text: words });
      body[place] = byte;
      const said = saidIn(body);
      if (said !== null && said !== 'blank') expect(bodyOf(said)).toEqual(body);
    }),
  );
  expect(saidIn(new Uint8Array(bodyBytes - 1))).toBeNull();
});

const now = '2026-11-24T02:00:00Z';
const after = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();

test('times that cannot be', () => {
  expect(badTimes(now, after(14), null)).toBe('frank-hand-span');
  expect(badTimes(now, after(-60), null)).toBe('frank-hand-span');
  expect(badTimes(now, after(31 * 1440), null)).toBe('frank-hand-span');
  expect(badTimes(now, after(15), null)).toBeNull();
  expect(badTimes(now, after(15), after(74))).toBe('frank-write-span');
  expect(badTimes(now, after(15), after(75))).toBeNull();
  expect(badTimes(now, after(15), after(50 * 1440))).toBe('frank-write-span');
});

test('the clock asks once: to end handing out, then to show; never of one that waits for its item', () => {
  const window = { handsUntil: after(60), showsAt: after(600), calledAt: null };
  expect(stepDue({ ...window, state: 'handing_out' }, after(59))).toBeNull();
  expect(stepDue({ ...window, state: 'handing_out' }, after(60))).toBe('end-handing');
  expect(stepDue({ ...window, state: 'writing' }, after(599))).toBeNull();
  expect(stepDue({ ...window, state: 'writing' }, after(600))).toBe('show');
  expect(stepDue({ ...window, showsAt: null, state: 'writing' }, after(9999))).toBeNull();
  expect(stepDue({ ...window, calledAt: after(90), state: 'writing' }, after(90))).toBe('show');
  expect(stepDue({ ...window, calledAt: after(50), state: 'handing_out' }, after(59))).toBeNull();
  for (const state of ['shown', 'void', 'stopped'] as const)
    expect(stepDue({ ...window, state }, after(9999))).toBeNull();
});

test('a window goes with its meeting: an hour of writing stays, it is never shown before handing out ends, or it lets the meeting go', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('handing_out' as const, 'writing' as const),
      fc.integer({ min: -600, max: 20_000 }),
      fc.integer({ min: 1, max: 90_000 }),
      (state, hands, starts) => {
        const handedAt = state === 'writing' ? after(Math.min(hands, 0)) : null;
        const window = { state, handsUntil: after(hands), handedAt, showsAt: after(hands + 90) };
        const latest = starts + 600;
        const moved = movedWith(window, { startsAt: after(starts), latest: after(latest), now });
        if (moved === null) {
          expect(state).toBe('handing_out');
          expect(Math.min(hands, starts - 60)).toBeLessThan(15);
          return;
        }
        const [until, shows] = [Date.parse(moved.handsUntil), Date.parse(moved.showsAt)];
        expect(until).toBeLessThan(shows);
        expect(until).toBeLessThanOrEqual(Date.parse(window.handsUntil));
        expect(shows).toBeLessThanOrEqual(Date.parse(after(latest)));
        expect(shows - until).toBeLessThanOrEqual(45 * 1440 * 60_000);
        if (state === 'handing_out') expect(until).toBeLessThanOrEqual(Date.parse(after(starts - 60)));
      },
    ),
  );
});

test('a window of a cell that ends is shown while the cell is there, or not at all', () => {
  const window = {
    state: 'writing' as const,
    handsUntil: after(-60),
    handedAt: after(-60),
    showsAt: after(600),
  };
  expect(shownBefore(window, { ends: after(700), now })).toBe(after(600));
  expect(shownBefore(window, { ends: after(300), now })).toBe(after(300));
  expect(shownBefore(window, { ends: after(-5), now })).toBeNull();
  const early = { ...window, state: 'handing_out' as const, handsUntil: after(100), handedAt: null };
  expect(shownBefore(early, { ends: after(300), now })).toBe(after(300));
  expect(shownBefore(early, { ends: after(150), now })).toBeNull();
});

test('the wait is between five and ninety seconds', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (drawn) => {
      expect(waitBeforeSending(drawn)).toBeGreaterThanOrEqual(5_000);
      expect(waitBeforeSending(drawn)).toBeLessThanOrEqual(90_000);
    }),
  );
});
