// Test data of democracy, through commands only: an open vote of a cell, voted by some of it.
import type { Scope } from '../../../platform/auth/scope.ts';
import { granted, type MadeCell } from '../../organisation/factory.ts';
import { peopleOfCell } from '../../organisation/queries.ts';
import { openVote } from './commands.ts';
import type { Threshold } from './rules.ts';

type Act = <T>(personId: string, work: (scope: Scope) => Promise<T>) => Promise<T>;

/** Opens a vote of the cell on a thing, everybody but `absent` being there. Out: its id. */
export function makeVote(
  act: Act,
  cell: MadeCell,
  subject: { type: string; id: string },
  options: {
    absent?: readonly string[];
    threshold?: Threshold;
    meetingId?: string | null;
    again?: { of: string; reason: string };
  } = {},
): Promise<string> {
  return act(cell.secretary, async (scope) => {
    const people = await peopleOfCell(scope, cell.cellId, scope.today);
    const { id } = granted(
      await openVote(scope, {
        organisationId: cell.cellId,
        meetingId: options.meetingId ?? null,
        subject,
        question: 'Thông qua nội dung này',
        threshold: options.threshold ?? 'more_than_half',
        voters: people.map((one) => ({ ...one, present: !options.absent?.includes(one.personId) })),
        on: scope.today,
        again: options.again ?? null,
      }),
    );
    return id;
  });
}
