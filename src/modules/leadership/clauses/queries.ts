// Reads of clauses: the duties of a resolution, with the tasks made of them; row security follows the resolution.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { Described } from '../../../platform/links/contract.ts';
import { namesOf } from '../../organisation/queries.ts';
import { type Task, tasksOf } from '../../tasks/queries.ts';
import type { ClauseShown } from '../contract.ts';
import { numberOf } from '../rules.ts';

export function clauseRows(scope: Scope, resolutionIds: readonly string[]) {
  return scope.db
    .selectFrom('resolution_clauses')
    .selectAll()
    .where('resolution_id', 'in', [...resolutionIds])
    .orderBy('ordinal')
    .execute();
}

/** Clauses with names, and the tasks made of them as they stand. */
export async function clausesOf(
  scope: Scope,
  organisationId: string,
  resolutionId: string,
): Promise<ClauseShown[]> {
  const rows = await clauseRows(scope, [resolutionId]);
  const names = await namesOf(
    scope,
    rows.flatMap((row) => [...(row.assignee_id ? [row.assignee_id] : []), ...row.partner_ids]),
  );
  const ids = rows.flatMap((row) => row.task_id ?? []);
  const tasks = ids.length === 0 ? [] : await tasksOf(scope, organisationId, { ids });
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return rows.map((row) => ({
    id: row.id,
    ordinal: row.ordinal,
    text: row.text,
    assigneeId: row.assignee_id,
    assigneeName: row.assignee_id ? (names.get(row.assignee_id) ?? null) : null,
    partners: row.partner_ids.map((id) => ({ id, name: names.get(id) ?? '' })),
    dueOn: row.due_on,
    carriedTaskId: row.carried_task_id,
    taskId: row.task_id,
    task: standing(row.task_id ? byId.get(row.task_id) : undefined),
  }));
}

function standing(task: Task | undefined): ClauseShown['task'] {
  if (!task) return null;
  const { state, percent, dueOn, endedOn, lateDays } = task;
  return { state, percent, dueOn, endedOn, lateDays };
}

/** How clauses are named on the pages of their tasks; those carried on name the resolution that did it too. */
export async function describeClauses(
  scope: Scope,
  clauseIds: readonly string[],
): Promise<Map<string, Described>> {
  if (clauseIds.length === 0) return new Map();
  const { rows } = await sql<{
    source: string;
    id: string;
    kind: string;
    number: number | null;
    issued_on: string | null;
    ordinal: number;
    text: string;
  }>`
    SELECT s.id AS source, r.id, r.kind, r.number, r.issued_on, c.ordinal, c.text
    FROM resolution_clauses s
    JOIN resolution_clauses c ON c.id = s.id OR (c.task_id = s.task_id AND c.carried_task_id = s.task_id)
    JOIN resolutions r ON r.id = c.resolution_id
    WHERE s.id = ANY (${[...clauseIds]}::uuid[]) ORDER BY r.passed_at NULLS LAST, r.id`.execute(scope.db);
  const described = new Map<string, Described>();
  for (const row of rows) {
    const before = described.get(row.source);
    const to = `/nghi-quyet/${row.id}`;
    const paper =
      row.kind === 'resolution'
        ? { vi: 'Nghị quyết', en: 'Resolution' }
        : { vi: 'Kết luận', en: 'Conclusion' };
    const number = numberOf(row);
    const date = row.issued_on?.split('-').reverse().join('/');
    described.set(row.source, {
      label: {
        vi: `${paper.vi}${number ? ` ${number}` : ''}, mục ${row.ordinal}`,
        en: `${paper.en}${number ? ` ${number}` : ''}, clause ${row.ordinal}`,
      },
      to,
      steps: [
        ...(before?.steps ?? []),
        { heading: paper, text: number ? `${number}${date ? ` ngày ${date}` : ''}` : '', to },
        { heading: { vi: `Mục ${row.ordinal}`, en: `Clause ${row.ordinal}` }, text: row.text, to },
      ],
    });
  }
  return described;
}
