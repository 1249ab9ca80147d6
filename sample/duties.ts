// What becomes of the tasks that a resolution gave or an accepted opinion became: told, done in time, done late, or still open.
import { resolutionOf } from '../src/modules/leadership/queries.ts';
import { finishTask, tellProgress } from '../src/modules/tasks/progress/commands.ts';
import { type Task, tasksOf } from '../src/modules/tasks/queries.ts';
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
  const reader = await readerIn(hands, cell, window);
  const resolution = await resolutionOf(reader, resolutionId);
  if (!resolution?.passedAt) return;
  const passed = Temporal.Instant.from(resolution.passedAt);
  const open = resolution.clauses.filter((clause) => clause.task?.state === 'open');
  const tasks = await tasksOf(reader, cell.id, { ids: open.map((clause) => clause.taskId as string) });
  for (const clause of open) {
    // As it stands now: a later resolution may have given it to somebody else, or until another day.
    const task = tasks.find((one) => one.id === clause.taskId);
    if (!task) continue;
    const fate = fateOf(cell, Temporal.PlainDate.from(task.dueOn), chance.of(String(clause.ordinal)));
    await liveTask(hands, cell, task, fate, { ...window, from: later(window.from, passed) });
  }
}

/** The same for the tasks that accepted opinions became: somebody asked for them, so all are done in the end. */
export async function livePromises(
  hands: Hands,
  cell: MadeCell,
  window: Window,
  chance: Chance,
): Promise<void> {
  const reader = await readerIn(hands, cell, window);
  const tasks = await tasksOf(reader, cell.id, { from: { type: 'opinion' } });
  for (const task of tasks.filter((one) => one.state === 'open')) {
    const due = Temporal.PlainDate.from(task.dueOn);
    const own = chance.of(`${task.givenOn} ${task.title}`);
    const fate = fateOf(cell, due, own);
    const end = fate.end ?? moment(due.add({ days: own.between(7, 16) }), '16:40');
    const given = moment(Temporal.PlainDate.from(task.givenOn).add({ days: 1 }), '07:00');
    await liveTask(hands, cell, task, { ...fate, end }, { ...window, from: later(window.from, given) });
  }
}

function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) > 0 ? one : other;
}

/** Of a cell that is no more the last day is read. */
function readerIn(hands: Hands, cell: MadeCell, { until }: Window) {
  const last = cell.until ? moment(cell.until.subtract({ days: 1 }), '23:00') : until;
  return hands.as(cell.secretary.personId, Temporal.Instant.compare(last, until) < 0 ? last : until);
}

async function liveTask(
  hands: Hands,
  cell: MadeCell,
  { id: taskId, assigneeId }: Pick<Task, 'id' | 'assigneeId'>,
  { halfway, end, words }: ReturnType<typeof fateOf>,
  window: Window,
): Promise<void> {
  const ends = cell.until ? moment(cell.until, '00:00') : null;
  const within = (at: Temporal.Instant) =>
    (ends === null || Temporal.Instant.compare(at, ends) < 0) &&
    Temporal.Instant.compare(at, window.from) >= 0 &&
    Temporal.Instant.compare(at, window.until) < 0;
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
