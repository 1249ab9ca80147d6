// The secret ballot before who leads: who took one, the steps that cannot be undone, never how many have cast.
import { useState } from 'react';
import { useTap } from '../../../../../web/client.ts';
import { Icon, StateLine } from '../../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../../web/kit/page-link.tsx';
import { RefusalBox } from '../../../../../web/kit/states.tsx';
import { ballotsTexts } from '../../../../../web/texts/ballots.ts';
import { useTexts } from '../../../../../web/texts/language.ts';
import type { BallotShown } from '../../../../democracy/ballots/contract.ts';
import { leastOfAChannel } from '../../../../democracy/ballots/rules.ts';
import { SumsLine, VotesTable } from '../../../../democracy/ballots/web/ballot-result.tsx';
import { Steps } from '../../../../democracy/ballots/web/parts.tsx';
import { HowCounted } from '../../../../democracy/votes/web/how-counted.tsx';
import { Confirm } from '../../web/confirm.tsx';
import { useRoom } from '../../web/room-frame.tsx';
import { closeMeetingBallot, endHandingOut, notePaperBallot, stopMeetingBallot } from '../contract.ts';

const channelsOf = (ballot: BallotShown) => {
  const paper = ballot.took.filter((one) => one.channel === 'paper').length;
  return { paper, phone: ballot.took.length - paper };
};

export function ChairBallot({ ballot }: { ballot: BallotShown }) {
  const t = useTexts(ballotsTexts);
  const { paper, phone } = channelsOf(ballot);
  const running = ballot.endedAt === null;
  return (
    <section className="vote-panel chair-ballot" aria-labelledby="ballot-now">
      <div className="side-title">
        <StateLine state={running ? 'now' : 'done'}>{t.secretBallot}</StateLine>
        {running && <Stop ballot={ballot} />}
      </div>
      <h2 id="ballot-now">{ballot.title}</h2>
      <Steps state={ballot.state} />
      {ballot.result && (
        <>
          <SumsLine handedOut={ballot.took.length} sums={ballot.result} />
          <VotesTable
            names={ballot.options.map((option) => option.name)}
            votes={ballot.result.votes}
            needed={ballot.needed}
            base={ballot.base}
          />
          <PageLink to={`/phieu-kin/${ballot.id}/dem-lai`}>{t.toRecount}</PageLink>
        </>
      )}
      {ballot.state === 'void' && <p>{t.voidWhy}</p>}
      {ballot.state === 'stopped' && <p>{t.stoppedWhy}</p>}
      {running && (
        <>
          <p className="ballot-count">
            <b className="tnum">{t.tookCount(ballot.took.length, ballot.electors)}</b>
            <span>
              {t.tookWord}
              {paper > 0 && `: ${t.channels(phone, paper)}`}
            </span>
          </p>
          {ballot.state !== 'handing_out' && (
            <>
              <StateLine state="done">{t.keyDestroyed}</StateLine>
              {ballot.state === 'casting' && <p>{t.readAloud(ballot.took.length)}</p>}
            </>
          )}
          <Next ballot={ballot} />
          <Names ballot={ballot} />
          <p className="second">
            {t.electorsAre(ballot.electors, ballot.base)}{' '}
            <HowCounted vote={{ ...ballot, mayVote: ballot.electors }} />
          </p>
          <PageLink className="btn" to={`/phieu-kin/${ballot.id}`}>
            {t.toBallot}
          </PageLink>
        </>
      )}
    </section>
  );
}

