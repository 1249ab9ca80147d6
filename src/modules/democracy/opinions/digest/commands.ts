// The monthly figures for everybody who owes answers by office; a notice in the app, read by opening what is owed.
import { sql } from 'kysely';
import { recordFact } from '../../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';

/** Writes this month's figures for each owner who owes something; may run any number of times. Out: how many were written. */
export async function digestMonth(scope: Scope): Promise<number> {
  const month = `${scope.today.slice(0, 7)}-01`;
  const { rows } = await sql<{ personId: string; ownerId: string }>`
    INSERT INTO opinion_digests (person_id, owner_kind, owner_id, month, waiting, overdue, longest_days, answered, at)
    SELECT o.person_id, d.owner_kind, d.owner_id, ${month}::date, d.waiting, d.overdue, d.longest, d.answered, ${scope.now.toString()}
    FROM (
      SELECT owner_kind, owner_id,
        count(*) FILTER (WHERE state IN ('waiting', 'study', 'to_meeting'))::int AS waiting,
        count(*) FILTER (WHERE state IN ('waiting', 'study', 'to_meeting') AND due_on < ${scope.today}::date)::int AS overdue,
        coalesce(max(${scope.today}::date - asked_on) FILTER (WHERE state IN ('waiting', 'study', 'to_meeting')), 0)::int AS longest,
        count(*) FILTER (WHERE answered_on >= ${month}::date - interval '1 month' AND answered_on < ${month}::date)::int AS answered
      FROM answers_owed WHERE asked_on <= ${scope.today}::date GROUP BY owner_kind, owner_id
    ) d
    JOIN offices o ON o.organisation_id = d.owner_id AND o.valid @> ${scope.today}::date
      AND ((d.owner_kind = 'head' AND o.kind = 'agency_head')
        OR (d.owner_kind = 'committee' AND o.kind IN ('secretary', 'deputy_secretary', 'committee_member')))
    WHERE d.waiting > 0
    GROUP BY o.person_id, d.owner_kind, d.owner_id, d.waiting, d.overdue, d.longest, d.answered
    ON CONFLICT DO NOTHING RETURNING person_id AS "personId", owner_id AS "ownerId"`.execute(scope.db);
  for (const ownerId of new Set(rows.map((row) => row.ownerId)))
    await recordFact(scope, {
      kind: 'opinions.digested',
      organisationId: ownerId,
      subject: { type: 'organisation', id: ownerId },
      data: { month, personIds: rows.filter((row) => row.ownerId === ownerId).map((row) => row.personId) },
    });
  return rows.length;
}

/** The actor has seen what he owes: his digests are read. */
export async function openDigests(scope: Scope): Promise<{ done: true }> {
  const read = await scope.db
    .updateTable('opinion_digests')
    .set({ read_at: scope.now.toString() })
    .where('person_id', '=', actingPerson(scope))
    .where('read_at', 'is', null)
    .returning('owner_id')
    .execute();
  for (const ownerId of new Set(read.map((row) => row.owner_id)))
    await recordFact(scope, {
      kind: 'opinions.digest-read',
      organisationId: ownerId,
      subject: { type: 'organisation', id: ownerId },
    });
  return { done: true };
}
