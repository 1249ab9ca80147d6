// That a meeting was entered afterwards: when, by whom, why; its scanned sheets, and attaching more.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { type ApiRefusal, addressOf, upload, useEndpoint } from '../../../../web/client.ts';
import { CheckField } from '../../../../web/kit/fields.tsx';
import { showMoment, showSize } from '../../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { lateTexts } from '../../../../web/texts/late.ts';
import { addLateSheet, readLateEntry, readLateSheet } from '../contract.ts';
import '../../../../web/styles/papers.css';

/** Nothing is shown of an ordinary meeting. */
export function LateCard({ meetingId }: { meetingId: string }) {
  const t = useTexts(lateTexts);
  const read = useEndpoint(readLateEntry, { params: { meetingId } });
  const late = read.data?.late;
  if (!late) return null;
  return (
    <section className="card pad openings">
      <p>
        <StateLine state="due">{t.enteredLate(showMoment(late.enteredAt), late.by)}</StateLine>
      </p>
      <p className="second">
        {t.heldAt(showMoment(late.heldAt))} {late.reason && t.becauseOf(late.reason)}
      </p>
      <p>
        <b>{t.sheets(late.sheets.length)}</b>
      </p>
      {late.sheets.length > 0 && (
        <ul className="rows">
          {late.sheets.map((sheet) => (
            <li key={sheet.id}>
              <a
                href={addressOf(readLateSheet, { params: { meetingId, sheetId: sheet.id } })}
                target="_blank"
                rel="noreferrer"
              >
                <span>
                  <b>{sheet.name}</b>
                  <span className="second block">{showSize(sheet.size)}</span>
                </span>
                <Icon name="file" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {late.can.addSheet && <AddSheet meetingId={meetingId} />}
    </section>
  );
}

function AddSheet({ meetingId }: { meetingId: string }) {
  const t = useTexts(lateTexts);
  const id = useId();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [notSecret, setNotSecret] = useState(false);
  const send = useMutation<unknown, ApiRefusal, File>({
    mutationFn: (one) =>
      upload(addLateSheet, { params: { meetingId }, fields: { notSecret: String(notSecret) } }, one),
    onSuccess: () => {
      setFile(null);
      setNotSecret(false);
      return queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file) send.mutate(file);
  };
  return (
    <form className="form" onSubmit={submit}>
      <div className="file">
        <input
          id={id}
          key={file === null ? 'empty' : 'chosen'}
          className="hidden"
          type="file"
          accept=".pdf,.png,.jpg,.jpeg"
          aria-describedby={`${id}-note`}
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
        <label htmlFor={id} className="btn">
          <Icon name="file" />
          {t.chooseSheet}
        </label>
        <p id={`${id}-note`} className="note">
          {file?.name ?? t.sheetHint}
        </p>
      </div>
      {file && (
        <>
          <CheckField label={t.notSecret} checked={notSecret} onChange={setNotSecret} />
          {send.error && <RefusalBox refusal={send.error} />}
          <button className="btn" type="submit" disabled={send.isPending}>
            {t.sendSheet}
          </button>
        </>
      )}
    </form>
  );
}
