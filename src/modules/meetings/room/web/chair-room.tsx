// The room before its chair: on a laptop without scrolling, on a phone one below the other.

import { Later } from '../../../../web/kit/later.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { Ahead } from './ahead.tsx';
import { Announcements } from './announcements.tsx';
import { ChairAgenda } from './chair-agenda.tsx';
import { ChairStep } from './chair-step.tsx';
import { DeskHead, ItemNow } from './desk.tsx';
import { Hands, Silent, Speaker } from './floor.tsx';
import { LinkStrip } from './head.tsx';
import { currentItem } from './item-now.tsx';
import { lastResult } from './last-result.ts';
import { Opinions, opinionsOf } from './opinions.tsx';
import { Quorum } from './quorum.tsx';
import { useRoom } from './room-frame.tsx';
import { Views } from './views.tsx';

const before = async () => (await import('./before.tsx')).Before;
const arriving = async () => (await import('./before.tsx')).Arriving;
const electTaker = async () => (await import('./elect-taker.tsx')).ElectTaker;

const round = async () => (await import('./round.tsx')).Round;
const overTime = async () => (await import('./over-time.tsx')).OverTime;
const votePanel = async () => (await import('./chair-vote.tsx')).VotePanel;
const roomBallot = async () => (await import('../ballots/web/room-ballot.tsx')).RoomBallot;
const resultPanel = async () => (await import('./chair-vote.tsx')).ResultPanel;
const resultList = async () => (await import('./vote-result.tsx')).ResultList;
const motions = async () => (await import('../votes/motions/web/motions-fold.tsx')).MotionsFold;
const checkIn = async () => (await import('./own-roll.tsx')).CheckIn;

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
                {room.round && <Later part={round}>{(Round) => <Round />}</Later>}
                <Hands />
                {!room.round && <Silent />}
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
  const { room, can } = useRoom();
  const item = currentItem(room);
  const result = lastResult(room);
  const opinions = opinionsOf(room);
  const { vote, ballot } = room;
  if (room.state !== 'open')
    return (
      <>
        <ItemNow item={null} />
        {room.state === 'closed' ? (
          <>
            {ballot && <Later part={roomBallot}>{(Ballot) => <Ballot id={ballot.id} />}</Later>}
            <Later part={resultList}>{(List) => <List />}</Later>
          </>
        ) : (
          <Later part={before}>{(Before) => <Before />}</Later>
        )}
        {can.checkIn && <Later part={checkIn}>{(Form) => <Form main={false} />}</Later>}
      </>
    );
  return (
    <>
      <ItemNow item={item} />
      <Later part={overTime}>{(Over) => <Over />}</Later>
      {can.checkIn && <Later part={checkIn}>{(Form) => <Form main={false} />}</Later>}
      {item?.kind === 'score' && (
        <PageLink className="btn" to={`/sinh-hoat/${room.meetingId}/cham-diem`}>
          {t.scoreSheet}
        </PageLink>
      )}
      {(item?.kind === 'election' || room.election.on) && (
        <PageLink className="btn main" to={`/sinh-hoat/${room.meetingId}/bau-cu`}>
          {t.elections}
        </PageLink>
      )}
      {item?.kind === 'criticism' && (
        <PageLink className="btn" to={`/sinh-hoat/${room.meetingId}/tu-phe-binh`}>
          {t.criticism}
        </PageLink>
      )}
      {(item?.kind === 'elect_minute_taker' || !room.minuteTaker) && (
        <Later part={electTaker}>{(ElectTaker) => <ElectTaker />}</Later>
      )}
      {ballot && <Later part={roomBallot}>{(Ballot) => <Ballot id={ballot.id} />}</Later>}
      {(room.speaker || !room.vote) && <Speaker />}
      {vote ? (
        <Later part={votePanel}>{(Panel) => <Panel vote={vote} />}</Later>
      ) : (
        <>
          <Later part={motions}>{(Motions) => <Motions />}</Later>
          {result && <Later part={resultPanel}>{(Panel) => <Panel vote={result} />}</Later>}
          <section className="focus">
            <h2>{t.opinionsHere(opinions.length)}</h2>
            <Opinions opinions={opinions} />
            {item && <Ahead item={item} />}
          </section>
        </>
      )}
    </>
  );
}
