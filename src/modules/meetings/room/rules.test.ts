// Who has which document of the room, when an item may be opened again, what keeps a hall's screen awake.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeetingActor } from '../rules.ts';
import { audienceOf, audiencesFor, isWatchedOnScreen, itemToOpen, openingOf } from './rules.ts';

const nobody: MeetingActor = {
  personId: 'p',
  lead: false,
  committee: false,
  chair: false,
  minuteTaker: false,
  member: false,
  above: false,
  supervisor: false,
};
const open = { state: 'open', minuteTakerId: 't', sentAt: '2026-12-01T00:00:00Z' } as const;
const is = (...parts: (keyof MeetingActor)[]): MeetingActor => ({
  ...nobody,
  ...Object.fromEntries(parts.map((part) => [part, true])),
});

describe('audiences', () => {
  test.each([
    [
      ['chair', 'lead', 'member'],
      ['chair', 'member', 'screen'],
    ],
    [
      ['lead', 'member'],
      ['member', 'chair', 'screen'],
    ],
    [
      ['minuteTaker', 'member'],
      ['minute_taker', 'member', 'screen'],
    ],
    [
      ['lead', 'minuteTaker', 'member'],
      ['minute_taker', 'member', 'chair', 'screen'],
    ],
    [['member'], ['member']],
    [['committee', 'member'], ['member']],
    [['above'], []],
    [['above', 'supervisor'], []],
    [[], []],
  ] as const)('%j: %j', (parts, expected) => {
    expect(audiencesFor(open, is(...parts))).toEqual(expected);
  });

  test('while nobody takes the minutes the chair does', () => {
    const parts = is('chair', 'lead', 'member');
    expect(audiencesFor({ ...open, minuteTakerId: null }, parts)).toContain('minute_taker');
  });

  test('before members are told of it the room is there for who leads only; a cancelled one stays for who was told', () => {
    for (const state of ['draft', 'agreed'] as const) {
      expect(audiencesFor({ ...open, state, sentAt: null }, is('member', 'minuteTaker'))).toEqual([]);
      expect(audiencesFor({ ...open, state, sentAt: null }, is('lead'))[0]).toBe('chair');
    }
    expect(audiencesFor({ ...open, state: 'cancelled' }, is('member'))).toEqual(['member']);
    expect(audiencesFor({ ...open, state: 'cancelled', sentAt: null }, is('member'))).toEqual([]);
  });

  test('nobody gets a document that is not in his list', () => {
    expect(audienceOf(['member'], undefined)).toBe('member');
    for (const asked of ['chair', 'minute_taker', 'screen', 'everybody'])
      expect(audienceOf(['member'], asked)).toBeNull();
    expect(audienceOf([], undefined)).toBeNull();
  });

  test('whoever is neither of the cell nor leads it gets nothing, whatever the step', () => {
    const state = fc.constantFrom('draft', 'agreed', 'sent', 'open', 'closed', 'cancelled' as const);
    const stranger = fc.record({ above: fc.boolean(), supervisor: fc.boolean(), committee: fc.boolean() });
    fc.assert(
      fc.property(state, stranger, (step, parts) => {
        expect(audiencesFor({ ...open, state: step }, { ...nobody, ...parts })).toEqual([]);
      }),
    );
  });
});

describe('an item is opened', () => {
  const item = { openedAt: '2026-12-03T07:00:00Z', closedAt: '2026-12-03T07:20:00Z', spentSeconds: 1200 };
  test('once; again within ten minutes; after that it is done', () => {
    expect(openingOf({ openedAt: null, closedAt: null, spentSeconds: 0 }, '2026-12-03T07:00:00Z')).toBe(
      'anew',
    );
    expect(openingOf(item, '2026-12-03T07:20:05Z')).toBe('again');
    expect(openingOf(item, '2026-12-03T07:30:00Z')).toBe('again');
    expect(openingOf(item, '2026-12-03T07:30:01Z')).toBeNull();
  });
  test('as if for the first time when it was opened by mistake', () => {
    expect(openingOf({ ...item, spentSeconds: 20 }, '2026-12-03T09:00:00Z')).toBe('anew');
  });
  test('of one with others under it, the first that is not done', () => {
    const items = [
      { id: '1', parentId: null, state: 'todo' },
      { id: '1.1', parentId: '1', state: 'done' },
      { id: '1.2', parentId: '1', state: 'todo' },
      { id: '2', parentId: null, state: 'todo' },
    ] as const;
    expect(itemToOpen(items, '1')?.id).toBe('1.2');
    expect(itemToOpen(items, '2')?.id).toBe('2');
    expect(itemToOpen(items, '3')).toBeUndefined();
  });
});

test('a hall’s screen stays awake while people check in and while the meeting is on, not the night after', () => {
  const meeting = { state: 'sent', startsAt: '2026-12-03T07:00:00Z' } as const;
  expect(isWatchedOnScreen(meeting, '2026-12-03T05:59:00Z', '2026-12-03')).toBe(false);
  expect(isWatchedOnScreen(meeting, '2026-12-03T06:00:00Z', '2026-12-03')).toBe(true);
  expect(isWatchedOnScreen(meeting, '2026-12-04T07:00:00Z', '2026-12-04')).toBe(false);
  expect(isWatchedOnScreen({ ...meeting, state: 'open' }, '2026-12-03T10:00:00Z', '2026-12-03')).toBe(true);
  expect(isWatchedOnScreen({ ...meeting, state: 'closed' }, '2026-12-03T10:00:00Z', '2026-12-03')).toBe(
    false,
  );
});
