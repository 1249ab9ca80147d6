// What one of the tally board has counted; where it differs from another's he is told, never what the other wrote.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../../web/client.ts';
import { TextField } from '../../../../../web/kit/fields.tsx';
import { StateLine } from '../../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../../web/kit/states.tsx';
import { electionTexts } from '../../../../../web/texts/elections.ts';
import { useTexts } from '../../../../../web/texts/language.ts';
import { enterCount } from '../../../../democracy/elections/contract.ts';
import { type BallotFault, ballotFaults, faultsOf } from '../../../../democracy/elections/rules.ts';
import type { OfRound } from './shown.ts';

const faultsAs = (typed: (fault: BallotFault) => string) =>
  Object.fromEntries(ballotFaults.map((fault) => [fault, typed(fault)])) as Record<BallotFault, string>;

const numbered = { inputMode: 'numeric', pattern: '[0-9]{1,4}', required: true } as const;

export function CountForm({ page, round }: OfRound) {
  const t = useTexts(electionTexts);
  const { tap, pending, refusal } = useTap(enterCount, 'words');
  const own = page.own.counts.find((one) => one.roundId === round.id);
  const [handedOut, setHandedOut] = useState(String(own?.count.handedOut ?? ''));
  const [received, setReceived] = useState(String(own?.count.received ?? ''));
  const [faults, setFaults] = useState(() => faultsAs((fault) => String(own?.count.faults[fault] ?? 0)));
  const [votes, setVotes] = useState(() =>
    round.candidates.map((_, at) => String(own?.count.votes[at] ?? '')),
  );
  const asked = ballotFaults.filter((fault) => !(round.agreement && fault === 'allCrossed'));
  const faultNames = round.agreement ? { ...t.faults, ...t.agreementFaults } : t.faults;
  const invalid = asked.reduce((sum, fault) => sum + Number(faults[fault]), 0);
  const valid = Number(received) - invalid;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = {
      handedOut: Number(handedOut),
      received: Number(received),
      faults: faultsOf((fault) => Number(faults[fault])),
      votes: votes.map(Number),
    };
    tap({ params: { roundId: round.id }, body });
  };
  return (
    <form className="form count-form" onSubmit={submit}>
      <h4>{t.countTitle}</h4>
      <p className="note">{t.countWhy}</p>
      <TextField label={t.handedOut} value={handedOut} onChange={setHandedOut} {...numbered} />
      <TextField label={t.received} value={received} onChange={setReceived} {...numbered} />
      <fieldset className="choice">
        <legend>{t.invalid}</legend>
        {asked.map((fault) => (
          <TextField
            key={fault}
            label={faultNames[fault]}
            value={faults[fault]}
            onChange={(typed) => setFaults({ ...faults, [fault]: typed })}
            {...numbered}
          />
        ))}
      </fieldset>
      <p>
        {t.valid}: <b className="tnum">{valid}</b>
      </p>
      <fieldset className="choice">
        <legend>{t.votesOf}</legend>
        {round.candidates.map((one, at) => (
          <TextField
            key={one.id}
            label={round.agreement ? t.agreeing(one.name) : one.name}
            value={votes[at] ?? ''}
            onChange={(typed) => setVotes(votes.map((vote, place) => (place === at ? typed : vote)))}
            {...numbered}
          />
        ))}
        {round.agreement && (
          <p>
            {t.against}: <b className="tnum">{valid - Number(votes[0])}</b>
          </p>
        )}
      </fieldset>
      {own && (
        <p role="status">
          <StateLine state={own.differs.length > 0 ? 'late' : 'done'}>
            {own.differs.length > 0
              ? t.differs(own.differs.map((place) => t.places[place]).join(', '))
              : t.saved}
          </StateLine>
        </p>
      )}
      {refusal && <RefusalBox refusal={refusal} />}
      <div className="actions">
        <button className="btn main" type="submit" disabled={pending}>
          {t.save}
        </button>
      </div>
    </form>
  );
}
