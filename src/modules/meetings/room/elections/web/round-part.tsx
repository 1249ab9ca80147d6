// A round: on which base, its papers, the count of the board, the announcement, the result as a table.
import { useState } from 'react';
import { addressOf, useTap } from '../../../../../web/client.ts';
import { Icon, StateLine } from '../../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../../web/kit/page-link.tsx';
import { RefusalBox } from '../../../../../web/kit/states.tsx';
import { electionTexts } from '../../../../../web/texts/elections.ts';
import { currentLanguage, useTexts } from '../../../../../web/texts/language.ts';
import { FaultsLine } from '../../../../democracy/ballots/web/faults.tsx';
import type { RoundShown } from '../../../../democracy/elections/contract.ts';
import { formOfRound } from '../../../../democracy/elections/rules.ts';
import type { ElectionPaperKind } from '../../../papers/elections/contract.ts';
import { readElectionPaper } from '../../../papers/elections/contract.ts';
import { percentOf } from '../../web/times.ts';
import { announceRound, stopRound } from '../contract.ts';
import { CountForm } from './count-form.tsx';
import type { OfRound } from './shown.ts';
import { Sure } from './sure.tsx';

export function RoundPart(of: OfRound) {
  const t = useTexts(electionTexts);
  const { page, round } = of;
  const teller = round.board.some((one) => one.id === page.own.personId);
  return (
    <div className="round">
      <h3>{t.round(round.round, round.tie)}</h3>
      {round.state === 'stopped' ? (
        <p className="second">{t.roundStopped}</p>
      ) : (
        <>
          <dl className="facts">
            <dt>{t.base}</dt>
            <dd className="tnum">{round.base}</dd>
            <dt>{t.needed}</dt>
            <dd className="tnum">{round.tie ? t.tieNeeds : `${round.needed}/${round.base}`}</dd>
            <dt>{t.present}</dt>
            <dd className="tnum">{round.mayVote}</dd>
          </dl>
          <p className="second">{t.board(round.board.map((one) => one.name).join(', '))}</p>
        </>
      )}
      {round.state === 'open' && (
        <>
          {(teller || page.can.lead) && <Papers of={of} kinds={['ballot', 'tally-sheet']} />}
          {round.ballotId ? (
            <p>
              {t.phoneRound} <PageLink to={`/phieu-kin/${round.ballotId}`}>{t.ballotPage}</PageLink>
            </p>
          ) : (
            <p role="status">
              <StateLine state={round.agreed ? 'done' : 'due'}>
                {round.agreed ? t.agreed : t.counting(round.entered.length)}
              </StateLine>
            </p>
          )}
          {teller && round.channel === 'paper' && <CountForm {...of} />}
          {page.can.lead && round.channel === 'paper' && <Announce {...of} />}
        </>
      )}
      {round.result && (
        <>
          <Result round={round} />
          <Papers of={of} kinds={['tally-minutes']} word />
        </>
      )}
    </div>
  );
}

function Papers({
  of: { page, election, round },
  kinds,
  word = false,
}: {
  of: OfRound;
  kinds: readonly ElectionPaperKind[];
  word?: boolean;
}) {
  const t = useTexts(electionTexts);
  const at = (paper: ElectionPaperKind, format: 'pdf' | 'docx') =>
    addressOf(readElectionPaper, {
      params: {
        meetingId: page.elections.meetingId,
        electionId: election.id,
        roundId: round.id,
        paper,
      },
      query: { format },
    });
  return (
    <p className="actions">
      {kinds.map((paper) => (
        <a key={paper} className="btn" href={at(paper, 'pdf')} target="_blank" rel="noreferrer">
          <Icon name="file" />
          {t.papers[paper]}
          {paper === 'tally-minutes' && round.minutes && ` ${round.minutes}`}
        </a>
      ))}
      {word && (
        <a className="btn" href={at('tally-minutes', 'docx')} download>
          <Icon name="file" />
          {t.word}
        </a>
      )}
    </p>
  );
}

function Announce({ page, election, round }: OfRound) {
  const t = useTexts(electionTexts);
  const announce = useTap(announceRound);
  const stop = useTap(stopRound);
  const [stopping, setStopping] = useState(false);
  const params = { meetingId: page.elections.meetingId, electionId: election.id, roundId: round.id };
  const refusal = announce.refusal ?? stop.refusal;
  if (stopping)
    return (
      <Sure
        question={t.stopSure}
        yes={t.stopYes}
        pending={stop.pending}
        onYes={() => stop.tap({ params }, () => setStopping(false))}
        onNo={() => setStopping(false)}
      />
    );
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      <div className="actions">
        {round.agreed && (
          <button
            className="btn main"
            type="button"
            disabled={announce.pending}
            onClick={() => announce.tap({ params })}
          >
            {t.announce}
          </button>
        )}
        <button className="btn" type="button" onClick={() => setStopping(true)}>
          {t.stop}
        </button>
      </div>
    </>
  );
}

const outcomes = { elected: 'done', tied: 'half', beyond: 'todo', not: 'todo' } as const;

function Result({ round }: { round: RoundShown }) {
  const t = useTexts(electionTexts);
  const { result, base } = round;
  if (!result) return null;
  return (
    <>
      <p>{t.sums(result.handedOut, result.received, result.valid, result.invalid)}.</p>
      <FaultsLine form={formOfRound(round)} faults={result.faults} />
      {round.agreement && (
        <p className="second">
          {t.against}: {result.valid - (result.votes[0] ?? 0)}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: with large letters it scrolls sideways, by keyboard too */}
      <section className="table-scroll" aria-label={t.result} tabIndex={0}>
        <table className="count-table">
          <thead>
            <tr>
              <th scope="col">{t.who}</th>
              <th scope="col" className="num">
                {t.votes}
              </th>
              <th scope="col" className="num">
                {t.share(base)}
              </th>
            </tr>
          </thead>
          <tbody>
            {result.lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  {line.name}
                  <span className="block">
                    <StateLine state={outcomes[line.outcome]}>{t.outcome[line.outcome]}</StateLine>
                  </span>
                </th>
                <td className="num tnum">{line.votes}</td>
                <td className="num tnum">{percentOf(line.permille, currentLanguage())}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="second">{t.officeNow}</p>
    </>
  );
}
