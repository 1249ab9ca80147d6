// Duties of a resolution: who does what by when, and how the task made of each stands; the row opens the task.
import { Link } from '@tanstack/react-router';
import { showDate } from '../../../web/kit/format.ts';
import { useTexts } from '../../../web/texts/language.ts';
import { leadershipTexts } from '../../../web/texts/leadership.ts';
import { TaskState } from '../../tasks/web/task-state.tsx';
import type { ClauseShown } from '../contract.ts';

export function ClauseTable({ clauses, today }: { clauses: readonly ClauseShown[]; today: string }) {
  const t = useTexts(leadershipTexts);
  return (
    <table className="data clauses">
      <thead>
        <tr>
          <th scope="col">{t.clause}</th>
          <th scope="col">{t.assignee}</th>
          <th scope="col">{t.due}</th>
          <th scope="col">{t.state}</th>
        </tr>
      </thead>
      <tbody>
        {clauses.map((clause) => (
          <tr key={clause.id}>
            <td>
              {clause.ordinal}.{' '}
              {clause.taskId ? (
                <Link className="row-link" to="/nhiem-vu/$taskId" params={{ taskId: clause.taskId }}>
                  {clause.text}
                </Link>
              ) : (
                clause.text
              )}
              {clause.carriedTaskId && <span className="second block">{t.carried}</span>}
            </td>
            <td>
              {clause.assigneeName ?? <span className="second">{t.noPerson}</span>}
              {clause.partners.length > 0 && (
                <span className="second block">
                  {t.with(clause.partners.map((one) => one.name).join(', '))}
                </span>
              )}
            </td>
            <td className="nowrap" data-label={t.due}>
              {clause.dueOn ? showDate(clause.dueOn) : <span className="second">{t.noDate}</span>}
              {clause.task && clause.dueOn && clause.task.dueOn !== clause.dueOn && (
                <span className="second block">{t.movedTo(showDate(clause.task.dueOn))}</span>
              )}
            </td>
            <td>{clause.task && <TaskState task={clause.task} today={today} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
