// The pages of the shell: side column on a laptop; on a phone four tabs, the last of which lists the rest.
import { Link, useRouter, useRouterState } from '@tanstack/react-router';
import { Icon, type IconName } from './kit/icon.tsx';
import { useTexts } from './texts/language.ts';
import { shellTexts } from './texts/shell.ts';

interface Page {
  readonly to: string;
  readonly icon: IconName;
  readonly text:
    | 'today'
    | 'meetings'
    | 'tasks'
    | 'opinions'
    | 'resolutions'
    | 'members'
    | 'organisation'
    | 'rules'
    | 'account'
    | 'more';
}

const first: readonly Page[] = [
  { to: '/', icon: 'home', text: 'today' },
  { to: '/sinh-hoat', icon: 'calendar', text: 'meetings' },
  { to: '/nhiem-vu', icon: 'task', text: 'tasks' },
];
const rest: readonly Page[] = [
  { to: '/y-kien', icon: 'opinion', text: 'opinions' },
  { to: '/nghi-quyet', icon: 'file', text: 'resolutions' },
  { to: '/dang-vien', icon: 'people', text: 'members' },
  { to: '/to-chuc', icon: 'tree', text: 'organisation' },
  { to: '/can-cu', icon: 'book', text: 'rules' },
  { to: '/tai-khoan', icon: 'person', text: 'account' },
];
const more: Page = { to: '/them', icon: 'more', text: 'more' };

/** Those whose route is there. */
function useThere(pages: readonly Page[]): readonly Page[] {
  const { routesByPath } = useRouter();
  return pages.filter((page) => page.to in routesByPath);
}

function PageLink({ page, current }: { page: Page; current?: boolean }) {
  const t = useTexts(shellTexts);
  return (
    <Link
      to={page.to as '/'}
      activeOptions={{ exact: page.to === '/' }}
      activeProps={{ 'aria-current': 'page' }}
      {...(current ? { 'aria-current': 'page' } : {})}
    >
      <Icon name={page.icon} />
      {t[page.text]}
    </Link>
  );
}

export function SideNav() {
  const t = useTexts(shellTexts);
  const pages = useThere([...first, ...rest]);
  return (
    <nav aria-label={t.menu}>
      {pages.map((page) => (
        <PageLink key={page.to} page={page} />
      ))}
    </nav>
  );
}

export function Tabs() {
  const t = useTexts(shellTexts);
  const pages = useThere(first);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const inRest = rest.some((page) => path === page.to || path.startsWith(`${page.to}/`));
  return (
    <nav className="tabs" aria-label={t.menu}>
      {pages.map((page) => (
        <PageLink key={page.to} page={page} />
      ))}
      <PageLink page={more} current={inRest} />
    </nav>
  );
}

/** What the tabs have no room for, each with a line that says what it holds. */
export function RestOfPages() {
  const t = useTexts(shellTexts);
  const pages = useThere(rest);
  return (
    <ul className="card rows">
      {pages.map((page) => (
        <li key={page.to}>
          <Link to={page.to as '/'}>
            <span className="with-icon">
              <Icon name={page.icon} />
              <b>{t[page.text]}</b>
            </span>
            <Icon name="forward" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
