// Big cells are split into groups (tổ đảng), each with a head and a deputy whom it elected.
import { foundGroup } from '../src/modules/organisation/groups/commands.ts';
import { peopleOfCell } from '../src/modules/organisation/queries.ts';
import type { Ground } from './ground.ts';
import { granted, moment, type Stage } from './stage.ts';

/** From so many members on a cell of the sample is split; so many sit in a group. */
const fromMembers = 20;
const inGroup = 9;

/** Each founded ten months ago, by the secretary: three groups of a cell of 25. */
export async function setGroups(stage: Stage, ground: Ground, today: Temporal.PlainDate): Promise<void> {
  const day = today.subtract({ months: 10 }).with({ day: 5 });
  const big = ground.cells.filter((cell) => cell.people.length >= fromMembers && cell.until === null);
  await stage.together(async ({ as }) => {
    for (const cell of big.slice(0, 4)) {
      const lead = await as(cell.secretary.personId, moment(day, '10:00'));
      const people = await peopleOfCell(lead, cell.id, day.toString());
      const count = Math.ceil(people.length / inGroup);
      const leads = [cell.secretary.personId, cell.deputy.personId];
      for (let number = 0; number < count; number++) {
        const members = people.filter((_, at) => at % count === number);
        const [head, deputy] = members.filter((one) => one.official && !leads.includes(one.personId));
        granted(
          await foundGroup(lead, cell.id, {
            name: `Tổ đảng số ${number + 1}`,
            from: day.toString(),
            memberIds: members.map((one) => one.personId),
            headId: head?.personId ?? null,
            deputyId: deputy?.personId ?? null,
          }),
        );
      }
    }
  });
}
