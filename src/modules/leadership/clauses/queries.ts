// Reads of clauses: the duties of a resolution, with the tasks made of them; row security follows the resolution.
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { Described } from '../../../platform/links/contract.ts';
import { namesOf } from '../../organisation/queries.ts';
import { type Task, tasksOf } from '../../tasks/queries.ts';
import type { ClauseShown, clauseInput } from '../contract.ts';
import { numberOf, type ResolutionKind } from '../rules.ts';

export type ClauseInput = z.output<typeof clauseInput>;

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

/** As the editor gives it back. */
export function asInput(clause: ClauseShown): ClauseInput {
  const { text, assigneeId, dueOn, carriedTaskId } = clause;
  return { text, assigneeId, dueOn, carriedTaskId, partnerIds: clause.partners.map((one) => one.id) };
}

/** How clauses are named on the pages of their tasks: by the paper that last carried the task on, after the way it came. */
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
    body: string;
    issued_on: string | null;
    subject: string;
    ordinal: number;
    text: string;
  }>`
    SELECT s.id AS source, r.id, r.kind, r.number, r.body, r.issued_on, r.subject, c.ordinal, c.text
    FROM resolution_clauses s
    JOIN resolution_clauses c ON c.id = s.id OR (c.task_id = s.task_id AND c.carried_task_id = s.task_id)
    JOIN resolutions r ON r.id = c.resolution_id
    WHERE s.id = ANY (${[...clauseIds]}::uuid[]) ORDER BY r.passed_at NULLS LAST, r.id`.execute(scope.db);
  const described = new Map<string, Described>();
  for (const row of rows) {
    const before = described.get(row.source)?.steps ?? [];
    const to = `/nghi-quyet/${row.id}`;
    const paper = papers[row.kind as ResolutionKind];
    const number = numberOf(row);
    const dated = [number, row.issued_on && `ngày ${row.issued_on.split('-').reverse().join('/')}`];
    const text = dated.filter(Boolean).join(' ') || row.subject;
    const clause = { vi: `Khoản ${row.ordinal}`, en: `Clause ${row.ordinal}` };
    const times = before.length - 1;
    described.set(row.source, {
      label: {
        vi: [paper.vi, number].filter(Boolean).join(' ').concat(`, khoản ${row.ordinal}`),
        en: [paper.en, number].filter(Boolean).join(' ').concat(`, clause ${row.ordinal}`),
      },
      to,
      steps:
        before.length === 0
          ? [
              { heading: paper, text, to },
              { heading: clause, text: row.text, to },
            ]
          : [
              ...before,
              {
                heading: { vi: `Chuyển tiếp lần ${times}`, en: `Carried on (${times})` },
                text: `${text}, khoản ${row.ordinal}`,
                to,
              },
            ],
    });
  }
  return described;
}

const papers: Record<ResolutionKind, { vi: string; en: string }> = {
  resolution: { vi: 'Nghị quyết', en: 'Resolution' },
  conclusion: { vi: 'Kết luận', en: 'Conclusion' },
};
