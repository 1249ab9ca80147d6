// Opinions noted in the item that is on: who, what, which kind.
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import type { Room } from '../contract.ts';

export function opinionsOf(room: Room): Room['opinions'] {
  return room.opinions.filter((one) => one.itemId === room.currentItemId && !one.withdrawn);
}

/** Newest first: who looks up wants to see what was just written. */
export function Opinions({ opinions }: { opinions: Room['opinions'] }) {
  const t = useTexts(roomTexts);
  if (opinions.length === 0) return <p className="second">{t.noOpinions}</p>;
  return (
    <ul className="opinions">
      {[...opinions].reverse().map((one) => (
        <li key={one.id}>
          <span>
            <b>{one.authorName}</b>: {one.text}
          </span>
          <span className="second nowrap">{t.kinds[one.kind]}</span>
        </li>
      ))}
    </ul>
  );
}
