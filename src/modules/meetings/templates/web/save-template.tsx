// The agenda of a meeting is kept as a template of the cell.
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../../web/client.ts';
import { TextField } from '../../../../web/kit/fields.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { planningTexts } from '../../../../web/texts/planning.ts';
import { shellTexts } from '../../../../web/texts/shell.ts';
import { useFocusFirst } from '../../web/focus.ts';
import { saveTemplate } from '../contract.ts';

export function SaveTemplate({ meetingId, title }: { meetingId: string; title: string }) {
  const t = useTexts(planningTexts);
  const [naming, setNaming] = useState(false);
  const [told, setTold] = useState('');
  if (naming)
    return (
      <NameForm
        meetingId={meetingId}
        title={title}
        onDone={(name) => {
          setNaming(false);
          if (name) setTold(t.templateSaved(name));
        }}
      />
    );
  return (
    <div className="actions no-print">
      <button className="btn" type="button" onClick={() => setNaming(true)}>
        {t.saveTemplate}
      </button>
      {told && <span role="status">{told}</span>}
    </div>
  );
}

function NameForm({
  meetingId,
  title,
  onDone,
}: {
  meetingId: string;
  title: string;
  onDone: (name: string | null) => void;
}) {
  const t = useTexts(planningTexts);
  const shell = useTexts(shellTexts);
  const form = useFocusFirst();
  const save = useCommand(saveTemplate);
  const [name, setName] = useState(title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ params: { meetingId }, body: { name } }, { onSuccess: () => onDone(name) });
  };
  return (
    <form className="card pad form" ref={form} onSubmit={submit}>
      <TextField
        label={t.templateName}
        hint={t.templateHint}
        value={name}
        onChange={setName}
        minLength={2}
        maxLength={100}
        required
      />
      {save.error && <RefusalBox refusal={save.error} />}
      <div className="actions">
        <button className="btn" type="submit" disabled={save.isPending}>
          {t.saveTemplate}
        </button>
        <button className="btn quiet" type="button" onClick={() => onDone(null)}>
          {shell.cancel}
        </button>
      </div>
    </form>
  );
}
