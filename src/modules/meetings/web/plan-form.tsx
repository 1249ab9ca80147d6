// Planning a meeting: what is proposed is filled in; the rest is changed on the page where it is prepared.
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { instantAt, localDate, localTime } from '../../../platform/i18n/local-time.ts';
import { useCommand } from '../../../web/client.ts';
import { ChoiceField, DateField, SelectField, TextField } from '../../../web/kit/fields.tsx';
import { showDate } from '../../../web/kit/format.ts';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { shellTexts } from '../../../web/texts/shell.ts';
import { planMeeting } from '../preparation/contract.ts';
import { monthAfter, monthOf, needsNoReason } from '../rules.ts';
import { useFocusFirst } from './focus.ts';
import { TimeField } from './time-field.tsx';
import { monthAndYear } from './words.ts';

interface Proposal {
  readonly month: string;
  readonly startsAt: string;
  readonly place: string;
}

export function PlanForm({
  cellId,
  proposal,
  onCancel,
}: {
  cellId: string;
  proposal: Proposal;
  onCancel: () => void;
}) {
  const t = useTexts(meetingsTexts);
  const shell = useTexts(shellTexts);
  const go = useNavigate();
  const form = useFocusFirst();
  const plan = useCommand(planMeeting, ({ id }) =>
    go({ to: '/sinh-hoat/$meetingId', params: { meetingId: id } }),
  );
  const [kind, setKind] = useState<'regular' | 'thematic'>('regular');
  const [title, setTitle] = useState('');
  const [date, setDate] = useState<string | null>(localDate(proposal.startsAt));
  const [month, setMonth] = useState(proposal.month);
  const [time, setTime] = useState<string | null>(localTime(proposal.startsAt));
  const [place, setPlace] = useState(proposal.place);
  const [movedReason, setMovedReason] = useState('');
  const own = monthOf(date ?? proposal.startsAt.slice(0, 10));
  const months = [monthAfter(own, -1), own, monthAfter(own)];
  const asksReason = kind === 'regular' && date !== null && !needsNoReason(month, date);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!date || !time || plan.isPending) return;
    const body = {
      kind,
      month,
      startsAt: instantAt(date, time),
      place,
      movedReason: asksReason ? movedReason : null,
      ...(title ? { title } : {}),
    };
    plan.mutate({ params: { cellId }, body });
  };
  return (
    <form className="card pad" ref={form} onSubmit={submit}>
      <h2>{t.planTitle}</h2>
      <ChoiceField label={t.kind} value={kind} choices={t.kinds} onChange={setKind} />
      <div className="form two">
        {kind === 'thematic' && (
          <div className="whole">
            <TextField
              label={t.topic}
              hint={t.topicHint}
              value={title}
              onChange={setTitle}
              minLength={3}
              maxLength={200}
              required
            />
          </div>
        )}
        <DateField
          label={t.date}
          hint={t.dateHint}
          wrong={t.dateWrong}
          initial={showDate(proposal.startsAt)}
          onDate={(typed) => {
            setDate(typed);
            if (typed) setMonth(monthOf(typed));
          }}
          required
        />
        <TimeField initial={localTime(proposal.startsAt)} onTime={setTime} />
        <SelectField
          label={t.ofMonth}
          value={month}
          choices={months.map((one) => [one, t.month(monthAndYear(one))] as const)}
          onChange={setMonth}
        />
        <TextField label={t.place} hint={t.placeHint} value={place} onChange={setPlace} maxLength={200} />
        {asksReason && (
          <div className="whole">
            <TextField
              label={t.movedReason}
              hint={t.movedWhy}
              value={movedReason}
              onChange={setMovedReason}
              minLength={3}
              maxLength={500}
              required
            />
          </div>
        )}
      </div>
      <p className="second">{t.planAgenda}</p>
      {plan.error && <RefusalBox refusal={plan.error} />}
      <div className="actions">
        <button className="btn main" type="submit" disabled={plan.isPending}>
          {t.plan}
        </button>
        <button className="btn" type="button" onClick={onCancel}>
          {shell.cancel}
        </button>
      </div>
    </form>
  );
}
