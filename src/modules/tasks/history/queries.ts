// One task's page: what it is, and its history out of the facts, with the words that were told.
import { type Fact, readHistory } from '../../../platform/audit/facts.ts';
import type { Scope } from '../../../platform/auth/scope.ts';
import { readFile } from '../../../platform/files/queries.ts';
import type { FileStore } from '../../../platform/files/store.ts';
import type { FileAnswer } from '../../../platform/http/endpoint.ts';
import type { Services } from '../../../platform/http/module.ts';
import { type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { namesOf, organisationAt } from '../../organisation/queries.ts';
import type { HistoryLine, TaskDetails } from '../contract.ts';
import { taskLines } from '../list/queries.ts';
import { standingIn, type Task, taskOf } from '../queries.ts';
import { mayTell, readsWords, seesTasks } from '../rules.ts';

/** The page of a task; who stands above sees its figures only. */
export async function taskPage(
  scope: Scope,
  describe: Services['describe'],
  taskId: string,
): Promise<Result<TaskDetails>> {
  const task = await taskOf(scope, taskId);
  if (!task) return refuseCommon('not-found');
  const who = await standingIn(scope, task.organisationId);
  const [line] = await taskLines(scope, describe, [task]);
  if (!seesTasks(who) || !line) return refuseCommon('not-found');
  const organisation = await organisationAt(scope, task.organisationId, scope.today);
  const words = readsWords(who);
  const open = task.state === 'open';
  return {
    today: scope.today,
    task: line,
    organisation: { id: task.organisationId, name: organisation?.name ?? '' },
    version: task.version,
    givenBy: (await namesOf(scope, [task.givenBy])).get(task.givenBy) ?? '',
    givenOn: task.givenOn,
    detail: words ? task.detail : '',
    result: words ? task.result : null,
    history: words ? await historyOf(scope, task) : [],
    unreadReminder: await hasUnreadReminder(scope, taskId),
    can: {
      tell: open && mayTell(who, line.mine),
      change: open && who.lead,
      reopen: !open && who.lead,
      readWords: words,
    },
  };
}

/** The file of an entry of evidence, for those who may read its words. */
export async function evidenceFile(
  scope: Scope,
  store: FileStore,
  taskId: string,
  entryId: string,
): Promise<Result<FileAnswer>> {
  const entry = await scope.db
    .selectFrom('task_progress')
    .innerJoin('tasks', 'tasks.id', 'task_progress.task_id')
    .select(['task_progress.evidence_file', 'tasks.organisation_id'])
    .where('task_progress.id', '=', entryId)
    .where('tasks.id', '=', taskId)
    .executeTakeFirst();
  if (!entry?.evidence_file) return refuseCommon('not-found');
  if (!readsWords(await standingIn(scope, entry.organisation_id))) return refuseCommon('not-found');
  return readFile(scope, store, entry.evidence_file);
}

async function hasUnreadReminder(scope: Scope, taskId: string): Promise<boolean> {
  const unread = await scope.db
    .selectFrom('task_reminders')
    .select('task_id')
    .where('task_id', '=', taskId)
    .where('person_id', '=', scope.actor.personId)
    .where('read_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return unread !== undefined;
}

/** Kinds of facts → lines of the page; what is not here (who opened a reminder) is not shown. */
const shown: Readonly<Record<string, HistoryLine['kind']>> = {
  'task.given': 'given',
  'task.progress-told': 'progress',
  'task.evidence-added': 'evidence',
  'task.finished': 'finished',
  'task.dropped': 'dropped',
  'task.reopened': 'reopened',
  'task.changed': 'changed',
  'task.followed': 'followed',
  'task.reminded': 'reminded',
};

async function historyOf(scope: Scope, task: Task): Promise<HistoryLine[]> {
  const facts = (await readHistory(scope, { type: 'task', id: task.id })).filter(
    (fact) => fact.kind in shown,
  );
  const entries = await entriesOf(scope, task.id);
  const people = facts.flatMap((fact) => [
    ...(fact.actorId ? [fact.actorId] : []),
    ...['assigneeFrom', 'assigneeId', 'partnersFrom', 'partnerIds'].flatMap((key) => idsIn(fact, key)),
  ]);
  const names = await namesOf(scope, people);
  const lines: HistoryLine[] = [];
  for (const fact of facts) {
    const kind = shown[fact.kind] as HistoryLine['kind'];
    // Several people reminded of one due date are one line.
    const reminder = kind === 'reminded' ? (fact.data.reminder as HistoryLine['reminder']) : null;
    const before = lines.at(-1);
    if (reminder && before?.reminder === reminder && before.at === fact.at) continue;
    lines.push({
      kind,
      at: fact.at,
      by: fact.actorId && (names.get(fact.actorId) ?? ''),
      entry: entries.get(String(fact.data.entryId)) ?? null,
      changes: kind === 'changed' ? changesIn(fact, names) : [],
      reminder,
    });
  }
  return lines;
}

function idsIn(fact: Fact, key: string): string[] {
  const value = fact.data[key];
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
}

function changesIn(fact: Fact, names: ReadonlyMap<string, string>): HistoryLine['changes'] {
  const called = (key: string) =>
    idsIn(fact, key)
      .map((id) => names.get(id) ?? '')
      .join(', ') || null;
  const values: Readonly<Record<string, () => [string | null, string | null]>> = {
    assignee: () => [called('assigneeFrom'), called('assigneeId')],
    partners: () => [called('partnersFrom'), called('partnerIds')],
    due: () => [fact.data.dueFrom as string, fact.data.dueOn as string],
  };
  return idsIn(fact, 'changed').map((what) => {
    const [from, to] = values[what]?.() ?? [null, null];
    return { what: what as HistoryLine['changes'][number]['what'], from, to };
  });
}

async function entriesOf(
  scope: Scope,
  taskId: string,
): Promise<Map<string, NonNullable<HistoryLine['entry']>>> {
  const rows = await scope.db
    .selectFrom('task_progress')
    .leftJoin('files', 'files.id', 'task_progress.evidence_file')
    .select(['task_progress.id', 'task_progress.percent', 'task_progress.note', 'files.name', 'files.size'])
    .where('task_progress.task_id', '=', taskId)
    .execute();
  return new Map(
    rows.map(({ id, percent, note, name, size }) => [
      id,
      { id, percent, note, evidence: name === null || size === null ? null : { name, size } },
    ]),
  );
}
