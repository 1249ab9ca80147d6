// The agenda drawn to one scale of minutes: what was planned, what it took, where the meeting is.
import { useTick } from '../../../../web/kit/clock.tsx';
import { ScaleBar } from '../../../../web/kit/minute-bar.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { useRoom } from './room-frame.tsx';
import { type Item, type Part, partsOf } from './times.ts';

/** More than so many lines do not fit a laptop with all the air. */
const manyParts = 7;

/** In: `onOpen` = items can be taken up from here. */
export function Agenda({ onOpen }: { onOpen?: (item: Item) => void }) {
  const { room, serverNow } = useRoom();
  const now = useTick(serverNow);
  const parts = partsOf(room.items, now);
  const most = Math.max(1, ...parts.map((part) => Math.max(part.planned, part.spent)));
  return (
    <ol className={parts.length > manyParts ? 'agenda many' : 'agenda'}>
      {parts.map((part) => (
        <Line key={part.item.id} part={part} most={most} onOpen={onOpen} />
      ))}
    </ol>
  );
}

interface LineProps {
  part: Part;
  most: number;
  onOpen: ((item: Item) => void) | undefined;
}

function Line({ part, most, onOpen }: LineProps) {
  const t = useTexts(roomTexts);
  const { item, planned, spent, state } = part;
  const begun = state !== 'todo';
  const over = planned > 0 && spent > planned ? `, ${t.over(spent - planned)}` : '';
  return (
    <li className={state} aria-current={state === 'now' ? 'step' : undefined}>
      <span className="title">
        <span className="tnum">{item.number}</span>
        <Title item={item} onOpen={part.under.length === 0 ? onOpen : undefined} />
      </span>
      {(planned > 0 || begun) && (
        <span className="track">
          <ScaleBar spent={begun ? spent : 0} planned={planned} most={most} />
          {begun && planned > 0 ? t.minutesOf(spent, planned) + over : t.minutes(begun ? spent : planned)}
        </span>
      )}
      {state === 'now' && part.under.length > 0 && (
        <ol className="under">
          {part.under.map((one) => (
            <li key={one.id} className={one.state} aria-current={one.state === 'now' ? 'step' : undefined}>
              <span className="title">
                <span className="tnum">{one.number}</span>
                <Title item={one} onOpen={onOpen} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}

/** The item that is on is not opened again. */
function Title({ item, onOpen }: { item: Item; onOpen: ((item: Item) => void) | undefined }) {
  if (!onOpen || item.state === 'now') return <span>{item.title}</span>;
  return (
    <button className="plain" type="button" aria-haspopup="dialog" onClick={() => onOpen(item)}>
      {item.title}
    </button>
  );
}
