// The chair's next step as the one red button: open, go on, vote, end the vote, close; what else is possible stands beside it.
import { useTap } from '../../../../web/client.ts';
import { Later } from '../../../../web/kit/later.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { openMeeting } from '../../steps/contract.ts';
import { GoOn } from './go-on.tsx';
import { useRoom } from './room-frame.tsx';

const endVote = async () => (await import('./end-vote.tsx')).EndVote;

/** In: `quiet` = on the chair's behalf, not the one red button of the screen. */
export function ChairStep({ quiet = false }: { quiet?: boolean }) {
  const t = useTexts(roomTexts);
  const { room, audiences } = useRoom();
  const { vote } = room;
  // A secret ballot's own next step is the red one.
  const isRunning = room.ballot?.running ?? false;
  if (room.state === 'sent' && audiences.includes('chair')) return <Opening />;
  if (room.state === 'open')
    return vote ? (
      <Later part={endVote}>{(End) => <End vote={vote} quiet={quiet} />}</Later>
    ) : (
      <GoOn quiet={quiet || isRunning} />
    );
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
