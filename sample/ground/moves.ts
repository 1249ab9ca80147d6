// What became of the cells since: one merged into its neighbour, a member transferred, some lent for a time.
import { mergeOrganisations } from '../../src/modules/organisation/changes/commands.ts';
import { endMembership, joinCell } from '../../src/modules/organisation/members/commands.ts';
import type { Scope } from '../../src/platform/auth/scope.ts';
import { followedBy } from '../../src/platform/links/change/following.ts';
import type { MadeCell } from '../ground.ts';
import { granted } from '../stage.ts';

/** The cell's members go over on that day; until then it holds its own meetings. */
export async function merge(
  scope: Scope,
  cell: MadeCell,
  into: MadeCell,
  on: Temporal.PlainDate,
): Promise<void> {
  granted(
    await mergeOrganisations(
      scope,
      { predecessorId: cell.id, successorId: into.id, on: on.toString(), decision: '06-QĐ/ĐU' },
      // Nothing is prepared, given or passed yet that could follow.
      followedBy(() => []),
    ),
  );
  into.people.push(...cell.people.map((person) => ({ ...person, since: on })));
}

/** One member moves to another cell of the same committee, where there is one. */
export async function transfer(
  scope: Scope,
  cells: readonly MadeCell[],
  on: Temporal.PlainDate,
): Promise<void> {
  const [from, to] = ['Chi bộ Kế hoạch – Tài chính', 'Chi bộ Phòng chống thiên tai'].map((name) =>
    cells.find((cell) => cell.plan.name === name),
  );
  const index = from?.people.findIndex((person, at) => at >= 10 && person.years > 1 && !person.missing) ?? -1;
  const person = from?.people[index];
  if (!from || !to || !person) return;
  granted(
    await endMembership(scope, person.membershipId, {
      version: 1,
      ending: 'transferred',
      on: on.toString(),
      toCellId: to.id,
      decision: '41-QĐ/ĐU',
    }),
  );
  to.people.push({ ...person, since: on });
  from.people[index] = { ...person, missing: on };
}

/** Who is away is on temporary transfer in somewhere: the first such person of a cell, in the next cell. */
export async function lend(scope: Scope, cells: readonly MadeCell[]): Promise<void> {
  for (const [index, cell] of cells.entries()) {
    const host = cells[(index + 3) % cells.length] as MadeCell;
    const person = cell.people.find((one) => one.missing && one.name !== 'Đoàn Văn Tùng');
    if (!person?.missing || host.until || host === cell || index % 4 !== 0) continue;
    granted(
      await joinCell(scope, host.id, person.personId, {
        kind: 'temporary',
        joinedOn: null,
        officialOn: person.officialOn.toString(),
        from: person.missing.toString(),
      }),
    );
  }
}
