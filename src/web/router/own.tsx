// Home, account and the way to everything else.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './roots.tsx';

export const ownPages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/',
    component: lazyRouteComponent(() => import('./home.tsx'), 'Home'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/them',
    component: lazyRouteComponent(() => import('../pages/more.tsx'), 'More'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/tai-khoan',
    component: lazyRouteComponent(() => import('../pages/account.tsx'), 'Account'),
  }),
];
