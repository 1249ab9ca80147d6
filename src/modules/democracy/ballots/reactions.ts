// Right after a ballot is over for good, the key that sealed its inbox is destroyed.
import type { Services } from '../../../platform/http/module.ts';
import type { Reaction } from '../../../platform/jobs/jobs.ts';

export function ballotReactions({ blindKeys }: Pick<Services, 'blindKeys'>): Reaction[] {
  return [
    {
      name: 'democracy.destroy-ballot-keys',
      on: ['ballot.published', 'ballot.stopped'],
      run: async (_scope, fact) => {
        blindKeys.destroy(fact.subject.id, 'seal');
        blindKeys.destroy(fact.subject.id, 'sign');
      },
    },
  ];
}
