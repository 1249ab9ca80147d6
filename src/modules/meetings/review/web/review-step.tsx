// The step of review: put the contents in review; then the committee's meeting, or the confirmations of those who lead.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCommand } from '../../../../web/client.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { planningTexts } from '../../../../web/texts/planning.ts';
import type { Meeting } from '../../preparation/contract.ts';
import { agreeMeeting, confirmContents, reviewMeeting } from '../../steps/contract.ts';
import type { Editing } from '../../web/editing.ts';
import { hourAndDay } from '../../web/words.ts';

interface Props {
  readonly meeting: Meeting;
  readonly onEdit: (editing: Editing) => void;
}

/** From a draft that lacks nothing: into review, or noted as agreed elsewhere. */
export function ToReview({ meeting, onEdit }: Props) {
  const t = useTexts(planningTexts);
  const review = useCommand(reviewMeeting);
  const agree = useCommand(agreeMeeting);
  const { hasCommittee, can, version } = meeting;
  const params = { meetingId: meeting.id };
  return (
    <>
      {can.review && (
        <button
          className="btn main"
          type="button"
          disabled={review.isPending}
          onClick={() =>
            hasCommittee ? onEdit({ what: 'review' }) : review.mutate({ params, body: { version } })
          }
        >
          {t.review(hasCommittee)}
        </button>
      )}
      {can.agree && (
        <button
          className="btn quiet"
          type="button"
          disabled={agree.isPending}
          onClick={() => agree.mutate({ params, body: { version } })}
        >
          {t.outside}
        </button>
      )}
      {(review.error ?? agree.error) && <Told refusal={review.error ?? agree.error} />}
    </>
  );
}

function Told({ refusal }: { refusal: Parameters<typeof RefusalBox>[0]['refusal'] | null }) {
  return refusal && <RefusalBox refusal={refusal} />;
}

/** While it is in review: what stands, and the one thing to do. */
export function InReview({ meeting, onEdit, more }: Props & { more: ReactNode }) {
  const t = useTexts(planningTexts);
  const agree = useCommand(agreeMeeting);
  const confirm = useCommand(confirmContents);
  const { hasCommittee, can, reviewed, version } = meeting;
  const params = { meetingId: meeting.id };
  const pre = reviewed?.preMeeting ?? null;
  const met = pre !== null && (pre.state === 'open' || pre.state === 'closed');
  return (
    <section className="card nextstep">
      <div>
        <h2>{t.inReview(hasCommittee)}</h2>
        {hasCommittee ? (
          <p className="second">
            {pre
              ? [t.preMeeting(hourAndDay(pre.startsAt)), pre.minutes && t.preMinutes(pre.minutes)]
                  .filter(Boolean)
                  .join('. ')
              : t.noPreMeeting}
          </p>
        ) : (
          <ul>
            {reviewed?.confirmed.map((one) => (
              <li key={one.id}>
                <StateLine state="done">{t.confirmed(one.name)}</StateLine>
              </li>
            ))}
            {reviewed?.awaited.map((one) => (
              <li key={one.id}>
                <StateLine state="due">{t.awaits(one.name)}</StateLine>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="actions">
        {pre && (
          <Link
            className={met ? 'btn' : 'btn main'}
            to="/sinh-hoat/$meetingId"
            params={{ meetingId: pre.id }}
          >
            {t.toPreMeeting}
          </Link>
        )}
        {hasCommittee && !pre && (
          <button className="btn main" type="button" onClick={() => onEdit({ what: 'pre-meeting' })}>
            {t.planPreMeeting}
          </button>
        )}
        {can.agree && met && (
          <button
            className="btn main"
            type="button"
            disabled={agree.isPending}
            onClick={() => agree.mutate({ params, body: { version } })}
          >
            {t.agreeInReview}
          </button>
        )}
        {can.confirm && (
          <button
            className="btn main"
            type="button"
            disabled={confirm.isPending}
            onClick={() => confirm.mutate({ params, body: { version } })}
          >
            {t.confirm}
          </button>
        )}
        {more}
        <Told refusal={agree.error ?? confirm.error} />
      </div>
    </section>
  );
}
