// The votes of this meeting that were closed: the last one at hand, all of them for who looks back.
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import type { VoteShown } from '../../../democracy/contract.ts';
import { VoteResult } from '../../../democracy/web/vote-result.tsx';
import type { Room } from '../contract.ts';
import { useRoom } from './room-frame.tsx';

/** The vote that the room has just closed: within the item that is on, and no other opened since. */
export function lastResult(room: Room): VoteShown | null {
  const last = room.votes.at(-1);
  if (!last?.result || room.vote || room.state !== 'open') return null;
  const item = room.items.find((one) => one.id === room.currentItemId);
  const since = item?.openedAt ? Date.parse(item.openedAt) : 0;
  return Date.parse(last.closedAt ?? last.openedAt) >= since ? last : null;
}

export function Results() {
  const t = useTexts(roomTexts);
  const { votes } = useRoom().room;
  if (votes.length === 0) return null;
  return (
    <details className="fold">
      <summary>{t.results(votes.length)}</summary>
      <ResultList />
    </details>
  );
}

export function ResultList() {
  const { votes } = useRoom().room;
  return (
    <ul className="results">
      {votes.map((vote) => (
        <li key={vote.id}>
          <b>{vote.question}</b>
          <VoteResult vote={vote} />
        </li>
      ))}
    </ul>
  );
}
