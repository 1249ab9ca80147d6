// Lists of tasks as a reader sees them: a cell's, by month, and what he owes today.
import type { Scope } from '../../../platform/auth/scope.ts';
import { actingPerson } from '../../../platform/auth/scope.ts';
import type { Services } from '../../../platform/http/module.ts';
import { type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import type { OwedItem } from '../../../platform/http/today-contract.ts';
import type { Described } from '../../../platform/links/contract.ts';
import { membershipsOf, officesHeld, organisationAt } from '../../organisation/queries.ts';
import { rightsHere } from '../../organisation/rules.ts';
import { reminderTitles, type TaskLine } from '../contract.ts';
import { openTasksOf, standingIn, type Task, tasksOf } from '../queries.ts';
import {
  countByMonth,
  isSoon,
  type MonthOfTasks,
  pressingOf,
  type ReminderKind,
  seesTasks,
} from '../rules.ts';

type Describe = Services['describe'];

export interface TaskList {
  today: string;
  organisationName: string;
  tasks: TaskLine[];
  can: { give: boolean };
}

/** Open tasks of a cell, or with a year those that ended in it, for those who may see them. */
export async function taskList(
  scope: Scope,
  describe: Describe,
  organisationId: string,
  year: number | undefined,
): Promise<Result<TaskList>> {
  const who = await standingIn(scope, organisationId);
  const organisation = await organisationAt(scope, organisationId, scope.today);
  if (!seesTasks(who) || !organisation) return refuseCommon('not-found');
  const tasks = await tasksOf(scope, organisationId, year ? { endedIn: year } : { openOn: scope.today });
  return {
    today: scope.today,
    organisationName: organisation.name,
    tasks: await taskLines(scope, describe, tasks),
    can: { give: who.committee },
  };
}

/** Tasks due in a year, counted by month. */
export async function monthsOf(
  scope: Scope,
  organisationId: string,
  year: number,
): Promise<Result<{ months: MonthOfTasks[] }>> {
  if (!seesTasks(await standingIn(scope, organisationId))) return refuseCommon('not-found');
  return { months: countByMonth(await tasksOf(scope, organisationId, { dueIn: year }), scope.today) };
}

/** Tasks as lists and their own page show them, each with what it came from. */
export async function taskLines(
  scope: Scope,
  describe: Describe,
  tasks: readonly Task[],
): Promise<TaskLine[]> {
  const sources = new Map<string, ReadonlyMap<string, Described>>();
  for (const type of new Set(tasks.map((task) => task.source?.type ?? ''))) {
    const ids = tasks.flatMap((task) => (task.source?.type === type ? [task.source.id] : []));
    if (ids.length > 0) sources.set(type, await describe(scope, type, ids));
  }
  const reader = scope.actor.personId;
  return tasks.map((task) => ({
    id: task.id,
    title: task.title,
    assignee: { personId: task.assigneeId, name: task.assigneeName },
    partners: [...task.partners],
    dueOn: task.dueOn,
    state: task.state,
    percent: task.percent,
    lateDays: task.lateDays,
    endedOn: task.endedOn,
    evidence: task.evidence,
    source: (task.source && sources.get(task.source.type)?.get(task.source.id)) ?? null,
    mine: [task.assigneeId, ...task.partners.map((one) => one.personId)].some((one) => one === reader),
  }));
}

/** The own open tasks, late first; for whoever leads a cell also how many of the others' are late. */
export async function tasksToday(scope: Scope): Promise<OwedItem[]> {
  const person = actingPerson(scope);
  const cells = await membershipsOf(scope.db, person, scope.today);
  const own = await openTasksOf(scope, person, cells);
  const reminders = await unreadReminders(scope, person);
  const items = own.map((task) => ownItem(task, person, reminders.get(task.id) ?? null, scope.today));
  for (const office of await officesHeld(scope.db, person, scope.today)) {
    if (!rightsHere(office.kind, office.organisation_kind).includes('lead')) continue;
    const late = (await tasksOf(scope, office.organisation_id, { openOn: scope.today })).filter(
      (task) => task.lateDays > 0 && !own.some((one) => one.id === task.id),
    );
    const [latest] = late;
    if (latest) items.push(lateItem(office.organisation_id, latest, late.length));
  }
  return items;
}

async function unreadReminders(scope: Scope, person: string): Promise<Map<string, ReminderKind>> {
  const rows = await scope.db
    .selectFrom('task_reminders')
    .select(['task_id', 'kind'])
    .where('person_id', '=', person)
    .where('read_at', 'is', null)
    .orderBy('for_due')
    .orderBy('kind', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.task_id, row.kind as ReminderKind]));
}

const ranks = { late: 20, week: 40, later: 60 } as const;

function ownItem(task: Task, person: string, reminder: ReminderKind | null, today: string): OwedItem {
  const pressing = pressingOf(task.dueOn, today);
  const partner = { vi: `Cùng đồng chí ${task.assigneeName}`, en: `With ${task.assigneeName}` };
  const detail = reminder ? reminderTitles[reminder] : task.assigneeId === person ? null : partner;
  return {
    id: `task:${task.id}`,
    kind: 'task',
    title: { vi: task.title, en: task.title },
    ...(detail ? { detail } : {}),
    due: task.dueOn,
    state: pressing === 'late' ? 'late' : isSoon(task.dueOn, today) ? 'due' : 'todo',
    to: `/nhiem-vu/${task.id}`,
    rank: ranks[pressing],
    action: { vi: 'Báo tiến độ', en: 'Tell progress' },
  };
}

/** One line for the lead; its date is that of the task which is late longest. */
function lateItem(organisationId: string, latest: Task, count: number): OwedItem {
  return {
    id: `late-tasks:${organisationId}`,
    kind: 'cell-task',
    title: {
      vi: `${count} nhiệm vụ của chi bộ quá hạn`,
      en: `${count} ${count === 1 ? 'task of the cell is' : 'tasks of the cell are'} overdue`,
    },
    detail: {
      vi: `Lâu nhất: ${latest.title}, đồng chí ${latest.assigneeName}`,
      en: `The longest: ${latest.title}, ${latest.assigneeName}`,
    },
    due: latest.dueOn,
    state: 'late',
    to: `/nhiem-vu?chi-bo=${organisationId}`,
    rank: 30,
    action: { vi: 'Xem nhiệm vụ quá hạn', en: 'See the overdue tasks' },
  };
}
