// The chair's agenda: another item than the next can be taken up, or one opened again that was left by a slip.
import { useState } from 'react';
import { useTick } from '../../../../web/kit/clock.tsx';
import { Later } from '../../../../web/kit/later.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { Agenda } from './agenda.tsx';
import { useRoom } from './room-frame.tsx';
import { type Item, paceOf } from './times.ts';

const openItem = async () => (await import('./open-item.tsx')).OpenItem;

export function ChairAgenda() {
  const { room, can } = useRoom();
  const [asked, setAsked] = useState<Item | null>(null);
  const free = can.lead && room.state === 'open' && !room.vote;
  return (
    <>
      <AgendaHead />
      {free ? <Agenda onOpen={setAsked} /> : <Agenda />}
      {asked && (
        <Later part={openItem}>{(Open) => <Open item={asked} onClose={() => setAsked(null)} />}</Later>
      )}
    </>
  );
}

function AgendaHead() {
  const t = useTexts(roomTexts);
  const { room, serverNow } = useRoom();
  const pace = paceOf(room, useTick(serverNow));
  return (
    <h2 id="agenda">
      {room.openedAt
        ? t.agendaUsed(pace.used, pace.planned)
        : t.agendaPlanned(room.items.filter((item) => item.parentId === null).length, pace.planned)}
    </h2>
  );
}
