// A round: ballots handed out to those of the base who are there, counted by two who agree, announced; the elected take office at once.
import type { Insertable } from 'kysely';
import { recordFact } from '../../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import type { DB } from '../../../../platform/db/types.ts';
import { violates } from '../../../../platform/db/violations.ts';
import type { BodyOf } from '../../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { localDate } from '../../../../platform/i18n/local-time.ts';
import { takeNumber } from '../../../organisation/numbering/commands.ts';
import { seatElected } from '../../../organisation/offices/elected/commands.ts';
import type { OfficeKind } from '../../../organisation/rules.ts';
import { refuseBallots } from '../../ballots/contract.ts';
import { type Faults, hasUnasked } from '../../ballots/faults/rules.ts';
import { baseOf, electorsOf, neededFor } from '../../votes/rules.ts';
import type { Occasion } from '../bodies/commands.ts';
import { aboutElection, electionIn, officeOf, setState } from '../commands.ts';
import type { enterCount as contractOfCount } from '../contract.ts';
import { refuseElections } from '../contract.ts';
import {
  bodiesOf,
  bodyOf,
  candidatesOf,
  countsOf,
  type ElectionRow,
  lockElection,
  lockRound,
  type RoundRow,
  roundsOf,
} from '../queries.ts';
import {
  agreedCount,
  asksAgreement,
  type Count,
  type CountFault,
  faultOfCount,
  formOfRound,
  quorumIn,
  type RoundResult,
  resultOf,
  stateAfter,
} from '../rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

export interface RoundOpening {
  readonly id: string;
  readonly election: ElectionRow;
  /** In the order of the ballot. */
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  readonly seats: number;
  readonly round: number;
  readonly tellers: readonly string[];
}

/**
 * What the next round would be: all names of the list that are not elected yet, or those tied at the last seat. For a round on
 * phones the caller opens its secret ballot first.
 */
export async function nextRound(
  scope: Scope,
  meetingId: string,
  electionId: string,
): Promise<Result<RoundOpening & { tie: boolean }>> {
  const election = await electionIn(scope, meetingId, electionId, ['ready', 'between']);
  if (isRefusal(election)) return election;
  const board = await bodyOf(scope, meetingId, 'tally_board');
  if (!board) return refuseElections('no-board');
  const all = await candidatesOf(scope, [electionId]);
  const open = all.filter((one) => !one.withdrawn && one.electedRound === null);
  const rounds = await roundsOf(scope, [electionId]);
  const last = rounds.filter((one) => one.state === 'announced').at(-1);
  const tiedIds = last?.result?.tied.map((place) => last.candidates[place]) ?? [];
  const tied = open.filter((one) => tiedIds.includes(one.id));
  // After a tie the names of the list were not changed: who is tied is voted on among themselves.
  const tie = election.state === 'between' && tied.length > 1;
  const candidates = tie ? tied : open;
  const seats = election.seats - all.filter((one) => one.electedRound !== null).length;
  if (candidates.length === 0) return refuseElections('list-too-short', { names: 0, least: seats });
  const teller = board.members.find((one) => candidates.some((candidate) => candidate.id === one.id));
  if (teller) return refuseElections('candidate-on-board', { name: teller.name });
  return {
    id: crypto.randomUUID(),
    election,
    candidates: candidates.map(({ id, name }) => ({ id, name })),
    seats: Math.min(seats, candidates.length),
    round: rounds.length + 1,
    tellers: board.members.map((one) => one.id),
    tie,
  };
}

/** Begins the round: who counts is frozen from the roll of this moment. In: its secret ballot, when it is held on phones. */
export async function openRound(
  scope: Scope,
  occasion: Occasion,
  opening: RoundOpening & { readonly tie: boolean },
  ballotId: string | null,
): Promise<Result<{ id: string }>> {
  const { election, candidates, seats, round, tie, id } = opening;
  const base = baseOf(electorsOf(occasion.voters));
  const board = await bodyOf(scope, occasion.meetingId, 'tally_board');
  if (!board) return refuseElections('no-board');
  const quorum = quorumIn(base, occasion.on);
  const row: Insertable<DB['election_rounds']> = {
    id,
    election_id: election.id,
    round,
    tie,
    seats,
    candidates: candidates.map((one) => one.id),
    channel: ballotId === null ? 'paper' : 'phone',
    ballot_id: ballotId,
    officials: base.officials,
    summoned: quorum?.summoned ?? base.base,
    subtracted: JSON.stringify(base.subtracted),
    base: base.base,
    needed: neededFor('more_than_half', base.base),
    may_vote: base.present,
    board_id: board.id,
    state: 'open',
    opened_at: scope.now.toString(),
  };
  if (base.present === 0) return refuseCommon('bad-input', { where: 'voters' });
  await scope.db.insertInto('election_rounds').values(row).execute();
  await setState(scope, election.id, 'round');
  await recordFact(scope, {
    ...aboutElection(election),
    kind: 'election.round-opened',
    data: { roundId: id, round, base: base.base, mayVote: base.present, onPhones: ballotId !== null },
  });
  return { id };
}

