// Every page of the application, one line each; pages load by themselves, split by module.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { NotFound } from './pages/not-found.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Shell });

/** `?ngay=YYYY-MM-DD`: the page as of that date. */
function dated(search: Record<string, unknown>): { ngay?: string } {
  const { ngay } = search;
  return typeof ngay === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(ngay) ? { ngay } : {};
}

/** `?chiBo=ID`: another cell than the own; `?xem=ID`: a roster file that was read before. */
function ofCell(search: Record<string, unknown>): { chiBo?: string; xem?: string } {
  return {
    ...(typeof search.chiBo === 'string' ? { chiBo: search.chiBo } : {}),
    ...(typeof search.xem === 'string' ? { xem: search.xem } : {}),
  };
}

const outsidePages = [
  createRoute({
    getParentRoute: () => root,
    path: '/dang-nhap',
    component: lazyRouteComponent(() => import('./pages/sign-in.tsx'), 'SignIn'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/moi',
    component: lazyRouteComponent(
      () => import('../modules/organisation/web/invitation-page.tsx'),
      'EnterCodePage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/moi/$code',
    component: lazyRouteComponent(
      () => import('../modules/organisation/web/invitation-page.tsx'),
      'InvitationPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/bat-dau',
    component: lazyRouteComponent(
      () => import('../modules/organisation/web/first-run-page.tsx'),
      'FirstRunPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/diem-danh/$code',
    component: lazyRouteComponent(
      () => import('../modules/meetings/room/web/check-in-page.tsx'),
      'CheckInPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sinh-hoat/$meetingId/phong',
    validateSearch: (search): { as?: string } => (typeof search.as === 'string' ? { as: search.as } : {}),
    component: lazyRouteComponent(() => import('../modules/meetings/room/web/room-page.tsx'), 'RoomPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sinh-hoat/$meetingId/man-chieu',
    component: lazyRouteComponent(() => import('../modules/meetings/room/web/screen-page.tsx'), 'ScreenPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/phieu-kin/$ballotId',
    component: lazyRouteComponent(
      () => import('../modules/democracy/ballots/web/ballot-page.tsx'),
      'BallotPage',
    ),
  }),
];
const insidePages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/',
    component: lazyRouteComponent(() => import('./router/home.tsx'), 'Home'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat',
    // chi-bo: whose list; nam: those of that year.
    validateSearch: (search: { 'chi-bo'?: string; nam?: number }) => search,
    component: lazyRouteComponent(() => import('../modules/meetings/web/meetings-page.tsx'), 'MeetingsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat/nam',
    // chi-bo: whose year; nam: which.
    validateSearch: (search: { 'chi-bo'?: string; nam?: number }) => search,
    component: lazyRouteComponent(
      () => import('../modules/meetings/calendar/year/web/year-page.tsx'),
      'YearPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat/nhap-sau',
    validateSearch: (search: { 'chi-bo'?: string }) => search,
    component: lazyRouteComponent(
      () => import('../modules/meetings/late-entry/web/late-page.tsx'),
      'LatePage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat/cac-chi-bo',
    // to-chuc: below which committee; thang: first day of a month.
    validateSearch: (search: { 'to-chuc'?: string; thang?: string }) => search,
    component: lazyRouteComponent(
      () => import('../modules/meetings/calendar/rhythm/web/cells-page.tsx'),
      'CellsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat/$meetingId',
    component: lazyRouteComponent(() => import('../modules/meetings/web/meeting-page.tsx'), 'MeetingPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/diem-danh',
    component: lazyRouteComponent(() => import('../modules/meetings/web/type-code-page.tsx'), 'TypeCodePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/nhiem-vu',
    // chi-bo: whose list; nam: those that ended in that year; xem: own or all.
    validateSearch: (search: { 'chi-bo'?: string; nam?: number; xem?: 'toi' | 'chi-bo' }) => search,
    component: lazyRouteComponent(() => import('../modules/tasks/web/tasks-page.tsx'), 'TasksPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/nhiem-vu/$taskId',
    component: lazyRouteComponent(() => import('../modules/tasks/web/task-page.tsx'), 'TaskPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/y-kien',
    // xem: the cell's, the own, those to answer, minority opinions; tu-cach: by which office.
    validateSearch: (search: {
      xem?: 'chi-bo' | 'toi' | 'tra-loi' | 'bao-luu';
      'tu-cach'?: 'cap-uy' | 'thu-truong';
    }) => search,
    component: lazyRouteComponent(
      () => import('../modules/democracy/opinions/web/opinions-page.tsx'),
      'OpinionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/y-kien/viet',
    // ve, ma: kind and id of what it is about; the unit when left out.
    validateSearch: (search: { ve?: string; ma?: string }) => search,
    component: lazyRouteComponent(
      () => import('../modules/democracy/opinions/web/write-page.tsx'),
      'WriteOpinionPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/y-kien/thang-than',
    component: lazyRouteComponent(
      () => import('../modules/meetings/frank-item/web/frank-page.tsx'),
      'FrankWithItems',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/y-kien/thang-than/$windowId',
    component: lazyRouteComponent(
      () => import('../modules/democracy/frank/web/window-page.tsx'),
      'FrankWindowPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/y-kien/$opinionId',
    component: lazyRouteComponent(
      () => import('../modules/democracy/opinions/web/opinion-page.tsx'),
      'OpinionPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/phieu-kin/$ballotId/dem-lai',
    component: lazyRouteComponent(
      () => import('../modules/democracy/ballots/web/recount-page.tsx'),
      'RecountPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat/$meetingId/van-ban',
    component: lazyRouteComponent(
      () => import('../modules/meetings/papers/web/papers-page.tsx'),
      'PapersPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat/$meetingId/tu-phe-binh',
    component: lazyRouteComponent(
      () => import('../modules/meetings/criticism/web/criticism-page.tsx'),
      'CriticismPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat/$meetingId/so-tay',
    component: lazyRouteComponent(
      () => import('../modules/meetings/handbook/web/handbook-page.tsx'),
      'HandbookPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat/$meetingId/cham-diem',
    component: lazyRouteComponent(() => import('../modules/meetings/score/web/score-page.tsx'), 'ScorePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat/$meetingId/bau-cu',
    component: lazyRouteComponent(
      () => import('../modules/meetings/room/elections/web/elections-page.tsx'),
      'ElectionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/nghi-quyet',
    component: lazyRouteComponent(
      () => import('../modules/leadership/web/resolutions-page.tsx'),
      'ResolutionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/nghi-quyet/$resolutionId',
    component: lazyRouteComponent(
      () => import('../modules/leadership/web/resolution-page.tsx'),
      'ResolutionPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat/$meetingId/bien-ban',
    component: lazyRouteComponent(
      () => import('../modules/meetings/minutes/web/minutes-page.tsx'),
      'MinutesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/dang-vien',
    validateSearch: ofCell,
    component: lazyRouteComponent(() => import('../modules/organisation/web/roster-page.tsx'), 'RosterPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/dang-vien/nhap',
    validateSearch: ofCell,
    component: lazyRouteComponent(
      () => import('../modules/organisation/web/roster-import-page.tsx'),
      'RosterImportPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/can-cu',
    component: lazyRouteComponent(
      () => import('../modules/organisation/regulations/web/rules-page.tsx'),
      'RulesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/can-cu/$id',
    component: lazyRouteComponent(
      () => import('../modules/organisation/regulations/web/rule-page.tsx'),
      'RulePage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/can-cu/$id/quy-dinh-rieng',
    // cap-uy: the committee that sets it.
    validateSearch: (search: { 'cap-uy'?: string }) => search,
    component: lazyRouteComponent(
      () => import('../modules/meetings/rule-effects/web/rule-editor.tsx'),
      'RuleEditor',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/can-cu/$id/ket-thuc',
    component: lazyRouteComponent(
      () => import('../modules/meetings/rule-effects/web/rule-end.tsx'),
      'RuleEnd',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/cac-buoc',
    component: lazyRouteComponent(
      () => import('../modules/organisation/steps/web/steps-page.tsx'),
      'StepsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/to-chuc',
    validateSearch: dated,
    component: lazyRouteComponent(() => import('../modules/organisation/tree/web/tree-page.tsx'), 'TreePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/to-chuc/$organisationId',
    validateSearch: dated,
    component: lazyRouteComponent(() => import('../modules/organisation/tree/web/tree-page.tsx'), 'TreePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/dang-vien/$personId',
    component: lazyRouteComponent(
      () => import('../modules/organisation/members/web/member-page.tsx'),
      'MemberPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/them',
    component: lazyRouteComponent(() => import('./pages/more.tsx'), 'More'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/tai-khoan',
    component: lazyRouteComponent(() => import('./pages/account.tsx'), 'Account'),
  }),
];

export const router = createRouter({
  routeTree: root.addChildren([...outsidePages, inside.addChildren(insidePages)]),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
