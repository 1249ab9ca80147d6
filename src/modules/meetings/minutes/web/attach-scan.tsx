// The scan of the paper as signed by hand: chosen, declared free of secrets, sent.
import { useState } from 'react';
import { upload } from '../../../../web/client.ts';
import { CheckField } from '../../../../web/kit/fields.tsx';
import { UploadForm } from '../../../../web/kit/upload-form.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { minutesTexts } from '../../../../web/texts/minutes.ts';
import { attachScan, type MinutesRead } from '../contract.ts';

export function AttachScan({ minutes }: { minutes: MinutesRead }) {
  const t = useTexts(minutesTexts);
  const [notSecret, setNotSecret] = useState(false);
  const { meetingId } = minutes;
  const isNext = minutes.scans.length === 0;
  return (
    <UploadForm
      choose={t.chooseScan}
      chooseClass={(chosen) => (isNext && !chosen ? 'btn main wide' : 'btn')}
      hint={t.scanHint}
      accept=".pdf,.png,.jpg,.jpeg"
      send={(file) =>
        upload(attachScan, { params: { meetingId }, fields: { notSecret: String(notSecret) } }, file)
      }
      onSent={() => setNotSecret(false)}
      sent={t.sent}
      submit={t.sendScan}
      submitClass="btn main wide"
    >
      <CheckField label={t.notSecret} hint={t.notSecretHint} checked={notSecret} onChange={setNotSecret} />
    </UploadForm>
  );
}
