// A session of self-criticism and criticism: the own text in private, then everybody in turn.
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useEndpoint, useTap } from '../../../../web/client.ts';
import { showDay } from '../../../../web/kit/format.ts';
import { Icon } from '../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { Empty, PageLoading, PageRefusal, RefusalBox } from '../../../../web/kit/states.tsx';
import { criticismTexts } from '../../../../web/texts/criticism.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { openCriticism, type CriticismPage as Page, readCriticism } from '../contract.ts';
import { OwnPaper } from './own-paper.tsx';
import { Turns } from './turns.tsx';
import '../../../../web/styles/criticism.css';

/** How often the page looks again while the meeting is on. */
const lookMilliseconds = 8000;

export function CriticismPage() {
  const { meetingId } = useParams({ from: '/inside/sinh-hoat/$meetingId/tu-phe-binh' });
  const read = useEndpoint(readCriticism, { params: { meetingId } });
  const isOn = read.data?.can.comment ?? false;
  const { refetch } = read;
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => void refetch(), lookMilliseconds);
    return () => clearInterval(timer);
  }, [isOn, refetch]);
  if (read.error && !read.data) return <PageRefusal refusal={read.error} again={() => refetch()} />;
  if (!read.data) return <PageLoading />;
  return <Shown meetingId={meetingId} page={read.data} />;
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
              className="btn main"
              type="button"
              disabled={open.pending}
              onClick={() => open.tap({ params: { meetingId } })}
            >
              {t.open}
            </button>
          )}
        </Empty>
      )}
    </div>
  );
}
