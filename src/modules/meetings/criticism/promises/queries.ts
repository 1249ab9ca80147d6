// Reads of promises made in self-criticism: those that return, and those of which a meeting was told.
import { sql } from 'kysely';
import type { Scope } from '../../../../platform/auth/scope.ts';
import type { MeetingRow } from '../../queries.ts';
import type { CriticismPage, TurnShown } from '../contract.ts';
import type { ToldPromise } from './rules.ts';

export type Earlier = CriticismPage['promised'][number];
type Telling = TurnShown['earlier'][number]['tellings'][number];

/** Promises of earlier sessions that are open or carried on, or were told of since the session before this one. */
export async function earlierPromises(scope: Scope, meeting: MeetingRow): Promise<Earlier[]> {
  const { rows } = await sql<Omit<Earlier, 'tellings'>>`
    SELECT p.id, jsonb_build_object('id', w.id, 'name', w.full_name) AS person, p.text,
      coalesce(p.carried_until, p.due_on) AS "dueOn", p.state, p.note,
      (m.starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "madeOn"
    FROM criticism_promises p JOIN meetings m ON m.id = p.meeting_id JOIN people w ON w.id = p.person_id
    WHERE p.organisation_id = ${meeting.organisationId} AND m.starts_at < ${meeting.startsAt}
      AND (p.state IN ('open', 'carried') OR p.told_at > coalesce(
      (SELECT max(l.starts_at) FROM meetings l JOIN criticism_turns t ON t.meeting_id = l.id
        WHERE l.organisation_id = ${meeting.organisationId} AND l.starts_at < ${meeting.startsAt}), '-infinity'))
    ORDER BY m.starts_at, w.given_name COLLATE "vi-x-icu", p.person_id, p.place`.execute(scope.db);
  const tellings = await tellingsOf(
    scope,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    ...row,
    tellings: tellings.filter((one) => one.promiseId === row.id).map(({ promiseId: _, ...one }) => one),
  }));
}

/** Every telling of these promises, oldest first. */
async function tellingsOf(
  scope: Scope,
  promiseIds: readonly string[],
): Promise<(Telling & { readonly promiseId: string })[]> {
  if (promiseIds.length === 0) return [];
  const { rows } = await sql<Telling & { promiseId: string }>`
    SELECT t.promise_id AS "promiseId", t.state, t.note, t.carried_until AS until, t.at, w.full_name AS by,
      t.meeting_id IS NOT NULL AS noted
    FROM criticism_promise_tellings t JOIN people w ON w.id = t.told_by
    WHERE t.promise_id = ANY (${[...promiseIds]}::uuid[]) ORDER BY t.id`.execute(scope.db);
  return rows;
}

/** Of each promise the last that was noted of it in this meeting. */
export async function promisesToldIn(scope: Scope, meetingId: string): Promise<ToldPromise[]> {
  const { rows } = await sql<ToldPromise>`
    SELECT DISTINCT ON (p.id) p.id, t.at, w.id AS "personId", w.full_name AS name, p.text, t.state, t.note, t.carried_until AS until
    FROM criticism_promise_tellings t JOIN criticism_promises p ON p.id = t.promise_id JOIN people w ON w.id = p.person_id
    WHERE t.meeting_id = ${meetingId} ORDER BY p.id, t.id DESC`.execute(scope.db);
  return rows;
}

/** What was promised aloud in a meeting and noted for who made it, oldest first. */
export async function notedIn(
  scope: Scope,
  meetingId: string,
): Promise<{ personId: string; text: string; dueOn: string | null }[]> {
  return scope.db
    .selectFrom('criticism_promises')
    .select(['person_id as personId', 'text', 'due_on as dueOn'])
    .where('meeting_id', '=', meetingId)
    .where('noted_by', 'is not', null)
    .orderBy('person_id')
    .orderBy('place')
    .execute();
}
