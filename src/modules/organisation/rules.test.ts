// Rules of the ground: rights by office, official by date, names and phones as typed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanName,
  cleanPhone,
  isOfficial,
  makesLoop,
  mayStandUnder,
  rightsBelow,
  rightsHere,
} from './rules.ts';

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('official from the official date on, never before, never without one', () => {
  fc.assert(
    fc.property(day, day, (officialOn, on) => {
      expect(isOfficial({ kind: 'home', joinedOn: null, officialOn }, on)).toBe(on >= officialOn);
      expect(isOfficial({ kind: 'home', joinedOn: null, officialOn: null }, on)).toBe(false);
    }),
  );
});

describe('rights', () => {
  test('secretary and deputy have the same rights; the administrator opens no content', () => {
    expect(rightsHere('deputy_secretary', 'cell')).toEqual(rightsHere('secretary', 'cell'));
    expect(rightsHere('administrator', 'grassroots_committee')).toEqual(['administer']);
    expect(rightsBelow('administrator', 'upper_committee')).toEqual(['administer']);
  });
  test('nothing reaches down from a cell, and the committee above leads no cell', () => {
    for (const office of ['secretary', 'officer', 'committee_member'] as const) {
      expect(rightsBelow(office, 'cell')).toEqual([]);
      expect(rightsBelow(office, 'grassroots_committee')).not.toContain('lead');
      expect(rightsBelow(office, 'grassroots_committee')).not.toContain('member');
    }
  });
});

test('nothing stands under a cell; no ring', () => {
  expect(mayStandUnder('cell', 'grassroots_committee')).toBe(true);
  expect(mayStandUnder('cell', 'cell')).toBe(false);
  expect(mayStandUnder('upper_committee', 'grassroots_committee')).toBe(false);
  expect(makesLoop('a', ['c', 'b', 'a'])).toBe(true);
  expect(makesLoop('x', ['c', 'b', 'a'])).toBe(false);
});

test('names are composed, phones start with 0', () => {
  expect(cleanName('  Đặng  Thị Diễm '.normalize('NFD'))).toBe('Đặng Thị Diễm');
  expect(['0912 345 678', '+84912345678', '84912345678', '(0236) 3.822.456'].map(cleanPhone)).toEqual([
    '0912345678',
    '0912345678',
    '0912345678',
    '02363822456',
  ]);
  expect(['chín một hai', '912345678', '', '+1 202 555 0100'].map(cleanPhone)).toEqual([
    null,
    null,
    null,
    null,
  ]);
  fc.assert(
    fc.property(
      fc.string(),
      (typed) => cleanPhone(typed) === null || /^0\d{9,10}$/.test(cleanPhone(typed) as string),
    ),
  );
});
