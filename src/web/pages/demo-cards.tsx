// The sample organisation: whom one can be, signed in by one tap.
import { listDemoAccounts } from '../../platform/http/demo/contract.ts';
import { useEndpoint } from '../client.ts';
import { Icon } from '../kit/icon.tsx';
import { Loading, RefusalBox } from '../kit/states.tsx';
import { useTexts } from '../texts/language.ts';
import { shellTexts } from '../texts/shell.ts';

export function DemoCards({
  disabled,
  onChoose,
}: {
  disabled: boolean;
  onChoose: (account: { username: string; password: string }) => void;
}) {
  const t = useTexts(shellTexts);
  const accounts = useEndpoint(listDemoAccounts);
  if (accounts.error) return <RefusalBox refusal={accounts.error} again={() => accounts.refetch()} />;
  if (!accounts.data) return <Loading />;
  return (
    <section className="form">
      <div>
        <h2>{t.demoTitle}</h2>
        <p className="second">{t.demoLead}</p>
      </div>
      <ul className="card rows demo">
        {accounts.data.map((account) => (
          <li key={account.username}>
            <button type="button" disabled={disabled} onClick={() => onChoose(account)}>
              <span>
                <b>{account.name}</b>
                <span className="second">
                  {t.demoRoles[account.role as keyof typeof t.demoRoles] ?? account.role},{' '}
                  {account.organisation}
                </span>
              </span>
              <Icon name="forward" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
