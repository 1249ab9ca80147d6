// Writes of tasks: giving and changing them. Later modules call these inside their own transaction.
import { recordFact } from '../../platform/audit/facts.ts';
import { actingPerson, dateIn, type Scope } from '../../platform/auth/scope.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../platform/http/refusal.ts';
import { namesOf, peopleOfCell } from '../organisation/queries.ts';
import { refuseTask } from './contract.ts';
import { standingIn, type TaskSource } from './queries.ts';
import { type Standing, seesTasks, type TaskState } from './rules.ts';

export interface NewTask {
  readonly title: string;
  readonly detail?: string | undefined;
  readonly assigneeId: string;
  readonly partnerIds?: readonly string[] | undefined;
  readonly dueOn: string;
  /** When tasks of one call come from different things of the same kind, e.g. each from its clause. */
  readonly sourceId?: string | undefined;
}

export interface Giving {
  readonly organisationId: string;
  /** Where the tasks come from; who may give them then is the caller's rule. Null = a bare task, given by the committee. */
  readonly source: TaskSource | null;
  readonly tasks: readonly NewTask[];
  /** When they were decided, where that was before now: given then, none due earlier. */
  readonly at?: string | undefined;
}

/** Gives tasks to members of the cell, all or none. Out: their ids, in the order given. */
export async function createTasks(scope: Scope, giving: Giving): Promise<Result<{ ids: string[] }>> {
  const { organisationId, source, tasks, at = scope.now.toString() } = giving;
  const earliest = dateIn(Temporal.Instant.from(at));
  if (source === null && !(await scope.allows('committee', organisationId))) return refuseCommon('forbidden');
  const ids: string[] = [];
  for (const task of tasks) {
    const title = cleanTitle(task.title);
    if (isRefusal(title)) return title;
    if (task.dueOn < earliest) return refuseTask('due-in-past', { due: shown(task.dueOn) });
    const partnerIds = withoutDoubles(task.partnerIds ?? [], task.assigneeId);
    const stranger = await refuseStrangers(scope, organisationId, [task.assigneeId, ...partnerIds]);
    if (stranger) return stranger;
    const from = source && { type: source.type, id: task.sourceId ?? source.id };
    const { id } = await scope.db
      .insertInto('tasks')
      .values({
        organisation_id: organisationId,
        title,
        detail: task.detail?.trim() ?? '',
        assignee_id: task.assigneeId,
        due_on: task.dueOn,
        source_type: from?.type ?? null,
        source_id: from?.id ?? null,
        given_by: actingPerson(scope),
        given_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await addPartners(scope, id, partnerIds);
    await recordFact(scope, {
      kind: 'task.given',
      organisationId,
      subject: { type: 'task', id },
      data: { assigneeId: task.assigneeId, partnerIds, dueOn: task.dueOn },
      touches: from ? [from] : [],
    });
    ids.push(id);
  }
  return { ids };
}

export interface TaskChange {
  /** The version that was seen; another one is refused as stale. */
  readonly version: number;
  readonly title?: string | undefined;
  readonly detail?: string | undefined;
  readonly assigneeId?: string | undefined;
  readonly partnerIds?: readonly string[] | undefined;
  readonly dueOn?: string | undefined;
}

/** Changes an open task; what is left out stays. By the lead. Out: the new version. */
export async function changeTask(
  scope: Scope,
  taskId: string,
  change: TaskChange,
): Promise<Result<{ version: number }>> {
  const task = await holdTask(scope, taskId, (who) => who.lead);
  if (isRefusal(task)) return task;
  if (task.version !== change.version) return refuseCommon('stale');
  return changeHeld(scope, task, change);
}

/** A later module's act gives an open task new words, people or date; who may is its own rule. Out: the new version. */
export async function carryOnTask(
  scope: Scope,
  taskId: string,
  change: Omit<TaskChange, 'version'>,
): Promise<Result<{ version: number }>> {
  const task = await holdTask(scope, taskId, () => true);
  return isRefusal(task) ? task : changeHeld(scope, task, change);
}

async function changeHeld(
  scope: Scope,
  task: HeldTask,
  change: Omit<TaskChange, 'version'>,
): Promise<Result<{ version: number }>> {
  if (task.state !== 'open') return refuseTask('task-ended');
  const title = cleanTitle(change.title ?? task.title);
  if (isRefusal(title)) return title;
  const next = {
    title,
    detail: change.detail?.trim() ?? task.detail,
    assignee_id: change.assigneeId ?? task.assigneeId,
    due_on: change.dueOn ?? task.dueOn,
  };
  const partnerIds = withoutDoubles(change.partnerIds ?? task.partnerIds, next.assignee_id);
  if (next.due_on !== task.dueOn && next.due_on < scope.today)
    return refuseTask('due-in-past', { due: shown(next.due_on) });
  // Who was named before may have left the cell since; only new names are asked for.
  const before = [task.assigneeId, ...task.partnerIds];
  const newcomers = [next.assignee_id, ...partnerIds].filter((one) => !before.includes(one));
  const stranger = await refuseStrangers(scope, task.organisationId, newcomers);
  if (stranger) return stranger;
  const changed = [
    ...(next.title === task.title ? [] : ['title']),
    ...(next.detail === task.detail ? [] : ['detail']),
    ...(next.assignee_id === task.assigneeId ? [] : ['assignee']),
    ...(sameList(partnerIds, task.partnerIds) ? [] : ['partners']),
    ...(next.due_on === task.dueOn ? [] : ['due']),
  ];
  if (changed.length === 0) return { version: task.version };
  const { version } = await scope.db
    .updateTable('tasks')
    .set({ ...next, version: task.version + 1 })
    .where('id', '=', task.id)
    .returning('version')
    .executeTakeFirstOrThrow();
  if (changed.includes('partners')) {
    await scope.db.deleteFrom('task_partners').where('task_id', '=', task.id).execute();
    await addPartners(scope, task.id, partnerIds);
  }
  await recordTaskFact(scope, task, 'task.changed', {
    changed,
    assigneeFrom: task.assigneeId,
    assigneeId: next.assignee_id,
    partnersFrom: [...task.partnerIds],
    partnerIds,
    dueFrom: task.dueOn,
    dueOn: next.due_on,
  });
  return { version };
}

export interface HeldTask {
  readonly id: string;
  readonly organisationId: string;
  readonly title: string;
  readonly detail: string;
  readonly assigneeId: string;
  readonly partnerIds: readonly string[];
  readonly dueOn: string;
  readonly state: TaskState;
  readonly percent: number;
  readonly source: TaskSource | null;
  readonly version: number;
}

/**
 * Takes hold of a task until the transaction ends, so that two writers follow one another.
 * Out: the task, 'not-found' for who does not see it, 'forbidden' for who may not act.
 */
export async function holdTask(
  scope: Scope,
  taskId: string,
  may: (who: Standing, named: boolean) => boolean,
): Promise<Result<HeldTask>> {
  const row = await scope.db
    .selectFrom('tasks')
    .selectAll()
    .where('id', '=', taskId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuseCommon('not-found');
  const who = await standingIn(scope, row.organisation_id);
  if (!seesTasks(who)) return refuseCommon('not-found');
  const partners = await scope.db
    .selectFrom('task_partners')
    .select('person_id')
    .where('task_id', '=', taskId)
    .execute();
  const partnerIds = partners.map((one) => one.person_id);
  const person = scope.actor.personId;
  const named = person !== null && [row.assignee_id, ...partnerIds].includes(person);
  if (!may(who, named)) return refuseCommon('forbidden');
  const { source_type: type, source_id: id } = row;
  return {
    id: row.id,
    organisationId: row.organisation_id,
    title: row.title,
    detail: row.detail,
    assigneeId: row.assignee_id,
    partnerIds,
    dueOn: row.due_on,
    state: row.state as TaskState,
    percent: row.percent,
    source: type !== null && id !== null ? { type, id } : null,
    version: row.version,
  };
}

/** A fact about a held task; screens of what it came from follow too. */
export async function recordTaskFact(
  scope: Scope,
  task: HeldTask,
  kind: string,
  data: Parameters<typeof recordFact>[1]['data'] = {},
): Promise<void> {
  await recordFact(scope, {
    kind,
    organisationId: task.organisationId,
    subject: { type: 'task', id: task.id },
    data,
    touches: task.source ? [task.source] : [],
  });
}

function cleanTitle(typed: string): Result<string> {
  const title = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  return title.length < 3 || title.length > 300 ? refuseTask('title-length') : title;
}

function withoutDoubles(partnerIds: readonly string[], assigneeId: string): string[] {
  return [...new Set(partnerIds)].filter((one) => one !== assigneeId);
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

async function addPartners(scope: Scope, taskId: string, partnerIds: readonly string[]): Promise<void> {
  if (partnerIds.length === 0) return;
  await scope.db
    .insertInto('task_partners')
    .values(partnerIds.map((personId) => ({ task_id: taskId, person_id: personId })))
    .execute();
}

/** The refusal that names whoever of these does not sit in the cell today; null when all do. */
async function refuseStrangers(
  scope: Scope,
  organisationId: string,
  personIds: readonly string[],
): Promise<Refusal | null> {
  if (personIds.length === 0) return null;
  const members = new Set(
    (await peopleOfCell(scope, organisationId, scope.today)).map((one) => one.personId),
  );
  const stranger = personIds.find((one) => !members.has(one));
  if (stranger === undefined) return null;
  const name = (await namesOf(scope, [stranger])).get(stranger);
  return name === undefined ? refuseCommon('not-found') : refuseTask('person-not-in-cell', { name });
}

/** YYYY-MM-DD → 03/12/2026, as sentences of refusals write it. */
function shown(date: string): string {
  return date.split('-').reverse().join('/');
}
