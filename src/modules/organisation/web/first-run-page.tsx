// First run of an empty place: name the organisation, make the first secretary.
import { Navigate, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { send, useCommand, useEndpoint } from '../../../web/client.ts';
import { DateField, TextField } from '../../../web/kit/fields.tsx';
import { Icon } from '../../../web/kit/icon.tsx';
import { PageLoading, PageRefusal, RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { organisationTexts } from '../../../web/texts/organisation.ts';
import { shellTexts } from '../../../web/texts/shell.ts';
import { stepTexts } from '../../../web/texts/steps.ts';
import { nameOrganisation, readFirstRun } from '../accounts/contract.ts';
import type { FirstSteps } from '../steps/contract.ts';
import { StepsList } from '../steps/web/steps-list.tsx';
import '../../../web/styles/steps.css';

type NumberType = 'NQ' | 'KL' | 'BB' | 'TB' | 'CTr';
const numberTypes: NumberType[] = ['NQ', 'KL', 'BB', 'TB', 'CTr'];
const stepsAtFirst: FirstSteps['steps'] = [
  { step: 'name', state: 'now' },
  { step: 'roster', state: 'todo' },
  { step: 'invite', state: 'todo' },
  { step: 'meeting', state: 'todo' },
];
const blank = { parentName: '', cellName: '', place: '', secretaryName: '', phone: '', password: '' };

export function FirstRunPage() {
  const t = useTexts(organisationTexts);
  const shell = useTexts(shellTexts);
  const s = useTexts(stepTexts);
  const go = useNavigate();
  const place = useEndpoint(readFirstRun);
  const name = useCommand(nameOrganisation);
  const [fields, setFields] = useState(blank);
  const [termFrom, setTermFrom] = useState<string | null>(null);
  const [secretaryOfficialOn, setOfficialOn] = useState<string | null>(null);
  const [numbers, setNumbers] = useState<Partial<Record<NumberType, string>>>({});
  const set = (field: keyof typeof blank) => (value: string) =>
    setFields((before) => ({ ...before, [field]: value }));
  if (place.error) return <PageRefusal refusal={place.error} again={() => place.refetch()} />;
  if (!place.data) return <PageLoading />;
  if (!place.data.empty && !name.isPending && !name.isSuccess) return <Navigate to="/dang-nhap" replace />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!termFrom || !secretaryOfficialOn) return;
    const lastNumbers = Object.fromEntries(
      Object.entries(numbers).flatMap(([type, typed]) => (typed ? [[type, Number(typed)]] : [])),
    );
    name.mutate(
      { body: { ...fields, termFrom, secretaryOfficialOn, lastNumbers } },
      {
        onSuccess: async () => {
          const { phone: username, password } = fields;
          const signedIn = await send('POST', '/api/auth/sign-in/username', { username, password }).catch(
            () => null,
          );
          await go({ to: signedIn ? '/cac-buoc' : '/dang-nhap' });
        },
      },
    );
  };
  return (
    <main className="first-run">
      <div className="brand">{shell.product}</div>
      <div className="steps-page">
        <StepsList steps={stepsAtFirst} />
        <div className="steps-main">
          <form className="card pad" onSubmit={submit}>
            <div>
              <p className="second">{s.step(1)}</p>
              <h2>{s.heads.name}</h2>
            </div>
            <div className="form two">
              <TextField
                label={t.parentName}
                hint={t.parentExample}
                value={fields.parentName}
                onChange={set('parentName')}
                minLength={2}
                required
              />
              <TextField
                label={t.cellName}
                hint={t.cellExample}
                value={fields.cellName}
                onChange={set('cellName')}
                minLength={2}
                required
              />
              <TextField
                label={t.place}
                hint={t.placeExample}
                value={fields.place}
                onChange={set('place')}
                minLength={2}
                required
              />
              <DateField
                label={t.termFrom}
                hint={t.dateHint}
                wrong={t.dateWrong}
                onDate={setTermFrom}
                required
              />
              <TextField
                label={t.secretaryName}
                value={fields.secretaryName}
                onChange={set('secretaryName')}
                autoComplete="name"
                minLength={2}
                required
              />
              <DateField
                label={t.secretaryOfficialOn}
                hint={t.dateHint}
                wrong={t.dateWrong}
                onDate={setOfficialOn}
                required
              />
              <TextField
                label={t.phone}
                value={fields.phone}
                onChange={set('phone')}
                autoComplete="tel"
                inputMode="tel"
                required
              />
              <TextField
                label={t.password}
                hint={shell.passwordHint}
                type="password"
                value={fields.password}
                onChange={set('password')}
                autoComplete="new-password"
                minLength={8}
                required
              />
            </div>
            <h3>{t.lastNumbers}</h3>
            <p className="second">{t.lastNumbersWhy}</p>
            <div className="form numbers">
              {numberTypes.map((type) => (
                <TextField
                  key={type}
                  label={t.numberTypes[type]}
                  inputMode="numeric"
                  pattern="[0-9]{0,4}"
                  value={numbers[type] ?? ''}
                  onChange={(typed) => setNumbers({ ...numbers, [type]: typed })}
                />
              ))}
            </div>
            {name.error && <RefusalBox refusal={name.error} />}
            <div className="actions">
              <button className="btn main" type="submit" disabled={name.isPending}>
                {t.start}
              </button>
            </div>
          </form>
          <p className="rule">
            <Icon name="lock" />
            <span>{t.kept}</span>
          </p>
        </div>
      </div>
    </main>
  );
}
