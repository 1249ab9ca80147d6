// Checking in by typing the code that the hall's screen shows.
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/client.ts';
import { TextField } from '../../../web/kit/fields.tsx';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { checkIn } from '../roll/contract.ts';
import { useFocusFirst } from './focus.ts';
import '../../../web/styles/meetings.css';

export function TypeCodePage() {
  const t = useTexts(meetingsTexts);
  const go = useNavigate();
  const form = useFocusFirst();
  const check = useCommand(checkIn, ({ meetingId }) =>
    go({ to: '/sinh-hoat/$meetingId/phong', params: { meetingId }, replace: true }),
  );
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check.mutate({ body: { code } });
  };
  return (
    <div className="page">
      <header>
        <div>
          <h1>{t.codeTitle}</h1>
          <p className="second">{t.codeLead}</p>
        </div>
      </header>
      <form className="card pad code-form" ref={form} onSubmit={submit}>
        <TextField
          label={t.code}
          hint={t.codeHint}
          value={code}
          onChange={setCode}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          minLength={6}
          maxLength={12}
          required
        />
        {check.error && <RefusalBox refusal={check.error} />}
        <div className="actions">
          <button className="btn main" type="submit" disabled={check.isPending}>
            {t.checkIn}
          </button>
        </div>
      </form>
    </div>
  );
}
