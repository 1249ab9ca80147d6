// A group ended on a day: its members sit in none, its offices end.
import { useState } from 'react';
import { useCommand } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { DateField } from '../../../../web/kit/fields.tsx';
import { showDate, todayHere } from '../../../../web/kit/format.ts';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { groupsTexts } from '../../../../web/texts/groups.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { treeTexts } from '../../../../web/texts/tree.ts';
import { endGroup, type Group } from '../contract.ts';

export function EndGroup({ group, onDone }: { group: Group; onDone: () => void }) {
  const t = useTexts(groupsTexts);
  const { dateHint, dateWrong } = useTexts(treeTexts);
  const end = useCommand(endGroup);
  const [on, setOn] = useState<string | null>(todayHere());
  const submit = () =>
    on &&
    end.mutate(
      { params: { groupId: group.id }, body: { on, version: group.version } },
      { onSuccess: onDone },
    );
  return (
    <Sheet title={t.endOf(group.name)} onClose={onDone}>
      <p className="second">{t.endWhy}</p>
      <CommandForm
        action={t.endDo}
        pending={end.isPending}
        refusal={end.error}
        onSubmit={submit}
        onCancel={onDone}
      >
        <DateField
          label={t.firstDayWithout}
          hint={dateHint}
          wrong={dateWrong}
          initial={showDate(todayHere())}
          onDate={setOn}
          required
        />
      </CommandForm>
    </Sheet>
  );
}
