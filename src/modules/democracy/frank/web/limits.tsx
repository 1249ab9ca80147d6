// What is promised of frank opinions and what is not, said aloud in plain words, one tap away.
import { useState } from 'react';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { frankTexts } from '../../../../web/texts/frank.ts';
import { useTexts } from '../../../../web/texts/language.ts';

export function Limits() {
  const t = useTexts(frankTexts);
  const [shown, setShown] = useState(false);
  return (
    <>
      <button className="btn quiet" type="button" aria-haspopup="dialog" onClick={() => setShown(true)}>
        {t.limits}
      </button>
      {shown && (
        <Sheet title={t.limitsTitle} onClose={() => setShown(false)}>
          <div className="frank-limits">
            <h3>{t.keptTitle}</h3>
            <ul>
              {t.kept.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <h3>{t.notKeptTitle}</h3>
            <ul>
              {t.notKept.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        </Sheet>
      )}
    </>
  );
}
