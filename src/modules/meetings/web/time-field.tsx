// A time of day typed as people write it here, on twenty-four hours; the browser's own field would show AM and PM.
import { useState } from 'react';
import { TextField } from '../../../web/kit/fields.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { readTime } from './words.ts';

/** Gives HH:MM, or null while it is not yet a time. */
export function TimeField({
  initial,
  onTime,
  label,
}: {
  initial: string;
  onTime: (time: string | null) => void;
  /** "Giờ họp" when left out. */
  label?: string;
}) {
  const t = useTexts(meetingsTexts);
  const [typed, setTyped] = useState(initial);
  const [left, setLeft] = useState(false);
  const wrong = left && readTime(typed) === null;
  return (
    <TextField
      label={label ?? t.time}
      hint={t.timeHint}
      error={wrong ? t.timeWrong : undefined}
      inputMode="numeric"
      value={typed}
      onBlur={() => setLeft(true)}
      onChange={(next) => {
        setTyped(next);
        onTime(readTime(next));
      }}
      required
    />
  );
}
