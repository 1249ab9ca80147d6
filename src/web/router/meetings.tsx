// Pages of meetings: list, year, one meeting and what belongs to it.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './roots.tsx';

export const meetingPages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat',
    // chi-bo: whose list; nam: those of that year.
    validateSearch: (search: { 'chi-bo'?: string; nam?: number }) => search,
    component: lazyRouteComponent(
      () => import('../../modules/meetings/web/meetings-page.tsx'),
      'MeetingsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat/nam',
    // chi-bo: whose year; nam: which.
    validateSearch: (search: { 'chi-bo'?: string; nam?: number }) => search,
    component: lazyRouteComponent(
      () => import('../../modules/meetings/calendar/year/web/year-page.tsx'),
      'YearPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat/nhap-sau',
    validateSearch: (search: { 'chi-bo'?: string }) => search,
    component: lazyRouteComponent(
      () => import('../../modules/meetings/late-entry/web/late-page.tsx'),
      'LatePage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat/cac-chi-bo',
    // to-chuc: below which committee; thang: first day of a month.
    validateSearch: (search: { 'to-chuc'?: string; thang?: string }) => search,
    component: lazyRouteComponent(
      () => import('../../modules/meetings/calendar/rhythm/web/cells-page.tsx'),
      'CellsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat/$meetingId',
    component: lazyRouteComponent(() => import('../../modules/meetings/web/meeting-page.tsx'), 'MeetingPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/diem-danh',
    component: lazyRouteComponent(
      () => import('../../modules/meetings/web/type-code-page.tsx'),
      'TypeCodePage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat/$meetingId/van-ban',
    component: lazyRouteComponent(
      () => import('../../modules/meetings/papers/web/papers-page.tsx'),
      'PapersPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat/$meetingId/tu-phe-binh',
    component: lazyRouteComponent(
      () => import('../../modules/meetings/criticism/web/criticism-page.tsx'),
      'CriticismPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat/$meetingId/so-tay',
    component: lazyRouteComponent(
      () => import('../../modules/meetings/handbook/web/handbook-page.tsx'),
      'HandbookPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat/$meetingId/cham-diem',
    component: lazyRouteComponent(
      () => import('../../modules/meetings/score/web/score-page.tsx'),
      'ScorePage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat/$meetingId/bau-cu',
    component: lazyRouteComponent(
      () => import('../../modules/meetings/room/elections/web/elections-page.tsx'),
      'ElectionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sinh-hoat/$meetingId/bien-ban',
    component: lazyRouteComponent(
      () => import('../../modules/meetings/minutes/web/minutes-page.tsx'),
      'MinutesPage',
    ),
  }),
];
