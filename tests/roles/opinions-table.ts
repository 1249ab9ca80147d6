// What each role may do with opinions and the answers that are owed.
import { inTheCell, type Line, leads, plainMembers, unknownId } from './table.ts';

/** Words of the cell: those who sit in it; everybody else hears that there is nothing. */
const inCell = { others: 'not-found', but: inTheCell } as const;
/** An opinion of a member whom no role is: those who sit in the cell read it and may not. */
const notTheirs = {
  others: 'not-found',
  but: { ...plainMembers, secretary: 'forbidden', deputy: 'forbidden' },
} as const;

export const opinionsTable: Record<string, Line> = {
  listOwnOpinions: { args: () => ({ query: {} }), others: 'ok' },
  listCellOpinions: {
    args: ({ cellId }) => ({ params: { organisationId: cellId }, query: {} }),
    ...inCell,
  },
  listOwedOpinions: { args: () => ({ query: {} }), others: 'ok' },
  readOpinion: { args: ({ owedOpinionId }) => ({ params: { opinionId: owedOpinionId } }), ...inCell },
  readOpinionSubject: {
    args: ({ cellId }) => ({ params: { organisationId: cellId, type: 'unit', id: cellId } }),
    ...inCell,
  },
  writeOpinion: {
    args: ({ cellId, next }) => ({
      params: { organisationId: cellId },
      body: {
        kind: 'proposal',
        text: `Đề nghị số ${next()}`,
        about: { type: 'committee', id: cellId },
        to: 'committee',
      },
    }),
    ...inCell,
  },
  changeOpinion: {
    args: ({ owedOpinionId }) => ({
      params: { opinionId: owedOpinionId },
      body: { version: 1, text: 'Khác' },
    }),
    ...notTheirs,
  },
  takeBackOpinion: {
    args: ({ owedOpinionId }) => ({ params: { opinionId: owedOpinionId } }),
    ...notTheirs,
  },
  // Only the head of the agency owes it; what he sends is not enough, so that it stays owed for the next role.
  answerOpinion: {
    args: ({ owedOpinionId }) => ({
      params: { opinionId: owedOpinionId },
      body: {
        outcome: 'study',
        text: 'Sẽ xem',
        task: null,
        study: { byId: unknownId, returnsOn: '2020-01-01' },
      },
    }),
    others: 'not-found',
    but: { ...notTheirs.but, head: 'study-needs-who' },
  },
  judgeAnswer: {
    args: ({ owedOpinionId }) => ({
      params: { opinionId: owedOpinionId },
      body: { satisfied: true, why: '' },
    }),
    ...notTheirs,
  },
  readOpinionFigures: {
    args: ({ cellId }) => ({ params: { organisationId: cellId } }),
    others: 'not-found',
    but: { ...inTheCell, above: 'ok' },
  },
  // Not carried up yet: its author is no role, the committee above hears nothing of it.
  listKeptOpinions: { args: () => ({}), others: 'ok' },
  readKeptOpinion: { args: ({ keptOpinionId }) => ({ params: { opinionId: keptOpinionId } }), ...inCell },
  receiveKeptOpinion: {
    args: ({ keptOpinionId }) => ({ params: { opinionId: keptOpinionId } }),
    ...notTheirs,
  },
  carryKeptOpinion: { args: ({ keptOpinionId }) => ({ params: { opinionId: keptOpinionId } }), ...notTheirs },
  listMeetingKept: { args: ({ meetingId }) => ({ params: { meetingId } }), ...inCell },
  keepOpinion: {
    args: ({ meetingId, splitVoteId }) => ({
      params: { meetingId, voteId: splitVoteId },
      body: { text: 'Nên lùi lại' },
    }),
    others: 'not-found',
    but: Object.fromEntries(Object.keys(inTheCell).map((role) => [role, 'not-in-minority'])),
  },
  changeKeptOpinion: {
    args: ({ meetingId, keptOpinionId }) => ({
      params: { meetingId, opinionId: keptOpinionId },
      body: { version: 99, text: 'Khác' },
    }),
    ...leads('stale', { minuteTaker: 'stale', above: 'not-found' }),
  },
  // The first who may withdraws it, for the others it is.
  withdrawKeptOpinion: {
    args: ({ meetingId, keptOpinionId }) => ({ params: { meetingId, opinionId: keptOpinionId } }),
    ...leads('opinion-withdrawn', { minuteTaker: 'ok', above: 'not-found' }),
  },
  openDigest: { args: () => ({}), others: 'ok' },
  readOwedOpinions: {
    args: ({ draftMeetingId }) => ({ params: { meetingId: draftMeetingId } }),
    others: 'not-found',
    but: { ...inTheCell, above: 'forbidden' },
  },
  takeOwedOpinion: {
    args: ({ draftMeetingId, owedOpinionId }) => ({
      params: { meetingId: draftMeetingId, opinionId: owedOpinionId },
      body: { version: 0 },
    }),
    others: 'not-found',
    but: { ...plainMembers, above: 'forbidden', secretary: 'stale', deputy: 'stale' },
  },
  takeOwedFrank: {
    args: ({ draftMeetingId, shownFrankId }) => ({
      params: { meetingId: draftMeetingId, windowId: shownFrankId },
      body: { version: 0 },
    }),
    others: 'not-found',
    but: { ...plainMembers, above: 'forbidden', secretary: 'stale', deputy: 'stale' },
  },
};
