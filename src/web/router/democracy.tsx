// Pages of opinions, frank opinions and ballots.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './roots.tsx';

export const democracyPages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/y-kien',
    // xem: the cell's, the own, those to answer, minority opinions; tu-cach: by which office.
    validateSearch: (search: {
      xem?: 'chi-bo' | 'toi' | 'tra-loi' | 'bao-luu';
      'tu-cach'?: 'cap-uy' | 'thu-truong';
    }) => search,
    component: lazyRouteComponent(
      () => import('../../modules/democracy/opinions/web/opinions-page.tsx'),
      'OpinionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/y-kien/viet',
    // ve, ma: kind and id of what it is about; the unit when left out.
    validateSearch: (search: { ve?: string; ma?: string }) => search,
    component: lazyRouteComponent(
      () => import('../../modules/democracy/opinions/web/write-page.tsx'),
      'WriteOpinionPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/y-kien/thang-than',
    component: lazyRouteComponent(
      () => import('../../modules/meetings/frank-item/web/frank-page.tsx'),
      'FrankWithItems',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/y-kien/thang-than/$windowId',
    component: lazyRouteComponent(
      () => import('../../modules/democracy/frank/web/window-page.tsx'),
      'FrankWindowPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/y-kien/$opinionId',
    component: lazyRouteComponent(
      () => import('../../modules/democracy/opinions/web/opinion-page.tsx'),
      'OpinionPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/phieu-kin/$ballotId/dem-lai',
    component: lazyRouteComponent(
      () => import('../../modules/democracy/ballots/web/recount-page.tsx'),
      'RecountPage',
    ),
  }),
];
