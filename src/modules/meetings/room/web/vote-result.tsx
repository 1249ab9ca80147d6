// All votes of this meeting that were closed, for who looks back.
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { VoteResult } from '../../../democracy/votes/web/vote-result.tsx';
import { useRoom } from './room-frame.tsx';

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
