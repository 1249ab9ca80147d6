// Pages without the shell: before signing in, and those that have the whole screen.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './roots.tsx';

export const outsidePages = [
  createRoute({
    getParentRoute: () => root,
    path: '/dang-nhap',
    component: lazyRouteComponent(() => import('../pages/sign-in.tsx'), 'SignIn'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/moi',
    component: lazyRouteComponent(
      () => import('../../modules/organisation/web/invitation-page.tsx'),
      'EnterCodePage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/moi/$code',
    component: lazyRouteComponent(
      () => import('../../modules/organisation/web/invitation-page.tsx'),
      'InvitationPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/bat-dau',
    component: lazyRouteComponent(
      () => import('../../modules/organisation/web/first-run-page.tsx'),
      'FirstRunPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/diem-danh/$code',
    component: lazyRouteComponent(
      () => import('../../modules/meetings/room/web/check-in-page.tsx'),
      'CheckInPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sinh-hoat/$meetingId/phong',
    validateSearch: (search): { as?: string } => (typeof search.as === 'string' ? { as: search.as } : {}),
    component: lazyRouteComponent(() => import('../../modules/meetings/room/web/room-page.tsx'), 'RoomPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sinh-hoat/$meetingId/man-chieu',
    component: lazyRouteComponent(
      () => import('../../modules/meetings/room/web/screen-page.tsx'),
      'ScreenPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/phieu-kin/$ballotId',
    component: lazyRouteComponent(
      () => import('../../modules/democracy/ballots/web/ballot-page.tsx'),
      'BallotPage',
    ),
  }),
];
