// Every page of the application, one line each, by what it is about; pages load by themselves, split by module.
import { createRouter } from '@tanstack/react-router';
import { democracyPages } from './router/democracy.tsx';
import { meetingPages } from './router/meetings.tsx';
import { organisationPages } from './router/organisation.tsx';
import { outsidePages } from './router/outside.tsx';
import { ownPages } from './router/own.tsx';
import { inside, root } from './router/roots.tsx';
import { workPages } from './router/work.tsx';

const insidePages = [...ownPages, ...meetingPages, ...workPages, ...democracyPages, ...organisationPages];

export const router = createRouter({
  routeTree: root.addChildren([...outsidePages, inside.addChildren(insidePages)]),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
