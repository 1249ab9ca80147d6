// What tasks do by the clock.
import type { Job } from '../../platform/jobs/jobs.ts';
import { followAssignees } from './following/commands.ts';
import { remindDue } from './reminders/commands.ts';

export const taskJobs: readonly Job[] = [
  { name: 'tasks.follow-assignees', cron: '5 0 * * *', run: followAssignees },
  { name: 'tasks.remind', cron: '0 7 * * *', run: async (scope) => void (await remindDue(scope)) },
];
