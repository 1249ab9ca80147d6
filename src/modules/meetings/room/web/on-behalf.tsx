// The chair's step on the minute-taker's screen, folded; it loads when it is opened.
import { useState } from 'react';
import { Later } from '../../../../web/kit/later.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { useRoom } from './room-frame.tsx';

const roomBallot = async () => (await import('../ballots/web/room-ballot.tsx')).RoomBallot;
const step = async () => (await import('./chair-step.tsx')).ChairStep;

export function OnBehalf() {
  const t = useTexts(roomTexts);
  const { ballot } = useRoom().room;
  const [open, setOpen] = useState(false);
  return (
    <details className="fold on-behalf" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.onBehalf}</summary>
      {open && ballot && <Later part={roomBallot}>{(Ballot) => <Ballot id={ballot.id} />}</Later>}
      {open && <Later part={step}>{(Step) => <Step quiet />}</Later>}
    </details>
  );
}
