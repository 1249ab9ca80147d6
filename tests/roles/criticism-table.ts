// What each role may do with sessions of self-criticism: the cell reads and takes part, whoever leads calls turns, nobody above reads.
import { inTheCell, type Line, leads, unknownId } from './table.ts';

const cell = (expected: string, but: Line['but'] = {}): Omit<Line, 'args'> => ({
  others: 'not-found',
  but: {
    ...Object.fromEntries(Object.keys(inTheCell).map((role) => [role, expected])),
    above: 'forbidden',
    ...but,
  },
});
const inRoom = (expected: string) => leads(expected, { minuteTaker: expected, above: 'not-found' });

export const criticismTable: Record<string, Line> = {
  readCriticism: { args: ({ meetingId }) => ({ params: { meetingId } }), ...cell('ok') },
  // It is open.
  openCriticism: {
    args: ({ meetingId }) => ({ params: { meetingId } }),
    ...leads('criticism-opened'),
  },
  // With a version that is not there, so that nothing is kept.
  saveCriticismPaper: {
    args: ({ meetingId }) => ({
      params: { meetingId },
      body: { version: 99, text: 'Lời khác', promises: [] },
    }),
    ...cell('stale'),
  },
  presentCriticism: { args: ({ meetingId }) => ({ params: { meetingId } }), ...cell('turn-not-on') },
  callTurn: {
    args: ({ meetingId }) => ({ params: { meetingId, turnId: unknownId }, body: { to: 'now' } }),
    ...inRoom('not-found'),
  },
  noteTurn: {
    args: ({ meetingId, turnId }) => ({ params: { meetingId, turnId }, body: { summary: 'Tóm tắt' } }),
    ...inRoom('turn-not-on'),
  },
  noteMade: {
    args: ({ meetingId, turnId }) => ({
      params: { meetingId, turnId },
      body: { text: 'Đi cơ sở', dueOn: null },
    }),
    ...inRoom('turn-not-on'),
  },
  commentTurn: {
    args: ({ meetingId, turnId }) => ({ params: { meetingId, turnId }, body: { text: 'Nên nghe trước' } }),
    ...cell('turn-not-on', { above: 'not-found' }),
  },
  notePromise: {
    args: ({ meetingId }) => ({ params: { meetingId, promiseId: unknownId }, body: { state: 'kept' } }),
    ...inRoom('not-found'),
  },
  tellPromise: {
    args: () => ({ params: { promiseId: unknownId }, body: { state: 'kept' } }),
    others: 'not-found',
  },
};
