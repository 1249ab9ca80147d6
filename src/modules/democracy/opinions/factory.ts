// Test data of opinions, through commands only: one that was written between meetings and is owed an answer.
import type { Scope } from '../../../platform/auth/scope.ts';
import { granted, type MadeCell } from '../../organisation/factory.ts';
import { writeOpinion } from './written/commands.ts';

type Act = <T>(personId: string, work: (scope: Scope) => Promise<T>) => Promise<T>;

/** A proposal on the unit; the head of the agency owes the answer. Out: its id. */
export async function makeWritten(act: Act, cell: MadeCell, authorId: string): Promise<string> {
  const nothing = async () => new Map();
  const written = await act(authorId, (scope) =>
    writeOpinion(scope, nothing, cell.cellId, {
      kind: 'proposal',
      text: 'Thay máy in của phòng tổng hợp.',
      about: { type: 'unit', id: cell.cellId },
      to: 'head',
    }),
  );
  return granted(written).id;
}
