// The number and the date of a paper of the committee above.
import { useState } from 'react';
import type { ApiRefusal } from '../../../../../web/client.ts';
import { CommandForm } from '../../../../../web/kit/command-form.tsx';
import { DateField, TextField } from '../../../../../web/kit/fields.tsx';
import { electionTexts } from '../../../../../web/texts/elections.ts';
import { useTexts } from '../../../../../web/texts/language.ts';
import { meetingsTexts } from '../../../../../web/texts/meetings.ts';

export function DecisionForm({
  open,
  pending,
  refusal,
  onSend,
}: {
  /** The words of the button that opens it, and of the one that sends. */
  open: string;
  pending: boolean;
  refusal: ApiRefusal | null;
  onSend: (paper: { number: string; on: string }, done: () => void) => void;
}) {
  const t = useTexts(electionTexts);
  const m = useTexts(meetingsTexts);
  const [shown, setShown] = useState(false);
  const [number, setNumber] = useState('');
  const [on, setOn] = useState<string | null>(null);
  if (!shown)
    return (
      <p>
        <button className="btn" type="button" onClick={() => setShown(true)}>
          {open}
        </button>
      </p>
    );
  return (
    <CommandForm
      action={t.record}
      pending={pending || on === null}
      refusal={refusal}
      onCancel={() => setShown(false)}
      onSubmit={() => on && onSend({ number, on }, () => setShown(false))}
    >
      <TextField
        label={t.number}
        hint={t.numberHint}
        value={number}
        onChange={setNumber}
        minLength={2}
        maxLength={60}
        required
      />
      <DateField label={t.day} hint={m.dateHint} wrong={m.dateWrong} onDate={setOn} required />
    </CommandForm>
  );
}
