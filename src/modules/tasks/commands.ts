// Writes of tasks: giving them. Later modules call these inside their own transaction.
import { recordFact } from '../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../platform/auth/scope.ts';
import { type Result, refuseCommon } from '../../platform/http/refusal.ts';
import { namesOf, peopleOfCell } from '../organisation/queries.ts';
import { refuseTask } from './contract.ts';
import type { TaskSource } from './queries.ts';

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
}

/** Gives tasks to members of the cell, all or none. Out: their ids, in the order given. */
export async function createTasks(scope: Scope, giving: Giving): Promise<Result<{ ids: string[] }>> {
  const { organisationId, source, tasks } = giving;
  if (source === null && !(await scope.allows('committee', organisationId))) return refuseCommon('forbidden');
  const members = new Set(
    (await peopleOfCell(scope, organisationId, scope.today)).map((one) => one.personId),
  );
  const ids: string[] = [];
  for (const task of tasks) {
    const title = task.title.normalize('NFC').trim();
    if (title.length < 3 || title.length > 300) return refuseTask('title-length');
    if (task.dueOn < scope.today) return refuseTask('due-in-past', { due: shown(task.dueOn) });
    const partners = [...new Set(task.partnerIds ?? [])].filter((one) => one !== task.assigneeId);
    const stranger = [task.assigneeId, ...partners].find((one) => !members.has(one));
    if (stranger) return refuseStranger(scope, stranger);
    const { id } = await scope.db
      .insertInto('tasks')
      .values({
        organisation_id: organisationId,
        title,
        detail: task.detail?.trim() ?? '',
        assignee_id: task.assigneeId,
        due_on: task.dueOn,
        source_type: source?.type ?? null,
        source_id: source ? (task.sourceId ?? source.id) : null,
        given_by: actingPerson(scope),
        given_at: scope.now.toString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    if (partners.length > 0)
      await scope.db
        .insertInto('task_partners')
        .values(partners.map((personId) => ({ task_id: id, person_id: personId })))
        .execute();
    await recordFact(scope, {
      kind: 'task.given',
      organisationId,
      subject: { type: 'task', id },
      data: { assigneeId: task.assigneeId, partnerIds: partners, dueOn: task.dueOn },
      touches: source ? [{ type: source.type, id: task.sourceId ?? source.id }] : [],
    });
    ids.push(id);
  }
  return { ids };
}

async function refuseStranger(scope: Scope, personId: string) {
  const name = (await namesOf(scope, [personId])).get(personId);
  return name === undefined ? refuseCommon('not-found') : refuseTask('person-not-in-cell', { name });
}

/** YYYY-MM-DD → 03/12/2026, as sentences of refusals write it. */
function shown(date: string): string {
  return date.split('-').reverse().join('/');
}
