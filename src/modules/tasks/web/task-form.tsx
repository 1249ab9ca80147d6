// The fields of a task, for giving and for changing it; what was typed stays when it is refused.
import { useState } from 'react';
import { useEndpoint } from '../../../web/client.ts';
import { DateField, ManyField, SelectField, TextAreaField, TextField } from '../../../web/kit/fields.tsx';
import { showDate } from '../../../web/kit/format.ts';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { tasksTexts } from '../../../web/texts/tasks.ts';
import { listMembers } from '../../organisation/members/contract.ts';

export interface TypedTask {
  readonly title: string;
  readonly detail: string;
  readonly assigneeId: string;
  readonly partnerIds: readonly string[];
  readonly dueOn: string | null;
}

export function useTypedTask(start: TypedTask) {
  const [typed, setTyped] = useState(start);
  const set = (change: Partial<TypedTask>) => setTyped((before) => ({ ...before, ...change }));
  return [typed, set] as const;
}

export function TaskFields({
  cellId,
  typed,
  set,
  former = [],
}: {
  cellId: string;
  typed: TypedTask;
  set: (change: Partial<TypedTask>) => void;
  /** Who is named already, also when he has left the cell since. */
  former?: readonly { personId: string; name: string }[];
}) {
  const t = useTexts(tasksTexts);
  const members = useEndpoint(listMembers, { params: { cellId }, query: {} });
  const present = members.data?.members ?? [];
  const people = [
    ...present,
    ...former.filter((one) => !present.some((two) => two.personId === one.personId)),
  ];
  const choices = people.map((one) => [one.personId, one.name] as const);
  return (
    <div className="form two">
      {members.error && <RefusalBox refusal={members.error} again={() => members.refetch()} />}
      <div className="whole">
        <TextField
          label={t.title}
          hint={t.titleHint}
          value={typed.title}
          onChange={(title) => set({ title })}
          minLength={3}
          maxLength={300}
          required
        />
      </div>
      <SelectField
        label={t.assignee}
        value={typed.assigneeId}
        blank={t.chooseAssignee}
        choices={choices}
        onChange={(assigneeId) => set({ assigneeId })}
        required
      />
      <DateField
        label={t.due}
        hint={t.dateHint}
        wrong={t.dateWrong}
        initial={typed.dueOn ? showDate(typed.dueOn) : ''}
        onDate={(dueOn) => set({ dueOn })}
        required
      />
      <ManyField
        label={`${t.partners} (${typed.partnerIds.length})`}
        values={typed.partnerIds}
        choices={choices.filter(([personId]) => personId !== typed.assigneeId)}
        onChange={(partnerIds) => set({ partnerIds })}
      />
      <TextAreaField
        label={t.detail}
        hint={t.optional}
        value={typed.detail}
        onChange={(detail) => set({ detail })}
        maxLength={4000}
        rows={6}
      />
    </div>
  );
}
