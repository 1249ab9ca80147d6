// The frame of every page after sign-in: side column on a laptop, tabs at the foot on a phone.
import { Link, Navigate, Outlet } from '@tanstack/react-router';
import { readFirstRun } from '../modules/organisation/accounts/contract.ts';
import { readSession } from '../modules/organisation/contract.ts';
import { useEndpoint } from './client.ts';
import { Icon, type IconName } from './kit/icon.tsx';
import { PageLoading, PageRefusal } from './kit/states.tsx';
import { SessionContext } from './session.tsx';
import { useTexts } from './texts/language.ts';
import { shellTexts } from './texts/shell.ts';

const pages: { to: string; icon: IconName; text: 'today' | 'tasks' | 'members' | 'account' }[] = [
  { to: '/', icon: 'home', text: 'today' },
  { to: '/nhiem-vu', icon: 'task', text: 'tasks' },
  { to: '/dang-vien', icon: 'people', text: 'members' },
  { to: '/tai-khoan', icon: 'person', text: 'account' },
];

export function Shell() {
  const t = useTexts(shellTexts);
  const session = useEndpoint(readSession);
  const signedOut = session.error?.status === 401;
  const firstRun = useEndpoint(readFirstRun, {}, { enabled: signedOut });
  if (signedOut && firstRun.data)
    return <Navigate to={firstRun.data.empty ? '/bat-dau' : '/dang-nhap'} replace />;
  const links = pages.map((page) => (
    <Link
      key={page.to}
      to={page.to}
      activeOptions={{ exact: page.to === '/' }}
      activeProps={{ 'aria-current': 'page' }}
    >
      <Icon name={page.icon} />
      {t[page.text]}
    </Link>
  ));
  return (
    <div className="shell">
      <a className="skip btn" href="#main">
        {t.skip}
      </a>
      <aside className="side">
        <div className="brand">{t.product}</div>
        <nav aria-label={t.menu}>{links}</nav>
        {session.data && (
          <p className="who">
            <b>{session.data.person.name}</b>
            <br />
            <span className="second">{session.data.organisation?.name}</span>
          </p>
        )}
      </aside>
      <main id="main">
        {session.data ? (
          <SessionContext value={session.data}>
            <Outlet />
          </SessionContext>
        ) : session.error && !signedOut ? (
          <PageRefusal refusal={session.error} again={() => session.refetch()} />
        ) : (
          <PageLoading />
        )}
      </main>
      <nav className="tabs" aria-label={t.menu}>
        {links}
      </nav>
    </div>
  );
}
