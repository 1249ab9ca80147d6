// Reads of opinions. Who may see them is the caller's rule; they are guarded by row security besides.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { OpinionShown } from './contract.ts';

/** Who said something in these meetings, withdrawn words left out; for those who may read them. */
export async function authorsIn(
  scope: Scope,
  meetingIds: readonly string[],
): Promise<{ meetingId: string; authorId: string }[]> {
  if (meetingIds.length === 0) return [];
  const { rows } = await sql<{ meetingId: string; authorId: string }>`
    SELECT DISTINCT meeting_id AS "meetingId", author_id AS "authorId" FROM opinions
    WHERE meeting_id = ANY (${meetingIds}::uuid[]) AND withdrawn_at IS NULL`.execute(scope.db);
  return rows;
}

/** How many opinions stand in these meetings, withdrawn words left out; for those who may read them. */
export async function countOpinionsIn(scope: Scope, meetingIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM opinions
    WHERE meeting_id = ANY (${meetingIds}::uuid[]) AND withdrawn_at IS NULL`.execute(scope.db);
  return rows[0]?.count ?? 0;
}

/**
 * Opinions noted in a meeting, oldest first. Withdrawn ones are left out unless asked for; then only their trace is shown,
 * the words to their author alone.
 */
export async function opinionsOfMeeting(
  scope: Scope,
  meetingId: string,
  options: { withdrawn?: boolean } = {},
): Promise<OpinionShown[]> {
  const rows = await opinionsIn(scope)
    .where('o.meeting_id', '=', meetingId)
    .$if(!options.withdrawn, (query) => query.where('o.withdrawn_at', 'is', null))
    .execute();
  return rows.map((row) => shownOf(scope, row));
}

/** Opinions about things of one kind, oldest first, without the withdrawn. */
export async function opinionsAbout(
  scope: Scope,
  type: string,
  ids: readonly string[],
): Promise<OpinionShown[]> {
  if (ids.length === 0) return [];
  const rows = await opinionsIn(scope)
    .where('o.subject_type', '=', type)
    .where('o.subject_id', 'in', ids)
    .where('o.withdrawn_at', 'is', null)
    .execute();
  return rows.map((row) => shownOf(scope, row));
}

function opinionsIn(scope: Scope) {
  return scope.db
    .selectFrom('opinions as o')
    .innerJoin('people as p', 'p.id', 'o.author_id')
    .select([
      'o.id',
      'o.subject_type',
      'o.subject_id',
      'o.author_id',
      'o.kind',
      'o.text',
      'o.noted_at',
      'o.withdrawn_at',
      'o.version',
      'p.full_name',
    ])
    .orderBy('o.noted_at')
    .orderBy('o.id');
}

type OpinionRow = Awaited<ReturnType<ReturnType<typeof opinionsIn>['execute']>>[number];

function shownOf(scope: Scope, row: OpinionRow): OpinionShown {
  return {
    id: row.id,
    subject: { type: row.subject_type, id: row.subject_id },
    authorId: row.author_id,
    authorName: row.full_name,
    kind: row.kind as OpinionShown['kind'],
    text: row.withdrawn_at === null || row.author_id === scope.actor.personId ? row.text : '',
    notedAt: row.noted_at,
    withdrawn: row.withdrawn_at !== null,
    version: row.version,
  };
}
