// What opinions do by the clock: once a month everybody who owes answers is told the figures; what an ended organisation owes goes on.
import type { Job } from '../../../platform/jobs/jobs.ts';
import { digestMonth } from './digest/commands.ts';
import { passOnOwed } from './following/commands.ts';

export const opinionJobs: readonly Job[] = [
  { name: 'opinions.digest', cron: '0 7 1 * *', run: async (scope) => void (await digestMonth(scope)) },
  { name: 'opinions.pass-on', cron: '10 0 * * *', run: passOnOwed },
];
