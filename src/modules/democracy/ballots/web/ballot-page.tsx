// A secret ballot on a member's own device, from taking it to the result; a page of its own, so that nothing else is on the screen.
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { PageLoading, PageRefusal } from '../../../../web/kit/states.tsx';
import { ToSignIn } from '../../../../web/sign-in-return.tsx';
import { ballotsTexts } from '../../../../web/texts/ballots.ts';
import { currentLanguage, useTexts } from '../../../../web/texts/language.ts';
import { refuseVote } from '../../votes/contract.ts';
import { whyNoVote } from '../../votes/rules.ts';
import { HowCounted } from '../../votes/web/how-counted.tsx';
import type { BallotShown, readBallot } from '../contract.ts';
import { SumsLine, VotesTable } from './ballot-result.tsx';
import { InBoxStep, SendingStep } from './cast-step.tsx';
import { ChooseStep } from './choose-step.tsx';
import { isCast, type OnDevice, useDeviceBallot } from './device-ballot.ts';
import { FaultsLine } from './faults.tsx';
import { LiveBallot } from './live-ballot.tsx';
import { Head, Takers } from './parts.tsx';
import { Big, TakenStep, TakeStep, Told } from './take-step.tsx';
import { TallyForm } from './tally-form.tsx';
import '../../../../web/styles/ballots.css';

type Own = AnswerOf<typeof readBallot>['own'];
interface Shown {
  ballot: BallotShown;
  own: Own;
}

export function BallotPage() {
  const { ballotId } = useParams({ from: '/phieu-kin/$ballotId' });
  return (
    <LiveBallot
      ballotId={ballotId}
      otherwise={(refusal, again) =>
        refusal?.status === 401 ? (
          <ToSignIn />
        ) : (
          <main className="narrow">
            {refusal ? <PageRefusal refusal={refusal} again={again} /> : <PageLoading />}
          </main>
        )
      }
    >
      {({ ballot, own }) => (
        <div className="phone ballot">
          <Head ballot={ballot} />
          <Main>
            <Part ballot={ballot} own={own} />
            <More ballot={ballot} />
          </Main>
        </div>
      )}
    </LiveBallot>
  );
}

/**
 * Whoever goes through the ballot by keyboard or with a screen reader stands at the words with which the next step begins: what he
 * pressed is gone by then, and the place would be lost.
 */
function Main({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const page = main.current;
    if (!page) return;
    const words = () => page.querySelector<HTMLElement>('[data-begins]');
    let before = words()?.textContent;
    const watch = new MutationObserver(() => {
      const begins = words();
      const changed = begins?.textContent !== before;
      before = begins?.textContent;
      if (changed && document.activeElement === document.body) begins?.focus();
    });
    watch.observe(page, { childList: true, subtree: true, characterData: true });
    return () => watch.disconnect();
  }, []);
  return <main ref={main}>{children}</main>;
}

function Part({ ballot, own }: Shown) {
  const t = useTexts(ballotsTexts);
  const device = useDeviceBallot(
    ballot,
    own.personId,
    ballot.took.some((one) => one.id === own.personId && one.channel === 'phone'),
  );
  if (ballot.state === 'published') return <Result ballot={ballot} />;
  if (ballot.state === 'void') return <Told state="todo" title={t.states.void} why={t.voidWhy} />;
  if (ballot.state === 'stopped') return <Told state="todo" title={t.states.stopped} why={t.stoppedWhy} />;
  if (ballot.state === 'counting' && own.teller) return <TallyForm ballot={ballot} own={own} />;
  return <Voting ballot={ballot} own={own} device={device} />;
}

function Voting({ ballot, own, device }: Shown & { device: OnDevice }) {
  const t = useTexts(ballotsTexts);
  const took = ballot.took.find((one) => one.id === own.personId);
  const { kept } = device;
  if (!own.mayVote) {
    const code = whyNoVote(own.standing, own.mayVote) ?? 'not-elector';
    return <Told state="todo" title={t.notHere} why={refuseVote.texts[code][currentLanguage()]} />;
  }
  if (ballot.state === 'counting') return <Told state="now" title={t.counting} why={t.countingWhy} />;
  if (took?.channel === 'paper') return <Told state="done" title={t.takenPaper} why={t.takenPaperWhy} />;
  if (kept && isCast(kept)) return <InBoxStep ballot={ballot} />;
  if (!isSecureContext) return <Told state="late" title={t.noHttps} why={t.noHttpsWhy} />;
  if (!took)
    return ballot.state === 'handing_out' ? (
      <TakeStep ballot={ballot} device={device} />
    ) : (
      <Told state="late" title={t.notTaken} why={t.notTakenLate} />
    );
  if (!kept) return <Told state="late" title={t.elsewhere} why={t.elsewhereWhy} />;
  if (kept.signature === null) return <Told state="due" title={t.taken} why={t.fetching} />;
  if (ballot.state === 'handing_out') return <TakenStep ballot={ballot} />;
  if (kept.body !== null) return <SendingStep device={device} />;
  return <ChooseStep ballot={ballot} onCast={device.spend} />;
}

function Result({ ballot }: { ballot: BallotShown }) {
  const t = useTexts(ballotsTexts);
  const { result } = ballot;
  if (!result) return null;
  return (
    <div className="ballot-body">
      <Big state="done">{t.states.published}</Big>
      <SumsLine handedOut={ballot.took.length} sums={result} />
      <FaultsLine form={{ method: ballot.method, options: ballot.options.length }} faults={result.faults} />
      <VotesTable
        names={ballot.options.map((option) => option.name)}
        votes={result.votes}
        needed={ballot.needed}
        base={ballot.base}
      />
      {ballot.meetingId && ballot.subject.type === 'election_round' && (
        <PageLink className="btn main wide" to={`/sinh-hoat/${ballot.meetingId}/bau-cu`}>
          {t.toElection}
        </PageLink>
      )}
      <PageLink className="btn main wide" to={`/phieu-kin/${ballot.id}/dem-lai`}>
        {t.toRecount}
      </PageLink>
    </div>
  );
}

/** Below what this person does: who took one, on whom it is counted, the way back. */
function More({ ballot }: { ballot: BallotShown }) {
  const t = useTexts(ballotsTexts);
  const counted = { ...ballot, mayVote: ballot.electors };
  return (
    <div className="ballot-more">
      <details className="fold">
        <summary>{t.tookLine(ballot.took.length, ballot.electors)}</summary>
        <Takers ballot={ballot} />
      </details>
      <p className="second">
        {t.electorsAre(ballot.electors, ballot.base)} <HowCounted vote={counted} />
      </p>
      {ballot.meetingId && (
        <PageLink className="btn wide" to={`/sinh-hoat/${ballot.meetingId}/phong`}>
          {t.toRoom}
        </PageLink>
      )}
      <p className="hidden" role="status">
        {t.states[ballot.state]}
      </p>
    </div>
  );
}
