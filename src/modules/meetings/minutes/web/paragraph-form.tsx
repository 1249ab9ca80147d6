// Writing in the minutes: a paragraph put right in place, left out, brought back, or a new one behind it.
import { useBlocker } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { useCommand } from '../../../../web/client.ts';
import { TextAreaField, TextField } from '../../../../web/kit/fields.tsx';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { minutesTexts } from '../../../../web/texts/minutes.ts';
import { editParagraph, type MinutesRead, type Paragraph, writeParagraph } from '../contract.ts';
import { TextFields } from './text-fields.tsx';

/** Nothing typed is left behind unasked: neither by another page, nor (`onUnsaved`) by another paragraph of this one. */
function useKept(unsaved: boolean, onUnsaved: (unsaved: boolean) => void): void {
  const t = useTexts(minutesTexts);
  useEffect(() => {
    onUnsaved(unsaved);
    return () => onUnsaved(false);
  }, [unsaved, onUnsaved]);
  useBlocker({
    shouldBlockFn: () => unsaved && !window.confirm(t.leave),
    enableBeforeUnload: () => unsaved,
    disabled: !unsaved,
  });
}

export function EditForm({
  minutes,
  paragraph,
  what,
  onAdd,
  onUnsaved,
  onClose,
}: {
  minutes: MinutesRead;
  paragraph: Paragraph;
  /** Which one, for who hears the page. */
  what: string;
  onAdd: () => void;
  onUnsaved: (unsaved: boolean) => void;
  onClose: () => void;
}) {
  const t = useTexts(minutesTexts);
  const [base, setBase] = useState(paragraph);
  const [text, setText] = useState(paragraph.text);
  const [reason, setReason] = useState('');
  const edit = useCommand(editParagraph);
  const unsaved = text !== base.text;
  useKept(unsaved, onUnsaved);
  const clash = paragraph.version !== base.version || paragraph.text !== base.text;
  const send = (change: { text?: string; removed?: boolean; restore?: true }) =>
    edit.mutate(
      {
        params: { meetingId: minutes.meetingId, paragraphId: paragraph.id },
        body: { version: base.version, ...change, ...(reason.trim() ? { reason } : {}) },
      },
      { onSuccess: onClose },
    );
  const settle = (mine: boolean) => {
    setBase(paragraph);
    if (!mine) setText(paragraph.text);
    edit.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (unsaved) send({ text });
    else onClose();
  };
  const touched = paragraph.editedBy !== null && paragraph.original !== null;
  return (
    <form className="form" onSubmit={submit} aria-label={t.editOne(what)}>
      <TextFields
        text={text}
        hint={paragraph.kind === 'item' ? t.itemHint : t.wordsHint}
        onChange={setText}
      />
      <TextField label={t.reason} hint={t.reasonHint} value={reason} maxLength={300} onChange={setReason} />
      {clash && (
        <div className="clash" role="status">
          <StateLine state="now">{t.othersChanged}</StateLine>
          <p className="lines">{paragraph.text}</p>
          <p>{t.othersWhy}</p>
          <div className="actions">
            <button className="btn" type="button" onClick={() => settle(false)}>
              {t.takeTheirs}
            </button>
            <button className="btn" type="button" onClick={() => settle(true)}>
              {t.keepMine}
            </button>
          </div>
        </div>
      )}
      {edit.error && !(clash && edit.error.code === 'stale') && <RefusalBox refusal={edit.error} />}
      <div className="actions">
        <button className="btn" type="submit" disabled={edit.isPending || clash}>
          {edit.isPending ? t.saving : t.save}
        </button>
        <button className="btn quiet" type="button" onClick={onClose}>
          {t.cancel}
        </button>
      </div>
      {!unsaved && (
        <div className="actions more">
          <button className="link" type="button" onClick={onAdd}>
            {t.addBehind}
          </button>
          {touched && (
            <button className="link" type="button" onClick={() => send({ restore: true })}>
              {t.restore}
            </button>
          )}
          <button className="link" type="button" onClick={() => send({ removed: !paragraph.removed })}>
            {paragraph.removed ? t.bringBack : t.leaveOut}
          </button>
        </div>
      )}
    </form>
  );
}

export function AddForm({
  minutes,
  afterId,
  onUnsaved,
  onClose,
}: {
  minutes: MinutesRead;
  afterId: string;
  onUnsaved: (unsaved: boolean) => void;
  onClose: () => void;
}) {
  const t = useTexts(minutesTexts);
  const [text, setText] = useState('');
  const write = useCommand(writeParagraph);
  useKept(text.trim() !== '', onUnsaved);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate(
      { params: { meetingId: minutes.meetingId }, body: { afterId, text } },
      { onSuccess: onClose },
    );
  };
  return (
    <form className="form para added" onSubmit={submit} aria-label={t.addBehind}>
      <TextAreaField
        label={t.addTitle}
        hint={t.wordsHint}
        value={text}
        rows={3}
        maxLength={8000}
        required
        onChange={setText}
      />
      {write.error && <RefusalBox refusal={write.error} />}
      <div className="actions">
        <button className="btn" type="submit" disabled={write.isPending}>
          {t.add}
        </button>
        <button className="btn quiet" type="button" onClick={onClose}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}
