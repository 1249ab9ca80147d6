// Part I-3: each task of the last resolution, its state and result; frozen once passed.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { showDate } from '../../../web/kit/format.ts';
import { StateLine } from '../../../web/kit/icon.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { leadershipTexts } from '../../../web/texts/leadership.ts';
import type { ResolutionShown, ReviewLine } from '../contract.ts';

/** `after` adds something to the last cell of a line, e.g. the way to carry it on. */
export function ReviewTable({
  read,
  after,
}: {
  read: Pick<ResolutionShown, 'reviewed' | 'review'>;
  after?: (line: ReviewLine) => ReactNode;
}) {
  const t = useTexts(leadershipTexts);
  const { reviewed, review } = read;
  if (!reviewed) return <p className="second">{t.reviewNoneWhy}</p>;
  const done = review.filter((line) => line.state === 'done');
  const inTime = done.filter((line) => line.lateDays === 0).length;
  return (
    <>
      <p>{t.reviewDone(done.length, review.length, inTime)}</p>
      {review.length > 0 && (
        <table className="data review">
          <thead>
            <tr>
              <th scope="col">{t.clause}</th>
              <th scope="col">{t.assignee}</th>
              <th scope="col">{t.due}</th>
              <th scope="col">{t.state}</th>
              <th scope="col">{t.result}</th>
            </tr>
          </thead>
          <tbody>
            {review.map((line) => (
              <tr key={line.taskId}>
                <td>
                  <Link to="/nhiem-vu/$taskId" params={{ taskId: line.taskId }}>
                    {line.title}
                  </Link>
                </td>
                <td>{line.assigneeName}</td>
                <td className="nowrap" data-label={t.due}>
                  {showDate(line.dueOn)}
                </td>
                <td>
                  <LineState line={line} />
                </td>
                <td>
                  {line.result ? (
                    <span className="written">{line.result}</span>
                  ) : (
                    <span className="second">{t.noResult}</span>
                  )}
                  {after?.(line)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function LineState({ line }: { line: ReviewLine }) {
  const t = useTexts(leadershipTexts);
  if (line.state === 'done')
    return <StateLine state="done">{t.done(line.lateDays, line.earlyDays)}</StateLine>;
  if (line.state === 'dropped') return <StateLine state="dropped">{t.dropped}</StateLine>;
  const shape = line.lateDays > 0 ? 'late' : line.percent > 0 ? 'half' : 'todo';
  return <StateLine state={shape}>{t.open(line.percent, line.lateDays)}</StateLine>;
}

/** "Nghị quyết 11-NQ/CB ngày 03/11/2026"; without a number, its type alone. */
export function useNameOfReviewed(reviewed: NonNullable<ResolutionShown['reviewed']>): string {
  const t = useTexts(leadershipTexts);
  const date = reviewed.issuedOn && t.dated(showDate(reviewed.issuedOn));
  return [t.kinds[reviewed.kind], reviewed.number, date].filter(Boolean).join(' ');
}
