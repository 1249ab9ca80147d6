// Votes before the minute-taker: raised cards while one is open, minority opinions of others, results.
import { Later } from '../../../../web/kit/later.tsx';
import { Empty } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import type { VoteShown } from '../../../democracy/votes/contract.ts';
import { useRoom } from './room-frame.tsx';
import { Results } from './vote-result.tsx';

const cards = async () => (await import('./note-cards.tsx')).Cards;
const noteKept = async () => (await import('./keep-opinion.tsx')).NoteKept;
const motions = async () => (await import('../votes/motions/web/motions-fold.tsx')).MotionsFold;
const ownBallot = async () => (await import('../ballots/web/member-ballot.tsx')).MemberBallot;

export function TakerVotes() {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const { ballot } = room;
  return (
    <section className="taker-votes">
      {ballot && <Later part={ownBallot}>{(Ballot) => <Ballot ballot={ballot} />}</Later>}
      {room.vote ? (
        <Open key={room.vote.id} vote={room.vote} />
      ) : (
        !ballot && <Empty title={t.noVote} why={t.noVoteWhy} />
      )}
      {room.votes.length > 0 && <Later part={noteKept}>{(Note) => <Note />}</Later>}
      <Results />
      {room.state === 'open' && <Later part={motions}>{(Motions) => <Motions />}</Later>}
    </section>
  );
}

function Open({ vote }: { vote: VoteShown }) {
  return <Later part={cards}>{(Cards) => <Cards vote={vote} />}</Later>;
}
