// The chair's last act: confirms and locks; the number is the next one unless typed.
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../../web/client.ts';
import { TextField } from '../../../../web/kit/fields.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { minutesTexts } from '../../../../web/texts/minutes.ts';
import { lockMinutes, type MinutesRead } from '../contract.ts';

export function LockForm({ minutes }: { minutes: MinutesRead }) {
  const t = useTexts(minutesTexts);
  const lock = useCommand(lockMinutes);
  const [number, setNumber] = useState('');
  const wrong = number.trim() !== '' && !/^[1-9]\d{0,4}$/.test(number.trim());
  const { meetingId, version } = minutes;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wrong) return;
    const typed = number.trim() === '' ? {} : { number: Number(number) };
    lock.mutate({ params: { meetingId }, body: { version, ...typed } });
  };
  return (
    <form className="form" onSubmit={submit}>
      {lock.error && <RefusalBox refusal={lock.error} />}
      <button className="btn main wide" type="submit" disabled={lock.isPending}>
        {t.lock}
      </button>
      <p className="second">{t.lockWhy}</p>
      <details>
        <summary>{t.ownNumber}</summary>
        <TextField
          label={t.ownNumberLabel}
          hint={t.ownNumberHint}
          error={wrong ? t.ownNumberWrong : undefined}
          inputMode="numeric"
          value={number}
          onChange={setNumber}
        />
      </details>
    </form>
  );
}
