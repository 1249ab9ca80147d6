// What one of the tally board has counted; where it differs from another's he is told, never what the other wrote.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../../web/client.ts';
import { TextField } from '../../../../../web/kit/fields.tsx';
import { StateLine } from '../../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../../web/kit/states.tsx';
import { electionTexts } from '../../../../../web/texts/elections.ts';
import { faultsTexts } from '../../../../../web/texts/faults.ts';
import { useTexts } from '../../../../../web/texts/language.ts';
import { invalidOf } from '../../../../democracy/ballots/faults/rules.ts';
import {
  countedFaults,
  FaultFields,
  numberOf,
  typedFaults,
} from '../../../../democracy/ballots/web/faults.tsx';
import { enterCount } from '../../../../democracy/elections/contract.ts';
import { formOfRound } from '../../../../democracy/elections/rules.ts';
import type { OfRound } from './shown.ts';

const numbered = { inputMode: 'numeric', pattern: '[0-9]{1,4}', required: true } as const;

export function CountForm({ page, round }: OfRound) {
  const t = useTexts(electionTexts);
  const words = useTexts(faultsTexts);
  const { tap, pending, refusal } = useTap(enterCount, 'words');
  const own = page.own.counts.find((one) => one.roundId === round.id);
  const [handedOut, setHandedOut] = useState(String(own?.count.handedOut ?? ''));
  const [received, setReceived] = useState(String(own?.count.received ?? ''));
  const [typed, setTyped] = useState(() => typedFaults(own?.count.faults));
  const [votes, setVotes] = useState(() =>
    round.candidates.map((_, at) => String(own?.count.votes[at] ?? '')),
  );
  const faults = countedFaults(typed, round.faultsAsked);
  const valid = numberOf(received) - invalidOf({ faults });
  const placed = (place: keyof typeof words.places) =>
    place === 'votes' ? t.votesOf.toLowerCase() : words.places[place];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = {
      handedOut: numberOf(handedOut),
      received: numberOf(received),
      faults,
      votes: votes.map(numberOf),
    };
    tap({ params: { roundId: round.id }, body });
  };
  return (
    <form className="form count-form" onSubmit={submit}>
      <h4>{t.countTitle}</h4>
      <p className="note">{t.countWhy}</p>
      <TextField label={t.handedOut} value={handedOut} onChange={setHandedOut} {...numbered} />
      <TextField label={t.received} value={received} onChange={setReceived} {...numbered} />
      <FaultFields form={formOfRound(round)} asked={round.faultsAsked} typed={typed} onChange={setTyped} />
      <p>
        {words.valid}: <b className="tnum">{valid}</b>
      </p>
      <fieldset className="number-fields">
        <legend>{t.votesOf}</legend>
        {round.candidates.map((one, at) => (
          <TextField
            key={one.id}
            label={round.agreement ? t.agreeing(one.name) : one.name}
            value={votes[at] ?? ''}
            onChange={(next) => setVotes(votes.map((vote, place) => (place === at ? next : vote)))}
            {...numbered}
          />
        ))}
        {round.agreement && (
          <p>
            {t.against}: <b className="tnum">{valid - numberOf(votes[0])}</b>
          </p>
        )}
      </fieldset>
      {own && (
        <p role="status">
          <StateLine state={own.differs.length > 0 ? 'late' : 'done'}>
            {own.differs.length > 0 ? words.differs(own.differs.map(placed).join(', ')) : t.saved}
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
