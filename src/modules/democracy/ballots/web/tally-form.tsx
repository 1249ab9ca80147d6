// A member of the tally board enters what was counted on paper; it holds when two enter the same.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { TextField } from '../../../../web/kit/fields.tsx';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { ballotsTexts } from '../../../../web/texts/ballots.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { type BallotShown, enterTally } from '../contract.ts';

/** Digits, as the API takes them; nothing typed is nothing counted. */
const number = (typed: string | undefined) => (/^\d+$/.test(typed ?? '') ? Number(typed) : 0);

export function TallyForm({ ballot, own }: { ballot: BallotShown; own: { personId: string } }) {
  const t = useTexts(ballotsTexts);
  const [received, setReceived] = useState('');
  const [invalid, setInvalid] = useState('');
  const [votes, setVotes] = useState<readonly string[]>(() => ballot.options.map(() => ''));
  const enter = useTap(enterTally, 'words');
  const paper = ballot.took.filter((one) => one.channel === 'paper').length;
  const entered = ballot.tally.entered.includes(own.personId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.tap({
      params: { ballotId: ballot.id },
      body: { received: number(received), invalid: number(invalid), votes: votes.map(number) },
    });
  };
  const digits = { inputMode: 'numeric', pattern: '[0-9]*', required: true, autoComplete: 'off' } as const;
  return (
    <form className="ballot-form" onSubmit={submit}>
      <div className="ballot-body">
        <h2>{t.tallyTitle}</h2>
        <p>{t.tallyWhy(paper)}</p>
        <p role="status">
          {ballot.tally.agreed ? (
            <StateLine state="done">{t.tallyAgreed}</StateLine>
          ) : (
            <StateLine state={entered ? 'half' : 'todo'}>
              {entered ? `${t.tallyEntered}. ` : ''}
              {t.tallyWaiting(ballot.tally.entered.length)}
            </StateLine>
          )}
        </p>
        <TextField {...digits} label={t.tallyReceived} value={received} onChange={setReceived} />
        <TextField {...digits} label={t.tallyInvalid} value={invalid} onChange={setInvalid} />
        {ballot.options.map((option, place) => (
          <TextField
            {...digits}
            key={`${option.name} ${option.note}`}
            label={t.tallyVotes(option.name)}
            value={votes[place] ?? ''}
            onChange={(next) => setVotes(votes.map((one, at) => (at === place ? next : one)))}
          />
        ))}
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
