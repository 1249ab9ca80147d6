// A file as evidence: chosen, declared free of secrets, sent.
import { useState } from 'react';
import { upload } from '../../../web/client.ts';
import { CheckField, TextField } from '../../../web/kit/fields.tsx';
import { UploadForm } from '../../../web/kit/upload-form.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { tasksTexts } from '../../../web/texts/tasks.ts';
import { addEvidence } from '../contract.ts';

export function AddEvidence({ taskId }: { taskId: string }) {
  const t = useTexts(tasksTexts);
  const [notSecret, setNotSecret] = useState(false);
  const [note, setNote] = useState('');
  return (
    <UploadForm
      className="card pad"
      title={t.addEvidence}
      choose={t.chooseFile}
      hint={t.fileHint}
      send={(file) =>
        upload(addEvidence, { params: { taskId }, fields: { notSecret: String(notSecret), note } }, file)
      }
      onSent={() => {
        setNotSecret(false);
        setNote('');
      }}
      sent={t.sent}
      submit={t.sendFile}
      submitClass="btn wide"
    >
      <TextField label={t.note} hint={t.optional} value={note} onChange={setNote} maxLength={2000} />
      <CheckField label={t.notSecret} hint={t.notSecretHint} checked={notSecret} onChange={setNotSecret} />
    </UploadForm>
  );
}
