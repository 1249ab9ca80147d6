// Test data of motions, through commands only: one that is open, with an amendment.
import type { Scope } from '../../../../platform/auth/scope.ts';
import { granted } from '../../../organisation/factory.ts';
import { type Place, proposeAmendment, proposeMotion } from './commands.ts';

type Act = <T>(personId: string, work: (scope: Scope) => Promise<T>) => Promise<T>;

/** Somebody's motion, and what he himself would change in it. Out: their ids. */
export function makeMotion(
  act: Act,
  proposerId: string,
  place: Place,
): Promise<{ motionId: string; amendmentId: string }> {
  return act(proposerId, async (scope) => {
    const text = 'Nạo vét kênh N2 trước ngày 15 tháng 12';
    const { id: motionId } = await proposeMotion(scope, place, { itemId: null, proposerId, text });
    const change = { words: 'ngày 15', byWords: 'ngày 20', proposerId };
    const { id: amendmentId } = granted(await proposeAmendment(scope, place, motionId, change));
    return { motionId, amendmentId };
  });
}
