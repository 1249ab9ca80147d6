// The head of a meeting's page: what, when, where, who.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { capital } from '../../../web/kit/format.ts';
import { Icon } from '../../../web/kit/icon.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import type { Meeting } from '../preparation/contract.ts';
import { hourAndDay } from './words.ts';

export function MeetingHead({ meeting, children }: { meeting: Meeting; children: ReactNode }) {
  const t = useTexts(meetingsTexts);
  const { chair, minuteTaker, movedReason, place } = meeting;
  const parts = [hourAndDay(meeting.startsAt), capital(place), t.members(meeting.total)].filter(Boolean);
  return (
    <header>
      <div>
        <p className="second">
          <Link className="touch" to="/sinh-hoat" search={{ 'chi-bo': meeting.organisation.id }}>
            <Icon name="back" />
            {t.toList}
          </Link>
        </p>
        <h1>{meeting.title}</h1>
        <p className="second">{parts.join('. ')}.</p>
        <p className="second">
          {t.chairIs(chair.name)}. {t.takerIs(minuteTaker?.name ?? null)}.
        </p>
        {movedReason && <p className="second">{t.moved(movedReason)}</p>}
      </div>
      <div className="actions">{children}</div>
    </header>
  );
}
