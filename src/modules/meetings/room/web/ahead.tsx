// The question that an item settles, and the answers to its focus questions that were sent ahead.
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { useRoom } from './room-frame.tsx';
import type { Item } from './times.ts';

export function ToSettle({ item }: { item: Item }) {
  const t = useTexts(roomTexts);
  return item.question ? (
    <p className="to-settle">
      {t.toSettle}: {item.question}
    </p>
  ) : null;
}

/** Of the item, or of the one that it is a part of. */
export function Ahead({ item }: { item: Item }) {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const sent = room.ahead.filter((one) => one.itemId === item.id || one.itemId === item.parentId);
  if (sent.length === 0) return null;
  return (
    <details className="fold">
      <summary>{t.sentAhead(sent.length)}</summary>
      <ul className="opinions">
        {sent.map((one) => (
          <li key={one.id}>
            <span>
              <b>{one.authorName}</b>: {one.text}
            </span>
            <span className="second nowrap">{t.kinds[one.kind]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
