// A paper is chosen, hung on an item, asked about secrets, sent; a secret one is not sent at all.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { type ApiRefusal, upload } from '../../../web/client.ts';
import { ChoiceField, SelectField } from '../../../web/kit/fields.tsx';
import { Icon, StateLine } from '../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { addPaper } from '../agenda/contract.ts';
import type { Meeting } from '../preparation/contract.ts';

type Secret = 'no' | 'yes' | '';

export function AddPaper({ meeting }: { meeting: Meeting }) {
  const t = useTexts(meetingsTexts);
  const id = useId();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [itemId, setItemId] = useState('');
  const [secret, setSecret] = useState<Secret>('');
  const [told, setTold] = useState('');
  const send = useMutation<unknown, ApiRefusal, File>({
    mutationFn: (one) =>
      upload(addPaper, { params: { meetingId: meeting.id }, fields: { notSecret: 'true', itemId } }, one),
    onSuccess: (_answer, one) => {
      setTold(t.paperAdded(one.name));
      setFile(null);
      setSecret('');
      if (input.current) input.current.value = '';
      return queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file && secret === 'no') send.mutate(file);
  };
  return (
    <form className="form no-print" onSubmit={submit}>
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
          {t.addPaper}
        </label>
        <p id={`${id}-note`} className="note">
          {file?.name ?? t.fileHint}
        </p>
      </div>
      {file && (
        <>
          <SelectField
            label={t.paperItem}
            value={itemId}
            blank={t.ofMeeting}
            choices={meeting.items.map((item) => [item.id, `${item.number}. ${item.title}`] as const)}
            onChange={setItemId}
          />
          <ChoiceField<Secret> label={t.secret} value={secret} choices={t.secrets} onChange={setSecret} />
          {secret === 'yes' && (
            <div className="refusal" role="alert">
              <StateLine state="late">{t.secrets.yes}</StateLine>
              <p>{t.secretWhy}</p>
            </div>
          )}
          {send.error && <RefusalBox refusal={send.error} />}
          <div className="actions">
            <button className="btn" type="submit" disabled={secret !== 'no' || send.isPending}>
              {t.sendPaper}
            </button>
          </div>
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
