// The round for the chair: who is left in order, each to be called or noted as passing; ending it before its end.
import { useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { speakingTexts } from '../../../../web/texts/speaking.ts';
import { endRound, passTurn } from '../round/contract.ts';
import { Callable } from './floor.tsx';
import { useRoom } from './room-frame.tsx';
import '../../../../web/styles/speaking.css';

/** So many of those left fit beside the hands without scrolling. */
const shownLeft = 5;

export function Round() {
  const words = useTexts(roomTexts);
  const t = useTexts(speakingTexts);
  const { room, can } = useRoom();
  const [all, setAll] = useState(false);
  const end = useTap(endRound);
  const pass = useTap(passTurn);
  const { round, meetingId } = room;
  if (!round) return null;
  const shown = all ? round.left : round.left.slice(0, shownLeft);
  // Who was called says that he passes, or the next does before he is called.
  const passing = room.speaker ? { id: room.speaker.personId, name: room.speaker.name } : round.left[0];
  const params = { meetingId };
  const refusal = end.refusal ?? pass.refusal;
  return (
    <section className="round">
      <h2>{words.roundLeft(round.left.length)}</h2>
      <p className="second">{t.roundSoFar(round.spoke, round.passed.length)}</p>
      <ol className="callable">
        {shown.map((one, index) => (
          <Callable key={one.id} person={one} about={index === 0 ? t.turnNext : ''} />
        ))}
      </ol>
      {round.left.length > shown.length && (
        <button className="link" type="button" onClick={() => setAll(true)}>
          {words.silentOthers(round.left.length - shown.length)}
        </button>
      )}
      {refusal && <RefusalBox refusal={refusal} />}
      {can.lead && (
        <p className="acts">
          {passing && (
            <button
              className="btn"
              type="button"
              disabled={pass.pending}
              onClick={() => pass.tap({ params, body: { personId: passing.id } })}
            >
              {t.passFor(passing.name)}
            </button>
          )}
          <button
            className="btn quiet"
            type="button"
            disabled={end.pending}
            onClick={() => end.tap({ params })}
          >
            {t.endRound}
          </button>
        </p>
      )}
    </section>
  );
}
