// The life of an open vote, in the caller's transaction: opened, closed, stopped. Who may is the caller's rule.

import { sql } from 'kysely';
import { type FactInput, recordFact } from '../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import { violates } from '../../../platform/db/violations.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { ruleOn } from '../../organisation/regulations/rules.ts';
import { refuseVote, type VoteShown } from './contract.ts';
import { refuseCounting } from './counting/contract.ts';
import { tallyOf, voteOf } from './queries.ts';
import {
  baseOf,
  electorsOf,
  isReachable,
  neededFor,
  ruleKeysOf,
  type Threshold,
  typedResult,
  type Voter,
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
