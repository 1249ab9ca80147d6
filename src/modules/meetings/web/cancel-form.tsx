// Cancelling a meeting that was not opened, with the reason that members see.
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/client.ts';
import { TextField } from '../../../web/kit/fields.tsx';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { shellTexts } from '../../../web/texts/shell.ts';
import type { Meeting } from '../preparation/contract.ts';
import { cancelMeeting } from '../steps/contract.ts';
import { useFocusFirst } from './focus.ts';

export function CancelForm({ meeting, onDone }: { meeting: Meeting; onDone: () => void }) {
  const t = useTexts(meetingsTexts);
  const shell = useTexts(shellTexts);
  const form = useFocusFirst();
  const cancel = useCommand(cancelMeeting);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    cancel.mutate(
      { params: { meetingId: meeting.id }, body: { version: meeting.version, reason } },
      { onSuccess: onDone },
    );
  };
  return (
    <form className="card pad" ref={form} onSubmit={submit}>
      <h2>{t.cancelMeeting}</h2>
      <TextField
        label={t.cancelReason}
        hint={t.cancelWhy}
        value={reason}
        onChange={setReason}
        minLength={3}
        maxLength={500}
        required
      />
      {cancel.error && <RefusalBox refusal={cancel.error} />}
      <div className="actions">
        <button className="btn" type="submit" disabled={cancel.isPending}>
          {t.cancelMeeting}
        </button>
        <button className="btn quiet" type="button" onClick={onDone}>
          {shell.cancel}
        </button>
      </div>
    </form>
  );
}
