// Parts of the room's wide screens (chair, minute-taker): the head with the clock, the item that is on.

import { Link } from '@tanstack/react-router';
import { Clock, useTick } from '../../../../web/kit/clock.tsx';
import { showTime } from '../../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { MinuteBar } from '../../../../web/kit/minute-bar.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { ToSettle } from './ahead.tsx';
import { RoomState } from './head.tsx';
import { useItemPlace } from './item-now.tsx';
import { useRoom } from './room-frame.tsx';
import { type Item, minutesOf, paceOf } from './times.ts';
import { Views } from './views.tsx';
import '../../../../web/styles/room-desk.css';

/** Leave, the meeting, the other parts of the room, when it will end, the clock. */
export function DeskHead() {
  const t = useTexts(roomTexts);
  const { room, serverNow } = useRoom();
  return (
    <header className="desk-head">
      <Link
        className="btn quiet"
        to="/sinh-hoat/$meetingId"
        params={{ meetingId: room.meetingId }}
        aria-label={t.leave}
      >
        <Icon name="back" />
        <span className="wide-only">{t.leave}</span>
      </Link>
      <p className="ttl">
        <b>{room.title}</b>
        <span className="second block wide-only">{room.organisation.name}</span>
      </p>
      <div className="wide-only">
        <Views />
      </div>
      <p className="end">{room.state === 'open' ? <Ending /> : <RoomState />}</p>
      <Clock now={serverNow} label={t.clock} />
    </header>
  );
}

function Ending() {
  const t = useTexts(roomTexts);
  const { room, serverNow, link } = useRoom();
  const pace = paceOf(room, useTick(serverNow));
  if (link.link === 'waiting') return <RoomState />;
  return (
    <span className="wide-only">
      <StateLine state={pace.late > 0 ? 'due' : 'now'}>{t.endsAbout(showTime(pace.endsAt))}</StateLine>
      <span className="second block">
        {pace.late > 0 ? t.late(pace.late) : pace.late < 0 ? t.early(-pace.late) : t.inTime}
      </span>
    </span>
  );
}

export function ItemNow({ item }: { item: Item | null }) {
  const t = useTexts(roomTexts);
  const { room, serverNow } = useRoom();
  const place = useItemPlace();
  const now = useTick(serverNow);
  if (!item)
    return (
      <div>
        <p className="second">
          {room.state === 'closed' && room.closedAt
            ? t.closedAt(showTime(room.closedAt))
            : room.state === 'open'
              ? t.notBegun
              : `${showTime(room.startsAt)}${room.place ? `, ${room.place}` : ''}`}
        </p>
        <h1>{room.title}</h1>
      </div>
    );
  const spent = minutesOf(item, now);
  const planned = item.minutesPlanned;
  const left = planned > 0 && (
    <span className="r">
      {spent > planned ? t.overBy : t.left} <b>{t.minutes(Math.abs(planned - spent))}</b>
    </span>
  );
  return (
    <div>
      <p className="second">
        {place(item)}
        {item.presenter && `. ${t.presenter(item.presenter.name)}`}
      </p>
      <h1>{item.title}</h1>
      <ToSettle item={item} />
      {room.vote ? (
        <p className="item-time">
          <b>{planned > 0 ? t.minutesOf(spent, planned) : t.minutes(spent)}</b>
          {left}
        </p>
      ) : (
        <p className="big">
          <b>{spent}</b>
          <span>{planned > 0 ? t.on(planned) : t.minuteWord}</span>
          {left}
        </p>
      )}
      <MinuteBar spent={spent} planned={planned} label={t.spentLong(spent, planned)} />
    </div>
  );
}
