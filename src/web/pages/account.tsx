// The own account: display, devices, password, sign-out.
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { readAccountNotices, withdrawInvitation } from '../../modules/organisation/accounts/contract.ts';
import { changePassword, listDevices, signOutDevice } from '../../platform/auth/contract.ts';
import { send, useCommand, useEndpoint } from '../client.ts';
import { chooseDisplay, chosenSize, chosenTheme } from '../display.ts';
import { ChoiceField, TextField } from '../kit/fields.tsx';
import { showDate, showMoment } from '../kit/format.ts';
import { StateLine } from '../kit/icon.tsx';
import { Loading, RefusalBox } from '../kit/states.tsx';
import { useSession } from '../session.tsx';
import { invitationTexts } from '../texts/invitations.ts';
import { chooseLanguage, currentLanguage, useTexts } from '../texts/language.ts';
import { shellTexts } from '../texts/shell.ts';
import { AccountCalendar } from './account-calendar.tsx';

export function Account() {
  const t = useTexts(shellTexts);
  const { person } = useSession();
  const go = useNavigate();
  const queries = useQueryClient();
  const signOut = async () => {
    await send('POST', '/api/auth/sign-out').catch(() => undefined);
    queries.clear();
    await go({ to: '/dang-nhap' });
  };
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">{t.account}</p>
          <h1>{person.name}</h1>
        </div>
        <button className="btn" type="button" onClick={signOut}>
          {t.signOut}
        </button>
      </header>
      <Notices />
      <Display />
      <AccountCalendar />
      <Devices />
      <Password />
    </div>
  );
}

/** Invitations on this account: one that sets a new password is told while it can be used, and after it was. */
function Notices() {
  const t = useTexts(invitationTexts);
  const read = useEndpoint(readAccountNotices);
  const withdraw = useCommand(withdrawInvitation);
  if (!read.data?.notices.length) return null;
  return (
    <section className="card pad">
      <h2>{t.notices}</h2>
      {read.data.notices.map((one) => (
        <div key={one.invitationId} className="notice">
          <StateLine state="due">
            {one.usedAt
              ? t.used(one.by, showMoment(one.madeAt), showMoment(one.usedAt))
              : t.open(one.by, showMoment(one.madeAt), showDate(one.expiresAt))}
          </StateLine>
          <p className="second">{one.usedAt ? t.usedWhy : t.openWhy}</p>
          {!one.usedAt && (
            <button
              className="btn"
              type="button"
              disabled={withdraw.isPending}
              onClick={() => withdraw.mutate({ params: { invitationId: one.invitationId } })}
            >
              {t.withdraw}
            </button>
          )}
        </div>
      ))}
      {withdraw.error && <RefusalBox refusal={withdraw.error} />}
    </section>
  );
}

function Display() {
  const t = useTexts(shellTexts);
  const [theme, setTheme] = useState(chosenTheme);
  const [size, setSize] = useState(chosenSize);
  return (
    <section className="card pad">
      <h2>{t.display}</h2>
      <ChoiceField
        label={t.theme}
        value={theme}
        choices={t.themes}
        onChange={(next) => {
          setTheme(next);
          chooseDisplay(next, size);
        }}
      />
      <ChoiceField
        label={t.textSize}
        value={size}
        choices={t.sizes}
        onChange={(next) => {
          setSize(next);
          chooseDisplay(theme, next);
        }}
      />
      <ChoiceField
        label={t.language}
        value={currentLanguage()}
        choices={{ vi: 'Tiếng Việt', en: 'English' }}
        onChange={chooseLanguage}
      />
    </section>
  );
}

function Devices() {
  const t = useTexts(shellTexts);
  const devices = useEndpoint(listDevices);
  const end = useCommand(signOutDevice);
  if (devices.error) return <RefusalBox refusal={devices.error} again={() => devices.refetch()} />;
  if (!devices.data) return <Loading />;
  return (
    <section className="card">
      <h2 className="row-title">{t.devices}</h2>
      <ul className="rows">
        {devices.data.devices.map((device) => (
          <li key={device.id} className="row">
            <span>
              <b>{nameOf(device.userAgent) ?? t.unnamedDevice}</b>
              <span className="second">{t.lastSeen(showMoment(device.lastSeenAt))}</span>
            </span>
            {device.current ? (
              <StateLine state="now">{t.thisDevice}</StateLine>
            ) : (
              <button
                className="btn"
                type="button"
                disabled={end.isPending}
                onClick={() => end.mutate({ params: { id: device.id } })}
              >
                {t.signOutDevice}
              </button>
            )}
          </li>
        ))}
      </ul>
      {end.error && <RefusalBox refusal={end.error} />}
    </section>
  );
}

/** A browser's and system's name out of its self-description; null when it tells neither. */
function nameOf(userAgent: string): string | null {
  const browser = /(Edg|Firefox|CocCoc|coc_coc_browser|Chrome|Safari)/.exec(userAgent)?.[1];
  const system = /(Android|iPhone|iPad|Windows|Mac OS|Linux)/.exec(userAgent)?.[1];
  return browser || system
    ? [browser?.replace('Edg', 'Edge').replace('coc_coc_browser', 'Cốc Cốc'), system]
        .filter(Boolean)
        .join(', ')
    : null;
}

function Password() {
  const t = useTexts(shellTexts);
  const change = useCommand(changePassword);
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ body: { present, next } });
  };
  return (
    <form className="card pad" onSubmit={submit}>
      <h2>{t.changePassword}</h2>
      <div className="form two">
        <TextField
          label={t.presentPassword}
          type="password"
          autoComplete="current-password"
          value={present}
          onChange={setPresent}
          required
        />
        <TextField
          label={t.nextPassword}
          type="password"
          autoComplete="new-password"
          hint={t.passwordHint}
          value={next}
          onChange={setNext}
          minLength={8}
          required
        />
      </div>
      {change.error && <RefusalBox refusal={change.error} />}
      {change.isSuccess && (
        <p className="told" role="status">
          {t.passwordChanged}
        </p>
      )}
      <div className="actions">
        <button className="btn" type="submit" disabled={change.isPending}>
          {t.changePassword}
        </button>
      </div>
    </form>
  );
}
