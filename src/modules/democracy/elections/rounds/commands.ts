// A round: opened with those of the base who are there, or stopped without a result. How it is counted and what follows stand beside.
import type { Insertable } from 'kysely';
import { recordFact } from '../../../../platform/audit/facts.ts';
import type { Scope } from '../../../../platform/auth/scope.ts';
import type { DB } from '../../../../platform/db/types.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { refuseBallots } from '../../ballots/contract.ts';
import { baseOf, electorsOf, neededFor } from '../../votes/rules.ts';
import type { Occasion } from '../bodies/commands.ts';
import { aboutElection, electionIn, setState } from '../commands.ts';
import { refuseElections } from '../contract.ts';
import { bodyOf, candidatesOf, type ElectionRow, lockRound, type RoundRow, roundsOf } from '../queries.ts';
import { quorumIn } from '../rules.ts';

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

/** It ends without a result; the next one begins anew. */
export async function withoutResult(scope: Scope, election: ElectionRow, round: RoundRow): Promise<Done> {
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
