// Corrections of locked minutes, each with its record; the form for who may add one.
import { useState } from 'react';
import { useCommand } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { SelectField, TextAreaField, TextField } from '../../../../web/kit/fields.tsx';
import { showMoment } from '../../../../web/kit/format.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { minutesTexts } from '../../../../web/texts/minutes.ts';
import { correctMinutes, type MinutesRead } from '../contract.ts';
import { marksOf } from '../layout/rules.ts';

export function Corrections({ minutes }: { minutes: MinutesRead }) {
  const t = useTexts(minutesTexts);
  const [open, setOpen] = useState(false);
  if (minutes.state !== 'locked') return null;
  const { corrections, paragraphs } = minutes;
  const about = (id: string | null) => {
    const text = paragraphs.find((one) => one.id === id)?.text.split('\n')[0];
    return text === undefined ? null : text;
  };
  return (
    <section className="card pad" aria-labelledby="corrections">
      <h2 id="corrections">{t.corrections}</h2>
      {corrections.length === 0 && <p className="second">{t.noCorrections}</p>}
      <ol className="corrections">
        {corrections.map((one) => {
          const where = about(one.paragraphId);
          return (
            <li key={one.id}>
              {where && <p className="second">{t.about(where)}</p>}
              <p className="lines">{one.text}</p>
              <p>{t.why(one.reason)}</p>
              <p className="second">{t.correction(one.by, showMoment(one.at))}</p>
            </li>
          );
        })}
      </ol>
      {minutes.can.correct &&
        (open ? (
          <CorrectForm minutes={minutes} onClose={() => setOpen(false)} />
        ) : (
          <button className="btn" type="button" onClick={() => setOpen(true)}>
            {t.correct}
          </button>
        ))}
    </section>
  );
}

function CorrectForm({ minutes, onClose }: { minutes: MinutesRead; onClose: () => void }) {
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
