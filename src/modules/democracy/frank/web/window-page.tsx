// A window of frank opinions, one step at a time: take a token, write and send, read and answer.
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useEndpoint } from '../../../../web/client.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { PageLoading, PageRefusal } from '../../../../web/kit/states.tsx';
import { useSession } from '../../../../web/session.tsx';
import { frankTexts } from '../../../../web/texts/frank.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { type FrankWindow, readFrankWindow } from '../contract.ts';
import { Batch } from './batch.tsx';
import { useDeviceFrank } from './device-frank.ts';
import { showsWhen, standingOf } from './frank-words.ts';
import { LeadSteps } from './lead-steps.tsx';
import { Limits } from './limits.tsx';
import { Takers, TakeStep } from './take-step.tsx';
import { WriteStep } from './write-step.tsx';
import '../../../../web/styles/frank.css';

/** How often a page that waits for others looks again. */
const lookMilliseconds = 20_000;

export function FrankWindowPage() {
  const { windowId } = useParams({ from: '/inside/y-kien/thang-than/$windowId' });
  const read = useEndpoint(readFrankWindow, { params: { windowId } });
  const state = read.data?.window.state;
  const { refetch } = read;
  useEffect(() => {
    if (state !== 'handing_out' && state !== 'writing') return;
    const timer = setInterval(() => void refetch(), lookMilliseconds);
    return () => clearInterval(timer);
  }, [state, refetch]);
  if (read.error && !read.data) return <PageRefusal refusal={read.error} again={() => refetch()} />;
  if (!read.data) return <PageLoading />;
  return <Shown key={windowId} page={read.data} again={() => void refetch()} />;
}

function Shown({ page, again }: { page: FrankWindow; again: () => void }) {
  const t = useTexts(frankTexts);
  const { window } = page;
  const { shape, words } = standingOf(t, window, page.today);
  const isOn = window.state === 'handing_out' || window.state === 'writing';
  return (
    <div className="page frank-page">
      <header>
        <div>
          <p className="second">
            <PageLink className="touch" to="/y-kien/thang-than">
              <Icon name="back" />
              {t.backToAll}
            </PageLink>
          </p>
          <h1>{window.theme}</h1>
          <StateLine state={shape}>{words}</StateLine>
          {isOn && <p className="second">{showsWhen(t, window)}</p>}
        </div>
      </header>
      {isOn && <Running page={page} again={again} />}
      {window.state === 'shown' && <Batch page={page} />}
      {window.state === 'void' && <p className="card pad">{t.voidWhy(page.least)}</p>}
      <p>
        <Limits />
      </p>
    </div>
  );
}

function Running({ page, again }: { page: FrankWindow; again: () => void }) {
  const { person } = useSession();
  const { window, publicKey, own } = page;
  const device = useDeviceFrank({
    windowId: window.id,
    personId: person.id,
    publicKey,
    isWriting: window.state === 'writing',
    took: own.took,
    onChange: again,
  });
  return (
    <div className="frank-halves">
      <div className="stack">
        {window.state === 'handing_out' ? (
          <TakeStep page={page} device={device} />
        ) : (
          <WriteStep page={page} device={device} />
        )}
        <LeadSteps page={page} />
      </div>
      <Takers page={page} />
    </div>
  );
}
