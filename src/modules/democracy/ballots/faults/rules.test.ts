// Why ballots are invalid: each fault by itself, those of phones by property, and which reasons the board is asked.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ballotFaults,
  faultOfBallot,
  faultsAsked,
  faultsInWords,
  faultsOnPhones,
  hasUnasked,
  invalidOf,
  noFaults,
} from './rules.ts';

const on = '2026-12-18';
const box = fc
  .record({ candidates: fc.integer({ min: 1, max: 8 }), seats: fc.integer({ min: 1, max: 8 }) })
  .chain(({ candidates, seats }) =>
    fc.record({
      candidates: fc.constant(candidates),
      seats: fc.constant(Math.min(seats, candidates)),
      kept: fc.array(fc.array(fc.boolean(), { minLength: candidates, maxLength: candidates }), {
        maxLength: 40,
      }),
    }),
  );

test('a ballot is invalid for each fault by itself, and an untouched one votes for all where no name is over', () => {
  const good = { issued: true, marked: false, extra: 0, left: 2, blank: false };
  expect(faultOfBallot(good, 3, on)).toBeNull();
  expect(faultOfBallot({ ...good, left: 3 }, 3, on)).toBeNull();
  expect(faultOfBallot({ ...good, left: 4 }, 3, on)).toBe('tooManyLeft');
  expect(faultOfBallot({ ...good, left: 4, blank: true }, 3, on)).toBe('blank');
  expect(faultOfBallot({ ...good, left: 0 }, 3, on)).toBe('allCrossed');
  expect(faultOfBallot({ ...good, extra: 1 }, 3, on)).toBe('extraNames');
  expect(faultOfBallot({ ...good, marked: true }, 3, on)).toBe('marked');
  expect(faultOfBallot({ ...good, issued: false, left: 4 }, 3, on)).toBe('notIssued');
});

test('ballots on phones are invalid for their true reason, and each invalid one for exactly one', () => {
  fc.assert(
    fc.property(box, ({ candidates, seats, kept }) => {
      const faults = faultsOnPhones(kept, { seats, method: 'cross_out', on });
      const left = kept.map((one) => one.filter(Boolean).length);
      const many = (is: (count: number) => boolean) => left.filter(is).length;
      expect(faults.allCrossed).toBe(many((count) => count === 0));
      expect(faults.blank).toBe(many((count) => count === candidates && count > seats));
      expect(faults.tooManyLeft).toBe(many((count) => count > seats && count < candidates));
      expect(invalidOf({ faults })).toBe(many((count) => count === 0 || count > seats));
    }),
  );
});

test('a body without the form of a ballot is invalid for another reason', () => {
  const faults = faultsOnPhones([null, [true, false]], { seats: 1, method: 'choose', on });
  expect(faults).toEqual({ ...noFaults, other: 1 });
});

test('the board is asked only for reasons that such a ballot can have and the rule of the day knows', () => {
  const asked = (method: 'choose' | 'cross_out', seats: number, options: number) =>
    faultsAsked({ method, seats, options, on });
  expect(asked('cross_out', 2, 4)).toEqual([...ballotFaults]);
  // As many names as seats: nobody crossed out votes for all, and nobody can leave too many.
  expect(asked('cross_out', 3, 3)).toEqual(['notIssued', 'marked', 'extraNames', 'allCrossed', 'other']);
  expect(asked('choose', 1, 2)).toEqual([
    'notIssued',
    'marked',
    'extraNames',
    'blank',
    'tooManyLeft',
    'other',
  ]);
  const form = { method: 'cross_out', seats: 3, options: 3, on } as const;
  expect(hasUnasked({ ...noFaults, blank: 1 }, form)).toBe(true);
  expect(hasUnasked({ ...noFaults, marked: 1 }, form)).toBe(false);
});

test('the phones of whatever ballot are invalid for reasons that the board would be asked', () => {
  fc.assert(
    fc.property(box, fc.constantFrom('choose', 'cross_out'), ({ candidates, seats, kept }, method) => {
      const form = { method, seats, options: candidates, on } as const;
      expect(hasUnasked(faultsOnPhones(kept, form), form)).toBe(false);
    }),
  );
});

test('reasons are told in the words of the ballot', () => {
  const faults = { ...noFaults, blank: 2, tooManyLeft: 1 };
  expect(faultsInWords(faults, { method: 'cross_out', options: 4 })).toBe(
    ' (2 phiếu để trống; 1 phiếu để quá số lượng cần bầu)',
  );
  expect(faultsInWords(faults, { method: 'choose', options: 2 })).toBe(
    ' (2 phiếu không đánh dấu ô nào; 1 phiếu đánh dấu cả hai ô)',
  );
  expect(faultsInWords(noFaults, { method: 'choose', options: 2 })).toBe('');
  expect(faultsInWords(null, { method: 'choose', options: 2 })).toBe('');
});
