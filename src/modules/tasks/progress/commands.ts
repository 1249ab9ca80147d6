// What is told of a task: progress, evidence, its end, its reopening. Entries are only added.
import type { Scope } from '../../../platform/auth/scope.ts';
import { actingPerson } from '../../../platform/auth/scope.ts';
import { violates } from '../../../platform/db/violations.ts';
import { storeFile } from '../../../platform/files/commands.ts';
import type { FileStore } from '../../../platform/files/store.ts';
import { isRefusal, type Result } from '../../../platform/http/refusal.ts';
import type { Upload } from '../../../platform/http/routes.ts';
import { type HeldTask, holdTask, recordTaskFact } from '../commands.ts';
import { refuseTask } from '../contract.ts';
import { mayTell } from '../rules.ts';

const done = { done: true } as const;

/** Tells how far an open task is. By those named in it, or the committee. */
export async function tellProgress(
  scope: Scope,
  taskId: string,
  told: { percent: number; note?: string | undefined },
): Promise<Result<typeof done>> {
  const task = await holdTask(scope, taskId, mayTell);
  if (isRefusal(task)) return task;
  const entryId = await addEntry(scope, task, { kind: 'progress', percent: told.percent, note: told.note });
  if (isRefusal(entryId)) return entryId;
  await scope.db.updateTable('tasks').set({ percent: told.percent }).where('id', '=', taskId).execute();
  await recordTaskFact(scope, task, 'task.progress-told', { entryId, percent: told.percent });
  return done;
}

/** Adds a file as evidence; its form says `notSecret=true` and may carry a `note`. Out: the entry's id. */
export async function addEvidence(
  scope: Scope,
  store: FileStore,
  taskId: string,
  upload: Upload,
): Promise<Result<{ id: string }>> {
  const task = await holdTask(scope, taskId, mayTell);
  if (isRefusal(task)) return task;
  if (task.state !== 'open') return refuseTask('task-ended');
  const file = await storeFile(scope, store, upload, { organisationId: task.organisationId });
  if (isRefusal(file)) return file;
  const entryId = await addEntry(scope, task, {
    kind: 'evidence',
    percent: task.percent,
    note: (upload.fields.note ?? '').slice(0, 2000),
    evidenceFile: file.id,
  });
  if (isRefusal(entryId)) return entryId;
  await recordTaskFact(scope, task, 'task.evidence-added', { entryId, fileId: file.id });
  return { id: entryId };
}

/** Ends an open task with what came of it. By those named in it, or the committee. */
export async function finishTask(scope: Scope, taskId: string, result: string): Promise<Result<typeof done>> {
  const task = await holdTask(scope, taskId, mayTell);
  if (isRefusal(task)) return task;
  return endTask(scope, task, { state: 'done', percent: 100, words: result });
}

/** Takes an open task back, with the reason. By the lead. */
export async function dropTask(scope: Scope, taskId: string, reason: string): Promise<Result<typeof done>> {
  const task = await holdTask(scope, taskId, (who) => who.lead);
  if (isRefusal(task)) return task;
  return endTask(scope, task, { state: 'dropped', percent: task.percent, words: reason });
}

/** Opens an ended task again, as far as it was told before its end. By the lead. */
export async function reopenTask(scope: Scope, taskId: string, reason: string): Promise<Result<typeof done>> {
  const task = await holdTask(scope, taskId, (who) => who.lead);
  if (isRefusal(task)) return task;
  if (task.state === 'open') return refuseTask('task-open');
  const last = await scope.db
    .selectFrom('task_progress')
    .select('percent')
    .where('task_id', '=', taskId)
    .where('kind', '=', 'progress')
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  const percent = last?.percent ?? 0;
  await scope.db
    .updateTable('tasks')
    .set({ state: 'open', percent, result: null, ended_at: null, version: task.version + 1 })
    .where('id', '=', taskId)
    .execute();
  const entryId = await addEntry(scope, task, { kind: 'reopened', percent, note: reason });
  if (isRefusal(entryId)) return entryId;
  await recordTaskFact(scope, task, 'task.reopened', { entryId, percent });
  return done;
}

async function endTask(
  scope: Scope,
  task: HeldTask,
  end: { state: 'done' | 'dropped'; percent: number; words: string },
): Promise<Result<typeof done>> {
  const kind = end.state === 'done' ? 'finished' : 'dropped';
  const words = end.words.trim();
  const entryId = await addEntry(scope, task, { kind, percent: end.percent, note: words });
  if (isRefusal(entryId)) return entryId;
  await scope.db
    .updateTable('tasks')
    .set({
      state: end.state,
      percent: end.percent,
      result: words,
      ended_at: scope.now.toString(),
      version: task.version + 1,
    })
    .where('id', '=', task.id)
    .execute();
  await recordTaskFact(scope, task, `task.${kind}`, { entryId });
  return done;
}

interface Entry {
  readonly kind: 'progress' | 'evidence' | 'finished' | 'dropped' | 'reopened';
  readonly percent: number;
  readonly note?: string | undefined;
  readonly evidenceFile?: string;
}

/** Out: the entry's id, or the database's refusal when the task is not open. */
async function addEntry(scope: Scope, task: HeldTask, entry: Entry): Promise<Result<string>> {
  try {
    const { id } = await scope.db
      .insertInto('task_progress')
      .values({
        task_id: task.id,
        kind: entry.kind,
        by_person: actingPerson(scope),
        at: scope.now.toString(),
        percent: entry.percent,
        note: entry.note?.trim() ?? '',
        evidence_file: entry.evidenceFile ?? null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  } catch (error) {
    if (violates(error, 'NN009')) return refuseTask('task-ended');
    throw error;
  }
}
