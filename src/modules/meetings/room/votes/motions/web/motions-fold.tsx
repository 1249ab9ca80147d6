// Motions in the room, folded; they are loaded when somebody opens them.
import { useState } from 'react';
import { Later } from '../../../../../../web/kit/later.tsx';
import { useTexts } from '../../../../../../web/texts/language.ts';
import { motionTexts } from '../../../../../../web/texts/motions.ts';
import { useRoom } from '../../../web/room-frame.tsx';

const motions = async () => (await import('./motions.tsx')).Motions;

export function MotionsFold() {
  const t = useTexts(motionTexts);
  const { openMotions } = useRoom().room;
  const [open, setOpen] = useState(false);
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{openMotions > 0 ? t.titleOpen(openMotions) : t.title}</summary>
      {open && <Later part={motions}>{(Motions) => <Motions />}</Later>}
    </details>
  );
}
