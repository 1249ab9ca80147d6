// Test data of elections, through commands only: a congress with its bodies, a list that was agreed, a round counted by two.
import type { Scope } from '../../../../platform/auth/scope.ts';
import { noFaults } from '../../../democracy/ballots/faults/rules.ts';
import { enterCount } from '../../../democracy/elections/counting/commands.ts';
import type { Count, ElectedOffice } from '../../../democracy/elections/rules.ts';
import { granted, type MadeCell } from '../../../organisation/factory.ts';
import { type MadeMeeting, makeMeeting } from '../../factory.ts';
import { closeMeetingVote, noteCards } from '../votes/commands.ts';
import { nominate, openRound, proposeBody, putListToVote, setUpElection } from './commands.ts';

type Act = <T>(personId: string, work: (scope: Scope) => Promise<T>) => Promise<T>;

export interface MadeCongress extends MadeMeeting {
  readonly tellers: readonly string[];
}

/** Everybody present raises the card for an open vote, and it is closed. */
export async function passVote(
  act: Act,
  leader: string,
  meeting: MadeMeeting,
  voteId: string,
  choice: 'for' | 'against' = 'for',
): Promise<void> {
  const cards = meeting.present.map((personId) => ({ personId, choice }));
  granted(await act(leader, (scope) => noteCards(scope, meeting.meetingId, voteId, cards)));
  granted(await act(leader, (scope) => closeMeetingVote(scope, meeting.meetingId, voteId)));
}

/** A congress that is on, the last two officials its tally board. */
export async function makeCongress(
  act: Act,
  cell: MadeCell,
  wanted: { readonly present?: readonly string[]; readonly kind?: 'congress' | 'thematic' } = {},
): Promise<MadeCongress> {
  const present = wanted.present ?? cell.officials;
  const meeting = await makeMeeting(act, cell, { kind: wanted.kind ?? 'congress', present });
  const tellers = present.slice(-2);
  await electBody(act, cell.secretary, meeting, 'tally_board', tellers);
  return { ...meeting, tellers };
}

export async function electBody(
  act: Act,
  leader: string,
  meeting: MadeMeeting,
  kind: 'presidium' | 'secretariat' | 'tally_board',
  members: readonly string[],
): Promise<string> {
  const proposed = await act(leader, (scope) =>
    proposeBody(scope, meeting.meetingId, { kind, members: [...members] }),
  );
  const { id, voteId } = granted(proposed);
  await passVote(act, leader, meeting, voteId);
  return id;
}

/** An election whose list was agreed. Out: its id. */
export async function makeElection(
  act: Act,
  leader: string,
  meeting: MadeMeeting,
  wanted: { office: ElectedOffice; seats: number; names: readonly string[]; term?: string },
): Promise<string> {
  const { office, seats, names, term = '2026 - 2031' } = wanted;
  const { meetingId } = meeting;
  const { id } = granted(
    await act(leader, (scope) => setUpElection(scope, meetingId, { office, seats, term })),
  );
  for (const personId of names)
    granted(await act(leader, (scope) => nominate(scope, meetingId, id, personId)));
  const { voteId } = granted(await act(leader, (scope) => putListToVote(scope, meetingId, id)));
  await passVote(act, leader, meeting, voteId);
  return id;
}

/** Begins a round on paper. Out: its id. */
export async function makeRound(
  act: Act,
  leader: string,
  meeting: MadeMeeting,
  electionId: string,
): Promise<string> {
  return granted(await act(leader, (scope) => openRound(scope, meeting.meetingId, electionId))).id;
}

/** All of the board enter the same count. */
export async function countAlike(
  act: Act,
  tellers: readonly string[],
  roundId: string,
  count: Count,
): Promise<void> {
  for (const teller of tellers)
    granted(
      await act(teller, (scope) =>
        enterCount(scope, roundId, { ...count, faults: { ...count.faults }, votes: [...count.votes] }),
      ),
    );
}

/** A count without invalid ballots, all received. */
export function cleanCount(handedOut: number, votes: readonly number[]): Count {
  return { handedOut, received: handedOut, faults: noFaults, votes };
}

/** One name on the ballot: so many agreed, the others did not. */
export function agreedBy(handedOut: number, kept: number): Count {
  return cleanCount(handedOut, [kept]);
}
