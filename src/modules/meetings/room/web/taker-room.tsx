// The room before its minute-taker: on a laptop roll, opinions and votes beside each other; on a phone one at a time.
import { useState } from 'react';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { Later } from '../../../../web/kit/later.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { Announcements } from './announcements.tsx';
import { DeskHead, ItemNow } from './desk.tsx';
import { LinkStrip } from './head.tsx';
import { currentItem } from './item-now.tsx';
import { Quorum } from './quorum.tsx';
import { useRoom } from './room-frame.tsx';
import { TakerOpinions } from './taker-opinions.tsx';
import { TakerRoll } from './taker-roll.tsx';
import { Views } from './views.tsx';

const ownTurn = async () => (await import('./own-turn.tsx')).OwnTurn;
const ownVote = async () => (await import('./own-vote.tsx')).OwnVote;
const checkIn = async () => (await import('./own-roll.tsx')).CheckIn;
const takerVotes = async () => (await import('./taker-cards.tsx')).TakerVotes;
const onBehalf = async () => (await import('./on-behalf.tsx')).OnBehalf;
const takerLines = async () => (await import('./taker-lines.tsx')).TakerLines;

type Tab = 'roll' | 'opinions' | 'votes' | 'lines';
const tabs: readonly Tab[] = ['roll', 'opinions', 'votes', 'lines'];

export function TakerRoom() {
  const t = useTexts(roomTexts);
  const { room, can } = useRoom();
  const { vote } = room;
  const [tab, setTab] = useState<Tab>(room.state === 'open' ? 'opinions' : 'roll');
  const item = currentItem(room);
  return (
    <div className="room desk-room taker" data-tab={tab} data-voting={room.vote ? '' : undefined}>
      <DeskHead />
      <main className="desk-main">
        <div className="desk-strips">
          <LinkStrip />
          <Quorum />
        </div>
        <div className="cols">
          <div className="part part-roll">
            {can.checkIn && <Later part={checkIn}>{(Form) => <Form main={false} />}</Later>}
            <TakerRoll />
          </div>
          <div className="mid part part-opinions">
            <ItemNow item={room.state === 'open' ? item : null} />
            {room.state === 'open' && item?.kind === 'score' && (
              <PageLink className="btn" to={`/sinh-hoat/${room.meetingId}/cham-diem`}>
                {t.scoreSheet}
              </PageLink>
            )}
            {room.state === 'open' && item?.kind === 'criticism' && (
              <PageLink className="btn" to={`/sinh-hoat/${room.meetingId}/tu-phe-binh`}>
                {t.criticism}
              </PageLink>
            )}
            {room.speaker && (
              <StateLine state="now">
                {t.speaking}: {room.speaker.name}
              </StateLine>
            )}
            {room.speaker?.outOfOrder && <p className="second">{t.outOfOrder}</p>}
            {room.round && <Later part={ownTurn}>{(Turn) => <Turn />}</Later>}
            <TakerOpinions main={!room.vote} />
            {room.state === 'open' && can.lead && <Later part={onBehalf}>{(Behalf) => <Behalf />}</Later>}
          </div>
          <aside className="right">
            <div className="part part-votes">
              <Later part={takerVotes}>{(Votes) => <Votes />}</Later>
              {vote && (
                <section className="own">
                  <h3>{t.ownVote}</h3>
                  <Later part={ownVote}>{(Own) => <Own vote={vote} main={false} />}</Later>
                </section>
              )}
            </div>
            <div className="part part-lines">
              <Later part={takerLines}>{(TakerLines) => <TakerLines />}</Later>
              <div className="narrow-only">
                <Views />
              </div>
            </div>
          </aside>
        </div>
      </main>
      <nav className="tabs" aria-label={t.changeView}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === tab ? 'true' : undefined}
            onClick={() => setTab(one)}
          >
            {t.tabs[one]}
          </button>
        ))}
      </nav>
      <Announcements />
    </div>
  );
}
