// Reminders: written by the clock, once per person, kind and due date; read by opening the task.
import { sql } from 'kysely';
import { recordFact } from '../../../platform/audit/facts.ts';
import { actingPerson, type Scope, timeZone } from '../../../platform/auth/scope.ts';
import { isRefusal, type Result } from '../../../platform/http/refusal.ts';
import { holdTask, recordTaskFact } from '../commands.ts';
import { reminderDue, seesTasks, soonDays } from '../rules.ts';

/**
 * Reminds everybody named in an open task that is due soon or overdue, while he sits in its cell. May run any number of
 * times a day, and after days on which it did not run. Out: how many were written.
 */
export async function remindDue(scope: Scope): Promise<number> {
  const { rows } = await sql<Remindable>`
    SELECT t.id, t.organisation_id AS "organisationId", n.person_id AS "personId", t.due_on AS "dueOn",
      (t.given_at AT TIME ZONE ${sql.lit(timeZone)})::date AS "givenOn"
    FROM tasks t CROSS JOIN LATERAL (
      SELECT t.assignee_id AS person_id UNION SELECT p.person_id FROM task_partners p WHERE p.task_id = t.id
    ) n
    WHERE t.state = 'open' AND t.due_on <= ${scope.today}::date + ${sql.lit(soonDays)} AND EXISTS (SELECT FROM memberships m
      WHERE m.person_id = n.person_id AND m.organisation_id = t.organisation_id AND m.valid @> ${scope.today}::date)
    ORDER BY t.id, n.person_id`.execute(scope.db);
  let written = 0;
  for (const one of rows) {
    const kind = reminderDue(one, scope.today);
    if (kind === null) continue;
    const added = await scope.db
      .insertInto('task_reminders')
      .values({
        task_id: one.id,
        person_id: one.personId,
        kind,
        for_due: one.dueOn,
        at: scope.now.toString(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('task_id')
      .executeTakeFirst();
    if (!added) continue;
    written += 1;
    await recordFact(scope, {
      kind: 'task.reminded',
      organisationId: one.organisationId,
      subject: { type: 'task', id: one.id },
      data: { personId: one.personId, reminder: kind, forDue: one.dueOn },
      touches: [{ type: 'person', id: one.personId }],
    });
  }
  return written;
}

interface Remindable {
  id: string;
  organisationId: string;
  personId: string;
  dueOn: string;
  givenOn: string;
}

/** The actor has opened the task: the reminders for him are read. */
export async function openReminders(scope: Scope, taskId: string): Promise<Result<{ done: true }>> {
  const task = await holdTask(scope, taskId, seesTasks);
  if (isRefusal(task)) return task;
  const read = await scope.db
    .updateTable('task_reminders')
    .set({ read_at: scope.now.toString() })
    .where('task_id', '=', taskId)
    .where('person_id', '=', actingPerson(scope))
    .where('read_at', 'is', null)
    .returning('kind')
    .execute();
  if (read.length > 0)
    await recordTaskFact(scope, task, 'task.reminders-opened', { reminders: read.map((one) => one.kind) });
  return { done: true };
}
