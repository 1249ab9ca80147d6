// Which motion the hall sees: the one that is voted before all others, none of an item that is over.
import { expect, test } from 'vitest';
import type { MotionShown } from '../../../../../democracy/votes/motions/contract.ts';
import { motionOnFloor, stillToVote } from './on-floor.ts';

const amendment = (id: string, state: MotionShown['amendments'][number]['state'] = 'open') => ({
  id,
  state,
  place: null,
  at: '2026-12-03T07:00:00Z',
  words: 'ngày 15',
  byWords: `ngày ${id}`,
});
const motion = (id: string, more: object = {}) =>
  ({ id, itemId: 'now', state: 'open', voting: false, amendments: [], ...more }) as unknown as MotionShown;
const at = (subject?: string) => ({
  currentItemId: 'now',
  vote: subject ? { subject: { id: subject } } : null,
});

test('the one that is voted, by itself or by an amendment; while something else is voted, none', () => {
  const amended = motion('one', { amendments: [amendment('16')] });
  const all = [amended, motion('two')];
  expect(motionOnFloor(all, at('16'))?.id).toBe('one');
  expect(motionOnFloor(all, at('two'))?.id).toBe('two');
  expect(motionOnFloor(all, at('other'))).toBeNull();
});

test('else the one whose voting has begun, then the last moved at this item; not one that ended', () => {
  const begun = motion('one', { voting: true, itemId: 'before' });
  expect(motionOnFloor([begun, motion('two')], at())?.id).toBe('one');
  expect(motionOnFloor([motion('one'), motion('two')], at())?.id).toBe('two');
  expect(motionOnFloor([motion('one', { itemId: 'before' })], at())).toBeNull();
  expect(motionOnFloor([motion('one', { state: 'withdrawn' })], at())).toBeNull();
  expect(motionOnFloor([], at())).toBeNull();
});

test('what has ended of its amendments is no longer told as coming', () => {
  const amendments = [amendment('16', 'rejected'), amendment('17'), amendment('18', 'withdrawn')];
  expect(stillToVote(motion('one', { amendments })).map((one) => one.id)).toEqual(['17']);
  expect(stillToVote(motion('one', { amendments: [amendment('16', 'passed')] }))).toEqual([]);
});
