// Tasks of a year by the month in which they are due.
import { Link, useSearch } from '@tanstack/react-router';
import { useEndpoint } from '../../../web/client.ts';
import { BarChart } from '../../../web/kit/chart.tsx';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { tasksTexts } from '../../../web/texts/tasks.ts';
import { countTasks } from '../contract.ts';

export function TaskMonths({ cellId, year }: { cellId: string; year: number }) {
  const t = useTexts(tasksTexts);
  const search = useSearch({ from: '/inside/nhiem-vu' });
  const read = useEndpoint(countTasks, { params: { organisationId: cellId }, query: { year } });
  if (read.error) return <RefusalBox refusal={read.error} again={() => read.refetch()} />;
  const months = read.data?.months ?? [];
  if (months.length === 0) return null;
  const lines = months.map((one) => {
    const done = one.inTime + one.doneLate;
    const all = done + one.open + one.overdue;
    return {
      id: one.month,
      label: one.month.split('-').reverse().join('/'),
      total: all,
      part: done,
      words: t.monthWords(done, all, one.overdue),
    };
  });
  const sum = (count: (line: (typeof lines)[number]) => number) =>
    lines.reduce((total, line) => total + count(line), 0);
  const inTime = months.reduce((total, one) => total + one.inTime, 0);
  return (
    <section className="card pad">
      <h2 className="hidden">{t.month}</h2>
      <BarChart
        title={t.months(
          year,
          sum((line) => line.total),
          sum((line) => line.part),
          inTime,
        )}
        lines={lines}
        table={{
          columns: t.monthColumns,
          rows: months.map((one, number) => [
            lines[number]?.label ?? one.month,
            one.inTime,
            one.doneLate,
            one.open,
            one.overdue,
          ]),
        }}
      />
      {search.nam === undefined && (
        <Link className="touch" to="/nhiem-vu" search={{ ...search, nam: year }}>
          {t.endedOf(year)}
        </Link>
      )}
    </section>
  );
}
