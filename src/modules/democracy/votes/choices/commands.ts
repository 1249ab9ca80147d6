// What is chosen in an open vote, in the caller's transaction: an elector votes for himself, raised cards are noted by who may.

import { sql } from 'kysely';
import { recordFact } from '../../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import { violates } from '../../../../platform/db/violations.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { namesOf } from '../../../organisation/queries.ts';
import { about, lockOpen } from '../commands.ts';
import { refuseVote } from '../contract.ts';
import { refuseCounting } from '../counting/contract.ts';
import { ownVote } from '../queries.ts';
import { type Choice, type Standing, whyNoVote } from '../rules.ts';

const done = { done: true } as const;
type Done = typeof done;

/** The acting elector votes by phone, or changes his own vote while it is open. */
export async function castVote(scope: Scope, voteId: string, choice: Choice): Promise<Result<Done>> {
  const personId = actingPerson(scope);
  const vote = await scope.db
    .selectFrom('votes')
    .select(['id', 'organisation_id', 'meeting_id', 'state'])
    .where('id', '=', voteId)
    .executeTakeFirst();
  if (!vote) return refuseCommon('not-found');
  const own = await ownVote(scope, voteId, personId);
  const why = whyNoVote(own.standing, own.mayVote);
  // Who is not of the cell is not told that there is a vote.
  if (why === 'not-elector' && !(await scope.allows('member', vote.organisation_id)))
    return refuseCommon('not-found');
  if (why) return refuseVote(why);
  if (vote.state !== 'open') return refuseVote('vote-not-open');
  try {
    const counted = await putChoice(scope, { voteId, personId, choice, channel: 'phone' });
    if (!counted) return refuseVote('counted-by-card');
  } catch (error) {
    if (violates(error, 'NN001')) return refuseVote('vote-not-open');
    if (violates(error, 'NN036')) return refuseCounting('counting-now');
    if (violates(error, 'NN018')) return refuseVote('left-no-vote');
    throw error;
  }
  // Never for what: the trace says that somebody voted, as the room sees.
  await recordFact(scope, { ...about(vote), kind: 'vote.cast' });
  return done;
}

export interface Card {
  readonly personId: string;
  /** Null takes a noted card back. */
  readonly choice: Choice | null;
}

/** Notes raised cards of those who have not voted by phone, all or none. Named twice, somebody's last card counts. */
export async function noteCards(scope: Scope, voteId: string, cards: readonly Card[]): Promise<Result<Done>> {
  const vote = await lockOpen(scope, voteId);
  if (isRefusal(vote)) return vote;
  if (vote.counting_at !== null) return refuseCounting('counting-now');
  const last = [...new Map(cards.map((card) => [card.personId, card])).values()];
  const raised = last.filter((card) => card.choice !== null);
  const lowered = last.filter((card) => card.choice === null).map((card) => card.personId);
  const refused = await faultOfCards(
    scope,
    voteId,
    raised.map((card) => card.personId),
  );
  if (refused) return refused;
  const takenBack = lowered.length > 0 ? await takeCardsBack(scope, voteId, lowered) : [];
  const by = { channel: 'card', noted_by: actingPerson(scope), at: scope.now.toString() } as const;
  const noted =
    raised.length > 0
      ? await scope.db
          .insertInto('vote_choices')
          .values(
            raised.map(({ personId, choice }) => ({
              vote_id: voteId,
              person_id: personId,
              choice: choice as Choice,
              ...by,
            })),
          )
          .onConflict((conflict) =>
            conflict
              .columns(['vote_id', 'person_id'])
              .doUpdateSet({ choice: sql`excluded.choice`, noted_by: by.noted_by, at: by.at })
              .where('vote_choices.channel', '=', 'card'),
          )
          .returning('person_id')
          .execute()
      : [];
  const counted = new Set(noted.map((row) => row.person_id));
  const byPhone = raised.find((card) => !counted.has(card.personId));
  if (byPhone) return refuseVote('counted-by-phone', { name: await nameOf(scope, byPhone.personId) });
  await recordFact(scope, {
    ...about(vote),
    kind: 'vote.cards-noted',
    data: { noted: [...counted], takenBack },
  });
  return done;
}

/** Why one of them has no vote in it; null when all have. */
async function faultOfCards(
  scope: Scope,
  voteId: string,
  personIds: readonly string[],
): Promise<Refusal | null> {
  if (personIds.length === 0) return null;
  const rows = await scope.db
    .selectFrom('vote_electors')
    .select(['person_id', 'reason', 'may_vote'])
    .where('vote_id', '=', voteId)
    .where('person_id', 'in', personIds)
    .execute();
  const electors = new Map(rows.map((row) => [row.person_id, row]));
  for (const personId of personIds) {
    const elector = electors.get(personId);
    const why = whyNoVote((elector?.reason ?? null) as Standing | null, elector?.may_vote ?? false);
    if (why) return refuseVote(why, { name: await nameOf(scope, personId) });
  }
  return null;
}

async function takeCardsBack(scope: Scope, voteId: string, personIds: readonly string[]): Promise<string[]> {
  const rows = await scope.db
    .deleteFrom('vote_choices')
    .where('vote_id', '=', voteId)
    .where('person_id', 'in', personIds)
    .where('channel', '=', 'card')
    .returning('person_id')
    .execute();
  return rows.map((row) => row.person_id);
}

/** One row a person: false when he is counted by the other channel already. */
async function putChoice(
  scope: Scope,
  input: { voteId: string; personId: string; choice: Choice; channel: 'phone' },
): Promise<boolean> {
  const row = {
    choice: input.choice,
    noted_by: actingPerson(scope),
    at: scope.now.toString(),
  };
  const { numInsertedOrUpdatedRows } = await scope.db
    .insertInto('vote_choices')
    .values({ vote_id: input.voteId, person_id: input.personId, channel: input.channel, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['vote_id', 'person_id'])
        .doUpdateSet(row)
        .where('vote_choices.channel', '=', input.channel),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function nameOf(scope: Scope, personId: string): Promise<string> {
  return (await namesOf(scope, [personId])).get(personId) ?? '';
}