const wheres: Readonly<Record<CountFault | 'reason', { vi: string; en: string }>> = {
  reason: {
    vi: 'có lý do không hợp lệ mà quy định đang áp dụng không nêu',
    en: 'a reason that the rule in force does not know',
  },
  'handed-out': {
    vi: 'số phiếu phát ra nhiều hơn số có mặt được bầu',
    en: 'more handed out than may vote',
  },
  received: { vi: 'số phiếu thu về nhiều hơn số phát ra', en: 'more received than handed out' },
  invalid: { vi: 'số phiếu không hợp lệ nhiều hơn số thu về', en: 'more invalid than received' },
  lines: { vi: 'có người nhiều phiếu hơn số phiếu hợp lệ', en: 'a line above the valid ballots' },
  sum: {
    vi: 'tổng số phiếu của các đồng chí không hợp với số phiếu hợp lệ và số cần bầu',
    en: 'the sum of the lines does not fit the valid ballots and the seats',
  },
};

/** One of the tally board enters what was counted; he may enter again until the round is announced. */
export async function enterCount(
  scope: Scope,
  roundId: string,
  count: BodyOf<typeof contractOfCount>,
): Promise<Result<{ agreed: boolean }>> {
  const round = await lockRound(scope, roundId);
  const election = round && (await lockElection(scope, round.electionId));
  if (!round || !election || !(await scope.allows('member', election.organisationId)))
    return refuseCommon('not-found');
  const personId = actingPerson(scope);
  if (!(await isTeller(scope, election, round, personId))) return refuseCommon('forbidden');
  if (round.state !== 'open' || round.channel !== 'paper') return refuseElections('round-over');
  const on = localDate(round.openedAt);
  const agreement = asksAgreement(round.candidates.length, on);
  const of = { seats: round.seats, candidates: round.candidates.length, mayVote: round.mayVote, agreement };
  const form = { ...formOfRound({ ...round, agreement }), seats: round.seats, on };
  const unasked = hasUnasked(count.faults, form);
  const fault = unasked ? 'reason' : faultOfCount(count, of);
  if (fault) {
    const { vi, en } = wheres[fault];
    return refuseElections('count-impossible', { where: vi, whereEn: en });
  }
  const entered = {
    handed_out: count.handedOut,
    received: count.received,
    faults: JSON.stringify(count.faults),
    votes: JSON.stringify(count.votes),
  };
  try {
    await scope.db
      .insertInto('election_counts')
      .values({ round_id: roundId, teller_id: personId, ...entered })
      .onConflict((conflict) => conflict.columns(['round_id', 'teller_id']).doUpdateSet(entered))
      .execute();
  } catch (error) {
    if (violates(error, 'NN039')) return refuseElections('round-over');
    throw error;
  }
  const agreed = agreedCount(await countsOf(scope, [roundId])) !== null;
  await recordFact(scope, {
    ...aboutElection(election),
    kind: 'election.counted',
    data: { roundId, agreed },
  });
  return { agreed };
}

async function isTeller(scope: Scope, election: ElectionRow, round: RoundRow, personId: string) {
  const bodies = await bodiesOf(scope, election.meetingId);
  const board = bodies.find((body) => body.id === round.boardId);
  return board?.members.some((one) => one.id === personId) ?? false;
}

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

/** Stops a round without a result: ballots were wrong, or too few came in. The next one begins anew. */
export async function stopRound(
  scope: Scope,
  meetingId: string,
  electionId: string,
  roundId: string,
): Promise<Done> {
  const election = await electionIn(scope, meetingId, electionId, ['round']);
  if (isRefusal(election)) return election;
  const round = await lockRound(scope, roundId);
  if (round?.electionId !== electionId) return refuseCommon('not-found');
  if (round.state !== 'open') return refuseElections('round-over');
  // A round on phones ends with its secret ballot.
  return round.channel === 'phone' ? refuseBallots('ballot-running') : withoutResult(scope, election, round);
}

async function withoutResult(scope: Scope, election: ElectionRow, round: RoundRow): Promise<Done> {
  await scope.db
    .updateTable('election_rounds')
    .set({ state: 'stopped', ended_at: scope.now.toString() })
    .where('id', '=', round.id)
    .execute();
  const held = (await roundsOf(scope, [election.id])).some((one) => one.state === 'announced');
  await setState(scope, election.id, held ? 'between' : 'ready');
  const data = { roundId: round.id };
  await recordFact(scope, { ...aboutElection(election), kind: 'election.round-stopped', data });
  return done;
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
