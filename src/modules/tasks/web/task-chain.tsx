// The way of a task: what it came from → the task → evidence → result; the step at hand is marked.
import { showShortDate } from '../../../web/kit/format.ts';
import { StateLine } from '../../../web/kit/icon.tsx';
import { PageLink } from '../../../web/kit/page-link.tsx';
import { currentLanguage, useTexts } from '../../../web/texts/language.ts';
import { tasksTexts } from '../../../web/texts/tasks.ts';
import type { TaskDetails } from '../contract.ts';
import { TaskState } from './task-state.tsx';

export function TaskChain({ page }: { page: TaskDetails }) {
  const t = useTexts(tasksTexts);
  const language = currentLanguage();
  const { task, today, result } = page;
  const step = task.state !== 'open' ? null : task.evidence === 0 ? 'evidence' : 'result';
  return (
    <section>
      <h2 className="hidden">{t.chain}</h2>
      <ol className="card links" aria-label={t.chain}>
        {task.source?.steps.map((one) => (
          <li key={`${one.to} ${one.heading.vi} ${one.text}`}>
            <span className="second">{one.heading[language]}</span>
            {one.to ? <PageLink to={one.to}>{one.text}</PageLink> : <b>{one.text}</b>}
          </li>
        ))}
        <li>
          <span className="second">{t.task}</span>
          <b>{t.until(task.assignee.name, showShortDate(task.dueOn, today))}</b>
          <TaskState task={task} today={today} />
        </li>
        <li aria-current={step === 'evidence' ? 'step' : undefined}>
          <span className="second">{t.evidence}</span>
          <b>{t.files(task.evidence)}</b>
        </li>
        <li aria-current={step === 'result' ? 'step' : undefined}>
          <span className="second">{task.state === 'dropped' ? t.dropReason : t.result}</span>
          {task.state === 'open' ? (
            <StateLine state="todo">{t.noResult}</StateLine>
          ) : (
            <b className="written">{result ?? <TaskState task={task} today={today} />}</b>
          )}
        </li>
      </ol>
    </section>
  );
}
