// "Cách tính": the link that opens how a vote is counted.
import { useState } from 'react';
import { Later } from '../../../../web/kit/later.tsx';
import { democracyTexts } from '../../../../web/texts/democracy.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { Counted } from './how-counted-sheet.tsx';

const sheet = async () => (await import('./how-counted-sheet.tsx')).HowCountedSheet;

/** In: `before` = as it would be counted now; no vote has been opened. */
export function HowCounted({ vote, before = false }: { vote: Counted; before?: boolean }) {
  const t = useTexts(democracyTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button className="link" type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t.howCounted}
      </button>
      {open && (
        <Later part={sheet}>
          {(Opened) => <Opened vote={vote} before={before} onClose={() => setOpen(false)} />}
        </Later>
      )}
    </>
  );
}
