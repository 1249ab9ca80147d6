// The next step of a meeting: what it is, by when, by which rule, and the page's one solid button.

import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCommand } from '../../../web/client.ts';
import { capital, showDue } from '../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../web/kit/icon.tsx';
import { PageLink } from '../../../web/kit/page-link.tsx';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { planningTexts } from '../../../web/texts/planning.ts';
import { Rule } from '../../organisation/regulations/web/rule.tsx';
import { draftMeetingResolution, type Meeting } from '../preparation/contract.ts';
import { InReview, ToReview } from '../review/web/review-step.tsx';
import { goesOnHandbook, heldOn, isOfCell } from '../rules.ts';
import { agreeMeeting, reopenPreparation, sendMeeting } from '../steps/contract.ts';
import type { Editing } from './editing.ts';
import { hourAndDay } from './words.ts';

interface Props {
  readonly meeting: Meeting;
  readonly onEdit: (editing: Editing) => void;
}

export function NextStep({ meeting, onEdit }: Props) {
  const t = useTexts(meetingsTexts);
  switch (meeting.state) {
    case 'draft':
      return <Agree meeting={meeting} onEdit={onEdit} />;
    case 'in_review':
      return (
        <InReview meeting={meeting} onEdit={onEdit} more={<Reopen meeting={meeting} words={t.reopen} />} />
      );
    case 'agreed':
      return <Send meeting={meeting} />;
    case 'sent':
      return <Sent meeting={meeting} />;
    case 'open':
      return (
        <Frame title={t.nextOpen}>
          <ToRoom meeting={meeting} words={t.enterOpen} />
        </Frame>
      );
    case 'closed':
      return (
        <Frame title={t.nextClosed(meeting.minutesState ?? 'draft')}>
          <PageLink className="btn main" to={`/sinh-hoat/${meeting.id}/bien-ban`}>
            {t.openMinutes}
          </PageLink>
        </Frame>
      );
    case 'cancelled':
      return <Frame title={t.cancelled(meeting.cancelReason ?? '')} />;
  }
}

function Frame({
  title,
  why,
  due,
  children,
}: {
  title: string;
  why?: ReactNode;
  due?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <section className="card nextstep">
      <div>
        <h2>{title}</h2>
        {why && <p className="second">{why}</p>}
        {due}
      </div>
      {children && <div className="actions">{children}</div>}
    </section>
  );
}

/** By when, in words and shape, and the rule that asks for it. */
function Due({ meeting, step }: { meeting: Meeting; step: 'agreed' | 'sent' }) {
  const found = meeting.steps.find((one) => one.step === step);
  if (!found?.dueOn) return null;
  const late = found.dueOn < meeting.today;
  return (
    <p className="rule">
      <StateLine state={late ? 'late' : 'due'}>{capital(showDue(found.dueOn, meeting.today))}</StateLine>
      {found.ruleId && (
        <span>
          <Rule id={found.ruleId} />
        </span>
      )}
    </p>
  );
}

function Agree({ meeting, onEdit }: Props) {
  const t = useTexts(meetingsTexts);
  const p = useTexts(planningTexts);
  const stopping = meeting.missing.filter((point) => point.blocking);
  const [first] = stopping;
  const { can, hasCommittee } = meeting;
  if (!isOfCell(meeting.kind)) return <AgreeOwn meeting={meeting} onEdit={onEdit} />;
  const why = can.review ? p.reviewWhy(hasCommittee) : t.agreeBy;
  return (
    <Frame
      title={first ? t.nextMissing(stopping.length) : p.nextReview(hasCommittee)}
      why={first ? undefined : why}
      due={<Due meeting={meeting} step="agreed" />}
    >
      {first ? (
        <Complete meeting={meeting} point={first} onEdit={onEdit} />
      ) : (
        (can.review || can.agree) && <ToReview meeting={meeting} onEdit={onEdit} />
      )}
    </Frame>
  );
}

/** The committee's own meeting is agreed by who convenes it. */
function AgreeOwn({ meeting, onEdit }: Props) {
  const t = useTexts(meetingsTexts);
  const agree = useCommand(agreeMeeting);
  const stopping = meeting.missing.filter((point) => point.blocking);
  const [first] = stopping;
  return (
    <>
      <Frame
        title={first ? t.nextMissing(stopping.length) : t.nextAgreeOwn}
        due={<Due meeting={meeting} step="agreed" />}
      >
        {first ? (
          <Complete meeting={meeting} point={first} onEdit={onEdit} />
        ) : (
          meeting.can.agree && (
            <button
              className="btn main"
              type="button"
              disabled={agree.isPending}
              onClick={() =>
                agree.mutate({ params: { meetingId: meeting.id }, body: { version: meeting.version } })
              }
            >
              {t.agree(false)}
            </button>
          )
        )}
      </Frame>
      {agree.error && <RefusalBox refusal={agree.error} />}
    </>
  );
}

