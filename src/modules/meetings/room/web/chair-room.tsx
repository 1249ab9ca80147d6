// The room before its chair: on a laptop without scrolling, on a phone one below the other.
import { Later } from '../../../../web/kit/later.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { Announcements } from './announcements.tsx';
import { ChairAgenda } from './chair-agenda.tsx';
import { ChairStep } from './chair-step.tsx';
import { ResultPanel, VotePanel } from './chair-vote.tsx';
import { DeskHead, ItemNow } from './desk.tsx';
import { Hands, Silent, Speaker } from './floor.tsx';
import { LinkStrip } from './head.tsx';
import { currentItem } from './item-now.tsx';
import { Opinions, opinionsOf } from './opinions.tsx';
import { CheckIn } from './own-roll.tsx';
import { Quorum } from './quorum.tsx';
import { useRoom } from './room-frame.tsx';
import { Views } from './views.tsx';
import { lastResult, ResultList } from './vote-result.tsx';

const before = async () => (await import('./before.tsx')).Before;
const arriving = async () => (await import('./before.tsx')).Arriving;
const electTaker = async () => (await import('./elect-taker.tsx')).ElectTaker;

export function ChairRoom() {
  const { room } = useRoom();
  return (
    <div className="room desk-room chair">
      <DeskHead />
      <main className="desk-main">
        <div className="desk-strips">
          <LinkStrip />
          <Quorum />
        </div>
        <div className="cols">
          <section className="ag" aria-labelledby="agenda">
            <ChairAgenda />
          </section>
          <div className="mid">
            <Middle />
            <ChairStep />
          </div>
          <aside className="right">
            {room.state === 'open' ? (
              <>
                <Hands />
                <Silent />
              </>
            ) : (
              room.state !== 'closed' && <Later part={arriving}>{(Arriving) => <Arriving />}</Later>
            )}
            <div className="narrow-only">
              <Views />
            </div>
          </aside>
        </div>
      </main>
      <Announcements />
    </div>
  );
}

function Middle() {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const item = currentItem(room);
  const result = lastResult(room);
  const opinions = opinionsOf(room);
  if (room.state !== 'open')
    return (
      <>
        <ItemNow item={null} />
        {room.state === 'closed' ? <ResultList /> : <Later part={before}>{(Before) => <Before />}</Later>}
        <CheckIn main={false} />
      </>
    );
  return (
    <>
      <ItemNow item={item} />
      <CheckIn main={false} />
      {(item?.kind === 'elect_minute_taker' || !room.minuteTaker) && (
        <Later part={electTaker}>{(ElectTaker) => <ElectTaker />}</Later>
      )}
      {(room.speaker || !room.vote) && <Speaker />}
      {room.vote ? (
        <VotePanel vote={room.vote} />
      ) : (
        <>
          {result && <ResultPanel vote={result} />}
          <section className="focus">
            <h2>{t.opinionsHere(opinions.length)}</h2>
            <Opinions opinions={opinions} />
          </section>
        </>
      )}
    </>
  );
}
