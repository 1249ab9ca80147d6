// A member leaves the cell: official transfer, removal, death, end of a temporary transfer.
import { useState } from 'react';
import { useCommand, useEndpoint } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { ChoiceField, DateField, SelectField, TextField } from '../../../../web/kit/fields.tsx';
import { showDate, todayHere } from '../../../../web/kit/format.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { memberTexts } from '../../../../web/texts/members.ts';
import { shellTexts } from '../../../../web/texts/shell.ts';
import { Rule } from '../../regulations/web/rule.tsx';
import { officeTitle } from '../../rules.ts';
import { readTree } from '../../tree/contract.ts';
import { endMembership, type MemberAnswer, type Membership } from '../contract.ts';
import type { Ending } from '../rules.ts';

export function LeaveCell({
  membership,
  data,
  onDone,
}: {
  membership: Membership;
  data: MemberAnswer;
  onDone: () => void;
}) {
  const t = useTexts(memberTexts);
  const { officeNames } = useTexts(shellTexts);
  const leave = useCommand(endMembership);
  const home = membership.kind === 'home';
  const [ending, setEnding] = useState<Ending>(home ? 'transferred' : 'returned');
  const [on, setOn] = useState<string | null>(todayHere());
  const [toCellId, setTo] = useState('');
  const [decision, setDecision] = useState('');
  const held = data.offices.filter(
    (one) =>
      (one.until === null || one.until > todayHere()) && one.organisationId === membership.organisationId,
  );
  const choices: Partial<Record<Ending, string>> = home
    ? { transferred: t.endings.transferred, removed: t.endings.removed, died: t.endings.died }
    : { returned: t.endings.returned };
  const rule = ending === 'transferred' || ending === 'removed' ? data.rules[ending] : null;
  const submit = () =>
    on &&
    leave.mutate(
      {
        params: { membershipId: membership.id },
        body: {
          ending,
          on,
          toCellId: ending === 'transferred' && toCellId ? toCellId : null,
          decision: decision || undefined,
          version: membership.version,
        },
      },
      { onSuccess: onDone },
    );
  return (
    <Sheet title={t.leave} onClose={onDone}>
      <p className="second">{t.leaveWhy}</p>
      {held.length > 0 && home && (
        <StateLine state="due">
          {t.losesOffices(
            held
              .map((one) => officeNames[officeTitle(one.kind, one.organisationKind)].toLowerCase())
              .join(', '),
          )}
        </StateLine>
      )}
      <CommandForm
        action={t.leaveDo[ending]}
        pending={leave.isPending}
        refusal={leave.error}
        onSubmit={submit}
        onCancel={onDone}
      >
        {home && <ChoiceField label={t.leaveKind} value={ending} choices={choices} onChange={setEnding} />}
        {rule && (
          <p>
            <Rule id={rule} />
          </p>
        )}
        {ending === 'transferred' && (
          <Destination membership={membership} value={toCellId} onChange={setTo} />
        )}
        <div className="form two">
          <DateField
            label={t.firstDayGone}
            hint={t.dateHint}
            wrong={t.dateWrong}
            initial={showDate(todayHere())}
            onDate={setOn}
            required
          />
          <TextField
            label={t.decision}
            hint={ending === 'removed' ? undefined : t.optional}
            value={decision}
            onChange={setDecision}
            maxLength={100}
            required={ending === 'removed'}
          />
        </div>
      </CommandForm>
    </Sheet>
  );
}

/** Cells that the actor sees besides this one; whoever keeps only the own cell lets go, and the other cell receives. */
function Destination({
  membership,
  value,
  onChange,
}: {
  membership: Membership;
  value: string;
  onChange: (cellId: string) => void;
}) {
  const t = useTexts(memberTexts);
  const tree = useEndpoint(readTree, { query: {} });
  const cells = (tree.data?.nodes ?? []).filter(
    (node) => node.kind === 'cell' && node.open && node.id !== membership.organisationId,
  );
  if (cells.length === 0) return <p className="second">{t.toElsewhereWhy}</p>;
  return (
    <SelectField
      label={t.to}
      hint={value ? undefined : t.toElsewhereWhy}
      value={value}
      choices={[['', t.toElsewhere] as const, ...cells.map((node) => [node.id, node.name] as const)]}
      onChange={onChange}
    />
  );
}
