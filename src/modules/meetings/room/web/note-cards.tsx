// Raised cards of those without a phone: three choices a name, or all that are left in favour; noted in one go, taken back by name.
import { useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { Icon } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { democracyTexts } from '../../../../web/texts/democracy.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import type { VoteShown } from '../../../democracy/votes/contract.ts';
import type { Choice } from '../../../democracy/votes/rules.ts';
import type { Room } from '../contract.ts';
import { noteCards } from '../votes/contract.ts';
import { useRoom } from './room-frame.tsx';
import { VotedBar } from './voted-bar.tsx';
import '../../../../web/styles/cards.css';

const order: readonly Choice[] = ['for', 'against', 'other'];

export function Cards({ vote }: { vote: VoteShown }) {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const [picked, setPicked] = useState<ReadonlyMap<string, Choice>>(new Map());
  const note = useTap(noteCards);
  // Who has voted by phone in the meantime is no longer awaited: his card falls away by itself.
  const cards = room.awaited.flatMap((one) => {
    const choice = picked.get(one.id);
    return choice ? [{ personId: one.id, choice }] : [];
  });
  const send = () =>
    note.tap({ params: { meetingId: room.meetingId, voteId: vote.id }, body: { cards } }, () =>
      setPicked(new Map()),
    );
  return (
    <>
      <h2>{vote.question}</h2>
      <VotedBar vote={vote} />
      <div className="side-title">
        <h3>{t.cardsTitle(room.awaited.length)}</h3>
        {room.awaited.length > 0 && (
          <button
            className="btn"
            type="button"
            onClick={() =>
              setPicked(new Map(room.awaited.map((one) => [one.id, picked.get(one.id) ?? 'for'])))
            }
          >
            {t.allFor}
          </button>
        )}
      </div>
      <p className="second">{t.cardsWhy}</p>
      <ul className="cards">
        {room.awaited.map((one) => (
          <Card
            key={one.id}
            person={one}
            choice={picked.get(one.id) ?? null}
            onPick={(choice) => setPicked(new Map(picked).set(one.id, choice))}
          />
        ))}
      </ul>
      {note.refusal && <RefusalBox refusal={note.refusal} />}
      {room.awaited.length > 0 && (
        <button
          className="btn main wide"
          type="button"
          disabled={note.pending || cards.length === 0}
          onClick={send}
        >
          {t.noteCards(cards.length)}
        </button>
      )}
      <NotedCards vote={vote} />
    </>
  );
}

function Card({
  person,
  choice,
  onPick,
}: {
  person: { id: string; name: string };
  choice: Choice | null;
  onPick: (choice: Choice) => void;
}) {
  const { choices } = useTexts(democracyTexts);
  return (
    <li>
      <fieldset>
        <legend>{person.name}</legend>
        {order.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`card-${person.id}`}
              checked={choice === one}
              onChange={() => onPick(one)}
            />
            {choices[one]}
          </label>
        ))}
      </fieldset>
    </li>
  );
}

function NotedCards({ vote }: { vote: VoteShown }) {
  const t = useTexts(roomTexts);
  const { choices } = useTexts(democracyTexts);
  const { room } = useRoom();
  const back = useTap(noteCards);
  if (room.cards.length === 0) return null;
  const take = (card: Room['cards'][number]) =>
    back.tap({
      params: { meetingId: room.meetingId, voteId: vote.id },
      body: { cards: [{ personId: card.personId, choice: null }] },
    });
  return (
    <section>
      <h3>{t.cardsNoted(room.cards.length)}</h3>
      <ul className="opinions">
        {room.cards.map((card) => (
          <li key={card.personId}>
            <span>
              <Icon name="done" /> {card.name}: {choices[card.choice]}
            </span>
            <button
              className="btn quiet"
              type="button"
              aria-label={t.takeBackName(card.name)}
              disabled={back.pending}
              onClick={() => take(card)}
            >
              {t.takeBack}
            </button>
          </li>
        ))}
      </ul>
      {back.refusal && <RefusalBox refusal={back.refusal} />}
    </section>
  );
}
