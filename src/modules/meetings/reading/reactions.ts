// What the reading of papers does by the clock.
import type { Job } from '../../../platform/jobs/jobs.ts';
import { remindReaders } from './commands.ts';

export const readingJobs: readonly Job[] = [
  {
    name: 'meetings.remind-readers',
    cron: '0 19 * * *',
    run: async (scope) => void (await remindReaders(scope)),
  },
];
