// Writes of open votes, in the caller's transaction. Who may is the caller's rule; an elector votes for himself.

import { sql } from 'kysely';
import { type FactInput, recordFact } from '../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import { violates } from '../../../platform/db/violations.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { namesOf } from '../../organisation/queries.ts';
import { ruleOn } from '../../organisation/regulations/rules.ts';
import { refuseVote, type VoteShown } from './contract.ts';
import { refuseCounting } from './counting/contract.ts';
import { ownVote, tallyOf, voteOf } from './queries.ts';
import {
  baseOf,
  type Choice,
  electorsOf,
  isReachable,
  neededFor,
  ruleKeysOf,
  type Standing,
  type Threshold,
  typedResult,
  type Voter,
  whyNoVote,
} from './rules.ts';

const done = { done: true } as const;
type Done = typeof done;

export interface VoteOpening {
  readonly organisationId: string;
  /** The occasion; null = none. */
  readonly meetingId: string | null;
  /** What is voted on. */
  readonly subject: { readonly type: string; readonly id: string };
  readonly question: string;
  readonly threshold: Threshold;
  /** Everybody of the cell as of this moment. */
  readonly voters: readonly Voter[];
  /** By name, where the cell decided so. */
  readonly byName?: boolean;
  /** The vote that it replaces, and why. */
  readonly again?: { readonly of: string; readonly reason: string } | null;
  /** YYYY-MM-DD: decides which versions of the rules are in force. */
  readonly on: string;
}

/** Opens a vote and freezes who counts in it. */
export async function openVote(scope: Scope, opening: VoteOpening): Promise<Result<{ id: string }>> {
  const { organisationId, meetingId, subject, threshold } = opening;
  const electors = electorsOf(opening.voters);
  const base = baseOf(electors);
  const needed = neededFor(threshold, base.base);
  if (!isReachable(threshold, base))
    return refuseVote('vote-out-of-reach', { present: base.present, needed, base: base.base });
  const ruleIds = ruleKeysOf(threshold, electors).flatMap((key) => ruleOn(key, opening.on)?.id ?? []);
  let id: string;
  try {
    ({ id } = await scope.db
      .insertInto('votes')
      .values({
        organisation_id: organisationId,
        meeting_id: meetingId,
        subject_type: subject.type,
        subject_id: subject.id,
        question: opening.question.normalize('NFC').trim(),
        threshold,
        rule_ids: JSON.stringify(ruleIds),
        base: base.base,
        needed,
        by_name: opening.byName ?? false,
        again_of: opening.again?.of ?? null,
        again_reason: opening.again?.reason.normalize('NFC').trim() ?? null,
        state: 'open',
        opened_by: actingPerson(scope),
        opened_at: scope.now.toString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow());
  } catch (error) {
    if (violates(error, 'one_open_vote_a_meeting') || violates(error, 'one_open_vote_a_subject'))
      return refuseVote('vote-already-open');
    if (violates(error, 'one_vote_again')) return refuseCounting('vote-not-again');
    throw error;
  }
  await scope.db
    .insertInto('vote_electors')
    .values(
      electors.map((elector) => ({
        vote_id: id,
        person_id: elector.personId,
        in_base: elector.inBase,
        may_vote: elector.mayVote,
        reason: elector.reason,
      })),
    )
    .execute();
  await recordFact(scope, {
    ...about({ id, organisation_id: organisationId, meeting_id: meetingId }),
    kind: 'vote.opened',
    data: { threshold, base: base.base, needed, subjectType: subject.type, subjectId: subject.id },
  });
  return { id };
}

/** Closes a vote; its result follows by rule. Casts under way are counted, later ones refused: both wait for the vote's row. */
export async function closeVote(scope: Scope, voteId: string): Promise<Result<VoteShown>> {
  const vote = await lockOpen(scope, voteId);
  if (isRefusal(vote)) return vote;
  const shown = await voteOf(scope, voteId);
  if (shown?.counting && !shown.counting.agreed) return refuseCounting('counting-not-done');
  const tally = await tallyOf(scope, voteId, vote.threshold as Threshold);
  await scope.db
    .updateTable('votes')
    .set({
      state: 'closed',
      closed_at: scope.now.toString(),
      passed: tally.passed,
      version: sql`version + 1`,
    })
    .where('id', '=', voteId)
    .execute();
  await recordFact(scope, { ...about(vote), kind: 'vote.closed', data: { ...tally } });
  return (await voteOf(scope, voteId)) as VoteShown;
}

/** Closes a vote that was counted on paper by its sums; who voted how was never noted. */
export async function closeVoteBySums(
  scope: Scope,
  voteId: string,
  sums: { readonly for: number; readonly against: number; readonly other: number },
): Promise<Result<VoteShown>> {
  const vote = await lockOpen(scope, voteId);
  if (isRefusal(vote)) return vote;
  const open = (await voteOf(scope, voteId)) as VoteShown;
  const typed = sums.for + sums.against + sums.other;
  if (typed > open.mayVote) return refuseVote('typed-out-of-reach', { typed, present: open.mayVote });
  const tally = typedResult(sums, open.mayVote, open.base, open.needed);
  await scope.db
    .updateTable('votes')
    .set({
      state: 'closed',
      closed_at: scope.now.toString(),
      passed: tally.passed,
      typed_for: sums.for,
      typed_against: sums.against,
      typed_other: sums.other,
      version: sql`version + 1`,
    })
    .where('id', '=', voteId)
    .execute();
  await recordFact(scope, { ...about(vote), kind: 'vote.closed', data: { ...tally, typed: true } });
  return (await voteOf(scope, voteId)) as VoteShown;
}

/** Stops a vote without a result. */
export async function withdrawVote(scope: Scope, voteId: string): Promise<Result<Done>> {
  const vote = await lockOpen(scope, voteId);
  if (isRefusal(vote)) return vote;
  await scope.db
    .updateTable('votes')
    .set({ state: 'withdrawn', closed_at: scope.now.toString(), version: sql`version + 1` })
    .where('id', '=', voteId)
    .execute();
  await recordFact(scope, { ...about(vote), kind: 'vote.withdrawn' });
  return done;
}

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

interface VotePlace {
  readonly id: string;
  readonly organisation_id: string;
  readonly meeting_id: string | null;
}

/** Takes the vote's row: casts under way end first, later ones wait for what is done with it. */
export async function lockOpen(scope: Scope, voteId: string) {
  const vote = await scope.db
    .selectFrom('votes')
    .select([
      'id',
      'organisation_id',
      'meeting_id',
      'threshold',
      'state',
      'by_name',
      'counting_at',
      'count_round',
    ])
    .where('id', '=', voteId)
    .forUpdate()
    .executeTakeFirst();
  if (!vote) return refuseCommon('not-found');
  return vote.state === 'open' ? vote : refuseVote('vote-not-open');
}

async function nameOf(scope: Scope, personId: string): Promise<string> {
  return (await namesOf(scope, [personId])).get(personId) ?? '';
}

export function about(vote: VotePlace): Omit<FactInput, 'kind'> {
  return {
    organisationId: vote.organisation_id,
    subject: { type: 'vote', id: vote.id },
    touches: ofMeeting(vote.meeting_id),
  };
}

function ofMeeting(meetingId: string | null) {
  return meetingId === null ? [] : [{ type: 'meeting', id: meetingId }];
}
