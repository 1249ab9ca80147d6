// The round that is on.
import { sql } from 'kysely';
import type { Scope } from '../../../../platform/auth/scope.ts';
import type { RoundRow, Turn } from './rules.ts';

/** The round that is on, with the turns that were taken; null when there is none. */
export async function roundOn(scope: Scope, meetingId: string): Promise<RoundRow | null> {
  const { rows } = await sql<Omit<RoundRow, 'turns'> & { turns: Turn[] }>`
    SELECT r.id, r.item_id AS "itemId", r.began_at AS "beganAt", coalesce((
      SELECT jsonb_agg(jsonb_build_object('personId', t.person_id, 'taken', t.taken) ORDER BY t.at, t.person_id)
      FROM meeting_turns t WHERE t.round_id = r.id), '[]') AS turns
    FROM meeting_rounds r WHERE r.meeting_id = ${meetingId} AND r.ended_at IS NULL`.execute(scope.db);
  return rows[0] ?? null;
}
