// The chair's next step as the one red button: open, go on, vote, end the vote, close; what else is possible stands beside it.
import { useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import type { VoteShown } from '../../../democracy/contract.ts';
import { openMeeting } from '../../contract.ts';
import { closeMeetingVote } from '../contract.ts';
import { Confirm } from './confirm.tsx';
import { GoOn } from './go-on.tsx';
import { useRoom } from './room-frame.tsx';

/** In: `quiet` = on the chair's behalf, not the one red button of the screen. */
export function ChairStep({ quiet = false }: { quiet?: boolean }) {
  const t = useTexts(roomTexts);
  const { room, audiences } = useRoom();
  if (room.state === 'sent' && audiences.includes('chair')) return <Opening />;
  if (room.state === 'open')
    return room.vote ? <EndVote vote={room.vote} quiet={quiet} /> : <GoOn quiet={quiet} />;
  return (
    <div className="step">
      <p>{room.state === 'closed' ? t.closed : room.state === 'cancelled' ? t.cancelled : t.notSentWhy}</p>
    </div>
  );
}

function Opening() {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const open = useTap(openMeeting);
  return (
    <>
      {open.refusal && <RefusalBox refusal={open.refusal} />}
      <div className="step">
        <button
          className="btn main"
          type="button"
          disabled={open.pending}
          onClick={() => open.tap({ params: { meetingId: room.meetingId } })}
        >
          {t.openMeeting}
        </button>
        <p className="second">{t.beforeOpening}</p>
      </div>
    </>
  );
}

function EndVote({ vote, quiet }: { vote: VoteShown; quiet: boolean }) {
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
