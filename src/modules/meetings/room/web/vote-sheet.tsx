// The open vote on a member's phone: a sheet from below that folds and never blocks the room; afterwards its result.
import { useId, useState } from 'react';
import { useEndpoint } from '../../../../web/client.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { Later } from '../../../../web/kit/later.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { readOwnVote, type VoteShown } from '../../../democracy/votes/contract.ts';
import { HowCounted } from '../../../democracy/votes/web/how-counted.tsx';
import { VoteResult } from '../../../democracy/votes/web/vote-result.tsx';
import { lastResult } from './last-result.ts';
import { OwnVote } from './own-vote.tsx';
import { useRoom } from './room-frame.tsx';

const keep = async () => (await import('./keep-opinion.tsx')).KeepOpinion;

/** Below so many lines of its own text a screen is too short for sheet and room together: the sheet starts folded. */
const roomyRems = 40;

export function VoteSheet() {
  const { room } = useRoom();
  const result = lastResult(room);
  const [seen, setSeen] = useState<string | null>(null);
  if (room.vote) return <OpenVote key={room.vote.id} vote={room.vote} />;
  if (result && result.id !== seen) return <Closed vote={result} onSeen={() => setSeen(result.id)} />;
  return null;
}

function OpenVote({ vote }: { vote: VoteShown }) {
  const t = useTexts(roomTexts);
  const heading = useId();
  const [folded, setFolded] = useState(() => innerHeight / rootSize() < roomyRems);
  return (
    <section className="vote-sheet" aria-labelledby={heading}>
      <p className="kind">
        <StateLine state="now">{t.namedVote}</StateLine>
        {!folded && (
          <button className="btn quiet" type="button" aria-expanded onClick={() => setFolded(true)}>
            {t.voteFold}
          </button>
        )}
      </p>
      <h2 id={heading}>{vote.question}</h2>
      {folded ? (
        <Folded vote={vote} onUnfold={() => setFolded(false)} />
      ) : (
        <>
          <OwnVote vote={vote} main />
          <p className="base">
            {t.needs(vote.needed, vote.base)} <HowCounted vote={vote} />
          </p>
        </>
      )}
    </section>
  );
}

/** Folded it still says whether the own vote is in, and is one tap away. */
function Folded({ vote, onUnfold }: { vote: VoteShown; onUnfold: () => void }) {
  const t = useTexts(roomTexts);
  const { data: own } = useEndpoint(readOwnVote, { params: { voteId: vote.id } });
  const owed = own?.can.cast && own.ownChoice === null;
  return (
    <>
      {own?.ownChoice && <StateLine state="done">{t.sent(own.ownChoice)}</StateLine>}
      <button
        className={owed ? 'btn main wide' : 'btn wide'}
        type="button"
        aria-expanded={false}
        onClick={onUnfold}
      >
        {owed ? t.voteUnfold : t.voteShow}
      </button>
    </>
  );
}

function Closed({ vote, onSeen }: { vote: VoteShown; onSeen: () => void }) {
  const t = useTexts(roomTexts);
  const heading = useId();
  return (
    <section className="vote-sheet" aria-labelledby={heading}>
      <p className="kind">
        <StateLine state="done">{t.voteEnded}</StateLine>
        <button className="btn quiet" type="button" onClick={onSeen}>
          {t.hide}
        </button>
      </p>
      <h2 id={heading}>{vote.question}</h2>
      <VoteResult vote={vote} />
      <Later part={keep}>{(Keep) => <Keep vote={vote} />}</Later>
    </section>
  );
}

function rootSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
