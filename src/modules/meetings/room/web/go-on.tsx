// From one item to the next, to a vote, to the end: the likely step first, the others beside it.
import { useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { Later } from '../../../../web/kit/later.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { closeItem, openItem } from '../contract.ts';
import { startRound } from '../round/contract.ts';
import { draftOf } from './draft.ts';
import { currentItem } from './item-now.tsx';
import { useRoom } from './room-frame.tsx';
import { nextItem } from './times.ts';

const closing = async () => (await import('./close-meeting.tsx')).CloseMeeting;
const openVote = async () => (await import('./open-vote.tsx')).OpenVote;

interface Step {
  readonly words: string;
  /** As the one next step. */
  readonly long: string;
  readonly act: () => void;
}

export function GoOn({ quiet }: { quiet: boolean }) {
  const t = useTexts(roomTexts);
  const { room, audiences } = useRoom();
  const { meetingId } = room;
  const go = useTap(openItem);
  const end = useTap(closeItem);
  const round = useTap(startRound);
  const [asking, setAsking] = useState<'vote' | 'close' | null>(null);
  const item = currentItem(room);
  const next = nextItem(room);
  const draft = draftOf(room);
  const passes = item?.kind === 'resolution' ? draft : null;
  const pending = go.pending || end.pending || round.pending;
  const refusal = go.refusal ?? end.refusal ?? round.refusal;
  const goOn: Step | null = next && {
    words: t.nextItem(next.number),
    long: t.nextItemTitled(next.number, next.title),
    act: () => go.tap({ params: { meetingId, itemId: next.id } }),
  };
  const vote: Step = {
    words: t.startVote,
    long: passes ? t.startVoteOn(t.resolutionKind[passes.kind]) : t.startVote,
    act: () => setAsking('vote'),
  };
  const inTurn: Step | null =
    item && !room.round
      ? { words: t.startRound, long: t.startRound, act: () => round.tap({ params: { meetingId } }) }
      : null;
  // Only who runs the meeting closes it.
  const close: Step | null = audiences.includes('chair')
    ? { words: t.close, long: t.close, act: () => setAsking('close') }
    : null;
  const main = passes ? vote : (goOn ?? close ?? vote);
  const others = [inTurn, goOn, vote].filter((one): one is Step => one !== null && one !== main);
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      <div className="step">
        <button className={quiet ? 'btn' : 'btn main'} type="button" disabled={pending} onClick={main.act}>
          {main.long}
        </button>
        {others.map((one) => (
          <button key={one.words} className="btn" type="button" disabled={pending} onClick={one.act}>
            {one.words}
          </button>
        ))}
        {item && !next && (
          <button
            className="btn"
            type="button"
            disabled={pending}
            onClick={() => end.tap({ params: { meetingId, itemId: item.id } })}
          >
            {t.closeItem}
          </button>
        )}
        {close && main !== close && (
          <button className="btn quiet" type="button" onClick={close.act}>
            {t.close}
          </button>
        )}
      </div>
      {asking === 'vote' && (
        <Later part={openVote}>
          {(OpenVote) => <OpenVote about={passes ? 'resolution' : 'other'} onClose={() => setAsking(null)} />}
        </Later>
      )}
      {asking === 'close' && (
        <Later part={closing}>{(Close) => <Close onClose={() => setAsking(null)} />}</Later>
      )}
    </>
  );
}
