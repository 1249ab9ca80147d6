// The chair's agenda: another item than the next can be taken up, or one opened again that was left by a slip.
import { useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { useTick } from '../../../../web/kit/clock.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { openItem } from '../contract.ts';
import { Agenda } from './agenda.tsx';
import { Confirm } from './confirm.tsx';
import { useItemPlace } from './item-now.tsx';
import { useRoom } from './room-frame.tsx';
import { type Item, minutesOf, paceOf } from './times.ts';

export function ChairAgenda() {
  const { room, can } = useRoom();
  const [asked, setAsked] = useState<Item | null>(null);
  const free = can.lead && room.state === 'open' && !room.vote;
  return (
    <>
      <AgendaHead />
      {free ? <Agenda onOpen={setAsked} /> : <Agenda />}
      {asked && <OpenItem item={asked} onClose={() => setAsked(null)} />}
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

function OpenItem({ item, onClose }: { item: Item; onClose: () => void }) {
  const t = useTexts(roomTexts);
  const { room, serverNow } = useRoom();
  const place = useItemPlace();
  const open = useTap(openItem);
  const time =
    item.state === 'done'
      ? t.minutesOf(minutesOf(item, serverNow()), item.minutesPlanned)
      : t.minutes(item.minutesPlanned);
  return (
    <Confirm title={item.title} why={`${place(item)}. ${time}.`} onClose={onClose}>
      {item.presenter && <p>{t.presenter(item.presenter.name)}</p>}
      {open.refusal && <RefusalBox refusal={open.refusal} />}
      <button
        className="btn main wide"
        type="button"
        disabled={open.pending}
        onClick={() => open.tap({ params: { meetingId: room.meetingId, itemId: item.id } }, onClose)}
      >
        {item.state === 'done' ? t.reopenItem : t.openItem}
      </button>
    </Confirm>
  );
}
