// Reads of motions. Who may see them is the caller's rule.
import { sql } from 'kysely';
import type { Scope } from '../../../../platform/auth/scope.ts';
import { namesOf } from '../../../organisation/queries.ts';
import type { MotionShown } from './contract.ts';
import { amendedText, inOrder } from './rules.ts';

interface Moved {
  readonly id: string;
  readonly proposer_id: string;
  readonly noted_by: string;
  readonly at: string;
  readonly ended_at: string | null;
}

/** The motions of a meeting, oldest first, each with its amendments in the order of voting. */
export async function motionsOfMeeting(scope: Scope, meetingId: string): Promise<MotionShown[]> {
  const motions = await scope.db
    .selectFrom('motions')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  if (motions.length === 0) return [];
  const rows = await scope.db
    .selectFrom('motion_amendments')
    .selectAll()
    .where(
      'motion_id',
      'in',
      motions.map((motion) => motion.id),
    )
    .execute();
  const voted = await votedAmong(
    scope,
    [...motions, ...rows].map((one) => one.id),
  );
  const names = await namesOf(
    scope,
    [...motions, ...rows].map((one) => one.proposer_id),
  );
  const shown = (row: Moved) => ({
    id: row.id,
    proposerId: row.proposer_id,
    proposer: names.get(row.proposer_id) ?? '',
    at: row.at,
    endedAt: row.ended_at,
    noted: row.noted_by !== row.proposer_id,
  });
  return motions.map((motion) => {
    const amendments = inOrder(
      rows
        .filter((row) => row.motion_id === motion.id)
        .map((row) => ({
          ...shown(row),
          words: row.words,
          byWords: row.by_words,
          place: row.place,
          state: row.state as MotionShown['amendments'][number]['state'],
        })),
    );
    return {
      ...shown(motion),
      itemId: motion.item_id,
      text: motion.text,
      amended: amendedText(
        motion.text,
        amendments.filter((one) => one.state === 'passed'),
      ),
      state: motion.state as MotionShown['state'],
      voting: [motion, ...amendments].some((one) => voted.has(one.id)),
      amendments,
    };
  });
}

/** The motions of the meeting on which nothing is decided yet: where each was moved, and when it or its last open amendment was. */
export async function openMotionsIn(
  scope: Scope,
  meetingId: string,
): Promise<{ itemId: string | null; movedAt: string }[]> {
  const { rows } = await sql<{ itemId: string | null; movedAt: string }>`
    SELECT m.item_id AS "itemId", greatest(m.at, (SELECT max(a.at) FROM motion_amendments a
      WHERE a.motion_id = m.id AND a.state = 'open')) AS "movedAt"
    FROM motions m WHERE m.meeting_id = ${meetingId} AND m.state = 'open' ORDER BY m.at, m.id`.execute(
    scope.db,
  );
  return rows;
}

/** Those of them on which a vote is on or was taken; one that was stopped without a result does not count. */
async function votedAmong(scope: Scope, ids: readonly string[]): Promise<Set<string>> {
  const rows = await scope.db
    .selectFrom('votes')
    .select('subject_id')
    .where('subject_type', 'in', ['motion', 'amendment'])
    .where('subject_id', 'in', ids)
    .where('state', '<>', 'withdrawn')
    .execute();
  return new Set(rows.map((row) => row.subject_id));
}
