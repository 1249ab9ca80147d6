// That what is typed stays in this tab, and throwing it away, in two taps.
import { useState } from 'react';
import { useTexts } from '../../../../web/texts/language.ts';
import { lateTexts } from '../../../../web/texts/late.ts';

export function KeptLine({ onClear }: { onClear: () => void }) {
  const t = useTexts(lateTexts);
  const [sure, setSure] = useState(false);
  return (
    <div>
      <p className="second">{sure ? t.clearAsk : t.keptHere}</p>
      <div className="actions">
        {sure ? (
          <>
            <button className="btn" type="button" onClick={onClear}>
              {t.clearAll}
            </button>
            <button className="btn quiet" type="button" onClick={() => setSure(false)}>
              {t.clearNot}
            </button>
          </>
        ) : (
          <button className="btn quiet" type="button" onClick={() => setSure(true)}>
            {t.clear}
          </button>
        )}
      </div>
    </div>
  );
}
