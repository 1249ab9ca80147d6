// The form that gives a task to a member.
import { type FormEvent, useState } from 'react';
import { useCommand, useEndpoint } from '../../../web/client.ts';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { tasksTexts } from '../../../web/texts/tasks.ts';
import { listMembers } from '../../organisation/members/contract.ts';
import { giveTask } from '../contract.ts';
import { TaskFields, useTypedTask } from './task-form.tsx';

/** `onDone` hears what to tell, or nothing when given up. */
export function GiveTask({ cellId, onDone }: { cellId: string; onDone: (told?: string) => void }) {
  const t = useTexts(tasksTexts);
  const give = useCommand(giveTask);
  const members = useEndpoint(listMembers, { params: { cellId }, query: {} });
  const [typed, set] = useTypedTask({ title: '', detail: '', assigneeId: '', partnerIds: [], dueOn: null });
  // A retry of the same submission is done once; what is typed anew is another one.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const name = members.data?.members.find((one) => one.personId === typed.assigneeId)?.name;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { dueOn, partnerIds } = typed;
    if (!dueOn || !name) return;
    give.mutate(
      {
        params: { organisationId: cellId },
        body: { ...typed, dueOn, partnerIds: [...partnerIds] },
        key,
      },
      { onSuccess: () => onDone(t.given(typed.title, name)) },
    );
  };
  return (
    <form className="card pad" onSubmit={submit}>
      <h2>{t.giveTitle}</h2>
      <TaskFields
        cellId={cellId}
        typed={typed}
        set={(change) => {
          set(change);
          setKey(crypto.randomUUID());
        }}
      />
      {give.error && <RefusalBox refusal={give.error} />}
      <div className="actions">
        <button className="btn main" type="submit" disabled={give.isPending}>
          {name ? t.giveTo(name) : t.give}
        </button>
        <button className="btn" type="button" onClick={() => onDone()}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}
