// Receives into the cell somebody who is in another cell of this place, by the number on the card.
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays } from '../../../../platform/i18n/dates.ts';
import { useCommand } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { ChoiceField, DateField, TextField } from '../../../../web/kit/fields.tsx';
import { showDate, todayHere } from '../../../../web/kit/format.ts';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { memberTexts } from '../../../../web/texts/members.ts';
import { receiveMember } from '../contract.ts';

export function ReceiveMember({ cellId, onDone }: { cellId: string; onDone: () => void }) {
  const t = useTexts(memberTexts);
  const go = useNavigate();
  const receive = useCommand(receiveMember, ({ personId }) =>
    go({ to: '/dang-vien/$personId', params: { personId } }),
  );
  const [number, setNumber] = useState('');
  const [kind, setKind] = useState<'home' | 'temporary'>('home');
  const [from, setFrom] = useState<string | null>(todayHere());
  const [last, setLast] = useState<string | null>(null);
  const submit = () =>
    from &&
    receive.mutate({
      params: { cellId },
      body: { number, kind, from, until: kind === 'temporary' && last ? addDays(last, 1) : null },
    });
  return (
    <Sheet title={t.receive} onClose={onDone}>
      <p className="second">{t.receiveWhy}</p>
      <CommandForm
        action={t.receiveDo}
        pending={receive.isPending}
        refusal={receive.error}
        onSubmit={submit}
        onCancel={onDone}
      >
        <TextField
          label={t.number}
          value={number}
          onChange={setNumber}
          minLength={4}
          maxLength={30}
          required
        />
        <ChoiceField label={t.receiveKind} value={kind} choices={t.receiveKinds} onChange={setKind} />
        <div className="form two">
          <DateField
            label={t.from}
            hint={t.dateHint}
            wrong={t.dateWrong}
            initial={showDate(todayHere())}
            onDate={setFrom}
            required
          />
          {kind === 'temporary' && (
            <DateField label={t.until} hint={t.untilHint} wrong={t.dateWrong} onDate={setLast} />
          )}
        </div>
      </CommandForm>
    </Sheet>
  );
}
