// Builds the ground of the sample: tree, people, offices; cells that were renamed, merged, lent members to one another.
import { foundOrganisation } from '../../src/modules/organisation/tree/commands.ts';
import { recordFact } from '../../src/platform/audit/facts.ts';
import { type Ground, type MadeCell, termStart } from '../ground.ts';
import { committees, place, upperCommittee } from '../organisations.ts';
import type { Chance } from '../random.ts';
import { granted, moment, type Stage } from '../stage.ts';
import { CellMaker, founded } from './cells.ts';
import { lend, merge, transfer } from './moves.ts';

export class GroundBuilder {
  readonly #today: Temporal.PlainDate;
  readonly #chance: Chance;
  constructor(today: Temporal.PlainDate, chance: Chance) {
    this.#today = today;
    this.#chance = chance;
  }

  /** In: how many cells of each committee (all when left out), for small samples in tests. */
  async build(stage: Stage, cellsEach = 99): Promise<Ground> {
    const cellMaker = new CellMaker(this.#today, this.#chance, this.mergeDay());
    return stage.together(async ({ builder }) => {
      const scope = await builder(moment(termStart(this.#today), '08:00'));
      const base = { foundedOn: founded.toString(), place, termFrom: termStart(this.#today).toString() };
      const upper = granted(
        await foundOrganisation(scope, {
          kind: 'upper_committee',
          name: upperCommittee,
          parentId: null,
          ...base,
        }),
      );
      // First of all, so that a sample whose building was cut off is known as one.
      await recordFact(scope, {
        kind: 'sample.begun',
        organisationId: upper.id,
        subject: { type: 'organisation', id: upper.id },
        data: { on: this.#today.toString() },
      });
      const cells: MadeCell[] = [];
      const offices: MadeCell[] = [];
      const committeeIds: string[] = [];
      for (const committee of committees) {
        const made = granted(
          await foundOrganisation(scope, {
            kind: 'grassroots_committee',
            name: committee.name,
            parentId: upper.id,
            ...base,
          }),
        );
        committeeIds.push(made.id);
        for (const plan of committee.cells.slice(0, cellsEach)) {
          const cell = await cellMaker.cell(scope, made.id, plan);
          cells.push(cell);
          if (plan.name.startsWith('Chi bộ Văn phòng')) offices.push(cell);
          if (plan.merged)
            cells.push(
              await cellMaker.cell(scope, made.id, { ...plan.merged, habit: plan.habit }, this.mergeDay()),
            );
        }
      }
      await lend(scope, cells);
      const officers = await cellMaker.officers(scope, upper.id, committeeIds, offices, cells[0] as MadeCell);
      for (const [index, cell] of cells.entries())
        if (cell.until)
          await merge(
            await builder(moment(cell.until, '08:00')),
            cell,
            cells[index - 1] as MadeCell,
            cell.until,
          );
      const leaving = this.#today.subtract({ months: 3 }).with({ day: 15 });
      await transfer(await builder(moment(leaving, '08:00')), cells, leaving);
      return { upperId: upper.id, cells, officers };
    });
  }

  /** The first of a month, eight months ago. */
  mergeDay(): Temporal.PlainDate {
    return this.#today.subtract({ months: 8 }).with({ day: 1 });
  }
}
