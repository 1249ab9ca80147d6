// A paper is chosen, hung on an item, asked about secrets, sent; a secret one is not sent at all.
import { useState } from 'react';
import { upload } from '../../../web/client.ts';
import { ChoiceField, SelectField } from '../../../web/kit/fields.tsx';
import { StateLine } from '../../../web/kit/icon.tsx';
import { UploadForm } from '../../../web/kit/upload-form.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { addPaper } from '../agenda/contract.ts';
import type { Meeting } from '../preparation/contract.ts';

type Secret = 'no' | 'yes' | '';

export function AddPaper({ meeting }: { meeting: Meeting }) {
  const t = useTexts(meetingsTexts);
  const [itemId, setItemId] = useState('');
  const [secret, setSecret] = useState<Secret>('');
  return (
    <UploadForm
      className="form no-print"
      choose={t.addPaper}
      hint={t.fileHint}
      send={(file) =>
        upload(addPaper, { params: { meetingId: meeting.id }, fields: { notSecret: 'true', itemId } }, file)
      }
      onSent={() => setSecret('')}
      sent={t.paperAdded}
      submit={t.sendPaper}
      blocked={secret !== 'no'}
    >
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
    </UploadForm>
  );
}
