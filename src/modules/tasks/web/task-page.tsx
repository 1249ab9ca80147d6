// One task: how it stands, progress in two taps, evidence, the way from what it came from to its result, what happened.
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useCommand, useEndpoint } from '../../../web/client.ts';
import { ProgressBar } from '../../../web/kit/bar.tsx';
import { showDate } from '../../../web/kit/format.ts';
import { Icon } from '../../../web/kit/icon.tsx';
import { PageLink } from '../../../web/kit/page-link.tsx';
import { PageLoading, PageRefusal } from '../../../web/kit/states.tsx';
import { currentLanguage, useTexts } from '../../../web/texts/language.ts';
import { tasksTexts } from '../../../web/texts/tasks.ts';
import { openReminders, readTask, type TaskDetails } from '../contract.ts';
import { AddEvidence } from './add-evidence.tsx';
import { LeadActions } from './lead-actions.tsx';
import { TaskChain } from './task-chain.tsx';
import { TaskHistory } from './task-history.tsx';
import { TaskState } from './task-state.tsx';
import { TellProgress } from './tell-progress.tsx';
import '../../../web/styles/tasks.css';

export function TaskPage() {
  const t = useTexts(tasksTexts);
  const { taskId } = useParams({ from: '/inside/nhiem-vu/$taskId' });
  const read = useEndpoint(readTask, { params: { taskId } });
  const { mutate: open } = useCommand(openReminders);
  const [instead, setInstead] = useState(false);
  const unread = read.data?.unreadReminder ?? false;
  useEffect(() => {
    if (unread) open({ params: { taskId } });
  }, [unread, open, taskId]);
  if (read.error) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <PageLoading />;
  const page = read.data;
  const { task, today, can, organisation } = page;
  const telling = can.tell && (task.mine || instead);
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">
            <Link className="touch" to="/nhiem-vu" search={{ 'chi-bo': organisation.id }}>
              <Icon name="back" />
              {t.cellOf}
            </Link>
          </p>
          <h1>{task.title}</h1>
          <p className="stands">
            <TaskState task={task} today={today} />
          </p>
          <ProgressBar percent={task.percent} label={t.progressOf(task.title)} />
        </div>
        {can.tell && !telling && (
          <button className="btn" type="button" onClick={() => setInstead(true)}>
            {t.tellInstead(task.assignee.name)}
          </button>
        )}
      </header>
      <div className="halves">
        {telling && (
          <div className="page">
            <TellProgress page={page} />
            <AddEvidence taskId={task.id} />
          </div>
        )}
        {telling ? (
          <div className="page">
            <About page={page} />
            <TaskChain page={page} />
          </div>
        ) : (
          <>
            <About page={page} />
            <TaskChain page={page} />
          </>
        )}
      </div>
      {can.readWords ? (
        <TaskHistory taskId={task.id} history={page.history} today={today} />
      ) : (
        <p className="rule">
          <Icon name="lock" />
          <span>{t.figuresOnly}</span>
        </p>
      )}
      {can.readWords && (
        <p>
          <PageLink className="touch" to={`/y-kien/viet?ve=task&ma=${task.id}`}>
            <Icon name="opinion" />
            {t.writeOpinion}
          </PageLink>
        </p>
      )}
      <LeadActions page={page} />
    </div>
  );
}

function About({ page }: { page: TaskDetails }) {
  const t = useTexts(tasksTexts);
  const { task } = page;
  const source = task.source;
  return (
    <section className="card pad">
      <h2 className="hidden">{t.task}</h2>
      <dl className="about">
        <dt>{t.assignee}</dt>
        <dd>
          <b>{task.assignee.name}</b>
        </dd>
        {task.partners.length > 0 && (
          <>
            <dt>{t.partners}</dt>
            <dd>{task.partners.map((one) => one.name).join(', ')}</dd>
          </>
        )}
        <dt>{t.due}</dt>
        <dd>{showDate(task.dueOn)}</dd>
        <dt>{t.givenBy}</dt>
        <dd>{t.givenLine(page.givenBy, showDate(page.givenOn))}</dd>
        {source && (
          <>
            <dt>{t.source}</dt>
            <dd>
              {source.to ? (
                <PageLink to={source.to}>{source.label[currentLanguage()]}</PageLink>
              ) : (
                source.label[currentLanguage()]
              )}
            </dd>
          </>
        )}
        {page.detail && (
          <>
            <dt>{t.detail}</dt>
            <dd className="written">{page.detail}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
