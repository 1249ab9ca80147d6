// What is refined of votes: cards counted by two, names of a vote by name, votes taken again.
import { sql } from 'kysely';
import type { Scope } from '../../../../platform/auth/scope.ts';
import { namesOf } from '../../../organisation/queries.ts';
import type { VoteShown } from '../contract.ts';
import { agreedIn, type Count, cardsLeft, differIn, type Sums } from './rules.ts';

export type Refined = Pick<VoteShown, 'byName' | 'named' | 'again' | 'replaced' | 'counting'> & {
  /** Cards that two counted alike. */
  readonly cards?: Sums;
};

interface Row {
  readonly id: string;
  readonly state: string;
  readonly by_name: boolean;
  readonly again_of: string | null;
  readonly again_reason: string | null;
  readonly counting_at: string | null;
  readonly count_round: number;
}
interface Elector {
  readonly vote_id: string;
  readonly person_id: string;
  readonly may_vote: boolean;
  readonly choice: string | null;
}

/** What two counted alike in the round that holds; null = no cards are counted, or they do not agree yet. */
export async function countedCards(scope: Scope, voteId: string): Promise<Sums | null> {
  const vote = await scope.db
    .selectFrom('votes')
    .select('count_round')
    .where('id', '=', voteId)
    .executeTakeFirst();
  return vote ? agreedIn(await countsOf(scope, [voteId]), vote.count_round) : null;
}

/** Everything counted in these votes, in order. */
export async function countsOf(
  scope: Scope,
  voteIds: readonly string[],
): Promise<(Count & { readonly voteId: string })[]> {
  const { rows } = await sql<Count & { voteId: string }>`
    SELECT c.vote_id AS "voteId", c.round, c.person_id AS "personId", c.in_favour AS for, c.against, c.other
    FROM vote_counts c JOIN vote_counters r ON r.vote_id = c.vote_id AND r.person_id = c.person_id
    WHERE c.vote_id = ANY (${[...voteIds]}::uuid[]) ORDER BY c.vote_id, c.round, r.ordinal`.execute(scope.db);
  return rows;
}

export async function refinedOf(
  scope: Scope,
  votes: readonly Row[],
  electors: readonly Elector[],
): Promise<Map<string, Refined>> {
  const ids = votes.map((vote) => vote.id);
  const counters = await scope.db
    .selectFrom('vote_counters')
    .selectAll()
    .where('vote_id', 'in', ids)
    .orderBy('vote_id')
    .orderBy('ordinal')
    .execute();
  const named = votes.filter((vote) => vote.by_name && vote.state === 'closed').map((vote) => vote.id);
  const voters = electors.filter((row) => row.may_vote && named.includes(row.vote_id));
  const names = await namesOf(scope, [
    ...counters.map((row) => row.person_id),
    ...voters.map((row) => row.person_id),
  ]);
  const nameOf = (id: string) => names.get(id) ?? '';
  const counts = counters.length > 0 ? await countsOf(scope, ids) : [];
  const reasons = counters.length > 0 ? await reasonsOf(scope, ids) : [];
  const later = await scope.db
    .selectFrom('votes')
    .select('again_of')
    .where('again_of', 'in', ids)
    .where('state', '=', 'closed')
    .execute();
  return new Map(
    votes.map((vote) => {
      const own = counts.filter((count) => count.voteId === vote.id);
      const cards = agreedIn(own, vote.count_round);
      const counting = counters.filter((row) => row.vote_id === vote.id);
      const byPhone = electors.filter((row) => row.vote_id === vote.id && row.choice !== null).length;
      const mayVote = electors.filter((row) => row.vote_id === vote.id && row.may_vote).length;
      const refined: Refined = {
        ...(vote.by_name ? { byName: true } : {}),
        ...(named.includes(vote.id)
          ? {
              named: voters
                .filter((row) => row.vote_id === vote.id)
                .map((row) => ({
                  personId: row.person_id,
                  name: nameOf(row.person_id),
                  choice: (row.choice ?? 'silent') as 'for' | 'against' | 'other' | 'silent',
                }))
                .sort((a, b) => a.name.localeCompare(b.name, 'vi')),
            }
          : {}),
        ...(vote.again_of && vote.again_reason
          ? { again: { of: vote.again_of, reason: vote.again_reason } }
          : {}),
        ...(later.some((row) => row.again_of === vote.id) ? { replaced: true } : {}),
        ...(counting.length > 0
          ? {
              counting: {
                round: vote.count_round,
                counters: counting.map((row) => ({
                  id: row.person_id,
                  name: nameOf(row.person_id),
                  sent: own.some((one) => one.round === vote.count_round && one.personId === row.person_id),
                })),
                agreed: cards !== null,
                left: cardsLeft(mayVote, byPhone),
                before: roundsBefore(own, vote.count_round, reasons, nameOf, vote.id),
              },
            }
          : {}),
        ...(cards ? { cards } : {}),
      };
      return [vote.id, refined];
    }),
  );
}

function roundsBefore(
  counts: readonly Count[],
  round: number,
  reasons: readonly { voteId: string; round: number; reason: string }[],
  nameOf: (id: string) => string,
  voteId: string,
): NonNullable<Refined['counting']>['before'] {
  const rounds = Array.from({ length: round - 1 }, (_, at) => at + 1);
  return rounds.map((one) => ({
    round: one,
    // Two that agreed were asked for again: their counts are told as well.
    counts: counts
      .filter((count) => count.round === one)
      .map((count) => ({
        name: nameOf(count.personId),
        for: count.for,
        against: count.against,
        other: count.other,
      })),
    reason: differIn(counts, one)
      ? null
      : (reasons.find((row) => row.voteId === voteId && row.round === one + 1)?.reason ?? null),
  }));
}

async function reasonsOf(scope: Scope, voteIds: readonly string[]) {
  const { rows } = await sql<{ voteId: string; round: number; reason: string }>`
    SELECT vote_id AS "voteId", round, reason FROM vote_recounts
    WHERE vote_id = ANY (${[...voteIds]}::uuid[]) ORDER BY vote_id, round`.execute(scope.db);
  return rows;
}
