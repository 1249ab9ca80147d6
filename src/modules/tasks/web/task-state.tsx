// How a task stands, in one line: shape, then words with the date.
import { capital, showDue, showShortDate } from '../../../web/kit/format.ts';
import { StateLine } from '../../../web/kit/icon.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { tasksTexts } from '../../../web/texts/tasks.ts';
import type { TaskLine } from '../contract.ts';
import { earlyDays, isSoon } from '../rules.ts';

/** Also of a task that a later module's page names. */
export function TaskState({
  task,
  today,
}: {
  task: Pick<TaskLine, 'state' | 'dueOn' | 'endedOn' | 'lateDays' | 'percent'>;
  today: string;
}) {
  const t = useTexts(tasksTexts);
  if (task.state !== 'open') {
    const on = showShortDate(task.endedOn ?? today, today);
    return task.state === 'done' ? (
      <StateLine state="done">{t.done(on, task.lateDays, earlyDays(task))}</StateLine>
    ) : (
      <StateLine state="dropped">{t.dropped(on)}</StateLine>
    );
  }
  const due = showDue(task.dueOn, today);
  if (task.lateDays > 0) return <StateLine state="late">{capital(due)}</StateLine>;
  if (task.percent === 100) return <StateLine state="half">{t.waiting(due)}</StateLine>;
  if (task.percent > 0) return <StateLine state="half">{t.doing(due)}</StateLine>;
  return <StateLine state={isSoon(task.dueOn, today) ? 'due' : 'todo'}>{capital(due)}</StateLine>;
}
