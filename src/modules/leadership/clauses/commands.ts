// Writes of clauses: the list of a draft, and the tasks that they become when it is passed.
import type { Scope } from '../../../platform/auth/scope.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { namesOf, peopleOfCell } from '../../organisation/queries.ts';
import { carryOnTask, createTasks, type NewTask } from '../../tasks/commands.ts';
import { refuseTask } from '../../tasks/contract.ts';
import { tasksOf } from '../../tasks/queries.ts';
import { type ClauseShown, refuseLeadership } from '../contract.ts';
import { taskWords } from '../rules.ts';
import { asInput, type ClauseInput, clausesOf } from './queries.ts';

interface OfResolution {
  readonly id: string;
  readonly organisationId: string;
}

/** The whole list anew. Only new names are asked for: who was named before may have left the cell since. */
export async function replaceClauses(
  scope: Scope,
  resolution: OfResolution,
  clauses: readonly ClauseInput[],
): Promise<Refusal | null> {
  const before = await clausesOf(scope, resolution.organisationId, resolution.id);
  const refused =
    (await refuseStrangers(
      scope,
      resolution.organisationId,
      peopleIn(clauses),
      new Set(peopleIn(before.map(asInput))),
    )) ?? (await refuseForeignTasks(scope, resolution.organisationId, clauses));
  if (refused) return refused;
  await scope.db.deleteFrom('resolution_clauses').where('resolution_id', '=', resolution.id).execute();
  await putClauses(scope, resolution.id, clauses);
  return null;
}

export async function putClauses(
  scope: Scope,
  resolutionId: string,
  clauses: readonly ClauseInput[],
): Promise<void> {
  if (clauses.length === 0) return;
  await scope.db
    .insertInto('resolution_clauses')
    .values(
      clauses.map((clause, index) => ({
        resolution_id: resolutionId,
        ordinal: index + 1,
        text: clause.text,
        assignee_id: clause.assigneeId,
        partner_ids: [...new Set(clause.partnerIds)].filter((one) => one !== clause.assigneeId),
        due_on: clause.dueOn,
        carried_task_id: clause.carriedTaskId,
      })),
    )
    .execute();
}

function peopleIn(clauses: readonly ClauseInput[]): string[] {
  return clauses.flatMap((clause) => [
    ...(clause.assigneeId ? [clause.assigneeId] : []),
    ...clause.partnerIds,
  ]);
}

/** The refusal that names somebody in the clauses who does not sit in the cell today; null when all do. */
export function refuseStrangersIn(
  scope: Scope,
  organisationId: string,
  clauses: readonly ClauseShown[],
): Promise<Refusal | null> {
  return refuseStrangers(scope, organisationId, peopleIn(clauses.map(asInput)));
}

async function refuseStrangers(
  scope: Scope,
  organisationId: string,
  personIds: readonly string[],
  known: ReadonlySet<string> = new Set(),
): Promise<Refusal | null> {
  const members = new Set(
    (await peopleOfCell(scope, organisationId, scope.today)).map((one) => one.personId),
  );
  const stranger = personIds.find((one) => !members.has(one) && !known.has(one));
  if (stranger === undefined) return null;
  const name = (await namesOf(scope, [stranger])).get(stranger);
  return name === undefined ? refuseCommon('not-found') : refuseTask('person-not-in-cell', { name });
}

async function refuseForeignTasks(
  scope: Scope,
  organisationId: string,
  clauses: readonly ClauseInput[],
): Promise<Refusal | null> {
  const ids = [...new Set(clauses.flatMap((clause) => clause.carriedTaskId ?? []))];
  if (ids.length === 0) return null;
  const found = await tasksOf(scope, organisationId, { ids });
  return found.length === ids.length ? null : refuseCommon('not-found');
}

/** Tasks of the clauses, in their order; each clause is told its own. In: when they were resolved, where that was before now. */
export async function giveTasks(
  scope: Scope,
  resolution: OfResolution,
  at?: string,
): Promise<Result<string[]>> {
  const clauses = await clausesOf(scope, resolution.organisationId, resolution.id);
  const carried = await tasksOf(scope, resolution.organisationId, {
    ids: clauses.flatMap((clause) => clause.carriedTaskId ?? []),
  });
  const stillOpen = new Set(carried.filter((task) => task.state === 'open').map((task) => task.id));
  const taskIds: string[] = [];
  for (const clause of clauses) {
    const task = taskOf(clause);
    if (isRefusal(task)) return task;
    let taskId: string;
    if (clause.carriedTaskId && stillOpen.has(clause.carriedTaskId)) {
      const given = await carryOnTask(scope, clause.carriedTaskId, task);
      if (isRefusal(given)) return given;
      taskId = clause.carriedTaskId;
    } else {
      const source = { type: 'resolution_clause', id: clause.id };
      const given = await createTasks(scope, {
        organisationId: resolution.organisationId,
        source,
        tasks: [task],
        at,
      });
      if (isRefusal(given)) return given;
      taskId = given.ids[0] as string;
    }
    await scope.db
      .updateTable('resolution_clauses')
      .set({ task_id: taskId })
      .where('id', '=', clause.id)
      .execute();
    taskIds.push(taskId);
  }
  return taskIds;
}

function taskOf(clause: ClauseShown): Result<NewTask> {
  const { ordinal, assigneeId, dueOn } = clause;
  if (assigneeId === null) return refuseLeadership('clause-without-person', { ordinal });
  if (dueOn === null) return refuseLeadership('clause-without-date', { ordinal });
  return { ...taskWords(clause.text), assigneeId, dueOn, partnerIds: clause.partners.map((one) => one.id) };
}
