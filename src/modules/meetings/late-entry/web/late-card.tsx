// That a meeting was entered afterwards: when, by whom, why; its scanned sheets, and attaching more.
import { useState } from 'react';
import { addressOf, upload, useEndpoint } from '../../../../web/client.ts';
import { CheckField } from '../../../../web/kit/fields.tsx';
import { showMoment, showSize } from '../../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { UploadForm } from '../../../../web/kit/upload-form.tsx';
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
  const [notSecret, setNotSecret] = useState(false);
  return (
    <UploadForm
      choose={t.chooseSheet}
      hint={t.sheetHint}
      accept=".pdf,.png,.jpg,.jpeg"
      many
      send={(file) =>
        upload(addLateSheet, { params: { meetingId }, fields: { notSecret: String(notSecret) } }, file)
      }
      onSent={() => setNotSecret(false)}
      sent={t.sheetSent}
      submit={t.sendSheet}
      submitClass="btn wide"
    >
      <CheckField label={t.notSecret} checked={notSecret} onChange={setNotSecret} />
    </UploadForm>
  );
}
