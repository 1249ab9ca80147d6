// What frank opinions do by the clock: windows go on at their hours, or when their item is opened; the key of an inbox is destroyed once its window is over.
import type { Services } from '../../../platform/http/module.ts';
import type { Job, Reaction } from '../../../platform/jobs/jobs.ts';
import { showCalledFrank, takeFrankSteps } from './showing/commands.ts';

export function frankJobs({ blindKeys }: Pick<Services, 'blindKeys'>): Job[] {
  return [{ name: 'frank.steps', cron: '*/2 * * * *', run: (scope) => takeFrankSteps(scope, blindKeys) }];
}

export function frankReactions({ blindKeys }: Pick<Services, 'blindKeys'>): Reaction[] {
  return [
    {
      name: 'democracy.show-called-frank',
      on: ['frank.called'],
      run: (scope, fact) => showCalledFrank(scope, blindKeys, fact.subject.id),
    },
    {
      name: 'democracy.destroy-frank-keys',
      on: ['frank.shown', 'frank.void', 'frank.stopped'],
      run: async (_scope, fact) => {
        blindKeys.destroy(fact.subject.id, 'seal');
        blindKeys.destroy(fact.subject.id, 'sign');
      },
    },
  ];
}
