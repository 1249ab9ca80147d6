// What a round comes to: announced once it is counted; the elected take office at once.
import { recordFact } from '../../../../platform/audit/facts.ts';
import type { Scope } from '../../../../platform/auth/scope.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { takeNumber } from '../../../organisation/numbering/commands.ts';
import { seatElected } from '../../../organisation/offices/elected/commands.ts';
import type { OfficeKind } from '../../../organisation/rules.ts';
import type { Faults } from '../../ballots/faults/rules.ts';
import type { Occasion } from '../bodies/commands.ts';
import { aboutElection, electionIn, officeOf, setState } from '../commands.ts';
import { refuseElections } from '../contract.ts';
import {
  candidatesOf,
  countsOf,
  type ElectionRow,
  lockElection,
  lockRound,
  type RoundRow,
  roundsOf,
} from '../queries.ts';
import { withoutResult } from '../rounds/commands.ts';
import { agreedCount, type Count, type RoundResult, resultOf, stateAfter } from '../rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

/** Announces a round on paper, once two of the tally board agree. */
export async function announceRound(
  scope: Scope,
  occasion: Occasion,
  electionId: string,
  roundId: string,
): Promise<Done> {
  const election = await electionIn(scope, occasion.meetingId, electionId, ['round']);
  if (isRefusal(election)) return election;
  const round = await lockRound(scope, roundId);
  if (round?.electionId !== electionId) return refuseCommon('not-found');
  if (round.state !== 'open') return refuseElections('round-over');
  const count = agreedCount(await countsOf(scope, [roundId]));
  return count ? settleRound(scope, occasion, election, round, count) : refuseElections('counts-differ');
}

/** What a secret ballot announced, with the reasons of both ways. */
export interface BallotSums {
  readonly handedOut: number;
  readonly received: number;
  readonly faults: Faults;
  /** Of a single name: those who agree, then those who do not. */
  readonly votes: readonly number[];
}

/** The secret ballot of a round on phones has ended: its sums decide, or the round has no result. */
export async function settleBallotOf(
  scope: Scope,
  occasion: Occasion,
  roundId: string,
  sums: BallotSums | null,
): Promise<Done> {
  const round = await lockRound(scope, roundId);
  const election = round && (await lockElection(scope, round.electionId));
  if (!round || election?.meetingId !== occasion.meetingId) return refuseCommon('not-found');
  if (round.state !== 'open') return refuseElections('round-over');
  if (sums === null) return withoutResult(scope, election, round);
  const { handedOut, received, faults } = sums;
  const votes = sums.votes.slice(0, round.candidates.length);
  return settleRound(scope, occasion, election, round, { handedOut, received, faults, votes });
}

/** What was counted decides: who is elected holds the office from this day, and where the election stands. */
async function settleRound(
  scope: Scope,
  occasion: Occasion,
  election: ElectionRow,
  round: RoundRow,
  count: Count,
): Promise<Done> {
  const { on, congress, organisationId } = occasion;
  const result = resultOf(count.votes, { seats: round.seats, base: round.base, tie: round.tie, on });
  const type = congress ? 'BB/ĐH' : 'BB';
  const taken = await takeNumber(scope, {
    organisationId,
    type,
    on,
    subject: { type: 'election_round', id: round.id },
  });
  if (isRefusal(taken)) return taken;
  await scope.db
    .updateTable('election_rounds')
    .set({
      state: 'announced',
      ended_at: scope.now.toString(),
      result: JSON.stringify({ ...plain(count), ...result } satisfies Count & RoundResult),
      minutes_number: taken.number,
      minutes_number_type: type,
    })
    .where('id', '=', round.id)
    .execute();
  const elected = result.elected.flatMap((place) => round.candidates[place] ?? []);
  const before = (await candidatesOf(scope, [election.id])).filter((one) => one.electedRound !== null);
  if (elected.length > 0) {
    await scope.db
      .updateTable('election_candidates')
      .set({ elected_round: round.round })
      .where('election_id', '=', election.id)
      .where('person_id', 'in', elected)
      .execute();
    const seated = await seat(scope, election, { elected, first: before.length === 0, on });
    if (isRefusal(seated)) return seated;
  }
  const held = (await roundsOf(scope, [election.id])).filter((one) => one.state === 'announced' && !one.tie);
  const state = stateAfter({
    office: election.office,
    seatsLeft: election.seats - before.length - elected.length,
    rounds: held.length,
    tied: result.tied.length > 0,
    on,
  });
  await setState(scope, election.id, state, state === 'between' ? {} : { ended_at: scope.now.toString() });
  await recordFact(scope, {
    ...aboutElection(election),
    kind: 'election.round-announced',
    data: { roundId: round.id, round: round.round, elected, state, received: count.received },
  });
  return done;
}

const plain = ({ handedOut, received, faults, votes }: Count): Count => ({
  handedOut,
  received,
  faults,
  votes,
});

/**
 * The elected take office on the day; with a new term those before them leave it: a committee's members with the committee, deputies
 * with the secretary, for they are elected after him. Source: a new committee works from the moment it is elected (election.offices).
 */
async function seat(
  scope: Scope,
  election: ElectionRow,
  { elected, first, on }: { elected: readonly string[]; first: boolean; on: string },
): Promise<Result<unknown>> {
  const kind = officeOf[election.office];
  if (kind === null) return done;
  const leaving: OfficeKind[] =
    kind === 'secretary' ? ['secretary', ...(election.newTerm ? (['deputy_secretary'] as const) : [])] : [];
  if (election.newTerm && kind !== 'secretary') leaving.push(kind);
  return seatElected(scope, {
    organisationId: election.organisationId,
    electionId: election.id,
    kind,
    personIds: elected,
    leaving: first ? leaving : [],
    on,
  });
}
