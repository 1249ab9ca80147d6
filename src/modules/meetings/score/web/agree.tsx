// The chair notes that the cell agrees: asked once more, since nothing of the score changes afterwards.
import { useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { scoreTexts } from '../../../../web/texts/score.ts';
import { agreeScore, type Score } from '../contract.ts';

export function Agree({ score, unsaved }: { score: Score; unsaved: boolean }) {
  const t = useTexts(scoreTexts);
  const agree = useTap(agreeScore);
  const [asked, setAsked] = useState(false);
  const { result, can, meetingId, version } = score;
  if (!can.agree) return <p className="second">{t.agreeBy}</p>;
  const ready = result.missing.length === 0 && !unsaved;
  return (
    <section className="score-agree">
      {agree.refusal && <RefusalBox refusal={agree.refusal} />}
      <p className="second">{t.agreeWhy}</p>
      <div className="actions">
        {asked && ready ? (
          <>
            <button
              className="btn main"
              type="button"
              disabled={agree.pending}
              onClick={() => agree.tap({ params: { meetingId }, body: { version } })}
            >
              {t.agreeSure(result.total, t.bands[result.band])}
            </button>
            <button className="btn" type="button" onClick={() => setAsked(false)}>
              {t.notYet}
            </button>
          </>
        ) : (
          <button
            className={ready ? 'btn main' : 'btn'}
            type="button"
            disabled={!ready}
            onClick={() => setAsked(true)}
          >
            {t.agree}
          </button>
        )}
      </div>
    </section>
  );
}
