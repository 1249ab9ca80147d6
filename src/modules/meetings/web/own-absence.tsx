// The own notice of absence: told, its answer, taken back.
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/client.ts';
import { TextAreaField } from '../../../web/kit/fields.tsx';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { shellTexts } from '../../../web/texts/shell.ts';
import type { Meeting } from '../preparation/contract.ts';
import { reportAbsence, withdrawAbsence } from '../roll/contract.ts';
import { AbsenceState } from './absences-card.tsx';
import { useFocusFirst } from './focus.ts';

export function OwnAbsence({ meeting }: { meeting: Meeting }) {
  const t = useTexts(meetingsTexts);
  const withdraw = useCommand(withdrawAbsence);
  const [telling, setTelling] = useState(false);
  const { ownAbsence: own, can } = meeting;
  const params = { meetingId: meeting.id };
  if (own && own.state !== 'withdrawn')
    return (
      <section className="card pad">
        <h2>{t.told}</h2>
        <p>{own.reason}</p>
        <p>
          <AbsenceState state={own.state} />
        </p>
        {own.answer && <p>{t.answered(own.answer)}</p>}
        {can.reportAbsence && (
          <div className="actions">
            <button
              className="btn"
              type="button"
              disabled={withdraw.isPending}
              onClick={() => withdraw.mutate({ params })}
            >
              {t.takeBack}
            </button>
          </div>
        )}
        {withdraw.error && <RefusalBox refusal={withdraw.error} />}
      </section>
    );
  if (!can.reportAbsence) return null;
  if (!telling)
    return (
      <div className="actions no-print">
        <button className="btn" type="button" onClick={() => setTelling(true)}>
          {t.ownAbsence}
        </button>
      </div>
    );
  return <TellForm meetingId={meeting.id} onDone={() => setTelling(false)} />;
}

function TellForm({ meetingId, onDone }: { meetingId: string; onDone: () => void }) {
  const t = useTexts(meetingsTexts);
  const shell = useTexts(shellTexts);
  const form = useFocusFirst();
  const tell = useCommand(reportAbsence);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    tell.mutate({ params: { meetingId }, body: { reason } }, { onSuccess: onDone });
  };
  return (
    <form className="card pad" ref={form} onSubmit={submit}>
      <h2>{t.ownAbsence}</h2>
      <TextAreaField
        label={t.reason}
        hint={t.ownAbsenceWhy}
        value={reason}
        onChange={setReason}
        minLength={2}
        maxLength={1000}
        required
      />
      {tell.error && <RefusalBox refusal={tell.error} />}
      <div className="actions">
        <button className="btn" type="submit" disabled={tell.isPending}>
          {t.tell}
        </button>
        <button className="btn quiet" type="button" onClick={onDone}>
          {shell.cancel}
        </button>
      </div>
    </form>
  );
}
