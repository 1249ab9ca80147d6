// The scan of the paper as signed by hand: chosen, declared free of secrets, sent.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { type ApiRefusal, upload } from '../../../../web/client.ts';
import { CheckField } from '../../../../web/kit/fields.tsx';
import { Icon } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { minutesTexts } from '../../../../web/texts/minutes.ts';
import { attachScan, type MinutesRead } from '../contract.ts';

export function AttachScan({ minutes }: { minutes: MinutesRead }) {
  const t = useTexts(minutesTexts);
  const id = useId();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [notSecret, setNotSecret] = useState(false);
  const [told, setTold] = useState('');
  const { meetingId } = minutes;
  const send = useMutation<unknown, ApiRefusal, File>({
    mutationFn: (one) =>
      upload(attachScan, { params: { meetingId }, fields: { notSecret: String(notSecret) } }, one),
    onSuccess: (_answer, one) => {
      setTold(t.sent(one.name));
      setFile(null);
      setNotSecret(false);
      if (input.current) input.current.value = '';
      return queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file) send.mutate(file);
  };
  const isNext = minutes.scans.length === 0;
  return (
    <form className="form" onSubmit={submit}>
      <div className="file">
        <input
          ref={input}
          id={id}
          className="hidden"
          type="file"
          accept=".pdf,.png,.jpg,.jpeg"
          aria-describedby={`${id}-note`}
          onChange={(event) => {
            setFile(event.target.files?.[0] ?? null);
            setTold('');
            send.reset();
          }}
        />
        <label htmlFor={id} className={isNext && !file ? 'btn main wide' : 'btn'}>
          <Icon name="file" />
          {t.chooseScan}
        </label>
        <p id={`${id}-note`} className="note">
          {file?.name ?? t.scanHint}
        </p>
      </div>
      {file && (
        <>
          <CheckField
            label={t.notSecret}
            hint={t.notSecretHint}
            checked={notSecret}
            onChange={setNotSecret}
          />
          {send.error && <RefusalBox refusal={send.error} />}
          <button className="btn main" type="submit" disabled={send.isPending}>
            {t.sendScan}
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
