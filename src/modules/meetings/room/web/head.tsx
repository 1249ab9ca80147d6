// The room's head, and the strip that tells when the server does not answer and when it is back.
import { Link } from '@tanstack/react-router';
import { useTick } from '../../../../web/kit/clock.tsx';
import { showTime } from '../../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { useRoom } from './room-frame.tsx';

/** How long it is told that the connection is back. */
const toldMilliseconds = 8000;

/** One line on a phone: back, the meeting, whether it is on. */
export function RoomHead() {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  return (
    <header className="room-head">
      <Link
        className="back"
        to="/sinh-hoat/$meetingId"
        params={{ meetingId: room.meetingId }}
        aria-label={t.leave}
      >
        <Icon name="back" />
      </Link>
      <b>{room.title}</b>
      <RoomState />
    </header>
  );
}

export function RoomState() {
  const t = useTexts(roomTexts);
  const { room, link } = useRoom();
  if (link.link === 'waiting')
    return (
      <span className="state warn">
        <Icon name={navigator.onLine ? 'again' : 'offline'} />
        {navigator.onLine ? t.reconnecting : t.offline}
      </span>
    );
  if (room.state === 'open') return <StateLine state="now">{t.open}</StateLine>;
  if (room.state === 'closed') return <StateLine state="done">{t.closed}</StateLine>;
  return (
    <StateLine state="todo">
      {room.state === 'cancelled' ? t.cancelled : room.state === 'sent' ? t.notOpen : t.notSent}
    </StateLine>
  );
}

export function LinkStrip() {
  const { link } = useRoom();
  return (
    <div role="status">
      {link.lostAt !== null ? (
        <Lost since={link.lostAt} retryAt={link.retryAt} />
      ) : link.backAt !== null ? (
        <Back at={link.backAt} />
      ) : null}
    </div>
  );
}

function Lost({ since, retryAt }: { since: number; retryAt: number | null }) {
  const t = useTexts(roomTexts);
  const { serverNow } = useRoom();
  const time = showTime(onServer(since, serverNow));
  return (
    <div className="strip">
      <StateLine state="due">{navigator.onLine ? t.silentSince(time) : t.offlineSince(time)}</StateLine>
      {/* The countdown is for the eye; a reader is told once. */}
      <p aria-hidden="true">
        <Countdown until={retryAt} />
      </p>
      <p>{t.lastSeen}</p>
    </div>
  );
}

/** A moment of this machine's clock as the server's clock had it. */
function onServer(moment: number, serverNow: () => number): number {
  return serverNow() - (Date.now() - moment);
}

function Countdown({ until }: { until: number | null }) {
  const t = useTexts(roomTexts);
  const now = useTick(Date.now);
  return <>{t.retryIn(until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000)))}</>;
}

function Back({ at }: { at: number }) {
  const t = useTexts(roomTexts);
  const { serverNow } = useRoom();
  const now = useTick(Date.now);
  if (now - at > toldMilliseconds) return null;
  return (
    <div className="strip info">
      <StateLine state="done">{t.backAt(showTime(onServer(at, serverNow)))}</StateLine>
      <p>{t.nothingLost}</p>
    </div>
  );
}
