// What the lead may do with a task: change it, take it back, open it again.
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/client.ts';
import { TextAreaField } from '../../../web/kit/fields.tsx';
import { showDate } from '../../../web/kit/format.ts';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { tasksTexts } from '../../../web/texts/tasks.ts';
import { changeTask, dropTask, reopenTask, type TaskDetails } from '../contract.ts';
import { TaskFields, useTypedTask } from './task-form.tsx';

type Opened = 'change' | 'drop' | 'reopen' | null;

export function LeadActions({ page }: { page: TaskDetails }) {
  const t = useTexts(tasksTexts);
  const [opened, setOpened] = useState<Opened>(null);
  const [told, setTold] = useState('');
  const { can, task } = page;
  if (!can.change && !can.reopen) return null;
  const close = (words = '') => {
    setOpened(null);
    setTold(words);
  };
  if (opened === 'change' && can.change) return <ChangeTask page={page} onDone={close} />;
  if (opened === 'drop' && can.change)
    return <Reasoned kind="drop" endpoint={dropTask} taskId={task.id} onDone={close} />;
  if (opened === 'reopen' && can.reopen)
    return <Reasoned kind="reopen" endpoint={reopenTask} taskId={task.id} onDone={close} />;
  return (
    <section className="page" aria-label={t.leadActions}>
      {told && (
        <p className="told" role="status">
          {told}
        </p>
      )}
      <div className="actions">
        {can.change && (
          <>
            <button className="btn" type="button" onClick={() => setOpened('change')}>
              {t.change}
            </button>
            <button className="btn" type="button" onClick={() => setOpened('drop')}>
              {t.drop}
            </button>
          </>
        )}
        {can.reopen && (
          <button className="btn" type="button" onClick={() => setOpened('reopen')}>
            {t.reopen}
          </button>
        )}
      </div>
    </section>
  );
}

/** Changes what was seen: if somebody was quicker, the new version is shown and what was typed stays. */
function ChangeTask({ page, onDone }: { page: TaskDetails; onDone: (told?: string) => void }) {
  const t = useTexts(tasksTexts);
  const change = useCommand(changeTask);
  const { task, detail, organisation } = page;
  const [version, setVersion] = useState(page.version);
  const [typed, set] = useTypedTask({
    title: task.title,
    detail,
    assigneeId: task.assignee.personId,
    partnerIds: task.partners.map((one) => one.personId),
    dueOn: task.dueOn,
  });
  const stale = page.version !== version;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { dueOn, partnerIds } = typed;
    if (!dueOn) return;
    change.mutate(
      { params: { taskId: task.id }, body: { ...typed, version, dueOn, partnerIds: [...partnerIds] } },
      { onSuccess: () => onDone(t.changed) },
    );
  };
  return (
    <form className="card pad" onSubmit={submit}>
      <h2>{t.changeTitle}</h2>
      <TaskFields
        cellId={organisation.id}
        typed={typed}
        set={set}
        former={[task.assignee, ...task.partners]}
      />
      {change.error && <RefusalBox refusal={change.error} />}
      {stale && (
        <section className="newer">
          <h3>{t.newer}</h3>
          <p>
            {task.title}. {t.until(task.assignee.name, showDate(task.dueOn))}
          </p>
          <button
            className="btn"
            type="button"
            onClick={() => {
              setVersion(page.version);
              change.reset();
            }}
          >
            {t.keepMine}
          </button>
        </section>
      )}
      <div className="actions">
        <button className="btn" type="submit" disabled={change.isPending}>
          {t.save}
        </button>
        <button className="btn quiet" type="button" onClick={() => onDone()}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}

function Reasoned({
  kind,
  endpoint,
  taskId,
  onDone,
}: {
  kind: 'drop' | 'reopen';
  endpoint: typeof dropTask | typeof reopenTask;
  taskId: string;
  onDone: () => void;
}) {
  const t = useTexts(tasksTexts);
  const act = useCommand(endpoint);
  const [reason, setReason] = useState('');
  const words = kind === 'drop' ? [t.drop, t.dropWhy, t.dropDo] : [t.reopen, t.reopenWhy, t.reopenDo];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ params: { taskId }, body: { reason } }, { onSuccess: () => onDone() });
  };
  return (
    <form className="card pad" onSubmit={submit}>
      <h2>{words[0]}</h2>
      <TextAreaField
        label={words[1] ?? ''}
        value={reason}
        onChange={setReason}
        minLength={3}
        maxLength={2000}
        required
      />
      {act.error && <RefusalBox refusal={act.error} />}
      <div className="actions">
        <button className="btn" type="submit" disabled={act.isPending}>
          {words[2]}
        </button>
        <button className="btn quiet" type="button" onClick={() => onDone()}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}
