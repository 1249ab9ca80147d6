// Tasks in groups: a table on a laptop, cards on a phone; the whole row opens the task.
import { Link } from '@tanstack/react-router';
import { ProgressBar } from '../../../web/kit/bar.tsx';
import { currentLanguage, useTexts } from '../../../web/texts/language.ts';
import { tasksTexts } from '../../../web/texts/tasks.ts';
import type { TaskLine } from '../contract.ts';
import type { Pressing } from '../rules.ts';
import { TaskState } from './task-state.tsx';

interface Group {
  /** Null = without a heading. */
  readonly pressing: Pressing | null;
  readonly tasks: readonly TaskLine[];
}

export function TaskTable({ groups, today }: { groups: readonly Group[]; today: string }) {
  const t = useTexts(tasksTexts);
  return (
    <div className="card">
      <table className="data tasks">
        <thead>
          <tr>
            <th scope="col">{t.task}</th>
            <th scope="col">{t.assignee}</th>
            <th scope="col">{t.state}</th>
            <th scope="col">{t.progress}</th>
            <th scope="col">{t.evidence}</th>
          </tr>
        </thead>
        {groups
          .filter((group) => group.tasks.length > 0)
          .map(({ pressing, tasks }) => (
            <tbody key={pressing}>
              {pressing && (
                <tr className="group">
                  <th colSpan={5} scope="rowgroup">
                    {t.groups[pressing]}
                  </th>
                </tr>
              )}
              {tasks.map((task) => (
                <Row key={task.id} task={task} today={today} />
              ))}
            </tbody>
          ))}
      </table>
    </div>
  );
}

function Row({ task, today }: { task: TaskLine; today: string }) {
  const t = useTexts(tasksTexts);
  return (
    <tr>
      <td>
        <Link className="row-link" to="/nhiem-vu/$taskId" params={{ taskId: task.id }}>
          {task.title}
        </Link>
        {task.source && <span className="second block">{task.source.label[currentLanguage()]}</span>}
      </td>
      <td>
        {task.assignee.name}
        {task.partners.length > 0 && (
          <span className="second block">{t.with(task.partners.map((one) => one.name).join(', '))}</span>
        )}
      </td>
      <td>
        <TaskState task={task} today={today} />
      </td>
      <td>
        <ProgressBar percent={task.percent} label={t.progressOf(task.title)} />
      </td>
      <td className={task.evidence ? undefined : 'none'} data-label={t.evidence}>
        {t.files(task.evidence)}
      </td>
    </tr>
  );
}
