// The own vote: three choices, sent, changed while it is open; or why this person does not vote, before he tries.
import { useState } from 'react';
import { useEndpoint, useTap } from '../../../../web/client.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { Later } from '../../../../web/kit/later.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { democracyTexts } from '../../../../web/texts/democracy.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { castVote, readOwnVote, type VoteShown } from '../../../democracy/votes/contract.ts';
import type { Choice } from '../../../democracy/votes/rules.ts';

const whyNot = async () => (await import('./why-not.tsx')).WhyNot;

const byName = async () => (await import('./count-cards.tsx')).ByName;
const countCards = async () => (await import('./count-cards.tsx')).CountCards;

const order: readonly Choice[] = ['for', 'against', 'other'];

/** In: whether sending is the one next step of this screen. */
export function OwnVote({ vote, main }: { vote: VoteShown; main: boolean }) {
  const read = useEndpoint(readOwnVote, { params: { voteId: vote.id } });
  if (read.error && !read.data) return <RefusalBox refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <div className="bone" aria-hidden="true" />;
  const own = read.data;
  if (vote.counting)
    return <Later part={countCards}>{(Count) => <Count vote={vote} voted={own.ownChoice !== null} />}</Later>;
  return own.can.cast ? (
    <>
      {vote.byName && <Later part={byName}>{(Note) => <Note />}</Later>}
      <Choices vote={vote} sent={own.ownChoice} main={main} />
    </>
  ) : (
    <Later part={whyNot}>{(WhyNot) => <WhyNot own={own} />}</Later>
  );
}

function Choices({ vote, sent, main }: { vote: VoteShown; sent: Choice | null; main: boolean }) {
  const t = useTexts(roomTexts);
  const { choices } = useTexts(democracyTexts);
  const cast = useTap(castVote, 'words');
  const [picked, setPicked] = useState<Choice | null>(null);
  const choice = picked ?? sent;
  const unsent = choice !== null && choice !== sent;
  const send = () => {
    if (choice) cast.tap({ params: { voteId: vote.id }, body: { choice } }, () => setPicked(null));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <fieldset className="opts" disabled={cast.pending}>
        <legend className="hidden">{t.choose}</legend>
        {order.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`vote-${vote.id}`}
              checked={choice === one}
              onChange={() => {
                setPicked(one);
                cast.reset();
              }}
            />
            {choices[one]}
          </label>
        ))}
      </fieldset>
      {cast.refusal && <RefusalBox refusal={cast.refusal} />}
      <div role="status">
        {sent && !unsent && (
          <p className="vote-sent">
            <StateLine state="done">{t.sent(sent)}</StateLine> <span className="second">{t.untilClose}</span>
          </p>
        )}
      </div>
      {(unsent || choice === null) && (
        <button
          className={main ? 'btn main wide' : 'btn wide'}
          type="submit"
          disabled={choice === null || cast.pending}
        >
          {choice === null ? t.chooseFirst : sent ? t.resend(choice) : t.sendChoice(choice)}
        </button>
      )}
    </form>
  );
}
