// Splitting, merging or dissolving an organisation: what is asked, what it would do, then the decision.
import { useState } from 'react';
import type { BodyIn } from '../../../../platform/http/endpoint.ts';
import { type ApiRefusal, useCommand, useEndpoint } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { DateField, TextField } from '../../../../web/kit/fields.tsx';
import { showDate, todayHere } from '../../../../web/kit/format.ts';
import { Loading, RefusalBox } from '../../../../web/kit/states.tsx';
import { changesTexts } from '../../../../web/texts/changes.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { treeTexts } from '../../../../web/texts/tree.ts';
import type { Organisation } from '../../tree/contract.ts';
import {
  dissolveCell,
  mergeOrganisation,
  type Placing,
  previewChange,
  readPlacing,
  splitCell,
} from '../contract.ts';
import { Effects } from './effects.tsx';
import { type Chosen, DissolveFields, MergeFields } from './placing.tsx';
import { SplitFields } from './split-fields.tsx';

export type Reshaping = 'split' | 'merged' | 'dissolved';
type Body = BodyIn<typeof previewChange>;

export function Reshape({
  kind,
  organisation,
  onDone,
}: {
  kind: Reshaping;
  organisation: Organisation;
  onDone: () => void;
}) {
  const t = useTexts(changesTexts);
  const { dateWrong } = useTexts(treeTexts);
  const [on, setOn] = useState<string | null>(todayHere());
  const [decision, setDecision] = useState('');
  const [chosen, setChosen] = useState<Chosen>(null);
  const params = { organisationId: organisation.id };
  const placing = useEndpoint(readPlacing, { params, query: on ? { on } : {} }, { enabled: on !== null });
  const preview = useCommand(previewChange);
  const commands = {
    split: useCommand(splitCell),
    merged: useCommand(mergeOrganisation),
    dissolved: useCommand(dissolveCell),
  };
  const command = commands[kind];
  const changed = () => {
    preview.reset();
    command.reset();
  };
  const told = preview.data;
  const submit = () => {
    if (!on || !chosen) return;
    const body = { ...chosen, on, decision };
    if (told) command.mutate({ params, body } as never, { onSuccess: onDone });
    else preview.mutate({ params, body: { kind, ...body } as unknown as Body });
  };
  return (
    <CommandForm
      action={told ? t.confirm[kind] : t.preview}
      pending={command.isPending || preview.isPending || chosen === null || told?.may === false}
      refusal={(command.error ?? preview.error) as ApiRefusal | null}
      onSubmit={submit}
      onCancel={onDone}
    >
      <DateField
        label={t.on}
        hint={t.onHint}
        wrong={dateWrong}
        initial={showDate(todayHere())}
        onDate={(date) => {
          setOn(date);
          changed();
        }}
        required
      />
      <TextField
        label={t.decision}
        hint={t.decisionHint}
        value={decision}
        minLength={2}
        maxLength={100}
        required
        onChange={(typed) => {
          setDecision(typed);
          changed();
        }}
      />
      {placing.error && <RefusalBox refusal={placing.error} />}
      {placing.isPending && on !== null && <Loading />}
      {placing.data && (
        <Fields
          key={placing.data.on}
          kind={kind}
          placing={placing.data}
          onChosen={(next) => {
            setChosen(next);
            changed();
          }}
        />
      )}
      {told && <Effects preview={told} />}
    </CommandForm>
  );
}

function Fields({
  kind,
  ...rest
}: {
  kind: Reshaping;
  placing: Placing;
  onChosen: (chosen: Chosen) => void;
}) {
  if (kind === 'split') return <SplitFields {...rest} />;
  return kind === 'merged' ? <MergeFields {...rest} /> : <DissolveFields {...rest} />;
}
