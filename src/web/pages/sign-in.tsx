// Sign-in by phone or card number and password.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { readFirstRun } from '../../modules/organisation/accounts/contract.ts';
import { type ApiRefusal, send, useEndpoint } from '../client.ts';
import { CheckField, TextField } from '../kit/fields.tsx';
import { RefusalBox } from '../kit/states.tsx';
import { takeReturn } from '../sign-in-return.tsx';
import { useTexts } from '../texts/language.ts';
import { shellTexts } from '../texts/shell.ts';
import { DemoCards } from './demo-cards.tsx';

export function SignIn() {
  const t = useTexts(shellTexts);
  const { history } = useRouter();
  const queries = useQueryClient();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [shared, setShared] = useState(false);
  const place = useEndpoint(readFirstRun);
  const signIn = useMutation<unknown, ApiRefusal, { username: string; password: string }>({
    mutationFn: (account) => send('POST', '/api/auth/sign-in/username', { ...account, shared }),
    onSuccess: () => {
      queries.clear();
      history.push(takeReturn() ?? '/');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ username, password });
  };
  return (
    <main className="narrow">
      <div className="brand">{t.product}</div>
      <div>
        <h1>{t.signIn}</h1>
        <p className="second">{t.signInLead}</p>
      </div>
      {place.data?.demo && <DemoCards disabled={signIn.isPending} onChoose={signIn.mutate} />}
      <form className="form" onSubmit={submit}>
        <TextField
          label={t.phoneOrCard}
          value={username}
          onChange={setUsername}
          autoComplete="username"
          required
        />
        <TextField
          label={t.password}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          required
        />
        <CheckField label={t.shared} hint={t.sharedHint} checked={shared} onChange={setShared} />
        {signIn.error && <RefusalBox refusal={signIn.error} />}
        <button className={place.data?.demo ? 'btn' : 'btn main'} type="submit" disabled={signIn.isPending}>
          {t.signIn}
        </button>
      </form>
      <p className="second">{t.noAccount}</p>
    </main>
  );
}
