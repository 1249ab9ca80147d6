// What somebody promises aloud at his turn, noted by who leads: read back to him before it is kept, for it stays.
import { useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { DateField, TextField } from '../../../../web/kit/fields.tsx';
import { criticismTexts } from '../../../../web/texts/criticism.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { noteMade } from '../contract.ts';

export function PromiseMade({
  meetingId,
  turnId,
  name,
}: {
  meetingId: string;
  turnId: string;
  name: string;
}) {
  const t = useTexts(criticismTexts);
  const [writing, setWriting] = useState(false);
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const note = useTap(noteMade, 'words');
  const close = () => {
    setText('');
    setDueOn(null);
    setWriting(false);
  };
  if (!writing)
    return (
      <button
        className="btn quiet"
        type="button"
        aria-label={`${t.noteMade}: ${name}`}
        onClick={() => setWriting(true)}
      >
        {t.noteMade}
      </button>
    );
  return (
    <CommandForm
      action={t.saveMade}
      pending={note.pending}
      refusal={note.refusal}
      onSubmit={() => note.tap({ params: { meetingId, turnId }, body: { text, dueOn } }, close)}
      onCancel={close}
    >
      <TextField
        label={t.madeText(name)}
        hint={t.madeHint}
        value={text}
        onChange={setText}
        minLength={3}
        maxLength={500}
        required
      />
      <DateField label={t.due} wrong={t.dateWrong} initial="" onDate={setDueOn} />
    </CommandForm>
  );
}
