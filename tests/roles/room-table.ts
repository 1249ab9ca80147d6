// What each role may do with each endpoint of the room, on a meeting that is on: the committee above has no place in it.
import { type Expected, type Line, leads, unknownId } from './table.ts';

/** Chair, deputy and minute-taker lead; the members in the room hear that they may not; the others that there is nothing. */
const inRoom = (expected: Expected, but: Line['but'] = {}) =>
  leads(expected, { minuteTaker: expected, above: 'not-found', ...but });
/** Everybody who sits in the room. */
const members = (expected: Expected, but: Line['but'] = {}) => ({
  others: 'not-found',
  but: {
    probationary: expected,
    member: expected,
    minuteTaker: expected,
    secretary: expected,
    deputy: expected,
    head: expected,
    ...but,
  },
});

export const roomTable: Record<string, Line> = {
  readRoom: { args: ({ meetingId }) => ({ params: { meetingId }, query: {} }), ...members('ok') },
  readOwnRoom: { args: ({ meetingId }) => ({ params: { meetingId } }), ...members('ok') },
  openItem: { args: ({ meetingId, itemId }) => ({ params: { meetingId, itemId } }), ...inRoom('ok') },
  closeItem: { args: ({ meetingId, itemId }) => ({ params: { meetingId, itemId } }), ...inRoom('ok') },
  // Somebody who is not in the room: who may is told so, and the minute-taker stays for the next role.
  electMinuteTaker: {
    args: ({ meetingId }) => ({ params: { meetingId }, body: { personId: unknownId } }),
    ...inRoom('minute-taker-not-here', { minuteTaker: 'forbidden' }),
  },
  setLines: {
    args: ({ meetingId }) => ({ params: { meetingId }, body: { duesLine: 'Thu đủ' } }),
    ...inRoom('ok'),
  },
  // The probationary member checked in by the line of `checkIn`.
  raiseHand: { args: ({ meetingId }) => ({ params: { meetingId } }), ...members('ok') },
  lowerHand: { args: ({ meetingId }) => ({ params: { meetingId } }), ...members('ok') },
  giveFloor: {
    args: ({ meetingId }) => ({ params: { meetingId }, body: { personId: null } }),
    ...inRoom('ok'),
  },
  // No item is on at that moment, and so no round.
  startRound: { args: ({ meetingId }) => ({ params: { meetingId } }), ...inRoom('round-needs-item') },
  endRound: { args: ({ meetingId }) => ({ params: { meetingId } }), ...inRoom('ok') },
  passTurn: { args: ({ meetingId }) => ({ params: { meetingId }, body: {} }), ...members('no-round') },
  // One is open.
  openMeetingVote: {
    args: ({ meetingId }) => ({ params: { meetingId }, body: { question: 'Thông qua nội dung này?' } }),
    ...inRoom('vote-already-open'),
  },
  noteCards: {
    args: ({ meetingId, meetingVoteId, personId }) => ({
      params: { meetingId, voteId: meetingVoteId },
      body: { cards: [{ personId, choice: 'for' }] },
    }),
    ...inRoom('ok'),
  },
  // A card is noted by name by then; whoever is no counter hears so first.
  startCounting: {
    args: ({ meetingId, meetingVoteId, personId }) => ({
      params: { meetingId, voteId: meetingVoteId },
      body: { counterIds: [personId, personId] },
    }),
    ...inRoom('two-counters'),
  },
  sendCardCount: {
    args: ({ meetingId, meetingVoteId }) => ({
      params: { meetingId, voteId: meetingVoteId },
      body: { for: 1, against: 0, other: 0 },
    }),
    ...members('not-counting'),
  },
  askRecount: {
    args: ({ meetingId, meetingVoteId }) => ({
      params: { meetingId, voteId: meetingVoteId },
      body: { reason: 'Có đồng chí đề nghị' },
    }),
    ...inRoom('not-counting'),
  },
  // The first who may ends it, for the others it has ended.
  closeMeetingVote: {
    args: ({ meetingId, meetingVoteId }) => ({ params: { meetingId, voteId: meetingVoteId } }),
    ...inRoom('vote-not-open', { minuteTaker: 'ok' }),
  },
  withdrawMeetingVote: {
    args: ({ meetingId, meetingVoteId }) => ({ params: { meetingId, voteId: meetingVoteId } }),
    ...inRoom('vote-not-open'),
  },
  noteOpinion: {
    args: ({ meetingId }) => ({ params: { meetingId }, body: { kind: 'proposal', text: 'Nên làm sớm' } }),
    ...members('ok'),
  },
  editOpinion: {
    args: ({ meetingId, opinionId }) => ({
      params: { meetingId, opinionId },
      body: { version: 99, text: 'Khác' },
    }),
    ...inRoom('stale'),
  },
  withdrawOpinion: {
    args: ({ meetingId, opinionId }) => ({ params: { meetingId, opinionId } }),
    ...inRoom('opinion-withdrawn', { minuteTaker: 'ok' }),
  },
};
