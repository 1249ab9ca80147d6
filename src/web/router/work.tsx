// Pages of tasks and resolutions.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './roots.tsx';

export const workPages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/nhiem-vu',
    // chi-bo: whose list; nam: those that ended in that year; xem: own or all.
    validateSearch: (search: { 'chi-bo'?: string; nam?: number; xem?: 'toi' | 'chi-bo' }) => search,
    component: lazyRouteComponent(() => import('../../modules/tasks/web/tasks-page.tsx'), 'TasksPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/nhiem-vu/$taskId',
    component: lazyRouteComponent(() => import('../../modules/tasks/web/task-page.tsx'), 'TaskPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/nghi-quyet',
    component: lazyRouteComponent(
      () => import('../../modules/leadership/web/resolutions-page.tsx'),
      'ResolutionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/nghi-quyet/$resolutionId',
    component: lazyRouteComponent(
      () => import('../../modules/leadership/web/resolution-page.tsx'),
      'ResolutionPage',
    ),
  }),
];
