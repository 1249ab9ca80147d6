// Tasks of a cell: late first, then within a week, then later; or those that ended in a year.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useEndpoint } from '../../../web/client.ts';
import { showDay } from '../../../web/kit/format.ts';
import { Icon } from '../../../web/kit/icon.tsx';
import { Empty, PageLoading, PageRefusal } from '../../../web/kit/states.tsx';
import { useSession } from '../../../web/session.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { tasksTexts } from '../../../web/texts/tasks.ts';
import { listTasks, type TaskLine } from '../contract.ts';
import { pressingOf } from '../rules.ts';
import { GiveTask } from './give-task.tsx';
import { TaskMonths } from './task-months.tsx';
import { TaskTable } from './task-table.tsx';
import '../../../web/styles/tasks.css';

export function TasksPage() {
  const { organisation } = useSession();
  const { 'chi-bo': asked, nam } = useSearch({ from: '/inside/nhiem-vu' });
  const cellId = asked ?? organisation?.id;
  if (!cellId) return null;
  return nam ? <Ended cellId={cellId} year={nam} /> : <Open cellId={cellId} />;
}

function Open({ cellId }: { cellId: string }) {
  const t = useTexts(tasksTexts);
  const search = useSearch({ from: '/inside/nhiem-vu' });
  const go = useNavigate();
  const list = useEndpoint(listTasks, { params: { organisationId: cellId }, query: {} });
  const [giving, setGiving] = useState(false);
  const [told, setTold] = useState('');
  if (list.error) return <PageRefusal refusal={list.error} again={() => list.refetch()} />;
  if (!list.data) return <PageLoading />;
  const { tasks, today, can, organisationName } = list.data;
  const own = tasks.filter((task) => task.mine);
  // Who gives tasks looks at the cell first, everybody else at his own.
  const mine = search.xem === 'toi' || (search.xem === undefined && !can.give && own.length > 0);
  const shown = mine ? own : tasks;
  const counts = [
    shown.length,
    shown.filter((task) => pressingOf(task.dueOn, today) === 'late').length,
    shown.filter((task) => pressingOf(task.dueOn, today) === 'week').length,
  ] as const;
  const show = (xem: 'toi' | 'chi-bo') =>
    go({ to: '/nhiem-vu', search: { ...search, xem }, replace: true, resetScroll: false });
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">
            {showDay(today)}. {organisationName}
          </p>
          <h1>{mine ? t.mineTitle(...counts) : t.cellTitle(...counts)}</h1>
        </div>
        {can.give && !giving && (
          <button
            className="btn main"
            type="button"
            onClick={() => {
              setTold('');
              setGiving(true);
            }}
          >
            <Icon name="plus" />
            {t.give}
          </button>
        )}
      </header>
      {told && (
        <p className="told" role="status">
          {told}
        </p>
      )}
      {giving && (
        <GiveTask
          cellId={cellId}
          onDone={(words) => {
            setGiving(false);
            setTold(words ?? '');
          }}
        />
      )}
      {(own.length > 0 || mine) && (
        <fieldset className="choose">
          <legend className="hidden">{t.whose}</legend>
          <button className="btn" type="button" aria-pressed={mine} onClick={() => show('toi')}>
            {t.mine} ({own.length})
          </button>
          <button className="btn" type="button" aria-pressed={!mine} onClick={() => show('chi-bo')}>
            {t.cell} ({tasks.length})
          </button>
        </fieldset>
      )}
      {shown.length === 0 ? (
        <Empty
          title={mine ? t.mineTitle(0, 0, 0) : t.cellTitle(0, 0, 0)}
          why={can.give ? t.noneWhyLead : t.noneWhy}
        />
      ) : (
        <TaskTable groups={groupsOf(shown, today)} today={today} />
      )}
      <TaskMonths cellId={cellId} year={Number(today.slice(0, 4))} />
    </div>
  );
}

function groupsOf(tasks: readonly TaskLine[], today: string) {
  return (['late', 'week', 'later'] as const).map((pressing) => ({
    pressing,
    tasks: tasks.filter((task) => pressingOf(task.dueOn, today) === pressing),
  }));
}

function Ended({ cellId, year }: { cellId: string; year: number }) {
  const t = useTexts(tasksTexts);
  const search = useSearch({ from: '/inside/nhiem-vu' });
  const list = useEndpoint(listTasks, { params: { organisationId: cellId }, query: { year } });
  if (list.error) return <PageRefusal refusal={list.error} again={() => list.refetch()} />;
  if (!list.data) return <PageLoading />;
  const { tasks, today, organisationName } = list.data;
  const done = tasks.filter((task) => task.state === 'done');
  const inTime = done.filter((task) => task.lateDays === 0);
  const years = year < Number(today.slice(0, 4)) ? [year - 1, year + 1] : [year - 1];
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">{organisationName}</p>
          <h1>{t.endedTitle(year, done.length, inTime.length, tasks.length - done.length)}</h1>
        </div>
        <Link className="btn" to="/nhiem-vu" search={{ ...search, nam: undefined }}>
          {t.openOnes}
        </Link>
      </header>
      {tasks.length > 0 && <TaskTable groups={[{ pressing: null, tasks }]} today={today} />}
      <TaskMonths cellId={cellId} year={year} />
      <p className="actions">
        {years.map((one) => (
          <Link key={one} className="btn" to="/nhiem-vu" search={{ ...search, nam: one }}>
            {t.endedOf(one)}
          </Link>
        ))}
      </p>
    </div>
  );
}
