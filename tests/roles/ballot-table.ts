// What each role may do with secret ballots: the cell takes part and recounts, the committee above recounts, a cast bears no name.
import { noFaults } from '../../src/modules/democracy/ballots/faults/rules.ts';
import { inTheCell, type Line, leads, unknownId } from './table.ts';

const inRoom = (expected: string, but: Line['but'] = {}) =>
  leads(expected, { minuteTaker: expected, above: 'not-found', ...but });
const cell = (expected: string, but: Line['but'] = {}): Omit<Line, 'args'> => ({
  others: 'not-found',
  but: { ...Object.fromEntries(Object.keys(inTheCell).map((role) => [role, expected])), ...but },
});

export const ballotTable: Record<string, Line> = {
  readBallot: { args: ({ ballotId }) => ({ params: { ballotId } }), ...cell('ok') },
  // No number below the modulus: nothing is signed, so that all stays as it is for the next role.
  takeBallot: {
    args: ({ ballotId }) => ({ params: { ballotId }, body: { blinded: '_'.repeat(342) } }),
    ...cell('token-malformed', { probationary: 'probationary-no-vote' }),
  },
  castBallot: {
    args: ({ ballotId }) => ({
      params: { ballotId },
      body: { token: 'A'.repeat(86), signature: 'A'.repeat(342), body: '10'.padEnd(64, '.') },
    }),
    others: 'carries-a-name',
    but: { outsider: 'token-forged' },
  },
  enterTally: {
    args: ({ ballotId }) => ({
      params: { ballotId },
      body: { received: 3, faults: { ...noFaults }, votes: [2, 1] },
    }),
    ...cell('forbidden'),
  },
  readRecount: {
    args: ({ publishedBallotId }) => ({ params: { ballotId: publishedBallotId } }),
    ...cell('ok', { above: 'ok' }),
  },
  // One is running.
  openMeetingBallot: {
    args: ({ meetingId }) => ({
      params: { meetingId },
      body: { title: 'Lấy phiếu', options: [{ name: 'Đồng ý' }, { name: 'Không đồng ý' }] },
    }),
    ...inRoom('ballot-running'),
  },
  notePaperBallot: {
    args: ({ meetingId, ballotId }) => ({
      params: { meetingId, ballotId },
      body: { personId: unknownId, took: true },
    }),
    ...inRoom('paper-needs-tellers'),
  },
  endHandingOut: {
    args: ({ meetingId, ballotId }) => ({ params: { meetingId, ballotId } }),
    ...inRoom('too-few-took'),
  },
  closeMeetingBallot: {
    args: ({ meetingId, ballotId }) => ({ params: { meetingId, ballotId } }),
    ...inRoom('ballot-step'),
  },
  // The first who may stops it.
  stopMeetingBallot: {
    args: ({ meetingId, ballotId }) => ({ params: { meetingId, ballotId } }),
    ...inRoom('ballot-step', { minuteTaker: 'ok' }),
  },
};
