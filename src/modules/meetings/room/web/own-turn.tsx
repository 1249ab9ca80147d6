// The own place in a round, for members and the minute-taker: soon, later, now, had; and passing it.
import { useTap } from '../../../../web/client.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { speakingTexts } from '../../../../web/texts/speaking.ts';
import { passTurn } from '../round/contract.ts';
import { useRoom } from './room-frame.tsx';
import '../../../../web/styles/speaking.css';

/** From this place on the turn is near. */
const soon = 2;

export function OwnTurn() {
  const words = useTexts(roomTexts);
  const t = useTexts(speakingTexts);
  const { room, own } = useRoom();
  const pass = useTap(passTurn);
  const { round, speaker } = room;
  if (!round) return null;
  const place = round.left.findIndex((one) => one.id === own.personId) + 1;
  const speaks = speaker?.personId === own.personId;
  const passed = round.passed.some((one) => one.id === own.personId);
  return (
    <section className="card pad own-turn">
      <p className="second">{words.roundLeft(round.left.length)}</p>
      <p role="status">
        {speaks ? (
          <StateLine state="now">{t.turnNow}</StateLine>
        ) : place > 0 ? (
          <StateLine state={place <= soon ? 'due' : 'todo'}>
            {place <= soon ? t.turnSoon(place) : t.turnPlace(place)}
          </StateLine>
        ) : (
          <StateLine state="done">{passed ? t.hasPassed : t.hadTurn}</StateLine>
        )}
      </p>
      {pass.refusal && <RefusalBox refusal={pass.refusal} />}
      {(place > 0 || speaks) && (
        <button
          className="btn"
          type="button"
          disabled={pass.pending}
          onClick={() => pass.tap({ params: { meetingId: room.meetingId }, body: {} })}
        >
          {t.pass}
        </button>
      )}
    </section>
  );
}
