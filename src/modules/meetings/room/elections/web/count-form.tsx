// What one of the tally board has counted; where it differs from another's he is told, never what the other wrote.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../../web/client.ts';
import { TextField } from '../../../../../web/kit/fields.tsx';
import { StateLine } from '../../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../../web/kit/states.tsx';
import { electionTexts } from '../../../../../web/texts/elections.ts';
import { useTexts } from '../../../../../web/texts/language.ts';
import { enterCount } from '../../../../democracy/elections/contract.ts';
import { type BallotFault, ballotFaults } from '../../../../democracy/elections/rules.ts';
import type { OfRound } from './shown.ts';

const numbered = { inputMode: 'numeric', pattern: '[0-9]{1,4}', required: true } as const;

export function CountForm({ page, round }: OfRound) {
  const t = useTexts(electionTexts);
  const { tap, pending, refusal } = useTap(enterCount, 'words');
  const own = page.own.counts.find((one) => one.roundId === round.id);
  const [handedOut, setHandedOut] = useState(String(own?.count.handedOut ?? ''));
  const [received, setReceived] = useState(String(own?.count.received ?? ''));
  const [faults, setFaults] = useState<Record<BallotFault, string>>(() => {
    const of = (fault: BallotFault) => String(own?.count.faults[fault] ?? 0);
    return {
      notIssued: of('notIssued'),
      marked: of('marked'),
      extraNames: of('extraNames'),
      tooManyLeft: of('tooManyLeft'),
      allCrossed: of('allCrossed'),
      other: of('other'),
    };
  });
  const [votes, setVotes] = useState(() =>
    round.candidates.map((_, at) => String(own?.count.votes[at] ?? '')),
  );
  const invalid = ballotFaults.reduce((sum, fault) => sum + Number(faults[fault]), 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = {
      notIssued: Number(faults.notIssued),
      marked: Number(faults.marked),
      extraNames: Number(faults.extraNames),
      tooManyLeft: Number(faults.tooManyLeft),
      allCrossed: Number(faults.allCrossed),
      other: Number(faults.other),
    };
    const body = {
      handedOut: Number(handedOut),
      received: Number(received),
      faults: typed,
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
        {ballotFaults.map((fault) => (
          <TextField
            key={fault}
            label={t.faults[fault]}
            value={faults[fault]}
            onChange={(typed) => setFaults({ ...faults, [fault]: typed })}
            {...numbered}
          />
        ))}
      </fieldset>
      <p>
        {t.valid}: <b className="tnum">{Number(received) - invalid}</b>
      </p>
      <fieldset className="choice">
        <legend>{t.votesOf}</legend>
        {round.candidates.map((one, at) => (
          <TextField
            key={one.id}
            label={one.name}
            value={votes[at] ?? ''}
            onChange={(typed) => setVotes(votes.map((vote, place) => (place === at ? typed : vote)))}
            {...numbered}
          />
        ))}
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
