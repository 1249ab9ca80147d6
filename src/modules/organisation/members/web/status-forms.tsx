// Statuses of a member: set from a day, ended, or taken out when entered by mistake.
import { useState } from 'react';
import { addDays } from '../../../../platform/i18n/dates.ts';
import { useCommand } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { ChoiceField, DateField, TextField } from '../../../../web/kit/fields.tsx';
import { showDate, todayHere } from '../../../../web/kit/format.ts';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { memberTexts } from '../../../../web/texts/members.ts';
import { Rule } from '../../regulations/web/rule.tsx';
import { endStatus, setStatus, withdrawStatus } from '../../statuses/contract.ts';
import type { MemberAnswer, Membership } from '../contract.ts';

export type StatusData = Membership['statuses'][number];
type Kind = StatusData['kind'];

export function SetStatus({
  membershipId,
  rules,
  onDone,
}: {
  membershipId: string;
  rules: MemberAnswer['rules'];
  onDone: () => void;
}) {
  const t = useTexts(memberTexts);
  const set = useCommand(setStatus);
  const [kind, setKind] = useState<Kind>('exempt');
  const [from, setFrom] = useState<string | null>(todayHere());
  const [last, setLast] = useState<string | null>(null);
  const [decision, setDecision] = useState('');
  const submit = () =>
    from &&
    set.mutate(
      {
        params: { membershipId },
        body: { kind, from, until: last && addDays(last, 1), decision: decision || undefined },
      },
      { onSuccess: onDone },
    );
  const rule = kind === 'suspended' ? null : rules[kind];
  return (
    <Sheet title={t.setStatus} onClose={onDone}>
      <CommandForm
        action={t.setStatus}
        pending={set.isPending}
        refusal={set.error}
        onSubmit={submit}
        onCancel={onDone}
      >
        <ChoiceField label={t.kind} value={kind} choices={t.kinds} onChange={setKind} />
        <p className="second">
          {t.kindWhy[kind]} {rule && <Rule id={rule} />}
        </p>
        <div className="form two">
          <DateField
            label={t.from}
            hint={t.dateHint}
            wrong={t.dateWrong}
            initial={showDate(todayHere())}
            onDate={setFrom}
            required
          />
          <DateField label={t.until} hint={t.untilHint} wrong={t.dateWrong} onDate={setLast} />
          <TextField
            label={t.decision}
            hint={t.optional}
            value={decision}
            onChange={setDecision}
            maxLength={100}
          />
        </div>
      </CommandForm>
    </Sheet>
  );
}

export function EndStatus({ status, onDone }: { status: StatusData; onDone: () => void }) {
  const t = useTexts(memberTexts);
  const end = useCommand(endStatus);
  const [on, setOn] = useState<string | null>(todayHere());
  const submit = () =>
    on &&
    end.mutate(
      { params: { statusId: status.id }, body: { on, version: status.version } },
      { onSuccess: onDone },
    );
  return (
    <Sheet title={t.endStatusOf(t.kinds[status.kind].toLowerCase())} onClose={onDone}>
      <CommandForm
        action={t.endStatus}
        pending={end.isPending}
        refusal={end.error}
        onSubmit={submit}
        onCancel={onDone}
      >
        <DateField
          label={t.firstDayWithout}
          hint={t.dateHint}
          wrong={t.dateWrong}
          initial={showDate(todayHere())}
          onDate={setOn}
          required
        />
      </CommandForm>
    </Sheet>
  );
}

export function WithdrawStatus({ status, onDone }: { status: StatusData; onDone: () => void }) {
  const t = useTexts(memberTexts);
  const withdraw = useCommand(withdrawStatus);
  const submit = () =>
    withdraw.mutate(
      { params: { statusId: status.id }, body: { version: status.version } },
      { onSuccess: onDone },
    );
  return (
    <Sheet title={t.wrongEntryOf(t.kinds[status.kind].toLowerCase())} onClose={onDone}>
      <CommandForm
        action={t.wrongEntryDo}
        pending={withdraw.isPending}
        refusal={withdraw.error}
        onSubmit={submit}
        onCancel={onDone}
      >
        <p>{t.wrongEntryWhy}</p>
      </CommandForm>
    </Sheet>
  );
}
