// The steps of a meeting in one line: done, where it stands, what is due when.
import { localTime } from '../../../platform/i18n/local-time.ts';
import { showShortDate } from '../../../web/kit/format.ts';
import { StateLine } from '../../../web/kit/icon.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import type { Meeting } from '../preparation/contract.ts';
import { isOfCell } from '../rules.ts';

type Step = 'draft' | 'review' | 'agreed' | 'sent' | 'held';
const line: readonly Step[] = ['draft', 'review', 'agreed', 'sent', 'held'];
/** At which step of the line each state stands: the next one to be done. */
const current: Record<Meeting['state'], Step | null> = {
  draft: 'review',
  in_review: 'agreed',
  agreed: 'sent',
  sent: 'held',
  open: 'held',
  closed: null,
  cancelled: null,
};

export function StepsLine({ meeting }: { meeting: Meeting }) {
  const t = useTexts(meetingsTexts);
  const next = current[meeting.state];
  const at = next === 'review' && !isOfCell(meeting.kind) ? 'agreed' : next;
  return (
    <ol className="card flow" aria-label={t.stepsLabel}>
      {line
        .filter((step) => step !== 'review' || isOfCell(meeting.kind))
        .map((step) => (
          <li key={step} {...(step === at ? { 'aria-current': 'step' as const } : {})}>
            <OneStep meeting={meeting} step={step} isCurrent={step === at} />
          </li>
        ))}
    </ol>
  );
}

function OneStep({ meeting, step, isCurrent }: { meeting: Meeting; step: Step; isCurrent: boolean }) {
  const t = useTexts(meetingsTexts);
  const { today, steps } = meeting;
  const of = (name: string) => steps.find((one) => one.step === name);
  const found = of(step === 'held' ? 'open' : step);
  const closedAt = of('closed')?.doneAt;
  const done = step === 'held' ? closedAt : found?.doneAt;
  const late = !done && found?.dueOn && found.dueOn < today && meeting.state !== 'cancelled';
  const shape = done ? 'done' : late ? 'late' : isCurrent ? 'now' : 'todo';
  const date = (one: string) => showShortDate(one, today);
  const words = () => {
    if (closedAt && step === 'held') return t.closedAt(localTime(closedAt));
    if (found?.doneAt)
      return step === 'held' ? t.heldAt(localTime(found.doneAt)) : t.doneOn(date(found.doneAt));
    if (!found?.dueOn) return '';
    return step === 'held' ? t.onDay(date(found.dueOn)) : t.dueOn(date(found.dueOn));
  };
  return (
    <>
      <StateLine state={shape}>
        {step === 'agreed' && meeting.hasCommittee && isOfCell(meeting.kind)
          ? t.stepCommittee
          : t.steps[step]}
      </StateLine>
      <span className="second block">{words()}</span>
    </>
  );
}
