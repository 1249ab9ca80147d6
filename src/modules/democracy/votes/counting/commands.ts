// Raised cards counted by two, in the caller's transaction: who counts, what each counted, counted again. Who may is the caller's rule.

import { sql } from 'kysely';
import { recordFact } from '../../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import { violates } from '../../../../platform/db/violations.ts';
import { isRefusal, type Result } from '../../../../platform/http/refusal.ts';
import { about, lockOpen } from '../commands.ts';
import { voteOf } from '../queries.ts';
import { refuseCounting } from './contract.ts';
import { countsOf } from './queries.ts';
import { roundAfter, type Sums, sumOf } from './rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

/** From now on cards are counted by these two; who has voted by phone raises none. */
export async function startCounting(
  scope: Scope,
  voteId: string,
  counterIds: readonly string[],
): Promise<Done> {
  const vote = await lockOpen(scope, voteId);
  if (isRefusal(vote)) return vote;
  if (vote.by_name) return refuseCounting('by-name-not-counted');
  if (vote.counting_at !== null) return refuseCounting('counting-now');
  const [one, two] = counterIds;
  if (!one || !two || one === two || counterIds.length !== 2) return refuseCounting('two-counters');
  const { rows } = await sql<{ noted: number }>`
    SELECT count(*)::int AS noted FROM vote_choices WHERE vote_id = ${voteId} AND channel = 'card'`.execute(
    scope.db,
  );
  const noted = rows[0]?.noted ?? 0;
  if (noted > 0) return refuseCounting('cards-noted-already', { count: noted });
  await scope.db
    .insertInto('vote_counters')
    .values(counterIds.map((personId, at) => ({ vote_id: voteId, ordinal: at + 1, person_id: personId })))
    .execute();
  await scope.db
    .updateTable('votes')
    .set({ counting_at: scope.now.toString(), version: sql`version + 1` })
    .where('id', '=', voteId)
    .execute();
  await recordFact(scope, { ...about(vote), kind: 'vote.counting', data: { counterIds: [...counterIds] } });
  return done;
}

/** The actor sends what he counted, without seeing the other's; where both differ a new round begins. */
export async function enterCount(scope: Scope, voteId: string, sums: Sums): Promise<Done> {
  const vote = await lockOpen(scope, voteId);
  if (isRefusal(vote)) return vote;
  const shown = await voteOf(scope, voteId);
  const counting = shown?.counting;
  if (!counting) return refuseCounting('not-counting');
  const personId = actingPerson(scope);
  if (!counting.counters.some((one) => one.id === personId)) return refuseCounting('not-counter');
  if (sumOf(sums) > counting.left)
    return refuseCounting('more-cards-than-left', { counted: sumOf(sums), left: counting.left });
  try {
    await scope.db
      .insertInto('vote_counts')
      .values({
        vote_id: voteId,
        round: vote.count_round,
        person_id: personId,
        in_favour: sums.for,
        against: sums.against,
        other: sums.other,
        at: scope.now.toString(),
      })
      .execute();
  } catch (error) {
    if (violates(error, 'vote_counts_pkey')) return refuseCounting('counted-this-round');
    throw error;
  }
  const round = roundAfter(await countsOf(scope, [voteId]), vote.count_round);
  if (round > vote.count_round) await beginRound(scope, voteId, round);
  await recordFact(scope, {
    ...about(vote),
    kind: 'vote.counted',
    data: { round: vote.count_round, differs: round > vote.count_round },
  });
  return done;
}

/** Cards are counted again on demand, before the vote is closed; why is told. */
export async function askRecount(scope: Scope, voteId: string, reason: string): Promise<Done> {
  const vote = await lockOpen(scope, voteId);
  if (isRefusal(vote)) return vote;
  if (vote.counting_at === null) return refuseCounting('not-counting');
  // Asked twice, or before anybody has sent a number: the round that is on is the new one.
  const sent = (await countsOf(scope, [voteId])).some((one) => one.round === vote.count_round);
  if (!sent) return refuseCounting('nothing-counted-yet');
  const round = vote.count_round + 1;
  await scope.db
    .insertInto('vote_recounts')
    .values({
      vote_id: voteId,
      round,
      reason: reason.normalize('NFC').trim(),
      asked_by: actingPerson(scope),
      at: scope.now.toString(),
    })
    .execute();
  await beginRound(scope, voteId, round);
  await recordFact(scope, { ...about(vote), kind: 'vote.recount', data: { round } });
  return done;
}

async function beginRound(scope: Scope, voteId: string, round: number): Promise<void> {
  await scope.db
    .updateTable('votes')
    .set({ count_round: round, version: sql`version + 1` })
    .where('id', '=', voteId)
    .execute();
}
