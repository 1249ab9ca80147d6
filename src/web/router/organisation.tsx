// Pages of roster, organisations and rules.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './roots.tsx';

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

export const organisationPages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/dang-vien',
    validateSearch: ofCell,
    component: lazyRouteComponent(
      () => import('../../modules/organisation/web/roster-page.tsx'),
      'RosterPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/dang-vien/nhap',
    validateSearch: ofCell,
    component: lazyRouteComponent(
      () => import('../../modules/organisation/web/roster-import-page.tsx'),
      'RosterImportPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/can-cu',
    component: lazyRouteComponent(
      () => import('../../modules/organisation/regulations/web/rules-page.tsx'),
      'RulesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/can-cu/$id',
    component: lazyRouteComponent(
      () => import('../../modules/organisation/regulations/web/rule-page.tsx'),
      'RulePage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/can-cu/$id/quy-dinh-rieng',
    // cap-uy: the committee that sets it.
    validateSearch: (search: { 'cap-uy'?: string }) => search,
    component: lazyRouteComponent(
      () => import('../../modules/meetings/rule-effects/web/rule-editor.tsx'),
      'RuleEditor',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/can-cu/$id/ket-thuc',
    component: lazyRouteComponent(
      () => import('../../modules/meetings/rule-effects/web/rule-end.tsx'),
      'RuleEnd',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/cac-buoc',
    component: lazyRouteComponent(
      () => import('../../modules/organisation/steps/web/steps-page.tsx'),
      'StepsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/to-chuc',
    validateSearch: dated,
    component: lazyRouteComponent(
      () => import('../../modules/organisation/tree/web/tree-page.tsx'),
      'TreePage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/to-chuc/$organisationId',
    validateSearch: dated,
    component: lazyRouteComponent(
      () => import('../../modules/organisation/tree/web/tree-page.tsx'),
      'TreePage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/dang-vien/$personId',
    component: lazyRouteComponent(
      () => import('../../modules/organisation/members/web/member-page.tsx'),
      'MemberPage',
    ),
  }),
];
