// What each role may do with frank opinions: the cell reads and takes part, its committee opens, hides and answers; a text bears no name.
import { inTheCell, type Line, leads, unknownId } from './table.ts';

const cell = (expected: string, but: Line['but'] = {}): Omit<Line, 'args'> => ({
  others: 'not-found',
  but: { ...Object.fromEntries(Object.keys(inTheCell).map((role) => [role, expected])), ...but },
});
const committee = (expected: string) => leads(expected, { above: 'not-found' });

export const frankTable: Record<string, Line> = {
  readFrank: { args: ({ cellId }) => ({ params: { organisationId: cellId } }), ...cell('ok') },
  // One is running.
  openFrankWindow: {
    args: ({ cellId }) => ({
      params: { organisationId: cellId },
      body: { theme: 'Đợt nữa', handsUntil: '2026-11-25T02:00:00Z', showsAt: '2026-11-27T02:00:00Z' },
    }),
    ...committee('frank-window-on'),
  },
  readFrankWindow: { args: ({ shownFrankId }) => ({ params: { windowId: shownFrankId } }), ...cell('ok') },
  // No number below the modulus: nothing is signed, so that all stays as it is for the next role.
  takeFrankToken: {
    args: ({ frankWindowId }) => ({
      params: { windowId: frankWindowId },
      body: { blinded: '_'.repeat(342) },
    }),
    ...cell('token-malformed'),
  },
  endFrankHanding: {
    args: ({ frankWindowId }) => ({ params: { windowId: frankWindowId } }),
    ...committee('frank-too-few'),
  },
  readFrankItems: { args: ({ cellId }) => ({ params: { organisationId: cellId } }), ...committee('ok') },
  // Its meeting is on.
  openFrankAtItem: {
    args: ({ itemId }) => ({
      params: { itemId },
      body: { theme: 'Đợt nữa', handsUntil: '2026-11-25T02:00:00Z' },
    }),
    ...committee('frank-item-gone'),
  },
  // The first who may stops it.
  stopFrankWindow: {
    args: ({ frankWindowId }) => ({ params: { windowId: frankWindowId } }),
    ...leads('frank-step', { above: 'not-found', secretary: 'ok' }),
  },
  sendFrankText: {
    args: ({ frankWindowId }) => ({
      params: { windowId: frankWindowId },
      body: { token: 'A'.repeat(86), signature: 'A'.repeat(342), body: 'A'.repeat(4804) },
    }),
    others: 'carries-a-name',
    but: { outsider: 'token-forged' },
  },
  hideFrankOpinion: {
    args: ({ frankOpinionId }) => ({
      params: { opinionId: frankOpinionId },
      body: { why: 'Có lời xúc phạm cá nhân' },
    }),
    ...committee('ok'),
  },
  // Of another window: nothing is answered, for every role alike.
  answerFrank: {
    args: ({ shownFrankId }) => ({
      params: { windowId: shownFrankId },
      body: { opinionIds: [unknownId], text: 'Tiếp thu.' },
    }),
    ...committee('not-found'),
  },
};
