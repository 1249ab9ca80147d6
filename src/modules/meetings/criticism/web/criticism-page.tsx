// A session of self-criticism and criticism: the own text in private, then everybody in turn.
import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useEndpoint, useTap } from '../../../../web/client.ts';
import { showDay } from '../../../../web/kit/format.ts';
import { Icon } from '../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { Empty, PageLoading, PageRefusal, RefusalBox } from '../../../../web/kit/states.tsx';
import { criticismTexts } from '../../../../web/texts/criticism.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { openCriticism, type CriticismPage as Page, readCriticism } from '../contract.ts';
import { FollowMeeting } from './follow-meeting.tsx';
import { OwnPaper } from './own-paper.tsx';
import { Promises } from './promises.tsx';
import { Turns } from './turns.tsx';
import '../../../../web/styles/criticism.css';

export function CriticismPage() {
  const { meetingId } = useParams({ from: '/inside/sinh-hoat/$meetingId/tu-phe-binh' });
  const read = useEndpoint(readCriticism, { params: { meetingId } });
  const { refetch } = read;
  const again = useCallback(() => void refetch(), [refetch]);
  if (read.error && !read.data) return <PageRefusal refusal={read.error} again={() => refetch()} />;
  if (!read.data) return <PageLoading />;
  return (
    <>
      {read.data.can.comment && <FollowMeeting meetingId={meetingId} now={read.data.now} onChange={again} />}
      <Shown meetingId={meetingId} page={read.data} />
    </>
  );
}

function Shown({ meetingId, page }: { meetingId: string; page: Page }) {
  const t = useTexts(criticismTexts);
  const open = useTap(openCriticism);
  return (
    <div className="page criticism-page">
      <header>
        <div>
          <p className="second">
            <PageLink className="touch" to={`/sinh-hoat/${meetingId}`}>
              <Icon name="back" />
              {t.back}
            </PageLink>
          </p>
          <h1>{t.title}</h1>
          <p className="second">
            {page.meetingTitle}. {showDay(page.startsAt)}
          </p>
          {page.can.comment && (
            <PageLink className="touch" to={`/sinh-hoat/${meetingId}/phong`}>
              {t.toRoom}
            </PageLink>
          )}
        </div>
      </header>
      {page.opened ? (
        <div className="criticism-halves">
          <Turns meetingId={meetingId} page={page} />
          {page.own && <OwnPaper meetingId={meetingId} page={page} own={page.own} />}
        </div>
      ) : (
        <Empty title={t.notOpened} why={t.notOpenedWhy}>
          {open.refusal && <RefusalBox refusal={open.refusal} />}
          {page.can.open && (
            <button
              // Where there is something to note, that is the next step.
              className={page.promised.length > 0 && page.can.lead ? 'btn' : 'btn main'}
              type="button"
              disabled={open.pending}
              onClick={() => open.tap({ params: { meetingId } })}
            >
              {t.open}
            </button>
          )}
        </Empty>
      )}
      {page.promised.length > 0 && <Promised meetingId={meetingId} page={page} />}
    </div>
  );
}

/** Of those who have no turn in this meeting; in a monthly one that is everybody. */
function Promised({ meetingId, page }: { meetingId: string; page: Page }) {
  const t = useTexts(criticismTexts);
  const makers = new Map(page.promised.map(({ person }) => [person.id, person]));
  return (
    <section className="stack">
      <h2>{t.promisedTitle}</h2>
      <p className="second">{page.can.lead ? t.promisedLead : t.promisedWhy}</p>
      <ul className="card criticism-turns">
        {[...makers.values()].map((maker) => (
          <li key={maker.id}>
            <b>{maker.name}</b>
            <Promises
              meetingId={meetingId}
              page={page}
              maker={maker}
              promises={page.promised.filter((one) => one.person.id === maker.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