/** The one thing to do about the first point that stops the step. */
function Complete({ meeting, point, onEdit }: Props & { point: Meeting['missing'][number] }) {
  const t = useTexts(meetingsTexts);
  if (point.code === 'resolution-draft') return <DraftButton meetingId={meeting.id} main />;
  const { itemId } = point;
  const words = {
    place: t.writePlace,
    'moved-reason': t.writeReason,
    presenter: t.choosePresenter,
    chair: t.chooseChair,
  } as const;
  return (
    <button
      className="btn main"
      type="button"
      onClick={() => onEdit(itemId ? { what: 'item', itemId } : { what: 'details' })}
    >
      {words[point.code as keyof typeof words] ?? t.edit}
    </button>
  );
}

/** Begins the draft and goes to where it is written. */
export function DraftButton({ meetingId, main = false }: { meetingId: string; main?: boolean }) {
  const t = useTexts(meetingsTexts);
  const go = useNavigate();
  const draft = useCommand(draftMeetingResolution, ({ resolutionId }) =>
    go({ to: '/nghi-quyet/$resolutionId', params: { resolutionId } }),
  );
  return (
    <>
      <button
        className={main ? 'btn main' : 'btn'}
        type="button"
        disabled={draft.isPending}
        onClick={() => draft.mutate({ params: { meetingId }, body: { kind: 'resolution' } })}
      >
        {t.draftResolution}
      </button>
      {draft.error && <RefusalBox refusal={draft.error} />}
    </>
  );
}

function Send({ meeting }: { meeting: Meeting }) {
  const t = useTexts(meetingsTexts);
  const send = useCommand(sendMeeting);
  return (
    <>
      <Frame
        title={t.nextSend}
        why={meeting.can.send ? t.nextSendWhy(meeting.total, meeting.papers.length) : t.sendBy}
        due={<Due meeting={meeting} step="sent" />}
      >
        {meeting.can.send && (
          <button
            className="btn main"
            type="button"
            disabled={send.isPending}
            onClick={() =>
              send.mutate({ params: { meetingId: meeting.id }, body: { version: meeting.version } })
            }
          >
            {t.send}
          </button>
        )}
        <Reopen meeting={meeting} words={t.reopen} />
      </Frame>
      {send.error && <RefusalBox refusal={send.error} />}
    </>
  );
}

function Sent({ meeting }: { meeting: Meeting }) {
  const t = useTexts(meetingsTexts);
  const day = heldOn(meeting);
  const isToday = day === meeting.today;
  const over = day < meeting.today;
  const notice = meeting.notice ? t.sentAs(meeting.notice) : '';
  const rule = meeting.steps.find((step) => step.step === 'sent')?.ruleId;
  return (
    <Frame
      title={over ? t.nextOverdue : isToday ? t.nextToday : t.nextDay(hourAndDay(meeting.startsAt))}
      why={
        over
          ? t.nextOverdueWhy
          : [notice, goesOnHandbook(meeting.kind) ? t.handbook(meeting.papers.length) : '']
              .filter(Boolean)
              .join(' ')
      }
      due={
        !over &&
        rule &&
        goesOnHandbook(meeting.kind) && (
          <p className="rule">
            <Icon name="book" />
            <Rule id={rule} />
          </p>
        )
      }
    >
      <ToRoom meeting={meeting} words={t.enterRoom} />
      <Reopen meeting={meeting} words={t.reopenSent} />
    </Frame>
  );
}

/** The way into the room, for whoever may enter now. */
export function ToRoom({ meeting, words }: { meeting: Meeting; words: string }) {
  if (!meeting.can.enterRoom) return null;
  return (
    <PageLink className="btn main" to={`/sinh-hoat/${meeting.id}/phong`}>
      {words}
    </PageLink>
  );
}

function Reopen({ meeting, words }: { meeting: Meeting; words: string }) {
  const reopen = useCommand(reopenPreparation);
  if (!meeting.can.reopen) return null;
  return (
    <>
      <button
        className="btn"
        type="button"
        disabled={reopen.isPending}
        onClick={() =>
          reopen.mutate({ params: { meetingId: meeting.id }, body: { version: meeting.version } })
        }
      >
        {words}
      </button>
      {reopen.error && <RefusalBox refusal={reopen.error} />}
    </>
  );
}

/** To the draft that is there, in the words of its state. */
export function ToDraft({ resolution }: { resolution: NonNullable<Meeting['resolution']> }) {
  const t = useTexts(meetingsTexts);
  return (
    <Link to="/nghi-quyet/$resolutionId" params={{ resolutionId: resolution.id }}>
      {resolution.number ?? t.draft(resolution.state)}
    </Link>
  );
}
