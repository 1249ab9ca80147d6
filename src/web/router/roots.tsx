// What every page hangs on: the root, and the shell with its navigation.
import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { NotFound } from '../pages/not-found.tsx';
import { Shell } from '../shell.tsx';

export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });
export const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Shell });
