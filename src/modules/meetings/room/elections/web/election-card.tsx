// One election: where it stands, its list, its rounds, the one next step; papers of the committee above.
import { useState } from 'react';
import { useTap } from '../../../../../web/client.ts';
import { showDate } from '../../../../../web/kit/format.ts';
import { StateLine } from '../../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../../web/kit/states.tsx';
import { electionTexts } from '../../../../../web/texts/elections.ts';
import { useTexts } from '../../../../../web/texts/language.ts';
import { approveElection } from '../../../../democracy/elections/contract.ts';
import { allowPhones, endElection, openPhoneRound, openRound, putListToVote } from '../contract.ts';
import { DecisionForm } from './decision-form.tsx';
import { Names } from './names.tsx';
import { RoundPart } from './round-part.tsx';
import type { Of } from './shown.ts';
import { Sure } from './sure.tsx';

const shapes = {
  nominating: 'now',
  list_vote: 'now',
  ready: 'due',
  round: 'now',
  between: 'half',
  elected: 'done',
  short: 'half',
  to_above: 'away',
  stopped: 'dropped',
} as const;

export function ElectionCard({ page, election }: Of) {
  const t = useTexts(electionTexts);
  const { office, term, seats, state, candidates, rounds } = election;
  const listed = candidates.filter((one) => !one.withdrawn).length;
  return (
    <section className="card pad" aria-labelledby={`election-${election.id}`}>
      <h2 id={`election-${election.id}`}>{t.electionOf(office, term)}</h2>
      <p>
        <StateLine state={shapes[state]}>{t.state[state]}</StateLine>
      </p>
      <p className="second">{listed > 0 ? t.seatsOf(seats, listed) : t.seatsOnly(seats)}</p>
      <Names page={page} election={election} />
      {state === 'list_vote' && <p className="second">{t.voteOn}</p>}
      {rounds.map((round) => (
        <RoundPart key={round.id} page={page} election={election} round={round} />
      ))}
      {page.can.lead && <NextStep page={page} election={election} />}
      <FromAbove page={page} election={election} />
    </section>
  );
}

function NextStep({ page, election }: Of) {
  const t = useTexts(electionTexts);
  const list = useTap(putListToVote);
  const round = useTap(openRound);
  const phones = useTap(openPhoneRound);
  const end = useTap(endElection);
  const [ending, setEnding] = useState(false);
  const { state } = election;
  const params = { meetingId: page.elections.meetingId, electionId: election.id };
  const refusal = list.refusal ?? round.refusal ?? phones.refusal ?? end.refusal;
  if (!['nominating', 'ready', 'between'].includes(state)) return null;
  if (ending)
    return (
      <Sure
        question={t.endSure}
        yes={t.yes}
        pending={end.pending}
        onYes={() => end.tap({ params }, () => setEnding(false))}
        onNo={() => setEnding(false)}
      />
    );
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      <div className="actions">
        {state === 'nominating' ? (
          <button
            className="btn main"
            type="button"
            disabled={list.pending}
            onClick={() => list.tap({ params })}
          >
            {t.putList}
          </button>
        ) : (
          <button
            className="btn main"
            type="button"
            disabled={round.pending}
            onClick={() => round.tap({ params })}
          >
            {t.openRound(election.rounds.length + 1)}
          </button>
        )}
        {state !== 'nominating' && election.phones && (
          <button
            className="btn"
            type="button"
            disabled={phones.pending}
            onClick={() => phones.tap({ params })}
          >
            {t.openPhones(election.rounds.length + 1)}
          </button>
        )}
        <button className="btn" type="button" onClick={() => setEnding(true)}>
          {t.end}
        </button>
      </div>
    </>
  );
}

/** Whether phones may be used, and whether the result is approved: by which paper of the committee above. */
function FromAbove({ page, election }: Of) {
  const t = useTexts(electionTexts);
  const { phones, approved, state } = election;
  const isOver = state === 'elected' || state === 'short';
  const params = { meetingId: page.elections.meetingId, electionId: election.id };
  const allow = useTap(allowPhones, 'words');
  const approve = useTap(approveElection, 'words');
  const open = state === 'nominating' || state === 'ready' || state === 'between';
  return (
    <>
      {!isOver && state !== 'stopped' && state !== 'to_above' && (
        <p className="second">{phones ? t.phonesAllowed(phones.number, showDate(phones.on)) : t.paperOnly}</p>
      )}
      {open && page.can.allowPhones && !phones && (
        <DecisionForm
          open={t.allowPhones}
          pending={allow.pending}
          refusal={allow.refusal}
          onSend={(body, done) => allow.tap({ params, body }, done)}
        />
      )}
      {isOver && election.office !== 'delegates' && (
        <p>
          <StateLine state={approved ? 'done' : 'due'}>
            {approved ? t.approved(approved.number, showDate(approved.on)) : t.notApproved}
          </StateLine>
        </p>
      )}
      {isOver && page.can.approve && !approved && (
        <DecisionForm
          open={t.approve}
          pending={approve.pending}
          refusal={approve.refusal}
          onSend={(body, done) => approve.tap({ params: { electionId: election.id }, body }, done)}
        />
      )}
    </>
  );
}
