// Opened from the QR code of an invitation: whose it is, and a password for the account.
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type ApiRefusal, useCommand, useEndpoint } from '../../../web/client.ts';
import { TextField } from '../../../web/kit/fields.tsx';
import { Icon, StateLine } from '../../../web/kit/icon.tsx';
import { Loading, RefusalBox } from '../../../web/kit/states.tsx';
import { invitationTexts } from '../../../web/texts/invitations.ts';
import { useTexts } from '../../../web/texts/language.ts';
import { shellTexts } from '../../../web/texts/shell.ts';
import { acceptInvitation, invitationDays, readInvitation } from '../accounts/contract.ts';
import '../../../web/styles/steps.css';

export function InvitationPage() {
  const t = useTexts(shellTexts);
  const { code } = useParams({ from: '/moi/$code' });
  const accept = useCommand(acceptInvitation);
  const invitation = useEndpoint(readInvitation, { params: { code } }, { enabled: !accept.isSuccess });
  const [password, setPassword] = useState('');
  const unusable = unusableOf(accept.error, ended) ?? unusableOf(invitation.error, [...ended, 'bad-input']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate({ params: { code }, body: { password } });
  };
  return (
    <main className="narrow">
      <div className="brand">{t.product}</div>
      {accept.isSuccess ? (
        <>
          <h1>{t.accountReady}</h1>
          <p>
            <StateLine state="done">{t.accountReady}</StateLine>
          </p>
          <p>{t.accountReadyWhy}</p>
          <Link className="btn main" to="/dang-nhap">
            {t.signIn}
          </Link>
        </>
      ) : (
        <>
          {unusable === null && <h1>{t.invitation}</h1>}
          {unusable && <Unusable refusal={unusable} />}
          {invitation.error && !unusable && (
            <RefusalBox refusal={invitation.error} again={() => invitation.refetch()} />
          )}
          {!invitation.data && !invitation.error && <Loading />}
          {invitation.data && !unusable && (
            <form className="form" onSubmit={submit}>
              <p>{t.invitationFor(invitation.data.name, invitation.data.organisationName)}</p>
              <TextField
                label={t.choosePassword}
                hint={t.passwordHint}
                type="password"
                value={password}
                onChange={setPassword}
                autoComplete="new-password"
                minLength={8}
                required
              />
              {accept.error && <RefusalBox refusal={accept.error} />}
              <button className="btn main" type="submit" disabled={accept.isPending}>
                {t.openAccount}
              </button>
            </form>
          )}
        </>
      )}
    </main>
  );
}

/** Trying again does not help with these; a code of another length is refused before it is looked for. */
const ended = ['invitation-unknown', 'invitation-ended'];

function unusableOf(refusal: ApiRefusal | null, codes: readonly string[]): ApiRefusal | null {
  return refusal && codes.includes(refusal.code) ? refusal : null;
}

/** What may be wrong with the letter, and what to do: sign in, a new letter, or the code once more. */
function Unusable({ refusal }: { refusal: ApiRefusal }) {
  const t = useTexts(invitationTexts);
  const shell = useTexts(shellTexts);
  const wasThere = refusal.code === 'invitation-ended';
  return (
    <>
      <div>
        <h1>{t.unusable}</h1>
        <p role="alert">{wasThere ? t.endedWhy(invitationDays) : t.unknownWhy}</p>
      </div>
      <section className="form">
        <h2>{t.whatNow}</h2>
        <ul className="lines">
          <li>
            <Icon name="person" />
            <span>{t.ifAccepted}</span>
          </li>
          <li>
            <Icon name="letter" />
            <span>{t.ifNot}</span>
          </li>
        </ul>
        <div className="actions">
          {wasThere ? (
            <Link className="btn main" to="/dang-nhap">
              {shell.signIn}
            </Link>
          ) : (
            <>
              <Link className="btn main" to="/moi">
                {t.typeAgain}
              </Link>
              <Link className="btn" to="/dang-nhap">
                {shell.signIn}
              </Link>
            </>
          )}
        </div>
      </section>
    </>
  );
}

/** For a phone that cannot scan: the code as it stands on the letter. */
export function EnterCodePage() {
  const t = useTexts(invitationTexts);
  const shell = useTexts(shellTexts);
  const go = useNavigate();
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go({ to: '/moi/$code', params: { code: typed.replace(/[\s-]/g, '').toUpperCase() } });
  };
  return (
    <main className="narrow">
      <div className="brand">{shell.product}</div>
      <h1>{shell.invitation}</h1>
      <form className="form" onSubmit={submit}>
        <TextField
          label={t.enterCode}
          hint={t.enterCodeHint}
          value={typed}
          onChange={setTyped}
          minLength={16}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          required
        />
        <button className="btn main" type="submit">
          {t.openLetter}
        </button>
      </form>
    </main>
  );
}
