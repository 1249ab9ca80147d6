// The contents are put before the committee: the hour of its meeting, or none yet.
import { type FormEvent, useState } from 'react';
import { addDays } from '../../../../platform/i18n/dates.ts';
import { instantAt } from '../../../../platform/i18n/local-time.ts';
import { useCommand } from '../../../../web/client.ts';
import { CheckField, DateField } from '../../../../web/kit/fields.tsx';
import { showDate } from '../../../../web/kit/format.ts';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { planningTexts } from '../../../../web/texts/planning.ts';
import { shellTexts } from '../../../../web/texts/shell.ts';
import { type Meeting, planMeeting } from '../../preparation/contract.ts';
import { committeeBy, heldOn, sendBy } from '../../rules.ts';
import { reviewMeeting } from '../../steps/contract.ts';
import { useFocusFirst } from '../../web/focus.ts';
import { TimeField } from '../../web/time-field.tsx';

const usualHour = '16:00';

export function ReviewForm({ meeting, onDone }: { meeting: Meeting; onDone: () => void }) {
  const t = useTexts(planningTexts);
  const shell = useTexts(shellTexts);
  const form = useFocusFirst();
  const review = useCommand(reviewMeeting);
  const plan = useCommand(planMeeting);
  const isInReview = meeting.state === 'in_review';
  const refusal = review.error ?? plan.error;
  const held = heldOn(meeting);
  // The day before papers are sent and as early as the rule asks, if that is still to come.
  const [soonest] = [
    addDays(sendBy(meeting.kind, held, meeting.localRules), -1),
    committeeBy(held, meeting.localRules),
  ].sort();
  const proposed = [soonest ?? held, meeting.today].sort().at(-1) as string;
  const [date, setDate] = useState<string | null>(proposed);
  const [time, setTime] = useState<string | null>(usualHour);
  const [without, setWithout] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!without && (!date || !time)) return;
    const startsAt = without || !date || !time ? null : instantAt(date, time);
    if (isInReview && startsAt)
      plan.mutate(
        {
          params: { cellId: meeting.organisation.id },
          body: {
            kind: 'committee',
            month: meeting.month,
            startsAt,
            place: meeting.place,
            preparesId: meeting.id,
          },
        },
        { onSuccess: onDone },
      );
    if (isInReview) return;
    review.mutate(
      { params: { meetingId: meeting.id }, body: { version: meeting.version, startsAt } },
      { onSuccess: onDone },
    );
  };
  return (
    <form className="card pad" ref={form} onSubmit={submit}>
      <h2>{isInReview ? t.planPreMeeting : t.reviewTitle}</h2>
      <p className="second">{t.reviewWhy(true)}</p>
      <div className="form two">
        {!without && (
          <>
            <DateField
              label={t.preDate}
              wrong={t.preDate}
              initial={showDate(proposed)}
              onDate={setDate}
              required
            />
            <TimeField label={t.preTime} initial={usualHour} onTime={setTime} />
          </>
        )}
        {!isInReview && (
          <div className="whole">
            <CheckField label={t.preWithout} checked={without} onChange={setWithout} />
          </div>
        )}
      </div>
      {refusal && <RefusalBox refusal={refusal} />}
      <div className="actions">
        <button className="btn main" type="submit" disabled={review.isPending || plan.isPending}>
          {isInReview ? t.planPreMeeting : t.review(true)}
        </button>
        <button className="btn" type="button" onClick={onDone}>
          {shell.cancel}
        </button>
      </div>
    </form>
  );
}
