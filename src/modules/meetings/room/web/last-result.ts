// The result that stands on the screens until the meeting goes on.
import type { VoteShown } from '../../../democracy/votes/contract.ts';
import type { Room } from '../contract.ts';

/** The vote that the room has just closed: within the item that is on, and no other opened since. */
export function lastResult(room: Room): VoteShown | null {
  const last = room.votes.at(-1);
  if (!last?.result || room.vote || room.state !== 'open') return null;
  const item = room.items.find((one) => one.id === room.currentItemId);
  const since = item?.openedAt ? Date.parse(item.openedAt) : 0;
  return Date.parse(last.closedAt ?? last.openedAt) >= since ? last : null;
}
