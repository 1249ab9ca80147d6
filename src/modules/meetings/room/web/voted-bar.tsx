// How many of those who may vote have done so; never for what.
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import type { VoteShown } from '../../../democracy/votes/contract.ts';

export function VotedBar({ vote }: { vote: VoteShown }) {
  const t = useTexts(roomTexts);
  const share = vote.mayVote > 0 ? vote.voted / vote.mayVote : 0;
  return (
    <div>
      <p className="voted">
        <b className="tnum">
          {vote.voted}/{vote.mayVote}
        </b>
        <span>{t.voted}</span>
      </p>
      <div className="bar" role="img" aria-label={t.votedOf(vote.voted, vote.mayVote)}>
        <i style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
