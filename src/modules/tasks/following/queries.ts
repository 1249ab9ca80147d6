// What a change of an organisation does to its open tasks: they go where their assignee goes.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { Change, Foreseen } from '../../../platform/links/change/following.ts';

export async function foreseeTasks(scope: Scope, change: Change): Promise<Foreseen[]> {
  if (change.goes.size === 0 && !change.ends) return [];
  const { rows } = await sql<{ assigneeId: string; count: number }>`
    SELECT assignee_id AS "assigneeId", count(*)::int AS count FROM tasks
    WHERE organisation_id = ${change.organisationId} AND state = 'open' GROUP BY assignee_id`.execute(
    scope.db,
  );
  const counted = (toId: string | null | undefined) =>
    rows.filter((row) => change.goes.get(row.assigneeId) === toId).reduce((sum, row) => sum + row.count, 0);
  const told: Foreseen[] = [];
  for (const { id, name } of change.into) {
    const count = counted(id);
    if (count > 0)
      told.push({
        about: 'tasks',
        way: 'goes',
        words: {
          vi: `${count} nhiệm vụ đang làm theo người thực hiện về ${name} từ ngày ấy; tiến độ, minh chứng giữ nguyên.`,
          en: `${count} open tasks go to ${name} with their assignees; progress and evidence stay.`,
        },
        to: null,
      });
  }
  const left = counted(null) + (change.ends ? counted(undefined) : 0);
  if (left > 0)
    told.push({
      about: 'tasks',
      way: 'warns',
      words: {
        vi: `${left} nhiệm vụ đang làm không có người thực hiện ở chi bộ tiếp nhận. Giao lại hoặc thôi giao trước ngày ấy.`,
        en: `${left} open tasks have no assignee in a receiving cell. Give them to somebody else, or end them, before that day.`,
      },
      to: '/nhiem-vu',
    });
  const stay = change.ends ? 0 : counted(undefined);
  if (stay > 0)
    told.push({
      about: 'tasks',
      way: 'stays',
      words: {
        vi: `${stay} nhiệm vụ đang làm của các đồng chí ở lại giữ nguyên.`,
        en: `${stay} open tasks of those who stay remain as they are.`,
      },
      to: null,
    });
  return told;
}
