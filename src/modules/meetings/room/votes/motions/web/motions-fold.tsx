// Motions in the room, folded; they are loaded when somebody opens them.
import { useState } from 'react';
import { Later } from '../../../../../../web/kit/later.tsx';
import { useTexts } from '../../../../../../web/texts/language.ts';
import { motionTexts } from '../../../../../../web/texts/motions.ts';

const motions = async () => (await import('./motions.tsx')).Motions;

export function MotionsFold() {
  const t = useTexts(motionTexts);
  const [open, setOpen] = useState(false);
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.title}</summary>
      {open && <Later part={motions}>{(Motions) => <Motions />}</Later>}
    </details>
  );
}
