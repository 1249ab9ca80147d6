// The code as people type it, the window of checking in, what each member counts as.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeAlphabet, readCode, showCode } from './code/rules.ts';
import { checkInFrom, type Enrolled, figuresOf, lineOf } from './rules.ts';

test('a code is read however it is typed', () => {
  expect(showCode('7K4M29')).toBe('7K4 M29');
  for (const typed of ['7K4 M29', '7k4m29', ' 7k4 - m29 ', '7K4.M29']) expect(readCode(typed)).toBe('7K4M29');
  const code = fc.array(fc.constantFrom(...codeAlphabet), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(code, (letters) => readCode(showCode(letters.join('')).toLowerCase()) === letters.join('')),
  );
});

test('checking in opens sixty minutes before, over midnight too', () => {
  expect(checkInFrom('2026-12-31T17:30:00Z')).toBe('2026-12-31T16:30:00.000Z');
});

const member: Enrolled = {
  personId: '1',
  name: 'Bùi Xuân Hòa',
  kind: 'home',
  official: true,
  exempt: false,
  away: false,
  suspended: false,
  present: false,
  excused: false,
  channel: null,
  at: null,
  lateAt: null,
  leaves: [],
};

test('who is not here is expected until the meeting closes, then absent without reason, unless it was accepted', () => {
  expect(lineOf(member, 'open').state).toBe('expected');
  expect(lineOf(member, 'closed').state).toBe('unexcused');
  expect(lineOf({ ...member, excused: true }, 'closed').state).toBe('excused');
  expect(lineOf({ ...member, excused: true, present: true }, 'closed').state).toBe('present');
  expect(lineOf({ ...member, exempt: true, present: true }, 'open')).toMatchObject({
    standing: 'exempt_present',
    mayVote: true,
  });
});

test('after the meeting everybody stands in one column, and the columns add up', () => {
  const one = fc.record({
    kind: fc.constantFrom('home' as const, 'temporary' as const),
    official: fc.boolean(),
    exempt: fc.boolean(),
    away: fc.boolean(),
    suspended: fc.boolean(),
    present: fc.boolean(),
    excused: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 60 }), (people) => {
      const enrolled = people.map((person, at) => ({ ...member, ...person, personId: String(at) }));
      const lines = enrolled.map((person) => lineOf(person, 'closed'));
      const figures = figuresOf(enrolled, lines, {
        kind: 'regular',
        startsAt: '2026-12-03T07:00:00Z',
        state: 'open',
      });
      const { present, excused, unexcused, away, exempt, suspended } = figures;
      expect(present + excused + unexcused + away + exempt + suspended).toBe(figures.total);
      expect(figures.basePresent).toBeLessThanOrEqual(figures.base);
      expect(lines.filter((line) => line.mayVote)).toHaveLength(figures.basePresent);
    }),
  );
});
