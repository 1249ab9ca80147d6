// What stands on the hall's screen after a vote or a round: the newest of the item that is on.
import { expect, test } from 'vitest';
import type { VoteShown } from '../../../democracy/votes/contract.ts';
import type { Room } from '../contract.ts';
import { resultInHall, showsRound } from './last-result.ts';

const at = (minute: number) => `2026-12-03T07:${String(minute).padStart(2, '0')}:00Z`;
const roomWith = (round: Room['election']['round'], state: Room['state'] = 'open') =>
  ({
    state,
    vote: null,
    currentItemId: 'now',
    items: [{ id: 'now', kind: 'discussion', openedAt: at(10) }],
    election: { on: true, round },
  }) as unknown as Room;
const result = { closedAt: at(20) } as VoteShown;

test('a round stands there while it is on and until something newer, at whichever item', () => {
  const running = { running: true, channel: 'paper' as const, at: at(5) };
  expect(showsRound(roomWith(running), result)).toBe(true);
  expect(showsRound(roomWith(running, 'closed'), result)).toBe(false);
  expect(showsRound({ ...roomWith(running), vote: result }, null)).toBe(false);
  const announced = (minute: number) => ({ ...running, running: false, at: at(minute) });
  expect(showsRound(roomWith(announced(9)), null)).toBe(false);
  expect(showsRound(roomWith(announced(15)), null)).toBe(true);
  expect(showsRound(roomWith(announced(15)), result)).toBe(false);
  expect(showsRound(roomWith(announced(25)), result)).toBe(true);
  expect(showsRound(roomWith(null), null)).toBe(false);
});

test('a result stands until a motion is moved after it, and comes back when that is withdrawn', () => {
  const voted = { id: 'v', result: {}, openedAt: at(18), closedAt: at(20) } as VoteShown;
  const hall = (movedAt: string | null, vote: VoteShown | null = null) =>
    resultInHall({ ...roomWith(null), votes: [voted], vote, movedAt })?.id;
  expect(hall(null)).toBe('v');
  expect(hall(at(15))).toBe('v');
  expect(hall(at(21))).toBeUndefined();
  expect(hall(null, voted)).toBeUndefined();
});
