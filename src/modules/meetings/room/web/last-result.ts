// The result that stands on the screens until the meeting goes on.
import type { VoteShown } from '../../../democracy/votes/contract.ts';
import type { Room } from '../contract.ts';

/** Whether the hall looks at an election's round: it is on, or it was announced within the item that is on, after the last vote. */
export function showsRound(room: Room, result: VoteShown | null): boolean {
  const { round } = room.election;
  if (!round || room.vote || room.state !== 'open') return false;
  if (round.running) return true;
  const item = room.items.find((one) => one.id === room.currentItemId);
  const since = [item?.openedAt, result?.closedAt].flatMap((at) => (at ? [Date.parse(at)] : []));
  return since.every((at) => Date.parse(round.at) >= at);
}

/** The vote that the room has just closed: within the item that is on, and no other opened since. */
export function lastResult(room: Room): VoteShown | null {
  const last = room.votes.at(-1);
  if (!last?.result || room.vote || room.state !== 'open') return null;
  const item = room.items.find((one) => one.id === room.currentItemId);
  const since = item?.openedAt ? Date.parse(item.openedAt) : 0;
  return Date.parse(last.closedAt ?? last.openedAt) >= since ? last : null;
}

/** What of it stands in the hall: a motion moved after it takes its place. */
export function resultInHall(room: Room): VoteShown | null {
  const result = lastResult(room);
  const { movedAt } = room;
  if (!result?.closedAt || movedAt === null) return result;
  return Date.parse(movedAt) > Date.parse(result.closedAt) ? null : result;
}
