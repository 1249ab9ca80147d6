// What each role may do with elections: the room is led by who leads it, members name and withdraw, the board counts, those above approve.
import { inTheCell, type Line, leads, readers, unknownId } from './table.ts';

const inRoom = (expected: string) => leads(expected, { minuteTaker: expected, above: 'not-found' });
const cell = (expected: string, but: Line['but'] = {}): Omit<Line, 'args'> => ({
  others: 'not-found',
  but: { ...Object.fromEntries(Object.keys(inTheCell).map((role) => [role, expected])), ...but },
});
const paper = { number: '15-QĐ/ĐU', on: '2026-01-05' };

/** The election is at a round that is on; `member` sits on the tally board. */
export const electionsTable: Record<string, Line> = {
  readElections: {
    args: ({ meetingId }) => ({ params: { meetingId } }),
    others: 'not-found',
    but: readers,
  },
  proposeBody: {
    args: ({ meetingId, personId }) => ({
      params: { meetingId },
      body: { kind: 'tally_board', members: [personId] },
    }),
    ...inRoom('board-too-small'),
  },
  setUpElection: {
    args: ({ meetingId }) => ({
      params: { meetingId },
      body: { office: 'delegates', term: '2026 - 2031', seats: 1 },
    }),
    ...inRoom('office-being-elected'),
  },
  nominate: {
    args: ({ meetingId, electionId, personId }) => ({
      params: { meetingId, electionId },
      body: { personId },
    }),
    ...cell('election-step'),
  },
  withdrawName: {
    args: ({ meetingId, electionId, personId }) => ({ params: { meetingId, electionId, personId } }),
    ...cell('election-step'),
  },
  putListToVote: {
    args: ({ meetingId, electionId }) => ({ params: { meetingId, electionId } }),
    ...inRoom('election-step'),
  },
  openRound: {
    args: ({ meetingId, electionId }) => ({ params: { meetingId, electionId } }),
    ...inRoom('election-step'),
  },
  openPhoneRound: {
    args: ({ meetingId, electionId }) => ({ params: { meetingId, electionId } }),
    ...inRoom('election-step'),
  },
  enterCount: {
    args: ({ roundId }) => ({
      params: { roundId },
      body: {
        handedOut: 99,
        received: 99,
        faults: { notIssued: 0, marked: 0, extraNames: 0, blank: 0, tooManyLeft: 0, allCrossed: 0, other: 0 },
        votes: [99],
      },
    }),
    ...cell('forbidden', { member: 'count-impossible' }),
  },
  announceRound: {
    args: ({ meetingId, electionId, roundId }) => ({ params: { meetingId, electionId, roundId } }),
    ...inRoom('counts-differ'),
  },
  // Another round than its own.
  stopRound: {
    args: ({ meetingId, electionId }) => ({ params: { meetingId, electionId, roundId: unknownId } }),
    ...inRoom('not-found'),
  },
  readElectionPaper: {
    args: ({ meetingId, electionId, roundId }) => ({
      params: { meetingId, electionId, roundId, paper: 'tally-minutes' },
      query: {},
    }),
    ...cell('election-step', { above: 'election-step' }),
  },
  endElection: {
    args: ({ meetingId, electionId }) => ({ params: { meetingId, electionId } }),
    ...inRoom('election-step'),
  },
  allowPhones: {
    args: ({ meetingId, electionId }) => ({ params: { meetingId, electionId }, body: paper }),
    ...leads('election-step', { minuteTaker: 'election-step', above: 'election-step' }),
  },
  approveElection: {
    args: ({ electionId }) => ({ params: { electionId }, body: paper }),
    others: 'not-found',
    but: { above: 'not-elected-yet' },
  },
};
