// Follows the meeting's live stream as a signal that something was said or called; falls back to plain reads as the room does.
import { useEffect, useRef } from 'react';
import { call } from '../../../../web/client.ts';
import { Icon } from '../../../../web/kit/icon.tsx';
import { criticismTexts } from '../../../../web/texts/criticism.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { useLive } from '../../../../web/use-live.ts';
import { readRoom } from '../../room/contract.ts';

/** Only the moment of its reading is looked at: a later one says that the page is to be read again. */
interface Signal {
  readonly now: string;
}

export function FollowMeeting({
  meetingId,
  now,
  onChange,
}: {
  meetingId: string;
  /** When the page was read first, by the server. */
  now: string;
  onChange: () => void;
}) {
  const t = useTexts(criticismTexts);
  const { document, link, backAt } = useLive<Signal>(
    `/api/v1/live/meeting/${meetingId}?as=member`,
    async () => (await call(readRoom, { params: { meetingId }, query: { as: 'member' } })).room,
    { now },
  );
  const first = useRef(document);
  useEffect(() => {
    if (document !== first.current || backAt !== null) onChange();
  }, [document, backAt, onChange]);
  return (
    <p role="status" className="follow">
      {link === 'waiting' && (
        <span className="state warn">
          <Icon name="again" />
          {t.reconnecting}
        </span>
      )}
    </p>
  );
}
