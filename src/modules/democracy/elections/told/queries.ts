// What minutes tell of a meeting's elections.
import type { Scope } from '../../../../platform/auth/scope.ts';
import { electionsOfMeeting } from '../queries.ts';
import { endedByDecision, roundsOver, type ToldEnd, type ToldRound } from './rules.ts';

/** Rounds that are over and elections that were ended by decision. In: the day of the meeting. Rights are the caller's matter. */
export async function toldElections(
  scope: Scope,
  meetingId: string,
  on: string,
): Promise<{ rounds: ToldRound[]; ends: ToldEnd[] }> {
  const elections = await electionsOfMeeting(scope, meetingId);
  if (elections.length === 0) return { rounds: [], ends: [] };
  const rows = await scope.db
    .selectFrom('elections')
    .select(['id', 'ended_at'])
    .where('meeting_id', '=', meetingId)
    .execute();
  const endedAt = new Map(rows.map((row) => [row.id, row.ended_at]));
  return {
    rounds: elections.flatMap((one) => roundsOver(one, on)),
    ends: elections.flatMap((one) => endedByDecision(one, endedAt.get(one.id) ?? null, on) ?? []),
  };
}
