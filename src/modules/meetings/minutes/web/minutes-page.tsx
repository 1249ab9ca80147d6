// The minutes: each paragraph beside its event, corrected in place; the steps to the locked paper at the side.
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { addressOf, useEndpoint } from '../../../../web/client.ts';
import { Icon } from '../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { PageLoading, PageRefusal } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { minutesTexts } from '../../../../web/texts/minutes.ts';
import { LateCard } from '../../late-entry/web/late-card.tsx';
import { readMeetingPaper } from '../../papers/contract.ts';
import { type MinutesRead, readMinutes } from '../contract.ts';
import { PaperCard } from './paper-card.tsx';
import { Steps } from './steps.tsx';
import '../../../../web/styles/minutes.css';

const Later = lazy(async () => ({ default: (await import('./later.tsx')).Later }));

export function MinutesPage() {
  const t = useTexts(minutesTexts);
  const { meetingId } = useParams({ from: '/inside/sinh-hoat/$meetingId/bien-ban' });
  const read = useEndpoint(readMinutes, { params: { meetingId } });
  useFollowing(meetingId, read.data !== undefined && read.data.state !== 'locked');
  // What is read again in the background and fails must not take away what is being typed.
  if (read.error && !read.data) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <PageLoading />;
  const minutes = read.data;
  const paper = { meetingId, paper: 'minutes' } as const;
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">
            <PageLink className="touch" to={`/sinh-hoat/${meetingId}`}>
              <Icon name="back" />
              {minutes.title}
            </PageLink>
          </p>
          <h1>
            <Title minutes={minutes} />
          </h1>
        </div>
        <div className="actions">
          {minutes.scored && (
            <PageLink className="btn" to={`/sinh-hoat/${meetingId}/cham-diem`}>
              {t.scoreSheet}
            </PageLink>
          )}
          <a
            className="btn"
            href={addressOf(readMeetingPaper, { params: paper })}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="file" />
            {t.printed}
          </a>
          <a className="btn" href={addressOf(readMeetingPaper, { params: paper, query: { format: 'docx' } })}>
            {t.word}
          </a>
        </div>
      </header>
      <LateCard meetingId={meetingId} />
      <div className={minutes.state === 'locked' ? 'minutes locked' : 'minutes'}>
        <Steps minutes={minutes} />
        <PaperCard minutes={minutes} />
        <Suspense>
          <Later minutes={minutes} />
        </Suspense>
      </div>
    </div>
  );
}

/** The finding: how far the minutes have come. */
function Title({ minutes }: { minutes: MinutesRead }) {
  const t = useTexts(minutesTexts);
  if (minutes.number !== null) {
    // The number stays in one line.
    const [before, after] = t.locked('\n').split('\n');
    return (
      <>
        {before}
        <span className="nowrap">{minutes.number}</span>
        {after}
      </>
    );
  }
  if (minutes.state === 'taker_confirmed') return t.titles.lock;
  if (minutes.changedSinceAgreed) return t.titles.again(minutes.body);
  if (minutes.state === 'agreed') return minutes.closedAt ? t.titles.confirm : t.titles.close;
  return minutes.readAt ? t.titles.agree(minutes.body) : t.titles.writing;
}

/** Reads again when something happens in the meeting or somebody writes. */
function useFollowing(meetingId: string, open: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!open) return;
    const source = new EventSource(`/api/v1/live/meeting/${meetingId}`);
    source.onmessage = () => void queries.invalidateQueries({ queryKey: [readMinutes.name] });
    return () => source.close();
  }, [queries, meetingId, open]);
}
