// Time, place and people of a meeting that is prepared.
import { type FormEvent, useState } from 'react';
import { instantAt, localDate, localTime } from '../../../platform/i18n/local-time.ts';
import { useCommand } from '../../../web/client.ts';
import { DateField, SelectField, TextField } from '../../../web/kit/fields.tsx';
import { showDate } from '../../../web/kit/format.ts';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { shellTexts } from '../../../web/texts/shell.ts';
import { editMeeting, type Meeting } from '../preparation/contract.ts';
import { holdsRegular, needsNoReason } from '../rules.ts';
import { useFocusFirst } from './focus.ts';
import { TimeField } from './time-field.tsx';

export function DetailsForm({ meeting, onDone }: { meeting: Meeting; onDone: () => void }) {
  const t = useTexts(meetingsTexts);
  const shell = useTexts(shellTexts);
  const form = useFocusFirst();
  const edit = useCommand(editMeeting);
  const [place, setPlace] = useState(meeting.place);
  const [date, setDate] = useState<string | null>(localDate(meeting.startsAt));
  const [time, setTime] = useState<string | null>(localTime(meeting.startsAt));
  const [movedReason, setMovedReason] = useState(meeting.movedReason ?? '');
  // Who has lost his office is not among them: the first who may is proposed.
  const [chairId, setChairId] = useState(
    (meeting.leads.find((one) => one.id === meeting.chair.id) ?? meeting.leads[0] ?? meeting.chair).id,
  );
  const [takerId, setTakerId] = useState(meeting.minuteTaker?.id ?? '');
  const asksReason =
    holdsRegular(meeting.kind) && date !== null && !needsNoReason(meeting.month, date, meeting.localRules);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!date || !time) return;
    const body = {
      version: meeting.version,
      place,
      startsAt: instantAt(date, time),
      movedReason: asksReason ? movedReason : null,
      chairId,
      minuteTakerId: takerId || null,
    };
    edit.mutate({ params: { meetingId: meeting.id }, body }, { onSuccess: onDone });
  };
  return (
    <form className="card pad" ref={form} onSubmit={submit}>
      <h2>{t.changeDetails}</h2>
      <div className="form two">
        <TextField label={t.place} hint={t.placeHint} value={place} onChange={setPlace} maxLength={200} />
        <DateField
          label={t.date}
          hint={t.dateHint}
          wrong={t.dateWrong}
          initial={showDate(meeting.startsAt)}
          onDate={setDate}
          required
        />
        <TimeField initial={localTime(meeting.startsAt)} onTime={setTime} />
        {asksReason && (
          <TextField
            label={t.movedReason}
            hint={t.movedWhy}
            value={movedReason}
            onChange={setMovedReason}
            minLength={3}
            maxLength={500}
            required
          />
        )}
        <SelectField
          label={t.chair}
          value={chairId}
          choices={meeting.leads.map((one) => [one.id, one.name] as const)}
          onChange={setChairId}
        />
        <SelectField
          label={t.minuteTaker}
          hint={t.minuteTakerHint}
          value={takerId}
          blank={t.notYet}
          choices={meeting.members.map((one) => [one.id, one.name] as const)}
          onChange={setTakerId}
        />
      </div>
      {edit.error && <RefusalBox refusal={edit.error} />}
      <div className="actions">
        <button className="btn" type="submit" disabled={edit.isPending}>
          {t.saveDetails}
        </button>
        <button className="btn quiet" type="button" onClick={onDone}>
          {shell.cancel}
        </button>
      </div>
    </form>
  );
}
