// How long each has spoken today, for the chair alone.
import { useTick } from '../../../../web/kit/clock.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { speakingTexts } from '../../../../web/texts/speaking.ts';
import { useRoom } from './room-frame.tsx';
import '../../../../web/styles/speaking.css';

export function SpokenList() {
  const t = useTexts(speakingTexts);
  const { room, serverNow } = useRoom();
  const now = useTick(serverNow);
  const { speaker, spoken } = room;
  const since = Math.max(0, Math.floor((now - Date.parse(room.now)) / 1000));
  return (
    <ul className="spoken">
      {spoken.map((one) => (
        <li key={one.id}>
          <span>{one.name}</span>
          <span className="second tnum">
            {t.spoken(one.times, one.seconds + (speaker?.personId === one.id ? since : 0))}
          </span>
        </li>
      ))}
    </ul>
  );
}
