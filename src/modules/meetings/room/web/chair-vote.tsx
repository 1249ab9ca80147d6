// The open vote before the chair: how many have voted, never for what; the own vote beside it; afterwards the result.
import { useTap } from '../../../../web/client.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { Later } from '../../../../web/kit/later.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import type { VoteShown } from '../../../democracy/votes/contract.ts';
import { HowCounted } from '../../../democracy/votes/web/how-counted.tsx';
import { VoteResult } from '../../../democracy/votes/web/vote-result.tsx';
import { withdrawMeetingVote } from '../votes/contract.ts';
import { useRoom } from './room-frame.tsx';
import { VotedBar } from './voted-bar.tsx';

const ownVote = async () => (await import('./own-vote.tsx')).OwnVote;
const countChair = async () => (await import('./count-chair.tsx')).CountChair;
const again = async () => (await import('./vote-again.tsx')).VoteAgain;
const keep = async () => (await import('./keep-opinion.tsx')).KeepOpinion;

export function VotePanel({ vote }: { vote: VoteShown }) {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const stop = useTap(withdrawMeetingVote);
  return (
    <section className="vote-panel" aria-labelledby="vote-now">
      <div className="side-title">
        <StateLine state="now">{t.openVote}</StateLine>
        <button
          className="link"
          type="button"
          disabled={stop.pending}
          onClick={() => stop.tap({ params: { meetingId: room.meetingId, voteId: vote.id } })}
        >
          {t.stopVote}
        </button>
      </div>
      {stop.refusal && <RefusalBox refusal={stop.refusal} />}
      <h2 id="vote-now">{vote.question}</h2>
      <VotedBar vote={vote} />
      <p>
        {t.needs(vote.needed, vote.base)} <HowCounted vote={vote} />
      </p>
      <Later part={countChair}>{(Count) => <Count vote={vote} />}</Later>
      <div className="own">
        <h3>{t.ownVote}</h3>
        <Later part={ownVote}>{(Own) => <Own vote={vote} main={false} />}</Later>
      </div>
    </section>
  );
}

export function ResultPanel({ vote }: { vote: VoteShown }) {
  return (
    <section className="vote-panel" aria-labelledby="vote-result">
      <h2 id="vote-result">{vote.question}</h2>
      <VoteResult vote={vote} />
      <Later part={keep}>{(Keep) => <Keep vote={vote} />}</Later>
      <Later part={again}>{(Again) => <Again vote={vote} />}</Later>
    </section>
  );
}