/** Everybody who may; while ballots are handed out, paper is noted here. */
function Names({ ballot }: { ballot: BallotShown }) {
  const t = useTexts(ballotsTexts);
  const { room } = useRoom();
  const note = useTap(notePaperBallot);
  const handing = ballot.state === 'handing_out';
  const mayGive = handing && ballot.tellers.length >= 2;
  const params = { meetingId: room.meetingId, ballotId: ballot.id };
  const give = (personId: string, took: boolean) => note.tap({ params, body: { personId, took } });
  return (
    <>
      {note.refusal && <RefusalBox refusal={note.refusal} />}
      <ul className="takers" aria-label={t.listNames}>
        {ballot.took.map((one) => (
          <li key={one.id}>
            <Icon name="done" />
            <span>{one.channel === 'paper' ? t.onPaper(one.name) : one.name}</span>
            {one.channel === 'paper' && handing && (
              <button
                className="link"
                type="button"
                aria-label={t.takePaperBack(one.name)}
                disabled={note.pending}
                onClick={() => give(one.id, false)}
              >
                {t.paperBack}
              </button>
            )}
          </li>
        ))}
        {ballot.notYet.map((one) => (
          <li key={one.id} className="no">
            <Icon name="todo" />
            <span>{t.notYet(one.name)}</span>
            {mayGive && (
              <button
                className="link"
                type="button"
                aria-label={t.givePaper(one.name)}
                disabled={note.pending}
                onClick={() => give(one.id, true)}
              >
                {t.paper}
              </button>
            )}
          </li>
        ))}
      </ul>
      {handing && <p className="second">{mayGive ? t.paperFew : t.noPaperHere}</p>}
    </>
  );
}

/** The one step that comes next, said before it is done. */
function Next({ ballot }: { ballot: BallotShown }) {
  const t = useTexts(ballotsTexts);
  const { room } = useRoom();
  const params = { meetingId: room.meetingId, ballotId: ballot.id };
  const end = useTap(endHandingOut);
  const close = useTap(closeMeetingBallot);
  const [asking, setAsking] = useState(false);
  const { paper } = channelsOf(ballot);
  const step =
    ballot.state === 'handing_out'
      ? { words: t.endHanding, why: t.endHandingWhy(ballot.notYet.length), command: end }
      : ballot.state === 'casting'
        ? { words: paper > 0 ? t.closePaper : t.close, why: t.closeAsk, command: close }
        : { words: t.publish, why: t.countingWhy, command: close };
  const few = ballot.state === 'handing_out' && ballot.took.length < leastOfAChannel;
  const waits = ballot.state === 'counting' && !ballot.tally.agreed;
  return (
    <>
      {ballot.state === 'counting' && (
        <p role="status">
          {ballot.tally.agreed ? (
            <StateLine state="done">{t.tallyAgreed}</StateLine>
          ) : (
            <StateLine state="due">{t.tallyWaiting(ballot.tally.entered.length)}</StateLine>
          )}
        </p>
      )}
      <p>{step.why}</p>
      <button className="btn main wide" type="button" disabled={few || waits} onClick={() => setAsking(true)}>
        {step.words}
      </button>
      {asking && (
        <Confirm title={step.words} why={step.why} onClose={() => setAsking(false)}>
          {step.command.refusal && <RefusalBox refusal={step.command.refusal} />}
          <button
            className="btn main wide"
            type="button"
            disabled={step.command.pending}
            onClick={() => step.command.tap({ params }, () => setAsking(false))}
          >
            {step.words}
          </button>
        </Confirm>
      )}
    </>
  );
}

function Stop({ ballot }: { ballot: BallotShown }) {
  const t = useTexts(ballotsTexts);
  const { room } = useRoom();
  const stop = useTap(stopMeetingBallot);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button className="link" type="button" onClick={() => setAsking(true)}>
        {t.stop}
      </button>
      {asking && (
        <Confirm title={t.stop} why={t.stopWhy} onClose={() => setAsking(false)}>
          {stop.refusal && <RefusalBox refusal={stop.refusal} />}
          <button
            className="btn main wide"
            type="button"
            disabled={stop.pending}
            onClick={() =>
              stop.tap({ params: { meetingId: room.meetingId, ballotId: ballot.id } }, () => setAsking(false))
            }
          >
            {t.stop}
          </button>
        </Confirm>
      )}
    </>
  );
}
