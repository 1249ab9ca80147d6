// A quiet warning to who leads: the item is over its time, the meeting will end late. Shape and words, nothing that flashes.
import { useTick } from '../../../../web/kit/clock.tsx';
import { showTime } from '../../../../web/kit/format.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { speakingTexts } from '../../../../web/texts/speaking.ts';
import { useRoom } from './room-frame.tsx';
import { overIn, paceOf } from './times.ts';
import '../../../../web/styles/speaking.css';

export function OverTime() {
  const t = useTexts(speakingTexts);
  const { room, serverNow } = useRoom();
  const now = useTick(serverNow);
  const over = overIn(room, now);
  if (over.item === 0 && over.meeting === 0) return null;
  return (
    <p className="over-time">
      {over.item > 0 && <StateLine state="due">{t.itemOver(over.item)}</StateLine>}
      {over.meeting > 0 && (
        <StateLine state="due">{t.endsLate(showTime(paceOf(room, now).endsAt), over.meeting)}</StateLine>
      )}
    </p>
  );
}
