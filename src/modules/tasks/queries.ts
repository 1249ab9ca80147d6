// Reads of tasks for this module and later ones; who may see them is the caller's rule.
import { type RawBuilder, sql } from 'kysely';
import { type Scope, timeZone } from '../../platform/auth/scope.ts';
import { byUrgency, earlyDays, lateDays, type Standing, type TaskState } from './rules.ts';

export interface TaskSource {
  /** What it came from, e.g. 'resolution_clause'. */
  readonly type: string;
  readonly id: string;
}

export interface Task {
  readonly id: string;
  readonly organisationId: string;
  readonly title: string;
  readonly detail: string;
  readonly assigneeId: string;
  readonly assigneeName: string;
  readonly partners: readonly { readonly personId: string; readonly name: string }[];
  readonly dueOn: string;
  readonly state: TaskState;
  readonly percent: number;
  /** What came of it; of a dropped task, why. */
  readonly result: string | null;
  /** Days past the due date, see rules. */
  readonly lateDays: number;
  /** Days by which a done task came before its due date. */
  readonly earlyDays: number;
  readonly source: TaskSource | null;
  readonly givenBy: string;
  readonly givenOn: string;
  readonly endedOn: string | null;
  /** How many files of evidence it has. */
  readonly evidence: number;
  readonly version: number;
}

export interface TaskFilter {
  /** Only those that came from this kind of thing, from these when ids are told. */
  readonly from?: { readonly type: string; readonly ids?: readonly string[] };
  /** Only those given by the end of this date and not ended by then. */
  readonly openOn?: string;
  /** Only those done or dropped in this year. */
  readonly endedIn?: number;
  /** Only those due in this year. */
  readonly dueIn?: number;
  readonly ids?: readonly string[];
}

/** Tasks of an organisation, late first. */
export async function tasksOf(
  scope: Scope,
  organisationId: string,
  filter: TaskFilter = {},
): Promise<Task[]> {
  const { from, openOn, endedIn, dueIn, ids } = filter;
  const parts = [sql`t.organisation_id = ${organisationId}`];
  if (from) parts.push(sql`t.source_type = ${from.type}`);
  if (from?.ids) parts.push(sql`t.source_id = ANY (${[...from.ids]}::uuid[])`);
  if (ids) parts.push(sql`t.id = ANY (${[...ids]}::uuid[])`);
  if (openOn)
    parts.push(sql`${dateOf('given_at')} <= ${openOn}::date
      AND (t.ended_at IS NULL OR ${dateOf('ended_at')} > ${openOn}::date)`);
  if (endedIn) parts.push(sql`extract(year FROM ${dateOf('ended_at')}) = ${endedIn}`);
  if (dueIn) parts.push(sql`extract(year FROM t.due_on) = ${dueIn}`);
  return readTasks(scope, sql.join(parts, sql` AND `));
}

/** One task; null when there is none. */
export async function taskOf(scope: Scope, taskId: string): Promise<Task | null> {
  return (await readTasks(scope, sql`t.id = ${taskId}`))[0] ?? null;
}

/** Open tasks that name a person, as assignee or partner, in these organisations. */
export async function openTasksOf(
  scope: Scope,
  personId: string,
  organisationIds: readonly string[],
): Promise<Task[]> {
  return readTasks(
    scope,
    sql`t.state = 'open' AND t.organisation_id = ANY (${[...organisationIds]}::uuid[]) AND (t.assignee_id = ${personId}
      OR EXISTS (SELECT FROM task_partners w WHERE w.task_id = t.id AND w.person_id = ${personId}))`,
  );
}

/** Tasks that came from these things, whatever their organisation, late first. */
export async function tasksFromSources(
  scope: Scope,
  sourceType: string,
  sourceIds: readonly string[],
): Promise<Task[]> {
  if (sourceIds.length === 0) return [];
  return readTasks(
    scope,
    sql`t.source_type = ${sourceType} AND t.source_id = ANY (${[...sourceIds]}::uuid[])`,
  );
}

function dateOf(column: 'given_at' | 'ended_at') {
  return sql`(t.${sql.ref(column)} AT TIME ZONE ${sql.lit(timeZone)})::date`;
}

interface TaskRow extends Omit<Task, 'lateDays' | 'earlyDays' | 'source' | 'partners'> {
  readonly sourceType: string | null;
  readonly sourceId: string | null;
  readonly partners: Task['partners'] | null;
}

async function readTasks(scope: Scope, where: RawBuilder<unknown>): Promise<Task[]> {
  const { rows } = await sql<TaskRow>`
    SELECT t.id, t.organisation_id AS "organisationId", t.title, t.detail, t.assignee_id AS "assigneeId",
      a.full_name AS "assigneeName", t.due_on AS "dueOn", t.state, t.percent, t.result, t.version,
      t.source_type AS "sourceType", t.source_id AS "sourceId",
      t.given_by AS "givenBy", ${dateOf('given_at')} AS "givenOn", ${dateOf('ended_at')} AS "endedOn",
      (SELECT count(*)::int FROM task_progress e WHERE e.task_id = t.id AND e.evidence_file IS NOT NULL) AS evidence,
      (SELECT jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.full_name)
         ORDER BY p.given_name COLLATE "vi-x-icu", p.full_name COLLATE "vi-x-icu", p.id)
       FROM task_partners w JOIN people p ON p.id = w.person_id WHERE w.task_id = t.id) AS partners
    FROM tasks t JOIN people a ON a.id = t.assignee_id WHERE ${where}`.execute(scope.db);
  return rows
    .map(({ sourceType, sourceId, partners, ...row }) => ({
      ...row,
      partners: partners ?? [],
      source: sourceType !== null && sourceId !== null ? { type: sourceType, id: sourceId } : null,
      lateDays: lateDays(row, scope.today),
      earlyDays: earlyDays(row),
    }))
    .sort(byUrgency);
}

/** What the actor is in an organisation, where its tasks are concerned. */
export async function standingIn(scope: Scope, organisationId: string): Promise<Standing> {
  const has = (right: string) => scope.allows(right, organisationId);
  return {
    member: await has('member'),
    lead: await has('lead'),
    committee: await has('committee'),
    head: await has('head'),
    above: (await has('above')) || (await has('organise')),
  };
}
