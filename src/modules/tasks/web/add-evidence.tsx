// A file as evidence: chosen, declared free of secrets, sent.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { type ApiRefusal, upload } from '../../../web/client.ts';
import { CheckField, TextField } from '../../../web/kit/fields.tsx';
import { Icon } from '../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { tasksTexts } from '../../../web/texts/tasks.ts';
import { addEvidence } from '../contract.ts';

export function AddEvidence({ taskId }: { taskId: string }) {
  const t = useTexts(tasksTexts);
  const id = useId();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [notSecret, setNotSecret] = useState(false);
  const [note, setNote] = useState('');
  const [told, setTold] = useState('');
  const send = useMutation<unknown, ApiRefusal, File>({
    mutationFn: (one) =>
      upload(addEvidence, { params: { taskId }, fields: { notSecret: String(notSecret), note } }, one),
    onSuccess: (_answer, one) => {
      setTold(t.sent(one.name));
      setFile(null);
      setNotSecret(false);
      setNote('');
      if (input.current) input.current.value = '';
      return queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file) send.mutate(file);
  };
  return (
    <form className="card pad" onSubmit={submit}>
      <h2>{t.addEvidence}</h2>
      <div className="file">
        <input
          ref={input}
          id={id}
          className="hidden"
          type="file"
          aria-describedby={`${id}-note`}
          onChange={(event) => {
            setFile(event.target.files?.[0] ?? null);
            setTold('');
            send.reset();
          }}
        />
        <label htmlFor={id} className="btn">
          <Icon name="file" />
          {t.chooseFile}
        </label>
        <p id={`${id}-note`} className="note">
          {file?.name ?? t.fileHint}
        </p>
      </div>
      {file && (
        <>
          <TextField label={t.note} hint={t.optional} value={note} onChange={setNote} maxLength={2000} />
          <CheckField
            label={t.notSecret}
            hint={t.notSecretHint}
            checked={notSecret}
            onChange={setNotSecret}
          />
          {send.error && <RefusalBox refusal={send.error} />}
          <button className="btn" type="submit" disabled={send.isPending}>
            {t.sendFile}
          </button>
        </>
      )}
      {told && (
        <p className="told" role="status">
          {told}
        </p>
      )}
    </form>
  );
}
