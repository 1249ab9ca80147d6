// What becomes of the tasks that a resolution gave: told, done in time, done late, or still open.
import { resolutionOf } from '../src/modules/leadership/queries.ts';
import { finishTask, tellProgress } from '../src/modules/tasks/progress/commands.ts';
import { tasksOf } from '../src/modules/tasks/queries.ts';
import type { MadeCell } from './ground.ts';
import { ableOn } from './plan.ts';
import type { Chance } from './random.ts';
import { granted, type Hands, moment, sampleZone } from './stage.ts';
import { results } from './words.ts';

/** How many of a cell's tasks are done, and how many of those late. */
const pace = {
  steady: { done: 0.96, late: 0.12 },
  usual: { done: 0.88, late: 0.4 },
  late: { done: 0.7, late: 0.6 },
} as const;

/** A stretch of time in which duties are told and done. */
export interface Window {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** What happens within the window to the tasks of one resolution; the same chance gives the same life in any window. */
export async function liveDuties(
  hands: Hands,
  cell: MadeCell,
  resolutionId: string,
  window: Window,
  chance: Chance,
): Promise<void> {
  // Of a cell that is no more the last day is read.
  const last = cell.until ? moment(cell.until.subtract({ days: 1 }), '23:00') : window.until;
  const reader = await hands.as(
    cell.secretary.personId,
    Temporal.Instant.compare(last, window.until) < 0 ? last : window.until,
  );
  const resolution = await resolutionOf(reader, resolutionId);
  if (!resolution?.passedAt) return;
  const passed = Temporal.Instant.from(resolution.passedAt);
  const ends = cell.until ? moment(cell.until, '00:00') : null;
  const within = (at: Temporal.Instant) =>
    (ends === null || Temporal.Instant.compare(at, ends) < 0) &&
    Temporal.Instant.compare(at, passed) > 0 &&
    Temporal.Instant.compare(at, window.from) >= 0 &&
    Temporal.Instant.compare(at, window.until) < 0;
  const open = resolution.clauses.filter((clause) => clause.task?.state === 'open');
  const tasks = await tasksOf(reader, cell.id, { ids: open.map((clause) => clause.taskId as string) });
  for (const clause of open) {
    // As it stands now: a later resolution may have given it to somebody else, or until another day.
    const task = tasks.find((one) => one.id === clause.taskId);
    if (!task) continue;
    const { id: taskId, assigneeId, dueOn } = task;
    const { halfway, end, words } = fateOf(
      cell,
      Temporal.PlainDate.from(dueOn),
      chance.of(String(clause.ordinal)),
    );
    // Who has left the cell, or is away, tells nothing more: the secretary does. A cell that is no more has no duties.
    const teller = (at: Temporal.Instant) => {
      const day = at.toZonedDateTimeISO(sampleZone).toPlainDate();
      const here = ableOn(cell, day).some((person) => person.personId === assigneeId);
      return hands.as(here ? assigneeId : cell.secretary.personId, at);
    };
    if (within(halfway.at))
      granted(
        await tellProgress(await teller(halfway.at), taskId, {
          percent: halfway.percent,
          note: 'Đang làm theo phân công.',
        }),
      );
    if (end && within(end)) granted(await finishTask(await teller(end), taskId, words));
  }
}

function fateOf(cell: MadeCell, due: Temporal.PlainDate, chance: Chance) {
  const { done, late } = pace[cell.plan.habit];
  const days = chance.happens(late) ? chance.between(1, 6) : -chance.between(0, 6);
  const hour = String(chance.between(8, 16)).padStart(2, '0');
  return {
    halfway: { at: moment(due.subtract({ days: 8 }), '10:15'), percent: chance.pick([25, 50, 75]) },
    end: chance.happens(done) ? moment(due.add({ days }), `${hour}:20`) : null,
    words: chance.pick(results),
  };
}
