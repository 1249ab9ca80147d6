// Ends the open vote; while somebody has not voted it is asked again.
import { useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import type { VoteShown } from '../../../democracy/votes/contract.ts';
import { closeMeetingVote } from '../votes/contract.ts';
import { Confirm } from './confirm.tsx';
import { useRoom } from './room-frame.tsx';

export function EndVote({ vote, quiet }: { vote: VoteShown; quiet: boolean }) {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const params = { meetingId: room.meetingId, voteId: vote.id };
  const end = useTap(closeMeetingVote);
  const [asking, setAsking] = useState(false);
  const left = vote.mayVote - vote.voted;
  return (
    <>
      {end.refusal && <RefusalBox refusal={end.refusal} />}
      <div className="step">
        <button
          className={quiet ? 'btn' : 'btn main'}
          type="button"
          disabled={end.pending}
          onClick={() => (left > 0 ? setAsking(true) : end.tap({ params }))}
        >
          {t.endVote}
        </button>
        <p className="second">{t.notYet(left)}</p>
      </div>
      {asking && (
        <Confirm
          title={left > 0 ? t.endVoteEarly(left) : t.endVote}
          why={t.endVoteWhy}
          onClose={() => setAsking(false)}
        >
          <button
            className="btn main wide"
            type="button"
            disabled={end.pending}
            onClick={() => end.tap({ params }, () => setAsking(false))}
          >
            {t.endVote}
          </button>
        </Confirm>
      )}
    </>
  );
}
