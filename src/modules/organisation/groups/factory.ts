// Test data of groups, through commands only.
import type { Scope } from '../../../platform/auth/scope.ts';
import { granted, type MadeCell } from '../factory.ts';
import { foundGroup } from './commands.ts';

type Act = <T>(personId: string, work: (scope: Scope) => Promise<T>) => Promise<T>;

/** A group of these members from the beginning of 2026, the first of them its head unless told otherwise. */
export async function makeGroup(
  act: Act,
  cell: Pick<MadeCell, 'cellId' | 'secretary'>,
  memberIds: readonly string[],
  options: { name?: string; headId?: string | null; deputyId?: string | null; from?: string } = {},
): Promise<string> {
  return act(cell.secretary, async (scope) => {
    const { id } = granted(
      await foundGroup(scope, cell.cellId, {
        name: options.name ?? 'Tổ đảng số 1',
        from: options.from ?? '2026-01-01',
        memberIds: [...memberIds],
        headId: options.headId === undefined ? (memberIds[0] ?? null) : options.headId,
        deputyId: options.deputyId ?? null,
      }),
    );
    return id;
  });
}
