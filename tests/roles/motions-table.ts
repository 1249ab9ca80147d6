// What each role may do with motions in the room: all who sit in it move, those who lead order and open, nobody withdraws another's.
import { type Expected, type Line, leads, unknownId } from './table.ts';

const members = (expected: Expected) => ({
  others: 'not-found',
  but: {
    probationary: expected,
    member: expected,
    minuteTaker: expected,
    secretary: expected,
    deputy: expected,
    head: expected,
  },
});
const inRoom = (expected: Expected, but: Line['but'] = {}) =>
  leads(expected, { minuteTaker: expected, above: 'not-found', ...but });

export const motionsTable: Record<string, Line> = {
  readMotions: { args: ({ meetingId }) => ({ params: { meetingId } }), ...members('ok') },
  proposeMotion: {
    args: ({ meetingId }) => ({ params: { meetingId }, body: { text: 'Giao ban tuần vào thứ hai' } }),
    ...members('ok'),
  },
  proposeAmendment: {
    args: ({ meetingId, motionId }) => ({
      params: { meetingId, motionId },
      body: { words: 'kênh N3', byWords: 'kênh N4' },
    }),
    ...members('amendment-words'),
  },
  withdrawMotion: {
    args: ({ meetingId, motionId }) => ({ params: { meetingId, motionId } }),
    ...members('motion-not-own'),
  },
  withdrawAmendment: {
    args: ({ meetingId, motionId, amendmentId }) => ({ params: { meetingId, motionId, amendmentId } }),
    ...members('motion-not-own'),
  },
  orderAmendments: {
    args: ({ meetingId, motionId }) => ({ params: { meetingId, motionId }, body: { ids: [unknownId] } }),
    ...inRoom('order-incomplete'),
  },
  // The first who may opens it.
  openMotionVote: {
    args: ({ meetingId, motionId }) => ({ params: { meetingId, motionId } }),
    ...inRoom('vote-already-open', { minuteTaker: 'ok' }),
  },
};
