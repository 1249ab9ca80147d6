// What the meeting is at: the item, its time, who speaks and who comes next.

import { useTick } from '../../../../web/kit/clock.tsx';
import { showDay, showTime } from '../../../../web/kit/format.ts';
import { Icon } from '../../../../web/kit/icon.tsx';
import { MinuteBar } from '../../../../web/kit/minute-bar.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import type { Room } from '../contract.ts';
import { ToSettle } from './ahead.tsx';
import { useRoom } from './room-frame.tsx';
import { type Item, minutesOf, paceOf } from './times.ts';

export function currentItem(room: { items: Item[]; currentItemId: string | null }): Item | null {
  return room.items.find((item) => item.id === room.currentItemId) ?? null;
}

/** "Mục 4 trên 9"; a part of an item by its own number. */
export function useItemPlace(): (item: Item) => string {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const all = room.items.filter((item) => item.parentId === null).length;
  return (item) => (item.parentId === null ? t.itemOf(item.number, all) : t.item(item.number));
}

/** The heading of the room: the item now, or how the meeting stands. */
export function ItemHead() {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const place = useItemPlace();
  const item = currentItem(room);
  if (room.state === 'open' && item)
    return (
      <div>
        <p className="second">{place(item)}</p>
        <h1>{item.title}</h1>
        <ToSettle item={item} />
      </div>
    );
  const about = {
    open: room.items.some((one) => one.state === 'done') ? t.betweenItems : t.notBegun,
    closed: room.closedAt ? t.closedAt(showTime(room.closedAt)) : t.closed,
    cancelled: t.cancelled,
    sent: t.startsAt(showTime(room.startsAt), showDay(room.startsAt)),
    agreed: t.notSentWhy,
    in_review: t.notSentWhy,
    draft: t.notSentWhy,
  }[room.state];
  return (
    <div>
      <p className="second">{about}</p>
      <h1>{room.title}</h1>
      {room.state === 'sent' && room.place && <p>{room.place}</p>}
    </div>
  );
}

export function ItemTime({ item }: { item: Item }) {
  const t = useTexts(roomTexts);
  const { room, serverNow } = useRoom();
  const now = useTick(serverNow);
  const spent = minutesOf(item, now);
  const planned = item.minutesPlanned;
  return (
    <div>
      <p className="item-time">
        <b>{planned > 0 ? t.minutesOf(spent, planned) : t.minutes(spent)}</b>
        <span className="second">{t.endsAt(showTime(paceOf(room, now).endsAt))}</span>
      </p>
      <MinuteBar spent={spent} planned={planned} label={t.spentLong(spent, planned)} />
    </div>
  );
}

/** Whose turn comes next: in the round that is on, or of those who asked. */
export function nextSpeaker(room: Pick<Room, 'round' | 'hands' | 'speaker'>): Room['chair'] | null {
  if (room.round) return room.round.left[0] ?? null;
  const hand = room.hands.find((one) => one.personId !== room.speaker?.personId);
  return hand ? { id: hand.personId, name: hand.name } : null;
}

export function Floor() {
  const t = useTexts(roomTexts);
  const { room, own } = useRoom();
  const next = nextSpeaker(room);
  return (
    <p className="floor-now">
      <Icon name="speak" />
      <span>
        {room.speaker ? (
          room.speaker.personId === own.personId ? (
            <b>{t.yourTurn}</b>
          ) : (
            <>
              {t.speaking}: <b>{room.speaker.name}</b>
            </>
          )
        ) : (
          t.nobodySpeaks
        )}
        {room.speaker?.outOfOrder && <span className="second block">{t.outOfOrder}</span>}
        {next && (
          <span className="second block">
            {t.next}: {next.name}
          </span>
        )}
      </span>
    </p>
  );
}
