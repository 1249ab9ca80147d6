// The room on a member's phone: the item and its time, a hand, an opinion, who speaks, the own check-in, the open vote.

import { useState } from 'react';
import { Icon } from '../../../../web/kit/icon.tsx';
import { Later } from '../../../../web/kit/later.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { Agenda } from './agenda.tsx';
import { Ahead } from './ahead.tsx';
import { Announcements } from './announcements.tsx';
import { HandButton, HandState, useHand } from './hand.tsx';
import { LinkStrip, RoomHead } from './head.tsx';
import { currentItem, Floor, ItemHead, ItemTime } from './item-now.tsx';
import { Opinions, opinionsOf } from './opinions.tsx';
import { CheckIn, OwnRoll } from './own-roll.tsx';
import { useRoom } from './room-frame.tsx';
import { Views } from './views.tsx';
import { Results } from './vote-result.tsx';
import { VoteSheet } from './vote-sheet.tsx';
import { WriteOpinion } from './write-opinion.tsx';

const ownBallot = async () => (await import('../ballots/web/member-ballot.tsx')).MemberBallot;
const motions = async () => (await import('../votes/motions/web/motions-fold.tsx')).MotionsFold;
const ownTurn = async () => (await import('./own-turn.tsx')).OwnTurn;

export function MemberRoom() {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const { ballot } = room;
  const item = currentItem(room);
  const open = room.state === 'open';
  return (
    <div className="phone room">
      <RoomHead />
      <LinkStrip />
      <main className="room-body">
        <ItemHead />
        {open && item && <ItemTime item={item} />}
        {ballot && <Later part={ownBallot}>{(Ballot) => <Ballot ballot={ballot} />}</Later>}
        {open && <Acts />}
        {open && <Floor />}
        {open && room.round && <Later part={ownTurn}>{(Turn) => <Turn />}</Later>}
        {open && (item?.kind === 'election' || room.election.on) && (
          <PageLink className="btn" to={`/sinh-hoat/${room.meetingId}/bau-cu`}>
            {t.elections}
          </PageLink>
        )}
        {open && item?.kind === 'criticism' && (
          <PageLink className="btn" to={`/sinh-hoat/${room.meetingId}/tu-phe-binh`}>
            {t.criticism}
          </PageLink>
        )}
        <OwnRoll />
        <CheckIn main={!room.vote} />
        <Results />
        {open && <Later part={motions}>{(Motions) => <Motions />}</Later>}
        {open && item && <Ahead item={item} />}
        {open && item && <ItemOpinions />}
        <details className="fold">
          <summary>{t.agenda}</summary>
          <Agenda />
        </details>
        <Views />
      </main>
      <VoteSheet />
      <Announcements />
    </div>
  );
}

function Acts() {
  const t = useTexts(roomTexts);
  const { can } = useRoom();
  const hand = useHand();
  const [writing, setWriting] = useState(false);
  // Who has not checked in is shown how to, instead of what would be refused.
  if (!can.raiseHand && hand.place === 0) return null;
  return (
    <div>
      <div className="acts">
        <HandButton hand={hand} />
        <button className="btn" type="button" aria-haspopup="dialog" onClick={() => setWriting(true)}>
          <Icon name="pen" />
          {t.write}
        </button>
      </div>
      <HandState hand={hand} />
      {writing && <WriteOpinion onClose={() => setWriting(false)} />}
    </div>
  );
}

function ItemOpinions() {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const opinions = opinionsOf(room);
  if (opinions.length === 0) return null;
  return (
    <details className="fold">
      <summary>{t.opinionsHere(opinions.length)}</summary>
      <Opinions opinions={opinions} />
    </details>
  );
}
