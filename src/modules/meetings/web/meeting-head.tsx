// The head of a meeting's page: what, when, where, who.

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { capital, whole } from '../../../web/kit/format.ts';
import { Icon } from '../../../web/kit/icon.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { planningTexts } from '../../../web/texts/planning.ts';
import type { Meeting } from '../preparation/contract.ts';
import { hourAndDay } from './words.ts';

export function MeetingHead({ meeting, children }: { meeting: Meeting; children: ReactNode }) {
  const t = useTexts(meetingsTexts);
  const planning = useTexts(planningTexts);
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
        <h1>{whole(meeting.title)}</h1>
        <p className="second">{parts.join('. ')}.</p>
        <p className="second">
          {t.chairIs(chair.name)}. {t.takerIs(minuteTaker?.name ?? null)}.
        </p>
        {meeting.form && <p className="second">{planning.formOf(meeting.form)}.</p>}
        {meeting.callReason && <p className="second">{planning.calledFor(meeting.callReason)}.</p>}
        {meeting.prepares && (
          <p>
            <Link to="/sinh-hoat/$meetingId" params={{ meetingId: meeting.prepares.id }}>
              {planning.prepares(meeting.prepares.title)}
            </Link>
          </p>
        )}
        {movedReason && <p className="second">{t.moved(movedReason)}</p>}
      </div>
      <div className="actions">{children}</div>
    </header>
  );
}
