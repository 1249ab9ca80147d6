// Entering a change of the tree from a date on: a new name, another organisation above, one founded below, split, merged, dissolved.
import { useState } from 'react';
import { useCommand } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { ChoiceField, DateField, SelectField, TextField } from '../../../../web/kit/fields.tsx';
import { showDate, todayHere } from '../../../../web/kit/format.ts';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { changesTexts } from '../../../../web/texts/changes.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { treeTexts } from '../../../../web/texts/tree.ts';
import { previewChange } from '../../changes/contract.ts';
import { Effects } from '../../changes/web/effects.tsx';
import { Reshape, type Reshaping } from '../../changes/web/reshape.tsx';
import {
  foundOrganisation,
  moveOrganisation,
  type Organisation,
  renameOrganisation,
  type TreeNode,
} from '../contract.ts';

type Change = 'rename' | 'move' | 'found' | Reshaping;

export function ChangeForms({
  organisation,
  nodes,
  onDone,
}: {
  organisation: Organisation;
  nodes: readonly TreeNode[];
  onDone: () => void;
}) {
  const t = useTexts(treeTexts);
  const [change, setChange] = useState<Change>(organisation.can.found ? 'found' : 'rename');
  const parents = nodes.filter((node) => node.open && node.kind !== 'cell' && node.id !== organisation.id);
  const choices = {
    rename: t.changes.rename,
    ...(parents.length > 1 ? { move: t.changes.move } : {}),
    ...(organisation.can.found ? { found: t.changes.found } : {}),
    ...(organisation.can.reshape ? { split: t.changes.split } : {}),
    ...(organisation.can.merge ? { merged: t.changes.merged } : {}),
    ...(organisation.can.reshape ? { dissolved: t.changes.dissolved } : {}),
  };
  return (
    <Sheet title={t.change} onClose={onDone}>
      <p className="second">{organisation.name}</p>
      <ChoiceField<Change> label={t.kindOfChange} value={change} choices={choices} onChange={setChange} />
      {change === 'rename' && <Rename organisation={organisation} onDone={onDone} />}
      {change === 'move' && <Move organisation={organisation} parents={parents} onDone={onDone} />}
      {change === 'found' && <Found organisation={organisation} onDone={onDone} />}
      {(change === 'split' || change === 'merged' || change === 'dissolved') && (
        <Reshape key={change} kind={change} organisation={organisation} onDone={onDone} />
      )}
    </Sheet>
  );
}

/** Date and number of decision, which every change has. */
function useDated(onChanged: () => void = () => {}) {
  const t = useTexts(treeTexts);
  const [from, setFrom] = useState<string | null>(todayHere());
  const [decision, setDecision] = useState('');
  return {
    from,
    decision: decision || undefined,
    fields: (label: string) => (
      <>
        <DateField
          label={label}
          hint={t.dateHint}
          wrong={t.dateWrong}
          initial={showDate(todayHere())}
          onDate={(date) => {
            setFrom(date);
            onChanged();
          }}
          required
        />
        <TextField
          label={t.decision}
          hint={t.decisionExample}
          value={decision}
          onChange={setDecision}
          maxLength={100}
        />
      </>
    ),
  };
}

function Rename({ organisation, onDone }: { organisation: Organisation; onDone: () => void }) {
  const t = useTexts(treeTexts);
  const { preview } = useTexts(changesTexts);
  const rename = useCommand(renameOrganisation);
  const told = useCommand(previewChange);
  const [name, setName] = useState(organisation.name);
  const { from, decision, fields } = useDated(told.reset);
  const params = { organisationId: organisation.id };
  const submit = () => {
    if (!from) return;
    if (told.data) rename.mutate({ params, body: { name, from, decision } }, { onSuccess: onDone });
    else told.mutate({ params, body: { kind: 'renamed', on: from } });
  };
  return (
    <CommandForm
      action={told.data ? t.rename : preview}
      pending={rename.isPending || told.isPending}
      refusal={rename.error ?? told.error}
      onSubmit={submit}
      onCancel={onDone}
    >
      <TextField label={t.newName} value={name} onChange={setName} minLength={2} maxLength={200} required />
      {fields(t.from)}
      {told.data && <Effects preview={told.data} />}
    </CommandForm>
  );
}

function Move({
  organisation,
  parents,
  onDone,
}: {
  organisation: Organisation;
  parents: readonly TreeNode[];
  onDone: () => void;
}) {
  const t = useTexts(treeTexts);
  const { preview } = useTexts(changesTexts);
  const move = useCommand(moveOrganisation);
  const told = useCommand(previewChange);
  const [parentId, setParentId] = useState(parents[0]?.id ?? '');
  const { from, decision, fields } = useDated(told.reset);
  const params = { organisationId: organisation.id };
  const submit = () => {
    if (!from) return;
    if (told.data) move.mutate({ params, body: { parentId, from, decision } }, { onSuccess: onDone });
    else told.mutate({ params, body: { kind: 'moved', on: from, parentId } });
  };
  return (
    <CommandForm
      action={told.data ? t.move : preview}
      pending={move.isPending || told.isPending}
      refusal={move.error ?? told.error}
      onSubmit={submit}
      onCancel={onDone}
    >
      <SelectField
        label={t.newParent}
        value={parentId}
        choices={parents.map((node) => [node.id, node.name] as const)}
        onChange={(next) => {
          setParentId(next);
          told.reset();
        }}
      />
      {fields(t.from)}
      {told.data && <Effects preview={told.data} />}
    </CommandForm>
  );
}

function Found({ organisation, onDone }: { organisation: Organisation; onDone: () => void }) {
  const t = useTexts(treeTexts);
  const found = useCommand(foundOrganisation);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<TreeNode['kind']>(
    organisation.kind === 'upper_committee' ? 'grassroots_committee' : 'cell',
  );
  const { from, decision, fields } = useDated();
  const kinds = (
    organisation.kind === 'upper_committee'
      ? ['grassroots_committee', 'cell', 'upper_committee']
      : ['cell', 'grassroots_committee']
  ) as TreeNode['kind'][];
  const submit = () =>
    from &&
    found.mutate(
      {
        body: {
          kind,
          name,
          foundedOn: from,
          termFrom: from,
          parentId: organisation.id,
          decision,
          place: organisation.place ?? undefined,
        },
      },
      { onSuccess: onDone },
    );
  return (
    <CommandForm
      action={t.found}
      pending={found.isPending}
      refusal={found.error}
      onSubmit={submit}
      onCancel={onDone}
    >
      <SelectField
        label={t.kind}
        value={kind}
        choices={kinds.map((one) => [one, t.kinds[one]] as const)}
        onChange={setKind}
      />
      <TextField label={t.name} value={name} onChange={setName} minLength={2} maxLength={200} required />
      {fields(t.foundedOn)}
    </CommandForm>
  );
}
