// Test data of sessions of self-criticism, through commands only: a meeting that is on, its session opened.
import type { Scope } from '../../../platform/auth/scope.ts';
import { granted } from '../../organisation/factory.ts';
import { openCriticism } from './commands.ts';
import { turnsOf } from './queries.ts';

type Act = <T>(personId: string, work: (scope: Scope) => Promise<T>) => Promise<T>;

/** The session of a meeting is opened. Out: the turns, in order. */
export function makeCriticism(act: Act, leadId: string, meetingId: string) {
  return act(leadId, async (scope) => {
    granted(await openCriticism(scope, meetingId));
    return turnsOf(scope, meetingId);
  });
}
