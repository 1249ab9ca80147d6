// What tasks do by the clock.
import type { Job } from '../../platform/jobs/jobs.ts';
import { remindDue } from './reminders/commands.ts';

export const taskJobs: readonly Job[] = [
  { name: 'tasks.remind', cron: '0 7 * * *', run: async (scope) => void (await remindDue(scope)) },
];
