// A member of the tally board enters what was counted on paper, invalid ballots by their reason; it holds when two enter the same.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { TextField } from '../../../../web/kit/fields.tsx';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { ballotsTexts } from '../../../../web/texts/ballots.ts';
import { faultsTexts } from '../../../../web/texts/faults.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { enterTally } from '../contract.ts';
import { invalidOf } from '../faults/rules.ts';
import { countedFaults, FaultFields, numberOf, typedFaults } from './faults.tsx';
import type { BallotView } from './live-ballot.tsx';

type Of = Pick<BallotView, 'ballot' | 'own'>;
const digits = { inputMode: 'numeric', pattern: '[0-9]{1,4}', required: true, autoComplete: 'off' } as const;

export function TallyForm({ ballot, own }: Of) {
  const t = useTexts(ballotsTexts);
  const words = useTexts(faultsTexts);
  const { tally } = own;
  const [received, setReceived] = useState(String(tally?.received ?? ''));
  const [typed, setTyped] = useState(() => typedFaults(tally?.faults));
  const [votes, setVotes] = useState(() => ballot.options.map((_, at) => String(tally?.votes[at] ?? '')));
  const enter = useTap(enterTally, 'words');
  const paper = ballot.took.filter((one) => one.channel === 'paper').length;
  const faults = countedFaults(typed, ballot.faultsAsked);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.tap({
      params: { ballotId: ballot.id },
      body: { received: numberOf(received), faults, votes: votes.map(numberOf) },
    });
  };
  return (
    <form className="ballot-form" onSubmit={submit}>
      <div className="ballot-body">
        <h2 data-begins tabIndex={-1}>
          {t.tallyTitle}
        </h2>
        <p>{t.tallyWhy(paper)}</p>
        <TextField {...digits} label={t.tallyReceived} value={received} onChange={setReceived} />
        <FaultFields
          form={{ method: ballot.method, options: ballot.options.length }}
          asked={ballot.faultsAsked}
          typed={typed}
          onChange={setTyped}
        />
        <p>
          {words.valid}: <b className="tnum">{numberOf(received) - invalidOf({ faults })}</b>
        </p>
        <fieldset className="number-fields">
          <legend>{t.tallyVotes}</legend>
          {ballot.options.map((option, place) => (
            <TextField
              {...digits}
              key={`${option.name} ${option.note}`}
              label={option.name}
              value={votes[place] ?? ''}
              onChange={(next) => setVotes(votes.map((one, at) => (at === place ? next : one)))}
            />
          ))}
        </fieldset>
        <TallyState ballot={ballot} own={own} />
        {enter.refusal && <RefusalBox refusal={enter.refusal} />}
      </div>
      <div className="ballot-foot">
        <button className="btn main wide" type="submit" disabled={enter.pending}>
          {t.tallySend}
        </button>
      </div>
    </form>
  );
}

/** Who has entered, whether two agree, and where the own count differs: never what the other wrote. */
function TallyState({ ballot, own: { tally } }: Of) {
  const t = useTexts(ballotsTexts);
  const words = useTexts(faultsTexts);
  const differs = tally?.differs ?? [];
  const { agreed, entered } = ballot.tally;
  return (
    <div role="status">
      {agreed ? (
        <StateLine state="done">{t.tallyAgreed}</StateLine>
      ) : (
        <StateLine state={tally ? 'half' : 'todo'}>
          {tally ? `${t.tallyEntered}. ` : ''}
          {t.tallyWaiting(entered.length)}
        </StateLine>
      )}
      {!agreed && differs.length > 0 && (
        <StateLine state="late">
          {words.differs(differs.map((place) => words.places[place]).join(', '))}
        </StateLine>
      )}
    </div>
  );
}
