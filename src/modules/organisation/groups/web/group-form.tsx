// A group founded or changed from a date: its name, who sits in it, head and deputy among them.
import { useState } from 'react';
import { useCommand } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { DateField, ManyField, SelectField, TextField } from '../../../../web/kit/fields.tsx';
import { showDate, todayHere } from '../../../../web/kit/format.ts';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { groupsTexts } from '../../../../web/texts/groups.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { treeTexts } from '../../../../web/texts/tree.ts';
import { changeGroup, foundGroup, type Group, type Groups } from '../contract.ts';

export function GroupForm({
  cellId,
  group,
  all,
  onDone,
}: {
  cellId: string;
  /** Null = a new one. */
  group: Group | null;
  all: Groups;
  onDone: () => void;
}) {
  const t = useTexts(groupsTexts);
  const { dateHint, dateWrong, decision: decisionLabel, decisionExample } = useTexts(treeTexts);
  const found = useCommand(foundGroup);
  const change = useCommand(changeGroup);
  const command = group ? change : found;
  const [name, setName] = useState(group?.name ?? t.nameOf(all.groups.length + 1));
  const [from, setFrom] = useState<string | null>(todayHere());
  const [memberIds, setMembers] = useState<string[]>(group?.members.map((one) => one.personId) ?? []);
  const [leads, setLeads] = useState({
    head: group?.head?.personId ?? '',
    deputy: group?.deputy?.personId ?? '',
  });
  const [decision, setDecision] = useState('');
  const others = all.groups.filter((one) => one.id !== group?.id);
  const people = [
    ...(group?.members ?? []),
    ...all.without,
    ...others.flatMap((other) =>
      other.members.map((one) => ({ ...one, name: t.fromGroup(one.name, other.name) })),
    ),
  ];
  const able = people.filter((one) => one.official && memberIds.includes(one.personId));
  const chosen = (personId: string) => (memberIds.includes(personId) ? personId || null : null);
  const submit = () => {
    if (!from || memberIds.length === 0) return;
    const body = { name, from, memberIds, headId: chosen(leads.head), deputyId: chosen(leads.deputy) };
    if (group)
      change.mutate(
        { params: { groupId: group.id }, body: { ...body, version: group.version } },
        { onSuccess: onDone },
      );
    else
      found.mutate(
        { params: { cellId }, body: { ...body, decision: decision || undefined } },
        { onSuccess: onDone },
      );
  };
  return (
    <Sheet title={group ? t.changeOf(group.name) : t.found} onClose={onDone}>
      <CommandForm
        action={group ? t.changeDo : t.foundDo}
        pending={command.isPending || memberIds.length === 0}
        refusal={command.error}
        onSubmit={submit}
        onCancel={onDone}
      >
        <TextField label={t.name} value={name} onChange={setName} minLength={2} maxLength={100} required />
        <DateField
          label={t.from}
          hint={dateHint}
          wrong={dateWrong}
          initial={showDate(todayHere())}
          onDate={setFrom}
          required
        />
        <ManyField
          label={t.who}
          values={memberIds}
          choices={people.map((one) => [one.personId, one.name] as const)}
          onChange={setMembers}
        />
        {(['head', 'deputy'] as const).map((one) => (
          <SelectField
            key={one}
            label={t[one]}
            value={chosen(leads[one]) ?? ''}
            blank={t.notYet}
            choices={able.map((person) => [person.personId, person.name] as const)}
            onChange={(personId) => setLeads({ ...leads, [one]: personId })}
          />
        ))}
        {!group && (
          <TextField
            label={decisionLabel}
            hint={decisionExample}
            value={decision}
            onChange={setDecision}
            maxLength={100}
          />
        )}
        <p className="second">{t.fromWhy}</p>
      </CommandForm>
    </Sheet>
  );
}
