// One meeting: the page where it is prepared, and the page that members read; the same address for both.
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useEndpoint } from '../../../web/client.ts';
import { Icon } from '../../../web/kit/icon.tsx';
import { Later } from '../../../web/kit/later.tsx';
import { PageLink } from '../../../web/kit/page-link.tsx';
import { PageLoading, PageRefusal } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { PaperLinks } from '../papers/web/paper-links.tsx';
import { type Meeting, readMeeting } from '../preparation/contract.ts';
import { isScored } from '../rules.ts';
import type { Editing } from './editing.ts';
import { MeetingHead } from './meeting-head.tsx';
import { PreparationView } from './preparation-view.tsx';
import '../../../web/styles/meetings.css';

const memberView = async () => (await import('./member-view.tsx')).MemberView;
const late = async () => (await import('../late-entry/web/late-card.tsx')).LateCard;
const after = async () => (await import('./after-opening.tsx')).AfterOpening;

export function MeetingPage() {
  const { meetingId } = useParams({ from: '/inside/sinh-hoat/$meetingId' });
  const read = useEndpoint(readMeeting, { params: { meetingId } });
  if (read.error) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <PageLoading />;
  return <Shown key={meetingId} meeting={read.data} />;
}

function Shown({ meeting }: { meeting: Meeting }) {
  const t = useTexts(meetingsTexts);
  const [asMember, setAsMember] = useState(false);
  const [editing, setEditing] = useState<Editing>(null);
  const prepares = meeting.can.seePreparation;
  return (
    <div className="page">
      <MeetingHead meeting={meeting}>
        {meeting.can.prepare && !asMember && editing === null && (
          <button className="btn" type="button" onClick={() => setEditing({ what: 'details' })}>
            {t.changeDetails}
          </button>
        )}
        {prepares && (
          <button className="btn" type="button" onClick={() => setAsMember(!asMember)}>
            <Icon name={asMember ? 'back' : 'eye'} />
            {asMember ? t.asPreparing : t.asMember}
          </button>
        )}
      </MeetingHead>
      <PaperLinks meetingId={meeting.id} />
      {meeting.state === 'closed' && <Later part={late}>{(Card) => <Card meetingId={meeting.id} />}</Later>}
      {(meeting.state === 'open' || meeting.state === 'closed') && (
        <p className="actions">
          {isScored(meeting.kind) && (
            <PageLink className="touch" to={`/sinh-hoat/${meeting.id}/cham-diem`}>
              <Icon name="bars" />
              {t.scoreSheet}
            </PageLink>
          )}
          <PageLink className="touch" to={`/sinh-hoat/${meeting.id}/bau-cu`}>
            <Icon name="people" />
            {meeting.kind === 'congress' ? t.congress : t.elections}
          </PageLink>
        </p>
      )}
      {prepares && !asMember ? (
        <PreparationView meeting={meeting} editing={editing} onEdit={setEditing} />
      ) : (
        <Later part={memberView}>{(View) => <View meeting={meeting} preview={prepares} />}</Later>
      )}
      {(meeting.state === 'open' || meeting.state === 'closed') && (
        <Later part={after}>{(After) => <After meeting={meeting} />}</Later>
      )}
    </div>
  );
}
