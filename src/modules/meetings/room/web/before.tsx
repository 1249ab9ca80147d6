// Before the opening: who and where, the code to read aloud, who is not here yet.
import { capital, showDay, showTime } from '../../../../web/kit/format.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { showCode } from '../../roll/code/rules.ts';
import { useRoom } from './room-frame.tsx';

export function Before() {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const lines: [string, string][] = [
    [t.timeIs, t.startsAt(showTime(room.startsAt), showDay(room.startsAt))],
    [t.placeIs, capital(room.place) || t.nobodyYet],
    [t.chairIs, room.chair.name],
    [t.takerIs, room.minuteTaker?.name ?? t.takerNone],
    [t.guestsAre, room.guests.map((guest) => guest.name).join(', ') || t.nobodyYet],
  ];
  return (
    <dl className="about">
      {lines.map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The code to read aloud, and who is not here yet. */
export function Arriving() {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const awaited = room.people.filter((one) => one.state === 'expected');
  return (
    <section>
      {room.checkInCode && (
        <p>
          {t.codeIs} <b className="code">{showCode(room.checkInCode)}</b>
        </p>
      )}
      <h2>{t.awaitedTitle(awaited.length)}</h2>
      <ul className="opinions">
        {awaited.map((one) => (
          <li key={one.personId}>{one.name}</li>
        ))}
      </ul>
    </section>
  );
}
