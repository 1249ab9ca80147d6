// Links to the other parts of the room that this person may open.
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { useRoom } from './room-frame.tsx';

export function Views() {
  const t = useTexts(roomTexts);
  const { room, audiences } = useRoom();
  const others = audiences.filter((one) => one !== room.audience);
  const ended = room.state === 'closed';
  if (others.length === 0 && !ended) return null;
  const params = { meetingId: room.meetingId };
  return (
    <nav className="views" aria-label={t.changeView}>
      {ended && (
        <Link to="/sinh-hoat/$meetingId/bien-ban" params={params}>
          {t.toMinutes}
        </Link>
      )}
      {others.map((one) =>
        one === 'screen' ? (
          <Link key={one} to="/sinh-hoat/$meetingId/man-chieu" params={params} target="_blank">
            {t.views[one]}
          </Link>
        ) : (
          <Link key={one} to="/sinh-hoat/$meetingId/phong" params={params} search={{ as: one }}>
            {t.views[one]}
          </Link>
        ),
      )}
    </nav>
  );
}
