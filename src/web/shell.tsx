// The frame of every page after sign-in: side column on a laptop, tabs at the foot on a phone.
import { Navigate, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { readFirstRun } from '../modules/organisation/accounts/contract.ts';
import { readSession } from '../modules/organisation/contract.ts';
import { useEndpoint } from './client.ts';
import { PageLoading, PageRefusal } from './kit/states.tsx';
import { SideNav, Tabs } from './nav.tsx';
import { type Session, SessionContext } from './session.tsx';
import { ToSignIn } from './sign-in-return.tsx';
import { useTexts } from './texts/language.ts';
import { shellTexts } from './texts/shell.ts';

export function Shell() {
  const t = useTexts(shellTexts);
  const session = useEndpoint(readSession);
  const signedOut = session.error?.status === 401;
  const firstRun = useEndpoint(readFirstRun, {}, { enabled: signedOut });
  const main = useRef<HTMLElement>(null);
  useTitleOf(main);
  useFocusOnNewPage(main);
  if (signedOut && firstRun.data)
    return firstRun.data.empty ? <Navigate to="/bat-dau" replace /> : <ToSignIn />;
  return (
    <div className="shell">
      <a className="skip btn" href="#main">
        {t.skip}
      </a>
      <aside className="side">
        <div className="brand">{t.product}</div>
        <SideNav />
        {session.data && <Who session={session.data} />}
      </aside>
      <main id="main" ref={main} tabIndex={-1}>
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
      <Tabs />
    </div>
  );
}

/** Who is signed in and as what: the first office, and where. */
function Who({ session }: { session: Session }) {
  const t = useTexts(shellTexts);
  const [office] = session.offices;
  return (
    <p className="who">
      <b>{session.person.name}</b>
      <br />
      <span className="second">
        {office ? `${t.officeNames[office.title]}, ${office.organisationName}` : session.organisation?.name}
      </span>
    </p>
  );
}

/** The window's title is the page's heading, so that a list of windows and a reader tell them apart. */
function useTitleOf(main: { current: HTMLElement | null }): void {
  const t = useTexts(shellTexts);
  useEffect(() => {
    const { current } = main;
    if (!current) return;
    const tell = () => {
      const heading = current.querySelector('h1')?.textContent;
      document.title = heading ? `${heading} · ${t.product}` : t.product;
    };
    tell();
    const watch = new MutationObserver(tell);
    watch.observe(current, { childList: true, subtree: true, characterData: true });
    return () => watch.disconnect();
  }, [main, t]);
}

/** After a step to another page the keyboard and the reader begin at its content, not where the last link was. */
function useFocusOnNewPage(main: { current: HTMLElement | null }): void {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    main.current?.focus({ preventScroll: true });
  }, [main, path]);
}
