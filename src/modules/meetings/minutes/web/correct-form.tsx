// A correction of locked minutes: where, what is right, why.
import { useState } from 'react';
import { useCommand } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { SelectField, TextAreaField, TextField } from '../../../../web/kit/fields.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { minutesTexts } from '../../../../web/texts/minutes.ts';
import { correctMinutes, type MinutesRead } from '../contract.ts';
import { marksOf } from '../layout/rules.ts';

export function CorrectForm({ minutes, onClose }: { minutes: MinutesRead; onClose: () => void }) {
  const t = useTexts(minutesTexts);
  const correct = useCommand(correctMinutes);
  const [paragraphId, setParagraphId] = useState('');
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const marks = marksOf(minutes.paragraphs);
  const choices = minutes.paragraphs
    .filter((one) => !one.removed)
    .map((one): [string, string] => [
      one.id,
      `${marks.get(one.id) ?? ''} ${one.text.split('\n')[0] ?? ''}`.trim().slice(0, 80),
    ]);
  return (
    <CommandForm
      action={t.sendCorrection}
      pending={correct.isPending}
      refusal={correct.error}
      onCancel={onClose}
      onSubmit={() =>
        correct.mutate(
          {
            params: { meetingId: minutes.meetingId },
            body: { paragraphId: paragraphId || null, text, reason },
          },
          { onSuccess: onClose },
        )
      }
    >
      <SelectField
        label={t.correctWhere}
        value={paragraphId}
        blank={t.correctWhole}
        choices={choices}
        onChange={setParagraphId}
      />
      <TextAreaField
        label={t.correctText}
        hint={t.correctHint}
        value={text}
        minLength={3}
        maxLength={4000}
        required
        onChange={setText}
      />
      <TextField
        label={t.correctReason}
        value={reason}
        minLength={3}
        maxLength={1000}
        required
        onChange={setReason}
      />
    </CommandForm>
  );
}
