// Corrections of locked minutes, each with its record; the form for who may add one.
import { lazy, Suspense, useState } from 'react';
import { showMoment } from '../../../../web/kit/format.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { minutesTexts } from '../../../../web/texts/minutes.ts';
import type { MinutesRead } from '../contract.ts';

const CorrectForm = lazy(async () => ({ default: (await import('./correct-form.tsx')).CorrectForm }));

export function Corrections({ minutes }: { minutes: MinutesRead }) {
  const t = useTexts(minutesTexts);
  const [open, setOpen] = useState(false);
  if (minutes.state !== 'locked') return null;
  const { corrections, paragraphs } = minutes;
  const about = (id: string | null) => {
    const text = paragraphs.find((one) => one.id === id)?.text.split('\n')[0];
    return text === undefined ? null : text;
  };
  return (
    <section className="card pad" aria-labelledby="corrections">
      <h2 id="corrections">{t.corrections}</h2>
      {corrections.length === 0 && <p className="second">{t.noCorrections}</p>}
      <ol className="corrections">
        {corrections.map((one) => {
          const where = about(one.paragraphId);
          return (
            <li key={one.id}>
              {where && <p className="second">{t.about(where)}</p>}
              <p className="lines">{one.text}</p>
              <p>{t.why(one.reason)}</p>
              <p className="second">{t.correction(one.by, showMoment(one.at))}</p>
            </li>
          );
        })}
      </ol>
      {minutes.can.correct &&
        (open ? (
          <Suspense>
            <CorrectForm minutes={minutes} onClose={() => setOpen(false)} />
          </Suspense>
        ) : (
          <button className="btn" type="button" onClick={() => setOpen(true)}>
            {t.correct}
          </button>
        ))}
    </section>
  );
}
