// Duties of a resolution: who does what by when, and how the task made of each stands; the row opens the task, a link says what one thinks of it.
import { Link } from '@tanstack/react-router';
import { showDate } from '../../../web/kit/format.ts';
import { Icon } from '../../../web/kit/icon.tsx';
import { PageLink } from '../../../web/kit/page-link.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { leadershipTexts } from '../../../web/texts/leadership.ts';
import { TaskState } from '../../tasks/web/task-state.tsx';
import type { ClauseShown } from '../contract.ts';

/** In: `speaks` = the reader may write an opinion on a duty. */
export function ClauseTable({
  clauses,
  today,
  speaks,
}: {
  clauses: readonly ClauseShown[];
  today: string;
  speaks: boolean;
}) {
  const t = useTexts(leadershipTexts);
  return (
    <table className="data clauses">
      <thead>
        <tr>
          <th scope="col">{t.clause}</th>
          <th scope="col">{t.assignee}</th>
          <th scope="col">{t.due}</th>
          <th scope="col">{t.state}</th>
          {speaks && (
            <th scope="col">
              <span className="hidden">{t.opinion}</span>
            </th>
          )}
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
            {speaks && (
              <td className="speaks">
                <PageLink
                  className="touch"
                  to={`/y-kien/viet?ve=resolution_clause&ma=${clause.id}`}
                  aria-label={t.writeOnClause(clause.ordinal)}
                  title={t.writeOnClause(clause.ordinal)}
                >
                  <Icon name="opinion" />
                </PageLink>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
